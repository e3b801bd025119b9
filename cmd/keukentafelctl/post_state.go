package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/cmd/internal/desk"
)

// outbox prints what leaves, and below it how the exchange is.
func (c *call) outbox(list []casework.Outgoing, state casework.PostState) {
	for _, o := range list {
		columns := []string{c.value("post.kind." + string(o.Kind)), string(o.To.Name), c.value("list.receipt." + receiptOf(o.State)), c.words().Moment(o.Changed)}
		if o.State == consent.ReceiptQueued || o.Asks != "" {
			columns = append(columns, o.ID)
		}
		if o.State == consent.ReceiptQueued && o.Asks == "" && !o.NextTry.IsZero() {
			columns = append(columns, c.words().T("ctl.post.next", "time", c.words().Moment(o.NextTry)))
		}
		if why := c.whyNot(o); why != "" {
			columns = append(columns, why)
		}
		c.line(columns...)
	}
	if len(list) == 0 {
		c.say("ctl.none")
	}
	c.postMode(state)
}

// whyNot is why a package is not where it should be.
func (c *call) whyNot(o casework.Outgoing) string {
	key := "post.problem." + o.Problem
	switch {
	case o.Asks != "":
		return c.words().T("post.asks." + o.Asks)
	case o.Problem == "":
		return ""
	case !c.words().Has(key):
		key = "post.problem.other"
	}
	return c.words().T(key)
}

// postMode prints whether the exchange rests, and why.
func (c *call) postMode(s casework.PostState) {
	if !s.Rests() {
		return
	}
	columns := []string{c.words().T("post.mode." + string(s.Mode)), c.words().Moment(s.Since)}
	if key := "stores.reason." + s.Reason; c.words().Has(key) {
		columns = append(columns, c.words().T(key))
	} else if s.ByMailbox {
		columns = append(columns, c.words().T("ctl.post.reason", "why", s.Reason))
	}
	c.line(columns...)
}

func postPause(c *call) error {
	return c.onPost(0, 0, func(in *desk.Installation, _ []string) error { return in.PausePost(c) })
}

func postResume(c *call) error {
	return c.onPost(0, 0, func(in *desk.Installation, _ []string) error { return in.ResumePost(c) })
}

func postRetry(c *call) error {
	return c.onPost(0, 1, func(in *desk.Installation, args []string) error {
		id := ""
		if len(args) == 1 {
			id = args[0]
		}
		return in.RetryNow(c, id)
	})
}

func postAnew(c *call) error {
	return c.onPost(1, 1, func(in *desk.Installation, args []string) error {
		_, err := in.SealAnew(c, args[0])
		return err
	})
}

// onPost does something to the exchange and tells how it is then.
func (c *call) onPost(least, most int, do func(*desk.Installation, []string) error) error {
	args, err := c.parse(least, most)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := do(in, args); err != nil {
		return err
	}
	state, err := in.PostState(c)
	if err != nil {
		return err
	}
	c.line(c.words().T("post.mode." + string(state.Mode)))
	return nil
}

package main

import (
	"errors"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// openFile receives a package that was carried by hand.
func openFile(c *call) error {
	out := c.text("out")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	var deliver casework.Deliver
	if *out != "" {
		deliver = desk.DeliverTo(*out)
	}
	arrival, err := in.Receive(c, data, deliver)
	if err != nil {
		return err
	}
	c.arrived(arrival)
	return nil
}

func (c *call) arrived(a casework.Arrival) {
	fmt.Fprintln(c.out, c.words().T("ctl.received", "what", c.value("post.kind."+string(a.Kind)), "name", string(a.From.Name), "id", a.Object))
}

func sliceList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Slices(c)
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, s := range list {
			c.line(s.ID, string(s.Slice.Family.Name), string(s.From.Name), c.words().Moment(s.Arrived))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// slice finds a received slice.
func (c *call) slice(in *desk.Installation, wanted string) (casework.ReceivedSlice, error) {
	all, err := in.Slices(c)
	if err != nil {
		return casework.ReceivedSlice{}, err
	}
	var list []named
	for _, s := range all {
		list = append(list, named{s.ID, string(s.Slice.Family.Name)})
	}
	id, err := pick(list, wanted)
	if errors.Is(err, errFound) {
		err = casework.ErrNoSlice
	}
	if err != nil {
		return casework.ReceivedSlice{}, err
	}
	return in.OpenSlice(c, id)
}

func sliceShow(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := c.slice(in, args[0])
	if err != nil {
		return err
	}
	return c.answer(s, func() {
		c.plan(s.Slice.Family, s.Slice.Plan)
		for _, mine := range s.Mine {
			c.contribution(mine)
		}
	})
}

func contribute(c *call) error {
	kind, goal, domain, due, out := c.text("kind"), c.text("goal"), c.text("domain"), c.text("due"), c.text("out")
	score, about, text := c.flags.Int("score", -1, ""), c.listed("about"), c.longText("text")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	given := family.Contribution{Kind: family.ContributionKind(*kind), Goal: family.GoalID(*goal), Domain: family.LifeDomain(*domain)}
	switch given.Kind {
	case family.ContribObservation, family.ContribProgress, family.ContribAction, family.ContribChange, family.ContribAnswer:
	default:
		return usage("--kind")
	}
	if *score >= 0 {
		given.Score = score
	}
	if given.Text, err = text(); err != nil {
		return err
	}
	if given.Due, err = c.date(*due); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := c.slice(in, args[0])
	if err != nil {
		return err
	}
	if given.About, err = personsIn(s.Slice.Family, *about); err != nil {
		return err
	}
	id, err := in.Contribute(c, s.ID, given)
	if err != nil {
		return err
	}
	c.line(string(id))
	return c.carryNewest(in, casework.LetterContribution, *out)
}

// carryNewest carries the package that was queued last.
func (c *call) carryNewest(in *desk.Installation, kind casework.LetterKind, out string) error {
	list, err := in.Outbox(c)
	if err != nil {
		return err
	}
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Kind == kind && list[i].State == consent.ReceiptQueued {
			return c.carry(in, list[i].ID, out)
		}
	}
	return nil
}

package main

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/casework"
)

// inboxVerbs are what can be done with what waits in the mailbox.
func inboxVerbs() []verb {
	return []verb{
		{"inbox list", "[--json]", inboxList},
		{"inbox skip", "SENDER", inboxSkip},
		{"inbox settle", "ALARM --as restored|stolen|other", inboxSettle},
	}
}

// inboxList tells how far each sender is, what waits and why, what was set apart,
// and what has to be looked at.
func inboxList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	box, err := in.Inbox(c)
	if err != nil {
		return err
	}
	for i := range box.Senders {
		box.Senders[i].Card.Raw = nil
	}
	for i := range box.Alarms {
		box.Alarms[i].From.Raw = nil
	}
	return c.answer(box, func() {
		for _, s := range box.Senders {
			c.inboxSender(s)
		}
		for _, a := range box.Alarms {
			c.line(a.ID, string(a.From.Name), c.words().T("inbox.alarm", "number", a.Number), c.words().Moment(a.When))
		}
		if len(box.Senders)+len(box.Alarms) == 0 {
			c.say("ctl.none")
		}
	})
}

func (c *call) inboxSender(s casework.InboxSender) {
	l := c.words()
	name := string(s.Card.Name)
	if s.Unknown() {
		name = l.T("inbox.stranger")
	}
	c.line(s.Mailbox, name, l.T("inbox.head", "number", s.Head))
	for _, p := range s.Parked {
		c.line("", strconv.FormatInt(p.Number, 10), l.T("inbox.parked."+string(p.Why), "number", p.For), l.Moment(p.Since))
	}
	if s.More {
		c.line("", l.T("inbox.more"))
	}
	for _, q := range s.Quarantined {
		c.line("", strconv.FormatInt(q.Number, 10), c.value("inbox.set-apart."+string(q.Reason)), l.Moment(q.When))
	}
}

// inboxSkip lets in what waits behind packages that will never come.
func inboxSkip(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := c.saved(in.SkipMissing(c, args[0])); err != nil {
		return err
	}
	c.say("inbox.skipped")
	return nil
}

// inboxSettle records what somebody who looked at an alarm found out.
func inboxSettle(c *call) error {
	as := c.text("as")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	known := []string{string(casework.AlarmRestored), string(casework.AlarmStolen), string(casework.AlarmOther)}
	if !slices.Contains(known, *as) {
		return usage("--as " + strings.Join(known, "|"))
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	return c.saved(in.SettleAlarm(c, args[0], casework.AlarmHow(*as)))
}

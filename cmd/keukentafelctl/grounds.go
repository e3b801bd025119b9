package main

import (
	"cmp"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// groundLine is how one legal ground stands here today.
type groundLine struct {
	ID         consent.GroundID
	State      consent.GroundState
	From       family.Date
	Until      family.Date
	Unverified bool
	Source     string
	Name       string
	Decided    *casework.GroundSwitch `json:",omitempty"` // here, when anything was
}

func groundsList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	grounds, err := in.GroundsNow(c)
	if err != nil {
		return err
	}
	policy, err := in.Policy(c)
	if err != nil {
		return err
	}
	list := []groundLine{}
	for _, g := range grounds {
		line := groundLine{ID: g.ID, State: g.State(in.Today()), From: g.From, Until: g.Until, Unverified: g.Unverified, Source: g.Source, Name: g.Name[string(c.words())]}
		if s, switched := policy.Switch(g.ID); switched {
			line.Decided = &s
		}
		list = append(list, line)
	}
	return c.answer(list, func() {
		for _, g := range list {
			unverified := ""
			if g.Unverified {
				unverified = c.words().T("policy.unverified")
			}
			c.line(string(g.ID), c.value("list.ground-state."+string(g.State)), c.day(g.From), c.day(g.Until), unverified, g.Name)
		}
	})
}

// groundsOn switches a ground on here; what the program does not vouch for
// needs who checked it, when, and in which text.
func groundsOn(c *call) error {
	why, by, on, source := c.longText("why"), c.text("checked-by"), c.text("checked-on"), c.text("source")
	from, until := c.text("from"), c.text("until")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	s := casework.GroundSwitch{On: true}
	if *by != "" || *on != "" || *source != "" {
		day, err := c.date(*on)
		if err != nil {
			return err
		}
		s.Check = &casework.GroundCheck{By: family.Text(*by), On: day, Source: family.Text(*source)}
	}
	if *from != "" || *until != "" {
		first, err := c.date(*from)
		if err != nil {
			return err
		}
		last, err := c.date(*until)
		if err != nil {
			return err
		}
		s.Term = &casework.GroundTerm{From: first, Until: last}
	}
	return c.switchGround(args[0], s, why)
}

func groundsOff(c *call) error {
	why := c.longText("why")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	return c.switchGround(args[0], casework.GroundSwitch{}, why)
}

func (c *call) switchGround(wanted string, s casework.GroundSwitch, why func() (family.Text, error)) error {
	var err error
	if s.Why, err = why(); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	for _, g := range in.Grounds {
		if string(g.ID) == wanted {
			s.Ground = g.ID
			if s.Term != nil { // what was not named stays as the program has it
				s.Term.From, s.Term.Until = cmp.Or(s.Term.From, g.From), cmp.Or(s.Term.Until, g.Until)
			}
			return c.saved(in.SwitchGround(c, s))
		}
	}
	return errFound
}

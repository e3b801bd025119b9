package main

import (
	"cmp"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// retentionLine is how one family stands, without more of it than a list needs.
type retentionLine struct {
	Family     family.FamilyID
	Name       family.Text
	State      casework.RetentionState
	Day        family.Date // of the answer, of the end of a hold, or on which it is due
	Due        family.Date
	LastChange family.Date
	Rule       string
	Adopted    bool
}

// retentionList shows what is asked and due, or with --all every family.
func retentionList(c *call) error {
	c.reads()
	all := c.whether("all")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	kept, err := in.Retained(c)
	if err != nil {
		return err
	}
	list := []retentionLine{}
	for _, r := range kept {
		if *all || r.State == casework.RetentionAsked || r.State == casework.RetentionDue {
			list = append(list, retentionLine{r.Family, r.Name, r.State, r.Day(), r.Due, r.LastChange, r.Rule.ID, r.Adopted})
		}
	}
	return c.answer(list, func() {
		for _, r := range list {
			c.line(string(r.Family), c.day(r.Day), c.value("list.retention-state."+string(r.State)), string(r.Name), r.Rule)
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

func retentionHold(c *call) error {
	until, why := c.text("until"), c.longText("why")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	day, err := c.date(*until)
	if err != nil {
		return err
	}
	reason, err := why()
	if err != nil {
		return err
	}
	return c.onFamily(args[0], func(in *casework.Desk, id family.FamilyID) error { return in.HoldFamily(c, id, day, reason) })
}

func retentionRelease(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	return c.onFamily(args[0], func(in *casework.Desk, id family.FamilyID) error { return in.ReleaseFamily(c, id) })
}

// retentionRequest records that somebody asked for destruction, today when no
// day is given.
func retentionRequest(c *call) error {
	by, on := c.text("by"), c.text("on")
	in, d, day, err := c.dossierOn(on)
	if err != nil {
		return err
	}
	person, err := personIn(d.Family, *by)
	if err != nil {
		return err
	}
	request, err := in.AskDestruction(c, d.Family.ID, person, cmp.Or(day, in.Today()))
	if err != nil {
		return err
	}
	c.line(request.ID, c.day(request.AnswerBy))
	return nil
}

func retentionRefuse(c *call) error {
	why := c.longText("why")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	reason, err := why()
	if err != nil {
		return err
	}
	return c.onFamily(args[0], func(in *casework.Desk, id family.FamilyID) error { return in.RefuseDestruction(c, id, reason) })
}

// onFamily does something with one family, and says that it was kept.
func (c *call) onFamily(wanted string, do func(*casework.Desk, family.FamilyID) error) error {
	in, err := c.unlock()
	if err != nil {
		return err
	}
	id, err := c.family(in, wanted)
	if err != nil {
		return err
	}
	return c.saved(do(in.Desk, id))
}

// retentionRules shows the rules that count here, or sets those of the
// municipality: the same form as `retention rules --json` writes.
func retentionRules(c *call) error {
	c.reads()
	file, reset := c.text("set"), c.whether("reset")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	switch {
	case *reset:
		return c.saved(in.ResetRetentionRules(c))
	case *file != "":
		data, err := c.readFile(*file)
		if err != nil {
			return err
		}
		return c.saved(in.SetRetentionRules(c, data))
	}
	rules, err := in.RetentionRules(c)
	if err != nil {
		return err
	}
	return c.answer(rules, func() {
		for _, r := range rules {
			c.line(r.ID, r.Name[string(c.words())], c.day(r.From), c.day(r.Until))
		}
	})
}

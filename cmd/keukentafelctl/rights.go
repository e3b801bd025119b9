package main

import (
	"cmp"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// rightsLine is one request, without the words in it.
type rightsLine struct {
	ID       string
	Kind     string
	By       family.PersonID
	About    family.PersonID
	Asked    family.Date
	AnswerBy family.Date
	Outcome  string
	Given    string
}

func rightsList(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	items, err := in.Rights(c, d.Family.ID)
	if err != nil {
		return err
	}
	list := []rightsLine{}
	for _, i := range items {
		r := i.Request
		line := rightsLine{string(r.ID), string(r.Kind), r.By, r.Of(), r.Asked, r.AnswerBy, string(r.Outcome), r.Given}
		if x := i.Destruction; x != nil {
			line = rightsLine{ID: x.ID, Kind: "destruction", By: x.By, About: x.By, Asked: x.Asked, AnswerBy: x.AnswerBy}
			if !x.Open() {
				line.Outcome = string(family.RequestRefused)
			}
		}
		list = append(list, line)
	}
	return c.answer(list, func() {
		for _, l := range list {
			c.line(l.ID, c.value("list.request."+l.Kind), string(d.Family.NameOf(l.By)), string(d.Family.NameOf(l.About)), c.day(l.AnswerBy), c.value("list.request-outcome."+l.Outcome))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// rightsAsk writes a request down, today when no day is given.
func rightsAsk(c *call) error {
	kind, by, about, on, object, words := c.text("kind"), c.text("by"), c.text("about"), c.text("on"), c.text("statement"), c.longText("text")
	in, d, day, err := c.dossierOn(on)
	if err != nil {
		return err
	}
	ask := casework.RightsAsk{Kind: family.RequestKind(*kind), Asked: cmp.Or(day, in.Today()), Object: family.StatementID(*object)}
	switch ask.Kind {
	case family.RequestAccess, family.RequestCopy, family.RequestCorrection:
	default:
		return usage("--kind access|copy|correction")
	}
	if ask.Words, err = words(); err != nil {
		return err
	}
	if ask.By, err = personIn(d.Family, *by); err != nil {
		return err
	}
	if ask.About, err = personIn(d.Family, *about); err != nil {
		return err
	}
	r, err := in.AskRights(c, d.Family.ID, ask)
	if err != nil {
		return err
	}
	c.line(string(r.ID), c.day(r.AnswerBy))
	return nil
}

// rightsAnswer answers a request: --grant, --partly or --refuse.
func rightsAnswer(c *call) error {
	outcome, why, text := c.outcome(), c.longText("why"), c.longText("text")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	var a casework.RightsAnswer
	if a.Outcome, err = outcome(); err != nil {
		return err
	}
	if a.Why, err = why(); err != nil {
		return err
	}
	if a.Text, err = text(); err != nil {
		return err
	}
	return c.onFamily(args[0], func(in *casework.Desk, id family.FamilyID) error {
		return in.AnswerRights(c, id, family.RequestID(args[1]), a)
	})
}

// outcome is which of the three was given, exactly one.
func (c *call) outcome() func() (family.RequestOutcome, error) {
	grant, partly, refuse := c.whether("grant"), c.whether("partly"), c.whether("refuse")
	return func() (family.RequestOutcome, error) {
		switch {
		case *grant && !*partly && !*refuse:
			return family.RequestGranted, nil
		case *partly && !*grant && !*refuse:
			return family.RequestPartly, nil
		case *refuse && !*grant && !*partly:
			return family.RequestRefused, nil
		}
		return "", usage("--grant | --partly | --refuse")
	}
}

// rightsCopy answers a request with the copy of the file, as PDF. With nothing
// blanked it is granted; else it is granted in part, and that needs --why.
func rightsCopy(c *call) error {
	out, over, why := c.text("out"), c.whether("over"), c.longText("why")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	a := casework.RightsAnswer{Outcome: family.RequestGranted}
	if a.Why, err = why(); err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	blanks, err := in.FileBlanks(c, d.Family.ID, family.RequestID(args[1]))
	if err != nil {
		return err
	}
	if blanks > 0 {
		a.Outcome = family.RequestPartly
	}
	err = writer(*over)(*out, func(w io.Writer) error {
		_, err := in.GiveFile(c, d.Family.ID, family.RequestID(args[1]), a, w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("ctl.copy.given", "blanks", blanks)
	return nil
}

package main

import (
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// contribution writes one contribution and what was done with it.
func (c *call) contribution(x family.Contribution) {
	c.line("  "+string(x.ID), c.value("list.contribution-kind."+string(x.Kind)), c.value("list.contribution-state."+string(x.State)),
		string(x.By)+":", string(x.Text), string(x.Decision.Reason))
}

func (c *call) contributions(d consent.Dossier) {
	c.say("ctl.contributions")
	for _, x := range d.Contributions {
		c.contribution(x)
	}
}

// review lists the contributions of a family, or decides on one.
func review(c *call) error {
	c.reads()
	accept, decline, question := c.whether("accept"), c.whether("decline"), c.whether("question")
	partly, reason := c.longText("partly"), c.longText("reason")
	args, err := c.parse(1, 2)
	if err != nil {
		return err
	}
	v := casework.Verdict{}
	if v.Accepted, err = partly(); err != nil {
		return err
	}
	if v.Reason, err = reason(); err != nil {
		return err
	}
	chosen := map[family.ContributionState]bool{family.ContribAccepted: *accept, family.ContribDeclined: *decline,
		family.ContribQuestion: *question, family.ContribPartly: !v.Accepted.Empty()}
	count := 0
	for state, yes := range chosen {
		if yes {
			v.State = state
			count++
		}
	}
	if count != len(args)-1 {
		return usage("--accept | --partly | --decline | --question")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return c.answer(d.Contributions, func() { c.contributions(d) })
	}
	var list []named
	for _, x := range d.Contributions {
		list = append(list, named{id: string(x.ID)})
	}
	id, err := pick(list, args[1])
	if errors.Is(err, errFound) {
		err = casework.ErrUnknownContribution
	}
	if err != nil {
		return err
	}
	return c.saved(in.Review(c, d.Family.ID, family.ContributionID(id), v))
}

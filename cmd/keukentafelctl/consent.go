package main

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// categoriesOf reads the names of categories, and refuses others.
func categoriesOf(typed []string) ([]consent.Category, error) {
	var list []consent.Category
	for _, t := range typed {
		if !slices.Contains(consent.Categories(), consent.Category(t)) {
			return nil, usage("--categories")
		}
		list = append(list, consent.Category(t))
	}
	return list, nil
}

func consentAsk(c *call) error {
	about, partner, purpose, terms := c.text("about"), c.text("partner"), c.text("purpose"), c.askTerms()
	categories := c.listed("categories")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	asked := consent.Consent{Purpose: consent.Purpose(*purpose)}
	if asked.Asked, err = categoriesOf(*categories); err != nil {
		return err
	}
	if err = terms.fill(c, &asked); err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if asked.About, err = personIn(d.Family, *about); err != nil {
		return err
	}
	if asked.Partner, err = partnerIn(d.Family, *partner); err != nil {
		return err
	}
	if p, _ := d.Family.Partner(asked.Partner); asked.Purpose == "" && p.Kind == family.PartnerMunicipality {
		asked.Purpose = consent.PurposeRegister
	}
	id, err := in.AskConsent(c, d.Family.ID, asked)
	if err != nil {
		return err
	}
	c.line(string(id))
	return nil
}

// answered is a consent and who answers it.
type answered struct {
	in      *desk.Installation
	family  family.FamilyID
	consent consent.Consent
	by      family.PersonID
}

func (c *call) answered(args []string, by string) (answered, error) {
	in, d, err := c.dossier(args[0])
	if err != nil {
		return answered{}, err
	}
	id, err := consentIn(d, args[1])
	if err != nil {
		return answered{}, err
	}
	found, _ := d.Consent(id)
	person, err := personIn(d.Family, by)
	if err == nil && person == "" {
		err = usage("--by")
	}
	return answered{in: in, family: d.Family.ID, consent: *found, by: person}, err
}

// consentGive records a yes to all that was asked, or to the categories named.
func consentGive(c *call) error {
	by, how, categories, note := c.text("by"), c.text("how"), c.listed("categories"), c.longText("note")
	condition, evidence := c.longText("condition"), c.text("evidence")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	allowed, err := categoriesOf(*categories)
	if err != nil {
		return err
	}
	answer := consent.Answer{Allowed: allowed, Evidence: family.Text(*evidence)}
	if answer.How, err = howOf(*how); err != nil {
		return err
	}
	if answer.Note, err = note(); err != nil {
		return err
	}
	if answer.Condition.Words, err = condition(); err != nil {
		return err
	}
	a, err := c.answered(args, *by)
	if err != nil {
		return err
	}
	if answer.By = a.by; len(allowed) == 0 {
		answer.Allowed = a.consent.Asked
	}
	return c.saved(a.in.AnswerConsent(c, a.family, a.consent.ID, answer))
}

func consentRefuse(c *call) error {
	by, note := c.text("by"), c.longText("note")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	said, err := note()
	if err != nil {
		return err
	}
	a, err := c.answered(args, *by)
	if err != nil {
		return err
	}
	return c.saved(a.in.AnswerConsent(c, a.family, a.consent.ID, consent.Answer{By: a.by, Note: said}))
}

func consentWithdraw(c *call) error {
	by := c.text("by")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	a, err := c.answered(args, *by)
	if err != nil {
		return err
	}
	return c.saved(a.in.WithdrawConsent(c, a.family, a.consent.ID, a.by))
}

// standing is one consent as it stands today.
type standing struct {
	ID      consent.ID
	About   family.PersonID
	Partner family.PartnerID
	Purpose consent.Purpose
	Asked   []consent.Category
	consent.Standing
}

// consentMatrix lists who allows which partner to know what.
func consentMatrix(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	list := []standing{}
	for _, x := range d.Consents {
		list = append(list, standing{x.ID, x.About, x.Partner, x.Purpose, x.Asked, x.Standing(d.Family, in.Today())})
	}
	return c.answer(list, func() {
		for _, s := range list {
			partner, _ := d.Family.Partner(s.Partner)
			c.line(string(s.ID), string(d.Family.NameOf(s.About)), string(partner.Label()), c.value("list.consent-state."+string(s.State)), c.giversOf(d.Family, s.Missing))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// giversOf names who must still answer.
func (c *call) giversOf(f family.Family, missing []consent.Giver) string {
	var names []string
	for _, g := range missing {
		names = append(names, string(f.NameOf(g.Person)))
	}
	if len(names) == 0 {
		return ""
	}
	return c.words().T("ctl.waits-for", "names", c.words().List(names))
}

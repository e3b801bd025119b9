package main

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// askTerms are the flags of how long, and in which direction, consent is asked.
type askTerms struct{ direction, from, until, review *string }

func (c *call) askTerms() askTerms {
	return askTerms{c.text("direction"), c.text("from"), c.text("until"), c.text("review")}
}

func (a askTerms) fill(c *call, asked *consent.Consent) (err error) {
	asked.Direction = consent.Direction(*a.direction)
	if *a.direction != "" && !slices.Contains([]consent.Direction{consent.Give, consent.Ask, consent.Both}, asked.Direction) {
		return usage("--direction")
	}
	if asked.From, err = c.date(*a.from); err != nil {
		return err
	}
	if asked.Until, err = c.date(*a.until); err != nil {
		return err
	}
	asked.Review, err = c.date(*a.review)
	return err
}

// howOf reads in which form something was said.
func howOf(typed string) (consent.How, error) {
	how := consent.How(typed)
	if typed != "" && !slices.Contains([]consent.How{consent.Oral, consent.Signed, consent.Digital}, how) {
		return "", usage("--how")
	}
	return how, nil
}

// consentCondition records that the condition of a yes is met.
func consentCondition(c *call) error {
	by, met := c.text("by"), c.text("met")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	day, err := c.date(*met)
	if err != nil {
		return err
	}
	a, err := c.answered(args, *by)
	if err != nil {
		return err
	}
	return c.saved(a.in.MeetCondition(c, a.family, a.consent.ID, a.by, day))
}

// consentRenew asks the same again.
func consentRenew(c *call) error {
	until := c.text("until")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	day, err := c.date(*until)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	old, err := consentIn(d, args[1])
	if err != nil {
		return err
	}
	id, err := in.RenewConsent(c, d.Family.ID, old, day, consent.Told{})
	if err != nil {
		return err
	}
	c.line(string(id))
	return nil
}

func consentIn(d consent.Dossier, wanted string) (consent.ID, error) {
	var list []named
	for _, x := range d.Consents {
		list = append(list, named{id: string(x.ID)})
	}
	id, err := pick(list, wanted)
	return consent.ID(id), err
}

// term are the flags of a first and a last day, which may be unknown.
type term struct{ from, until *string }

func (c *call) term() term { return term{c.text("from"), c.text("until")} }

func (t term) read(c *call) (from, until family.Date, err error) {
	if from, err = c.date(*t.from); err != nil {
		return "", "", err
	}
	until, err = c.date(*t.until)
	return from, until, err
}

// familyOrder records a supervision order over a child.
func familyOrder(c *call) error {
	child, partner, court, days := c.text("child"), c.text("partner"), c.text("court"), c.term()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	o := family.Order{Court: family.Text(*court)}
	if o.From, o.Until, err = days.read(c); err != nil {
		return err
	}
	if *child == "" || *partner == "" {
		return usage("--child --partner")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if o.Child, err = personIn(d.Family, *child); err != nil {
		return err
	}
	if o.Partner, err = partnerIn(d.Family, *partner); err != nil {
		return err
	}
	return c.saved(in.PutOrder(c, d.Family.ID, o))
}

// familyRepresent records who decides for an adult who cannot.
func familyRepresent(c *call) error {
	of, by, kind, basis, court, days := c.text("of"), c.text("by"), c.text("as"), c.text("basis"), c.text("court"), c.term()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	r := family.Representation{Kind: family.RepresentationKind(*kind), Basis: family.CustodyBasis(*basis), Court: family.Text(*court)}
	if !slices.Contains(family.RepresentationKinds(), r.Kind) {
		return usage("--as")
	}
	if r.From, r.Until, err = days.read(c); err != nil {
		return err
	}
	if *of == "" || *by == "" {
		return usage("--of --by")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if r.Of, err = personIn(d.Family, *of); err != nil {
		return err
	}
	if r.By, err = personIn(d.Family, *by); err != nil {
		return err
	}
	return c.saved(in.PutRepresentation(c, d.Family.ID, r))
}

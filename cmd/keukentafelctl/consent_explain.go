package main

import (
	"cmp"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// consentExplain says whether a partner may know something about persons, by
// what, and what is missing: everything that the program knows of it.
func consentExplain(c *call) error {
	partner, about, categories, ask := c.text("partner"), c.listed("about"), c.listed("category"), c.whether("ask")
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	q := consent.Question{}
	if *ask {
		q.Direction = consent.Ask
	}
	if q.Categories, err = categoriesOf(*categories); err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if q.Partner, err = partnerIn(d.Family, *partner); err != nil {
		return err
	}
	if q.About, err = personsIn(d.Family, *about); err != nil {
		return err
	}
	if q.Partner == "" || len(q.About) == 0 {
		return usage("--partner --about")
	}
	if len(q.Categories) == 0 {
		q.Categories = consent.Categories()
	}
	p, _ := d.Family.Partner(q.Partner)
	_, q.Purpose = casework.ToPartnerOf(p)
	grounds, err := in.GroundsNow(c)
	if err != nil {
		return err
	}
	e := consent.Explain(consent.Facts{Family: d.Family, Consents: d.Consents, Uses: d.GroundUses, Grounds: grounds, On: in.Today()}, q)
	return c.answer(e, func() { explanation{c, in, d}.tell(q, e) })
}

// explanation words an Explanation.
type explanation struct {
	*call
	in *desk.Installation
	d  consent.Dossier
}

func (x explanation) tell(q consent.Question, e consent.Explanation) {
	p, _ := x.d.Family.Partner(q.Partner)
	key := "explain.may-know"
	if q.Direction == consent.Ask {
		key = "explain.may-tell"
	}
	x.say(key, "partner", string(p.Label()))
	for _, cell := range e.Cells {
		x.line("  "+string(x.d.Family.NameOf(cell.About)), x.value("list.category."+string(cell.Category)), x.cell(cell))
	}
	switch {
	case e.Allowed:
		x.say("explain.all")
	case len(e.Meanwhile) > 0:
		x.say("explain.meanwhile", "what", x.words().List(x.categories(e.Meanwhile)))
	default:
		x.say("explain.nothing-meanwhile")
	}
	for _, id := range e.Options {
		x.say("explain.option", "name", consent.GroundOf(x.in.Grounds, id).Name[string(x.words())])
	}
	for _, n := range e.Notices {
		x.say("explain.notice", "what", x.value("list.notice."+string(n.Code)), "who", x.words().List(x.named(n.Persons)))
	}
}

// cell says yes with what carries it, or no with what is missing.
func (x explanation) cell(c consent.Cell) string {
	l := x.words()
	if c.Allowed {
		key := "explain.by-consent"
		if c.ByLaw {
			key = "explain.by-law"
		}
		until := l.T("explain.open")
		if c.Until.Known() {
			until = l.T("explain.until", "date", x.day(c.Until))
		}
		return l.T(key, "id", c.Ground, "until", until)
	}
	said := l.T("explain.no", "reason", x.value("list.reason."+string(c.Missing.Reason)))
	if len(c.Missing.By) > 0 {
		said += " " + l.T("explain.said-by", "names", l.List(x.names(c.Missing.By)))
	}
	if len(c.Missing.Givers) > 0 {
		said += " " + l.T("explain.must-answer", "names", l.List(x.givers(c.Missing.Givers)))
	} else if len(c.Givers) > 0 {
		said += " " + l.T("explain.decides", "names", l.List(x.givers(c.Givers)))
	}
	for _, gap := range c.Gaps {
		said += " " + l.T("explain.gap", "gap", x.value("list.gap."+string(gap)))
	}
	return said
}

// names are how persons are called; who is not in the family is called by id.
func (x explanation) names(list []family.PersonID) []string {
	var names []string
	for _, id := range list {
		names = append(names, cmp.Or(string(x.d.Family.NameOf(id)), string(id)))
	}
	return names
}

// named are names with their ids, for those who could be taken for each other.
func (x explanation) named(list []family.PersonID) []string {
	names := x.names(list)
	for i, id := range list {
		names[i] = x.words().T("explain.named", "name", names[i], "id", string(id))
	}
	return names
}

func (x explanation) givers(list []consent.Giver) []string {
	var names []string
	for _, g := range list {
		names = append(names, x.words().T("explain.giver", "name", x.names([]family.PersonID{g.Person})[0], "capacity", x.value("list.capacity."+string(g.Capacity))))
	}
	return names
}

func (x explanation) categories(list []consent.Category) []string {
	var names []string
	for _, c := range list {
		names = append(names, x.value("list.category."+string(c)))
	}
	return names
}

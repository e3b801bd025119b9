package consent_test

import (
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var drawnCategories = []consent.Category{consent.CatGoals, consent.CatActions, consent.CatEvaluations, consent.CatSchool, consent.CatMentalHealth,
	consent.CatContact, consent.CatInvolvement, consent.CatSafety, consent.CatReport}

var drawnDomains = []family.LifeDomain{family.DomainNone, family.DomainSchool, family.DomainSchool, family.DomainMentalHealth, family.DomainSafety}

// drawnGrounds are grounds in force and not, wide and narrow.
var drawnGrounds = []consent.LegalGround{
	{ID: "any", Source: "BPSW 13", On: true, Questions: []string{"ernst"}},
	{ID: "safe-home", Source: "Wmo 2015 5.2.6", On: true, Kinds: []family.PartnerKind{family.PartnerSafeHome}},
	{ID: "goals-only", Source: "invented", On: true, Categories: []consent.Category{consent.CatGoals, consent.CatSafety}},
	{ID: "order", Source: "Jeugdwet 7.3.11 (4)", On: true, Kinds: []family.PartnerKind{family.PartnerCertified}, Requires: consent.RequiresOrder},
	{ID: "off", Source: "invented"},
}

func (p pen) partner(what string) family.PartnerID {
	return draws[family.PartnerID](p, what, "school", "school", "school", "school", "school", "school", "gi", "gi", "vt", "town", "ggz")
}

func (p pen) consents(f family.Family) []consent.Consent {
	var all []consent.Consent
	for i := range draws(p, "consents", 1, 0, 2, 3, 3, 4, 5, 6, 8) {
		about := f.Persons[0].ID
		if p.once(3, "about another") {
			about = p.one(f, "about")
		}
		all = append(all, p.consent(consent.ID(fmt.Sprint("c", i)), about, f))
	}
	return all
}

func (p pen) consent(id consent.ID, about family.PersonID, f family.Family) consent.Consent {
	c := consent.Consent{ID: id, About: about, Partner: p.partner("partner"), AskedOn: p.past("asked on"),
		Purpose:   draws(p, "purpose", consent.PurposeCooperate, consent.PurposeCooperate, consent.PurposeCooperate, consent.PurposeCooperate, consent.PurposeRegister),
		Direction: draws(p, "direction", consent.Give, consent.Both, consent.Give, consent.Ask),
		Asked:     subset(p, 4, "asked", drawnCategories)}
	c.From, c.Until = p.term(4, "consent")
	for _, who := range f.Persons {
		if !p.once(8, "silent") {
			c.Answers = append(c.Answers, p.answer(who.ID))
		}
	}
	if p.once(3, "again") {
		c.Answers = append(c.Answers, p.answer(f.Persons[p.even(min(3, len(f.Persons)), "who again")].ID))
	}
	if p.once(4, "reopened") {
		c.Reopened = append(c.Reopened, consent.Reopening{On: p.past("reopened on"), Why: consent.ReopenCustody, Before: p.even(len(c.Answers)+1, "before")})
	}
	return c
}

func (p pen) answer(by family.PersonID) consent.Answer {
	a := consent.Answer{By: by, Capacity: consent.AsSelf, Allowed: subset(p, 4, "allowed", drawnCategories), On: p.past("answered on"), How: consent.Oral}
	if p.once(10, "refuses") {
		a.Allowed = nil
	}
	if p.once(12, "took back") {
		a.Withdrawn = p.past("took back on")
	}
	if p.once(15, "condition") {
		a.Condition = consent.Condition{Words: "eerst lezen", Met: p.near("met")}
	}
	return a
}

func (p pen) uses(f family.Family) []consent.GroundUse {
	var all []consent.GroundUse
	for i := range max(0, p.even(6, "uses")-2) {
		u := consent.GroundUse{ID: fmt.Sprint("u", i), Ground: draws(p, "ground", drawnGrounds...).ID, Partner: p.partner("used for"), Purpose: consent.PurposeCooperate,
			Categories: subset(p, 3, "used", drawnCategories), Why: "ernstige zorg", Informed: p.on, Weighing: map[string]family.Text{"ernst": "ja"}}
		for _, who := range f.Persons {
			if p.once(2, "used about") {
				u.About = append(u.About, who.ID)
			}
		}
		p.spoil(&u)
		all = append(all, u)
	}
	return all
}

// spoil lets one thing be wrong with a use, now and then.
func (p pen) spoil(u *consent.GroundUse) {
	u.From, u.Until = p.term(4, "use")
	if p.once(6, "told") {
		u.Informed, u.WhyNot = p.near("told"), draws[family.Text](p, "why not", "", "gevaar")
	}
	if p.once(8, "no reason") {
		u.Why = ""
	}
	if p.once(8, "not weighed") {
		u.Weighing = nil
	}
	if p.once(20, "unknown ground") {
		u.Ground = "verzonnen"
	}
}

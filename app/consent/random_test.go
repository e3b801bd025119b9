package consent_test

import (
	"testing"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// deal draws a whole dossier, on a day that may be a leap day.
func deal(t *rapid.T) dealt {
	p := pen{t: t}
	p.on = draws[family.Date](p, "today", "2026-11-24", "2026-11-24", "2028-02-29", "2027-02-28", "2027-03-01", "2026-02-28")
	f := p.family()
	return dealt{on: p.on, grounds: drawnGrounds, dossier: consent.Dossier{Family: f, Plan: p.plan(f), Consents: p.consents(f), GroundUses: p.uses(f)}}
}

// everyQuestion asks all about the first persons, of every partner.
func everyQuestion(d dealt, ask func(askedThing)) {
	f := d.dossier.Family
	for _, partner := range f.Partners {
		for _, person := range f.Persons[:min(3, len(f.Persons))] {
			for _, category := range drawnCategories {
				for _, direction := range []consent.Direction{consent.Give, consent.Ask} {
					ask(askedThing{partner.ID, person.ID, category, consent.PurposeCooperate, direction})
				}
			}
		}
	}
}

func mayNow(facts consent.Facts, q askedThing) consent.Decision {
	return consent.May(facts, consent.Question{Partner: q.partner, Purpose: q.purpose, Direction: q.direction, About: []family.PersonID{q.person}, Categories: []consent.Category{q.category}})
}

func TestTheEngineAgreesWithTheRulesReadSlowly(t *testing.T) {
	allowed, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		facts := d.facts()
		everyQuestion(d, func(q askedThing) {
			want, got := mayOnPaper(facts, q), mayNow(facts, q)
			if want {
				allowed++
			} else {
				refused++
			}
			if got.Allowed != want {
				t.Fatalf("%+v: the engine says %v (%v), the rules say %v\n%s", q, got.Allowed, got.Missing, want, written(d))
			}
		})
	})
	t.Logf("%d allowed, %d refused", allowed, refused)
}

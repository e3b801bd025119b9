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
	p.calm = draws(p, "calm", 4, 1, 2)
	p.on = draws[family.Date](p, "today", "2026-11-24", "2026-11-24", "2028-02-29", "2027-02-28", "2027-03-01", "2026-02-28")
	f := p.family()
	return dealt{on: p.on, grounds: drawnGrounds, dossier: consent.Dossier{Family: f, Plan: p.plan(f), Consents: p.consents(f), GroundUses: p.uses(f)}}
}

// everyQuestion asks all about the first persons, for three of the partners.
func everyQuestion(d dealt, ask func(askedThing)) {
	f := d.dossier.Family
	for _, partner := range []family.PartnerID{"school", "gi", "vt"} {
		for _, person := range f.Persons[:min(2, len(f.Persons))] {
			for _, category := range drawnCategories {
				for _, direction := range []consent.Direction{consent.Give, consent.Ask} {
					ask(askedThing{partner, person.ID, category, consent.PurposeCooperate, direction})
				}
			}
		}
	}
}

func mayNow(facts consent.Facts, q askedThing) consent.Decision {
	return consent.May(facts, consent.Question{Partner: q.partner, Purpose: q.purpose, Direction: q.direction, About: []family.PersonID{q.person}, Categories: []consent.Category{q.category}})
}

// often is how many of a hundred thousand decisions must at least be of a
// kind, or the families are too much alike to prove anything.
var often = map[consent.Reason]int{"": 4000, consent.NoConsent: 4000, consent.Refused: 500, consent.Withdrawn: 300, consent.Expired: 50, consent.NotYet: 50,
	consent.NotAnswered: 500, consent.Reopened: 30, consent.FormerNo: 10, consent.Conditional: 30, consent.CannotTell: 300, consent.NeedsGround: 4000,
	consent.PartnerEnded: 300, consent.PartnerGone: 300}

func TestTheEngineAgreesWithTheRulesReadSlowly(t *testing.T) {
	counted, all, byLaw := map[consent.Reason]int{}, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		facts := d.facts()
		everyQuestion(d, func(q askedThing) {
			want, got := mayOnPaper(facts, q), mayNow(facts, q)
			if got.Allowed != want {
				t.Fatalf("%+v: the engine says %v (%v), the rules say %v\n%s", q, got.Allowed, got.Missing, want, written(d))
			}
			all++
			if got.Cells[0].ByLaw {
				byLaw++
			}
			counted[got.Cells[0].Missing.Reason]++
		})
	})
	for reason, least := range often {
		if counted[reason]*100_000 < least*all {
			t.Errorf("of %d decisions only %d are %q", all, counted[reason], reason)
		}
	}
	if byLaw*100_000 < 300*all || byLaw == counted[""] {
		t.Errorf("of %d decisions %d are carried by law, and %d allowed", all, byLaw, counted[""])
	}
	t.Logf("%d decisions, %d by law: %v", all, byLaw, counted)
}

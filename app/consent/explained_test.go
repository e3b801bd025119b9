package consent_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// An explanation that names people is a promise: when they say yes, something
// changes.
func TestWhenThoseWhoAreNamedSayYesItIsAllowedOrSomethingElseIsNamed(t *testing.T) {
	named, helped := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		q := pen{t: t, on: d.on}.question(d)
		explained := consent.Explain(d.facts(), q)
		if decided := consent.May(d.facts(), q); !reflect.DeepEqual(explained.Decision, decided) {
			t.Fatalf("explained %+v, decided %+v\n%s", explained.Decision, decided, written(d))
		}
		if explained.Allowed != (len(explained.Missing) == 0) {
			t.Fatalf("allowed %v, and missing %v\n%s", explained.Allowed, explained.Missing, written(d))
		}
		for _, m := range explained.Missing {
			have := whoHasASay(d.dossier.Family, m.About, string(d.on))
			for _, g := range m.Givers {
				if !have.has(g.Person) {
					t.Fatalf("%s is named about %s and has no say\n%s", g.Person, m.About, written(d))
				}
			}
			if !m.Reason.WaitsForSomebody() || len(m.Givers) == 0 {
				continue
			}
			named++
			now := oneCell(agreed(d, m), q, m)
			switch {
			case now.Allowed:
				helped++
			case saidToday(d, m): // what was said today is not younger than a no of today (S9)
			case now.Missing.Reason == m.Reason && now.Missing.Consent == m.Consent && slices.Equal(now.Missing.Givers, m.Givers):
				t.Fatalf("%+v: all said yes and nothing changed\n%s", m, written(d))
			}
		}
	})
	if helped*10 < named {
		t.Errorf("of %d explanations that name people only %d end in a yes when they give it", named, helped)
	}
	t.Logf("%d explanations name people, %d end in a yes when they give it", named, helped)
}

func (p pen) question(d dealt) consent.Question {
	q := consent.Question{Partner: p.partner("asked of"), Purpose: consent.PurposeCooperate, Direction: draws(p, "direction asked", consent.Give, consent.Ask),
		About: p.whom(d.dossier.Family, "asked about")}
	if len(q.About) == 0 {
		q.About = []family.PersonID{"p0"}
	}
	q.Categories = subset(p, 2, "categories asked", drawnCategories)
	if len(q.Categories) == 0 {
		q.Categories = drawnCategories[:1]
	}
	return q
}

// agreed are the facts after everybody who is named said yes today, without
// conditions.
func agreed(d dealt, m consent.Missing) consent.Facts {
	facts := d.facts()
	facts.Consents = slices.Clone(facts.Consents)
	for i, c := range facts.Consents {
		if c.ID != m.Consent {
			continue
		}
		c = c.Clone()
		for _, g := range m.Givers {
			c.Answers = append(c.Answers, consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: c.Asked, On: d.on})
		}
		facts.Consents[i] = c
	}
	return facts
}

func oneCell(facts consent.Facts, q consent.Question, m consent.Missing) consent.Cell {
	q.About, q.Categories = []family.PersonID{m.About}, []consent.Category{m.Category}
	return consent.May(facts, q).Cells[0]
}

// saidToday tells whether somebody without a say said something today.
func saidToday(d dealt, m consent.Missing) bool {
	c, _ := d.dossier.Consent(m.Consent)
	return slices.ContainsFunc(c.Answers, func(a consent.Answer) bool { return a.On == d.on || a.Withdrawn == d.on })
}

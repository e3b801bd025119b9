package desk

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// crowd is a family of 12 children of three mothers in three households, and
// 40 partners who each may know of the goals of every child. Each child has a
// goal with a word of its own.
func crowd(today family.Date) consent.Dossier {
	d := consent.Dossier{Family: family.Family{ID: "groot", Name: "Groot", Town: "Vechtstede"}, Pen: family.Pen{Epoch: 1, State: family.PenHere}}
	f := &d.Family
	for i := range 3 {
		house := family.HouseholdID(fmt.Sprint("huis", i))
		f.Households = append(f.Households, family.Household{ID: house})
		f.Persons = append(f.Persons, family.Person{ID: family.PersonID(fmt.Sprint("moeder", i)), Given: family.Text(fmt.Sprint("Moeder", i)), Birth: "1985-05-05",
			Place: family.PlaceHousehold, Households: []family.HouseholdID{house}})
	}
	for i := range 40 {
		f.Partners = append(f.Partners, family.Partner{ID: family.PartnerID(fmt.Sprintf("partner%02d", i)), Kind: family.PartnerKinds()[i%10], House: family.Text(fmt.Sprint("Huis ", i))})
	}
	for i := range 12 {
		child, mother := family.PersonID(fmt.Sprintf("kind%02d", i)), family.PersonID(fmt.Sprint("moeder", i%3))
		f.Persons = append(f.Persons, family.Person{ID: child, Given: family.Text(fmt.Sprintf("Kind%02d", i)), Birth: family.BirthDate(today.AddMonths(-11 * (i + 1))),
			Place: family.PlaceHousehold, Households: []family.HouseholdID{f.Households[i%3].ID}})
		f.Custodies = append(f.Custodies, family.Custody{Holder: mother, Child: child, State: family.CustodyYes, Basis: family.BasisRegister})
		d.Plan.Goals = append(d.Plan.Goals, family.Goal{ID: family.GoalID("doel-" + child), Words: family.Text("wens van " + child), ForWhom: []family.PersonID{child}, Domain: family.DomainSchool})
		for _, p := range f.Partners {
			asked := []consent.Category{consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatSchool}
			d.Consents = append(d.Consents, consent.Consent{ID: consent.ID("c-" + string(child) + string(p.ID)), About: child, Partner: p.ID, Purpose: consent.PurposeCooperate, Direction: consent.Give,
				Asked: asked, AskedOn: today, From: today, Until: today.AddMonths(12), Answers: []consent.Answer{{By: mother, Capacity: consent.AsParent, Allowed: asked, On: today, How: consent.Oral}}})
		}
	}
	return d
}

func TestTwelveChildrenInThreeHouseholdsWithFortyPartnersAreEachSharedByThemselves(t *testing.T) {
	p := newPlay(t)
	d := crowd(p.fatma.Today())
	p.id = d.Family.ID
	p.must(p.fatma.Import(t.Context(), d))
	began := time.Now()
	refused := d.Consents[0] // of the first child, for the first partner
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, refused.ID, consent.Answer{By: "moeder0"}))
	facts := consent.Facts{Family: d.Family, Consents: p.fatma.dossier().Consents, On: p.fatma.Today()}
	cells := 0
	for _, to := range d.Family.Partners {
		e := consent.May(facts, consent.Question{Partner: to.ID, Purpose: consent.PurposeCooperate, About: children(d), Categories: consent.Categories()})
		for _, cell := range e.Cells {
			if cells++; cell.About == "kind00" && to.ID == refused.Partner && cell.Allowed {
				t.Errorf("%s is allowed after a no", cell.Category)
			}
		}
	}
	matrix := time.Since(began)
	items := map[family.PartnerID]int{}
	for _, to := range d.Family.Partners {
		recipient, purpose := casework.ToPartnerOf(to)
		slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, casework.Ask{To: recipient, Purpose: purpose})
		p.must(err)
		items[to.ID] = len(slice.Plan.Goals)
	}
	preview := time.Since(began) - matrix
	for id, goals := range items {
		want := 12
		if id == refused.Partner {
			want = 11
		}
		if goals != want {
			t.Errorf("%s would read %d goals, want %d", id, goals, want)
		}
	}
	recipient, purpose := casework.ToPartnerOf(d.Family.Partners[0])
	var file bytes.Buffer
	_, err := p.fatma.ExportAs(t.Context(), p.id, casework.Ask{To: recipient, Purpose: purpose, Form: string(FormJSON)}, &file)
	p.must(err)
	p.reads("the first partner", file.String(), []string{"wens van kind01", "wens van kind11"}, []string{"wens van kind00"})
	t.Logf("12 children, 40 partners, %d consents: %d cells and one answer in %v, 40 previews in %v, an export in %v",
		len(d.Consents), cells, matrix.Round(time.Millisecond), preview.Round(time.Millisecond), (time.Since(began) - matrix - preview).Round(time.Millisecond))
}

func children(d consent.Dossier) []family.PersonID {
	var ids []family.PersonID
	for _, g := range d.Plan.Goals {
		ids = append(ids, g.ForWhom...)
	}
	return ids
}

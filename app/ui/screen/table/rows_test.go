package table

import (
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

func TestSafetyCannotBeAskedAtTheTable(t *testing.T) {
	if slices.Contains(askable(nil), consent.CatSafety) || len(askable(nil)) != len(consent.Categories())-1 {
		t.Error("the list to tick is not every category but safety")
	}
	for _, o := range domains(words.NL) {
		if o.ID == string(family.DomainSafety) {
			t.Error("words can be filed under safety, where the table does not show them")
		}
	}
}

func TestTheOwnNetworkIsOfferedFirstForAnAction(t *testing.T) {
	f := deWit(nil).Family
	got := labels(doers(words.NL, f, today, "Marieke"))
	want := []string{"Riet de Wit", "Gülşen Aydın", "Orlando Pinas", "Sanne de Wit"}
	if !slices.Equal(got[:4], want) || !strings.HasPrefix(got[len(got)-1], "ik ") {
		t.Errorf("offered are %v", got)
	}
}

func TestTheFamilyIsOfferedFirstAsCoordinator(t *testing.T) {
	f := deWit(nil).Family
	got := labels(coordinators(words.NL, f, today, "Marieke"))
	if got[0] != "Sanne" || slices.Contains(got, "Daan") || !slices.Contains(got, "Noor") || got[len(got)-1] != "ik (Marieke)" {
		t.Errorf("offered are %v", got)
	}
}

func TestWhoDiedOrLeftIsNotAtTheTable(t *testing.T) {
	f := family.Family{Persons: []family.Person{{ID: "a", Given: "Ali", Place: family.PlaceNetwork}, {ID: "b", Given: "Bo", Died: "2020-01-01", Place: family.PlaceHousehold}},
		Partners: []family.Partner{{ID: "p", House: "Oud", Until: "2026-01-01"}, {ID: "q", House: "Nu"}}}
	if got := seats(f, today); len(got) != 1 || got[0].ID != "a" {
		t.Errorf("%d seats", len(got))
	}
	if got := partnersNow(f, today); len(got) != 1 || got[0].ID != "q" {
		t.Errorf("%d partners", len(got))
	}
}

func TestTwoOfTheSameNameAreCalledInFull(t *testing.T) {
	f := family.Family{Persons: []family.Person{{ID: "a", Given: "Noor", Surname: "Bos"}, {ID: "b", Given: "Noor", Surname: "Dal"}, {ID: "c", Given: "Ed", Surname: "Bos"}}}
	if called(f, "a") != "Noor Bos" || called(f, "c") != "Ed" || called(f, "unknown") != "" {
		t.Error("people are not called as at a table")
	}
}

func TestALongNameOfAPartnerFitsOnAButton(t *testing.T) {
	p := family.Partner{House: family.Text(strings.Repeat("lang ", 40)), Kind: family.PartnerSchool}
	if got := []rune(partnerButton(words.NL, p)); len(got) > widestButton+12 {
		t.Errorf("%d letters", len(got))
	}
}

func TestAConsentThatWasTakenBackIsAskedAnew(t *testing.T) {
	d := deWit(nil)
	old := d.Consents[0]
	_, ok := currentConsent(d, old.About, old.Partner, old.Purpose, today)
	if !ok {
		t.Fatal("the consent of today does not count")
	}
	for i := range d.Consents[0].Answers {
		d.Consents[0].Answers[i].Withdrawn = today
	}
	if _, ok := currentConsent(d, old.About, old.Partner, old.Purpose, today); ok {
		t.Error("a withdrawn consent still counts")
	}
}

func TestTheTalkIsPlannedInSeventyFiveMinutes(t *testing.T) {
	if got := planned(stages()); got != 75 {
		t.Errorf("%d minutes", got)
	}
	for _, l := range words.Langs() {
		for _, st := range stages() {
			for _, text := range []string{st.name(l), st.question(l), st.help(l)} {
				if strings.Contains(text, "⟦") {
					t.Errorf("%s: %s", l, text)
				}
			}
		}
	}
}

func TestTheClockAddsUpVisitsOfAStep(t *testing.T) {
	clock := newTiming(start)
	clock.enter("story", start)
	clock.enter("goals", start.Add(10*time.Minute))
	clock.enter("story", start.Add(15*time.Minute))
	if step, total := clock.minutes(start.Add(17 * time.Minute)); step != 12 || total != 17 {
		t.Errorf("%d and %d minutes", step, total)
	}
}

func TestAPlaceThatCannotBeReadIsTheBeginning(t *testing.T) {
	for _, kept := range []string{"", "goals", "gisteren goals", start.Add(-24*time.Hour).Format(time.RFC3339) + " goals", start.Add(time.Hour).Format(time.RFC3339) + " goals"} {
		if _, ok := readPlace(kept, start); ok {
			t.Errorf("%q is taken for a place of today", kept)
		}
	}
}

func labels(options []kit.Option) []string {
	var list []string
	for _, o := range options {
		list = append(list, o.Label)
	}
	return list
}

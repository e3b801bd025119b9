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
			for part := range max(1, len(st.parts)) {
				for _, text := range []string{st.name(l), st.question(l, part), st.help(l, part)} {
					if strings.Contains(text, "⟦") {
						t.Errorf("%s: %s", l, text)
					}
				}
			}
		}
	}
}

func TestTheClockAddsUpVisitsOfAStepAndNoBreak(t *testing.T) {
	clock, now := timing{}, start
	for _, part := range []struct {
		step    string
		minutes int
	}{{"story", 10}, {"goals", 5}, {"", 45}, {"story", 2}} {
		clock.enter(part.step, now)
		for range part.minutes {
			now = now.Add(time.Minute)
			clock.enter(part.step, now)
		}
	}
	if story, total := clock.all(now)["story"], clock.total(now); story != 12*time.Minute || total != 17*time.Minute {
		t.Errorf("%v and %v", story, total)
	}
}

func TestTheClockDoesNotCountWhileTheLaptopIsAsleep(t *testing.T) {
	clock := timing{}
	clock.enter("story", start)
	if total := clock.total(start.Add(time.Hour)); total != 0 {
		t.Errorf("%v with the lid closed", total)
	}
}

func TestTheClockNeverHurries(t *testing.T) {
	for left, want := range map[time.Duration]string{12 * time.Minute: "Nog ongeveer 12 minuten voor dit deel", 61 * time.Second: "Nog ongeveer 2 minuten voor dit deel",
		time.Second: "Nog ongeveer 1 minuut voor dit deel", 0: "Neem gerust de tijd", -time.Hour: "Neem gerust de tijd"} {
		if got := clockText(words.NL, left); got != want {
			t.Errorf("with %v left it says %q", left, got)
		}
	}
}

func TestALongerOrShorterTalkIsSharedOutAlike(t *testing.T) {
	for _, length := range lengths() {
		total := time.Duration(0)
		for _, st := range stages() {
			total += share(st, length)
		}
		if total != time.Duration(length)*time.Minute {
			t.Errorf("a talk of %d minutes has steps of %v", length, total)
		}
	}
}

func TestAPlaceThatCannotBeReadIsTheBeginning(t *testing.T) {
	yesterday := place{On: "2026-11-23", Step: "goals"}.String()
	for _, kept := range []string{"", "goals", "{}", yesterday, "2026-11-24T10:00:00Z goals", place{On: string(today), Spent: map[string]time.Duration{"goals": -1}}.String()} {
		if _, ok := readPlace(kept, start); ok {
			t.Errorf("%q is taken for a place of today", kept)
		}
	}
}

func TestATalkOfAnUnknownLengthTakesTheUsualTime(t *testing.T) {
	if p, ok := readPlace(place{On: string(today), Step: "goals", Length: -3}.String(), start); !ok || p.Length != usual {
		t.Errorf("%d minutes", p.Length)
	}
}

func TestAGoalGetsAtMostTwoHintsAndNoneWhenItIsClear(t *testing.T) {
	vague := family.Goal{Actions: []family.Action{{What: "iets"}}}
	if got := hints(family.Goal{}); !slices.Equal(got, []string{"small-step"}) {
		t.Errorf("without an action: %v", got)
	}
	if got := hints(vague); !slices.Equal(got, []string{"who", "when"}) {
		t.Errorf("without who and when: %v", got)
	}
	clear := family.Goal{Due: today, Actions: []family.Action{{What: "iets", Who: family.Doer{Person: "p"}, Due: today}}}
	if got := hints(clear); len(got) > 0 {
		t.Errorf("with everything: %v", got)
	}
}

func labels(options []kit.Option) []string {
	var list []string
	for _, o := range options {
		list = append(list, o.Label)
	}
	return list
}

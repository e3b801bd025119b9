package consent_test

import (
	"errors"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Which of several consents is named, and why, when nothing may be shared.
func TestWhatIsNamedWhenNothingMayBeShared(t *testing.T) {
	f := child("2000-01-01")
	no, yes := earlier(says("kind"), 5), earlier(says("kind", consent.CatGoals, consent.CatSchool), 5)
	part := earlier(says("kind", consent.CatGoals), 5)
	ended := asked2("ended", "2026-01-01", part)
	ended.Until = today.AddDays(-1)
	youth := child("2010-11-20")
	endedFormer := asked2("ended", "2026-01-01", earlier(says("karim", consent.CatGoals), 10))
	endedFormer.Until = today.AddDays(-1)
	for _, test := range []struct {
		name     string
		consents []consent.Consent
		consent  consent.ID
		reason   consent.Reason
	}{
		{"of two that wait, the newest", []consent.Consent{asked2("a", "2026-01-01"), asked2("b", "2026-02-01")}, "b", consent.NotAnswered},
		{"of two noes of one day, the first by id", []consent.Consent{asked2("b", "2026-01-01", no), asked2("a", "2026-01-01", no)}, "a", consent.Refused},
		{"a no, and one of the same day that waits: the no", []consent.Consent{asked2("a", "2026-01-01"), asked2("b", "2026-01-01", no)}, "b", consent.Refused},
		{"a yes and a no of one day: the no", []consent.Consent{asked2("a", "2026-01-01", yes), asked2("b", "2026-01-01", no)}, "b", consent.Refused},
		{"what was left out of a consent that is over: that it is over", []consent.Consent{ended}, "ended", consent.Expired},
	} {
		if got := schoolAbout(f, test.consents...)(consent.CatSchool).Missing; got.Consent != test.consent || got.Reason != test.reason {
			t.Errorf("%s: %s %s", test.name, got.Consent, got.Reason)
		}
	}
	if got := schoolAbout(youth, endedFormer)(consent.CatSchool).Missing; got.Reason != consent.Expired {
		t.Errorf("what a father left out of a consent that is over: %s", got.Reason)
	}
}

func TestAPlanThatWaitsForAYouthBesideTheNoOfAParentSaysSo(t *testing.T) {
	d := deWit()
	d.Consents = []consent.Consent{askedOn(term(asks("c", "lisa", "school", goals, onDay(says("karim"), "2026-05-01")), "", ""), "2026-04-01")}
	_, err := consent.Disclose(d, to("school"))
	var pending *consent.PendingError
	if !errors.As(err, &pending) || len(pending.Missing) != 1 || pending.Missing[0].Reason != consent.FormerNo || pending.Missing[0].By[0] != "karim" {
		t.Errorf("%v, %+v", err, pending)
	}
}

func TestWhoLeftItOutIsNamedOnceAndWhoAgreedIsNot(t *testing.T) {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	for name, answer := range map[string]consent.Answer{"a part": earlier(says("sanne", consent.CatGoals), 5), "all": earlier(says("sanne"), 5)} {
		for _, other := range [][]consent.Answer{{earlier(says("karim", both...), 5)}, nil} {
			c := asked2("c", "2026-01-01", append(other, answer)...)
			if got := schoolAbout(child("2017-04-02"), c)(consent.CatSchool).Missing; len(got.By) != 1 || got.By[0] != "sanne" {
				t.Errorf("no to %s, %d others answered: %v", name, len(other), got.By)
			}
		}
	}
}

func TestAFormerNoIsTheReasonOnlyForWhatItIsAbout(t *testing.T) {
	c := asked2("c", "2026-06-01", earlier(says("karim", consent.CatGoals), 10))
	cell := schoolAbout(child("2010-11-20"), c)
	if got := cell(consent.CatGoals).Missing.Reason; got != consent.NotAnswered {
		t.Errorf("what he allowed: %s", got)
	}
	if got := cell(consent.CatSchool).Missing.Reason; got != consent.FormerNo {
		t.Errorf("what he left out: %s", got)
	}
}

func TestWhichReasonsWaitForSomebody(t *testing.T) {
	waits := map[consent.Reason]bool{consent.NotAnswered: true, consent.Reopened: true, consent.FormerNo: true, consent.CannotTell: true}
	for _, r := range consent.Reasons() {
		if r.WaitsForSomebody() != waits[r] {
			t.Errorf("%s: %v", r, r.WaitsForSomebody())
		}
	}
}

// No yes carries safety, and none reaches a partner that gets nothing: then
// nobody is named who could give it.
func TestWhereNoYesCanHelpNobodyIsNamed(t *testing.T) {
	f := child("2000-01-01")
	named := func(cell consent.Cell) int { return len(cell.Givers) }
	if got := schoolAbout(f)(consent.CatGoals); named(got) != 1 {
		t.Errorf("goals: %v", got.Givers)
	}
	if got := schoolAbout(f)(consent.CatSafety); named(got) != 0 {
		t.Errorf("safety: %v", got.Givers)
	}
	f.Partners = append(f.Partners, family.Partner{ID: "school", Until: today.AddDays(-1)})
	if got := schoolAbout(f)(consent.CatGoals); named(got) != 0 {
		t.Errorf("a partner that is not involved any more: %v", got.Givers)
	}
}

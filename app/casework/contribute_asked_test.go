package casework_test

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// sharedWithSchool is a plan with one action of each sort.
func sharedWithSchool() casework.ReceivedSlice {
	return casework.ReceivedSlice{Slice: consent.Slice{Recipient: consent.Recipient{Partner: "school"}, Plan: family.Plan{NextReview: "2026-12-12", Goals: []family.Goal{{ID: "rust", Actions: []family.Action{
		{ID: "mother", Who: family.Doer{Person: "fatma"}, State: family.ActionOpen},
		{ID: "nobody", State: family.ActionOpen},
		{ID: "team", Who: family.Doer{Partner: "team"}, State: family.ActionOpen},
		{ID: "done", Who: family.Doer{Partner: "school"}, State: family.ActionDone},
		{ID: "some day", Who: family.Doer{Partner: "school"}, State: family.ActionOpen},
		{ID: "later", Who: family.Doer{Partner: "school"}, State: family.ActionOpen, Due: "2026-12-01"},
		{ID: "late", Who: family.Doer{Partner: "school"}, State: family.ActionBusy, Due: "2026-11-01"},
	}}}}}}
}

func TestSchoolIsAskedNothingThatOthersDoOrThatIsDone(t *testing.T) {
	asked := sharedWithSchool().Asked()
	var ids []family.ActionID
	for _, a := range asked.Actions {
		ids = append(ids, a.ID)
		if a.Goal != "rust" {
			t.Errorf("%s belongs to %q", a.ID, a.Goal)
		}
	}
	if len(ids) != 3 || ids[0] != "late" || ids[1] != "later" || ids[2] != "some day" {
		t.Errorf("school is asked %v", ids)
	}
	if asked.Late("2026-11-24") != 1 || asked.Count() != 3 || asked.Review != "2026-12-12" {
		t.Errorf("%d late of %d, review %s", asked.Late("2026-11-24"), asked.Count(), asked.Review)
	}
}

func TestAQuestionIsAskedUntilItIsAnswered(t *testing.T) {
	s := sharedWithSchool()
	s.Slice.Plan.Goals = nil
	s.Mine = []family.Contribution{{ID: "seen", State: family.ContribQuestion}, {ID: "other", State: family.ContribAccepted}}
	if asked := s.Asked(); len(asked.Questions) != 1 || asked.Questions[0].ID != "seen" {
		t.Fatalf("asked %v", asked.Questions)
	}
	s.Mine = append(s.Mine, family.Contribution{ID: "reply", Kind: family.ContribAnswer, Answers: "seen"})
	if n := casework.AskedOf([]casework.ReceivedSlice{s}); n != 0 {
		t.Errorf("%d things are asked after the answer", n)
	}
}

func TestWhatWasCalledBackAsksNothingAnyMore(t *testing.T) {
	s := sharedWithSchool()
	s.CalledBack, s.Kept = "recall", true
	if asked := s.Asked(); asked.Count() != 0 || asked.Review.Known() {
		t.Errorf("asked %v", asked)
	}
}

func TestTwoCoordinatorsOfTheSameNameStayApart(t *testing.T) {
	of := func(id, key string) casework.ReceivedSlice {
		return casework.ReceivedSlice{ID: id, From: casework.Card{Key: key, Name: "Marieke Bos"}, Slice: consent.Slice{Family: family.Family{Name: "De Wit"}}}
	}
	givers := casework.ByGiver([]casework.ReceivedSlice{of("new", "b"), of("one", "a"), of("old", "b")})
	if len(givers) != 2 || givers[0].From.Key != "b" || len(givers[0].Slices) != 2 || givers[1].Slices[0].ID != "one" {
		t.Errorf("grouped as %v", givers)
	}
}

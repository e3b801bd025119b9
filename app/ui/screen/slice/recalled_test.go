package slice_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/slice"
	"keukentafel/app/ui/screen/trial"
)

func (s *school) ReceivedRecalls(context.Context) ([]casework.ReceivedRecall, error) {
	return s.recalls, nil
}

func (s *school) DecideRecall(_ context.Context, id string, remove bool, why family.Text) error {
	if !remove && why == "" {
		return casework.ErrNeedsReason
	}
	s.decided = append(s.decided, id+" "+string(why))
	if !remove {
		s.shared.Kept, s.recalls[0].State, s.recalls[0].Why = true, consent.RecallKept, why
	}
	return nil
}

// calledBack is the slice of which Marieke asked to remove it.
func calledBack(v *visit) {
	v.shared.CalledBack = "recall-1"
	v.recalls = []casework.ReceivedRecall{{ID: "recall-1", From: v.shared.From, Family: v.shared.Slice.Family.ID, Name: "De Wit", Slice: "slice-1",
		Arrived: trial.Today.Time().Add(9 * time.Hour), State: consent.RecallTold}}
}

func TestWhatWasCalledBackShowsNothingOfThePlan(t *testing.T) {
	v := open(t, calledBack)
	if v.Has("koptelefoon") || v.Has("Iets inbrengen") || len(v.Failed) > 0 {
		t.Error("something of the plan can be read")
	}
	if !v.Has("Dit moet u verwijderen") || !v.Has("De Wit") || !v.Has("Marieke Bos") {
		t.Error("it is not said what has to be done, and for whom")
	}
}

func TestRemovingAsksOnceMore(t *testing.T) {
	v := open(t, calledBack)
	v.Press("Verwijderen")
	v.Press("Annuleren")
	if len(v.decided) > 0 {
		t.Fatal("it was removed without a second yes")
	}
	v.Press("Verwijderen")
	v.PressNth("Verwijderen", 1)
	if len(v.decided) != 1 || v.decided[0] != "recall-1 " {
		t.Errorf("decided %v", v.decided)
	}
}

func TestKeepingNeedsOneOfTheReasons(t *testing.T) {
	v := open(t, calledBack)
	v.Press("Bewaren")
	v.PressNth("Bewaren", 1)
	if len(v.decided) > 0 || !v.Has("explained: ") {
		t.Fatal("it was kept without a reason")
	}
	why := trial.Find(v.Stage, func(*kit.Combobox) bool { return true })
	why.SetSelected(string(casework.WhyLegalDuty))
	v.PressNth("Bewaren", 1)
	if len(v.decided) != 1 || !v.Has("U bewaart het met een reden") || !v.Has("eigen dossier") {
		t.Errorf("decided %v", v.decided)
	}
}

func TestAnErrorOfTheDeskIsSaid(t *testing.T) {
	v := open(t, func(v *visit) { calledBack(v); v.recalls = nil })
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrCalledBack) {
		t.Errorf("told %v", v.Failed)
	}
}

func TestPicturesOfARecall(t *testing.T) {
	trial.Photos(t, trial.Album{Name: "slice-recalled", Dossier: trial.DeWit, Create: trial.Create(t), Make: func(s *trial.Stage) route.Screen {
		v := &visit{s, &school{shared: shared(t)}, nil}
		calledBack(v)
		return slice.New(slice.Needs{Frame: s.Frame, Desk: v.school, Object: "slice-1"})
	}})
}

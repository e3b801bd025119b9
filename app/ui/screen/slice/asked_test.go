package slice_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

// asksSchool lets the plan ask two things of school.
func asksSchool(v *visit) {
	v.shared.Slice.Plan.NextReview = "2026-12-15"
	mine := family.Doer{Partner: v.shared.Slice.Recipient.Partner}
	g := &v.shared.Slice.Plan.Goals[0]
	g.Actions = append(g.Actions,
		family.Action{ID: "room", What: "Daan een rustige plek geven", Who: mine, State: family.ActionOpen, Due: "2026-12-04"},
		family.Action{ID: "talk", What: "Met de juf praten over de pauze", Who: mine, State: family.ActionBusy, Due: "2026-11-20"})
}

func TestNothingIsAskedAndTheScreenSaysSo(t *testing.T) {
	v := open(t, func(v *visit) {
		for i := range v.shared.Slice.Plan.Goals {
			v.shared.Slice.Plan.Goals[i].Actions = nil
		}
	})
	if !v.Has("Er wordt u nu niets gevraagd") || v.Has("Gedaan melden") {
		t.Error("something is asked")
	}
}

func TestWhatIsAskedStandsOnTopTheLateFirst(t *testing.T) {
	v := open(t, asksSchool)
	text := v.Texts()
	asked, goals := strings.Index(text, "Wat wordt u gevraagd?"), strings.Index(text, "Doelen en acties")
	late, open := strings.Index(text, "Met de juf praten"), strings.Index(text, "Daan een rustige plek geven")
	if asked < 0 || asked > late || late > open || open > goals {
		t.Errorf("asked at %d, late at %d, open at %d, goals at %d", asked, late, open, goals)
	}
	if !v.Has("15 december 2026") {
		t.Error("it does not say when one looks back")
	}
}

func TestWhatIsDoneIsToldInFourKeys(t *testing.T) {
	v := open(t, asksSchool)
	v.Keys(fyne.KeyTab, fyne.KeyReturn) // past Iets inbrengen: Gedaan melden
	if !v.Has("Over de actie “Met de juf praten over de pauze”") {
		t.Fatal("it does not say what one tells about")
	}
	v.Keys(fyne.KeyTab, fyne.KeyReturn)
	if len(v.shared.Mine) != 1 {
		t.Fatalf("sent %d", len(v.shared.Mine))
	}
	if c := v.shared.Mine[0]; c.Action != "talk" || c.Goal != v.shared.Slice.Plan.Goals[0].ID || c.Text != "Dit is gedaan." {
		t.Errorf("sent %s about %s of %s", c.Text, c.Action, c.Goal)
	}
	v.write("Nog iets anders.")
	v.Press("Versturen")
	if v.shared.Mine[1].Action != "" {
		t.Error("what was sent next is about the same action")
	}
}

func TestWhatWasTypedIsNotReplacedByReadyWords(t *testing.T) {
	v := open(t, asksSchool)
	v.write("De juf belt morgen.")
	v.Press("Gedaan melden")
	if got := trial.Find(v.Stage, anyArea).Text(); got != "De juf belt morgen." {
		t.Errorf("the words are now %q", got)
	}
	v.Press("Toch niet")
	v.Press("Versturen")
	if v.shared.Mine[0].Action != "" {
		t.Error("it is still about the action")
	}
}

func TestWhatIsKeptAfterARecallAsksNothing(t *testing.T) {
	v := open(t, func(v *visit) {
		asksSchool(v)
		v.shared.CalledBack, v.shared.Kept = "recall", true
	})
	if v.Has("Wat wordt u gevraagd?") {
		t.Error("something is asked about what was called back")
	}
}

package today_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/today"
	"keukentafel/app/ui/screen/trial"
)

// first is a first day, and what was begun on it.
type first struct {
	*trial.Stage
	names  []string
	chosen []string
	sample bool
	tour   bool
}

func (f *first) start() today.Start {
	choose := func(what string) func() { return func() { f.chosen = append(f.chosen, what) } }
	return today.Start{NewFamily: func(name string) error {
		if family.Text(name).Empty() {
			return family.ErrEmpty
		}
		f.names = append(f.names, name)
		return nil
	}, Tour: choose("tour"), Message: choose("message"), Card: choose("card"), Discard: choose("discard"), Sample: f.sample, Touring: f.tour}
}

func (f *first) open(m morning) *first {
	f.Show(today.New(today.Needs{Frame: f.Frame, Desk: m, Start: f.start()}))
	return f
}

func firstDay(t *testing.T, look trial.Look) *first {
	t.Helper()
	return &first{Stage: trial.New(t, trial.DeWit(), look)}
}

func TestAFamilyWithoutANameIsNotBegun(t *testing.T) {
	f := firstDay(t, trial.Look{}).open(morning{})
	f.Keys(fyne.KeyReturn)
	if len(f.names) != 0 || !f.Has("explained: ") {
		t.Errorf("began %q", f.names)
	}
}

func TestTheFirstDayAsksForANameAtOnce(t *testing.T) {
	f := firstDay(t, trial.Look{}).open(morning{})
	f.Write("De Wit")
	f.Keys(fyne.KeyReturn)
	if len(f.names) != 1 || f.names[0] != "De Wit" {
		t.Errorf("began %q", f.names)
	}
}

func TestTheFirstDayOffersThreeWaysToBegin(t *testing.T) {
	f := firstDay(t, trial.Look{}).open(morning{})
	f.Press("Rondkijken")
	f.Press("Bericht openen")
	f.Press("Kaart openen")
	if len(f.chosen) != 3 || f.chosen[0] != "tour" || f.chosen[1] != "message" || f.chosen[2] != "card" {
		t.Errorf("chose %q", f.chosen)
	}
}

func TestWhoOnlyLooksIsOfferedNothingToBegin(t *testing.T) {
	s := open(t, morning{})
	if s.Has("Rondkijken") || !s.Has("Fijn dat u er bent") {
		t.Errorf("it says:\n%s", s.Texts())
	}
}

func TestTheSampleFamilyIsThrownAwayFromHereButNotDuringTheTour(t *testing.T) {
	f := firstDay(t, trial.Look{})
	f.sample = true
	f.open(morning{families: make([]casework.Header, 1)})
	f.Press("Voorbeeld weggooien")
	if len(f.chosen) != 1 || f.chosen[0] != "discard" {
		t.Errorf("chose %q", f.chosen)
	}
	f.tour = true
	f.open(morning{families: make([]casework.Header, 1)})
	if f.Has("Er staat een voorbeeldgezin") {
		t.Error("the coach and the page say it twice")
	}
}

func TestPicturesOfTheFirstDay(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "today-first", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		f := &first{Stage: s}
		return today.New(today.Needs{Frame: s.Frame, Desk: morning{}, Start: f.start()})
	}})
	large := firstDay(t, trial.Look{Size: fyne.NewSize(1280, 800), Look: kit.Look{Zoom: 1.5}})
	large.open(morning{}).Photo("today-first-150.png", create)
}

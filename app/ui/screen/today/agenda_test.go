package today_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/today"
	"keukentafel/app/ui/screen/trial"
)

// crowded is a day on which one family needs six things, and another one.
func crowded() morning {
	m := morning{families: make([]casework.Header, 2)}
	add := func(kind casework.TaskKind, name family.Text, days int) {
		m.tasks = append(m.tasks, casework.Task{Kind: kind, Family: family.FamilyID(name), Name: name, Town: "Vechtstede", Count: 1, Day: trial.Today.AddDays(days)})
	}
	add(casework.TaskRecall, "De Wit", -1)
	add(casework.TaskOverdue, "De Wit", -9)
	add(casework.TaskReview, "De Wit", -2)
	add(casework.TaskConsentReopened, "De Wit", -3)
	add(casework.TaskConsentEnds, "De Wit", 3)
	add(casework.TaskUnadopted, "De Wit", 0)
	add(casework.TaskOverdue, "Jansen", -1)
	add(casework.TaskContribution, "Jansen", 0)
	return m
}

func TestSixThingsOfOneFamilyStandBehindOneRow(t *testing.T) {
	s := open(t, crowded())
	for _, said := range []string{"Nu", "Deze week", "Later", "De Wit: 4 dingen", "2 gezinnen hebben u nu nodig"} {
		if !s.Has(said) {
			t.Errorf("it does not say %q", said)
		}
	}
	if s.Has("Tijd om samen terug te kijken") {
		t.Error("the things are there before they are asked for")
	}
	s.Press("De Wit: 4 dingen")
	if len(s.Went) != 0 || !s.Has("Tijd om samen terug te kijken") {
		t.Fatal("pressing the row does not show them")
	}
	s.Press("Tijd om samen")
	if want := (route.Route{Name: route.Dossier, Family: "De Wit", Tab: route.TabPlan, Object: route.PlanReview}); s.Went[0] != want {
		t.Errorf("went to %v", s.Went[0])
	}
	s.Press("De Wit: 4 dingen")
	if s.Has("Tijd om samen terug te kijken") {
		t.Error("they cannot be folded again")
	}
}

func TestAChosenThemeStaysWhenTheScreenIsOpenedAgain(t *testing.T) {
	s := open(t, crowded())
	trial.Find(s, func(*kit.Choice) bool { return true }).OnChanged("plan")
	s.Settle()
	s.Show(today.New(today.Needs{Frame: s.Frame, Desk: crowded()}))
	if s.Has("Terugvragen") || !s.Has("Over tijd") {
		t.Errorf("it shows %s", s.Texts())
	}
}

func TestAThemeOfWhichNothingIsLeftHidesNothing(t *testing.T) {
	s := open(t, crowded())
	trial.Find(s, func(*kit.Choice) bool { return true }).OnChanged("rights")
	m := crowded()
	m.tasks = m.tasks[1:]
	s.Show(today.New(today.Needs{Frame: s.Frame, Desk: m}))
	if !s.Has("Jansen") || trial.Find(s, func(*kit.Choice) bool { return true }).Selected() != "all" {
		t.Error("tasks are hidden behind a theme that is not there")
	}
}

func TestTheDayIsWalkedThroughByKeyboard(t *testing.T) {
	s := open(t, crowded())
	s.Type("De Wit: 4 dingen")
	s.Keys(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if len(s.Went) != 0 || !s.Has("Tijd om samen terug te kijken") {
		t.Fatal("Enter does not unfold the family")
	}
	s.Keys(fyne.KeyDown, fyne.KeyReturn)
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabDisclosures {
		t.Errorf("went to %v", s.Went)
	}
}

func TestPicturesOfACrowdedDay(t *testing.T) {
	create := trial.Create(t)
	m := crowded()
	for i := range 12 {
		m.tasks = append(m.tasks, casework.Task{Kind: casework.TaskReview, Family: family.FamilyID(strconv.Itoa(i)), Name: family.Text("Gezin " + strings.Repeat("Lang ", i)), Count: 1, Day: trial.Today.AddDays(i - 6)})
	}
	trial.Photos(t, trial.Album{Name: "today-crowded", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		s.Wishes.Choose("today/opened/now/De Wit", "yes")
		return today.New(today.Needs{Frame: s.Frame, Desk: m})
	}})
}

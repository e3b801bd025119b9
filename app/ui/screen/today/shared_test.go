package today_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/today"
	"keukentafel/app/ui/screen/trial"
)

// slice is a plan that a coordinator shared with school.
func slice(id, from string, name family.Text, actions ...family.Action) casework.ReceivedSlice {
	for i := range actions {
		actions[i].Who, actions[i].State = family.Doer{Partner: "school"}, family.ActionOpen
	}
	return casework.ReceivedSlice{ID: id, From: casework.Card{Key: from, Name: family.Text(from), House: "Gemeente Vechtstede"}, Arrived: trial.Today.Time(),
		Slice: consent.Slice{Recipient: consent.Recipient{Partner: "school"}, Family: family.Family{ID: "family-" + family.FamilyID(id), Name: name},
			Plan: family.Plan{NextReview: "2026-12-15", Goals: []family.Goal{{ID: "goal", Actions: actions}}}}}
}

// atSchool is the day of a partner with slices of two coordinators, two of
// families of the same name.
func atSchool() morning {
	quiet := slice("quiet", "Riet de Wit", "Haddad")
	quiet.CalledBack = "recall"
	return morning{role: casework.RolePartner, shared: []casework.ReceivedSlice{
		slice("one", "Marieke Bos", "De Wit", family.Action{Due: "2026-11-20"}, family.Action{Due: "2026-12-01"}),
		slice("two", "Riet de Wit", "De Wit"), quiet, slice("three", "Marieke Bos", "Yılmaz", family.Action{})}}
}

func TestWhoReadsAlongIsNotAskedToBeginAFamilyFirst(t *testing.T) {
	f := firstDay(t, trial.Look{}).open(morning{role: casework.RolePartner})
	if f.Has("Begin met een gezin") || !f.Has("Geef uw visitekaart") {
		t.Error("it begins as for a coordinator")
	}
	f.Keys(fyne.KeyReturn)
	if len(f.Went) != 1 || f.Went[0].Name != route.Partners {
		t.Errorf("the first button leads to %v", f.Went)
	}
	f.Press("Bericht openen")
	if len(f.chosen) != 1 || f.chosen[0] != "message" {
		t.Errorf("chose %v", f.chosen)
	}
}

func TestAPartnerWithAFamilyOfTheirOwnSeesTheDayOfACoordinator(t *testing.T) {
	m := atSchool()
	m.families, m.tasks = make([]casework.Header, 1), busy().tasks
	s := open(t, m)
	text := s.Texts()
	if !strings.Contains(text, "heeft u nu nodig") && !strings.Contains(text, "hebben u nu nodig") || strings.Index(text, "Nu") > strings.Index(text, "Gedeeld door Riet") {
		t.Error("what the own families need does not come first")
	}
}

func TestAPartnerSeesFirstWhatIsAskedPerCoordinator(t *testing.T) {
	s := open(t, atSchool())
	text := s.Texts()
	for _, words := range []string{"Er worden u 3 dingen gevraagd", "Gedeeld door Marieke Bos", "Gedeeld door Riet de Wit", "2 acties voor u", "1 over tijd", "terugkijken op 15-12-2026", "Nu niets gevraagd", "teruggevraagd"} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(words)) {
			t.Errorf("it does not say %q in\n%s", words, text)
		}
	}
	if strings.Count(text, "De Wit") < 2 || strings.Index(text, "Yılmaz") > strings.Index(text, "Gedeeld door Riet de Wit") {
		t.Error("the two coordinators are not kept apart")
	}
	s.Keys(fyne.KeyReturn)
	if len(s.Went) != 1 || s.Went[0] != (route.Route{Name: route.Slice, Object: "one"}) {
		t.Errorf("Enter leads to %v", s.Went)
	}
}

func TestPicturesOfWhoReadsAlong(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "today-partner", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return today.New(today.Needs{Frame: s.Frame, Desk: atSchool()})
	}})
	firstDay(t, trial.Look{}).open(morning{role: casework.RolePartner}).Photo("today-partner-first.png", create)
	firstDay(t, trial.Look{Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}}).open(morning{role: casework.RolePartner}).Photo("today-partner-first-large.png", create)
}

package network_test

import (
	"errors"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/network"
	"keukentafel/app/ui/screen/trial"
)

func open(t *testing.T, change func(*consent.Dossier)) (*trial.Stage, family.FamilyID) {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	s := trial.New(t, d, trial.Look{})
	s.Show(network.New(network.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	return s, d.Family.ID
}

// fill types in the field with a label.
func fill(s *trial.Stage, label, text string) {
	field := trial.Find(s, func(f *kit.Field) bool {
		return strings.HasPrefix(trial.TextsIn(f), label+"\n") || trial.TextsIn(f) == label
	})
	switch input := field.Input().(type) {
	case *kit.Entry:
		input.SetText(text)
	case *kit.DateField:
		input.SetDate(text)
	case *kit.Combobox:
		input.SetSelected(text)
	case *kit.Select:
		input.SetSelected(text)
	}
}

func named(d consent.Dossier, given family.Text) family.Person {
	for _, p := range d.Family.Persons {
		if p.Given == given {
			return p
		}
	}
	return family.Person{}
}

func TestAPersonWithoutAnyNameIsRefusedBesideTheField(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Persoon")
	s.Press("Opslaan")
	if !s.Has("Alleen een roepnaam is genoeg.") || len(s.Dossier(id).Family.Persons) != 9 {
		t.Error(s.Texts())
	}
}

func TestABirthDateAfterTodayIsRefusedBesideTheField(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Persoon")
	fill(s, "Roepnaam", "Bo")
	fill(s, "Geboortedatum", "2027-01-01")
	s.Press("Opslaan")
	if !s.Has("explained: birth date lies in the future") || len(s.Dossier(id).Family.Persons) != 9 {
		t.Error(s.Texts())
	}
}

func TestNobodyIsRelatedToHimself(t *testing.T) {
	s, id := open(t, nil)
	before := len(s.Dossier(id).Family.Relations)
	daan := string(named(s.Dossier(id), "Daan").ID)
	s.Press("Relatie")
	fill(s, "Wie", daan)
	fill(s, "Van wie", daan)
	s.Press("Opslaan")
	if !s.Has("Kies twee verschillende personen.") || len(s.Dossier(id).Family.Relations) != before {
		t.Error(s.Texts())
	}
}

func TestWithoutThePenThePeopleCanOnlyBeRead(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	row := trial.Find(s, func(r *kit.Row) bool { return r.Data().Title == "Daan de Wit" })
	if !row.Disabled() || s.Has("\nRelatie\n") {
		t.Error("something can be changed")
	}
}

func TestAPersonThatCannotBeStoredStaysInTheForm(t *testing.T) {
	s, _ := open(t, nil)
	s.Press("Persoon")
	fill(s, "Roepnaam", "Bo")
	s.Refuse(casework.ErrDiskFull)
	s.Press("Opslaan")
	if !s.Has("explained: ") || len(s.Kept) != 1 {
		t.Errorf("%v\n%s", s.Kept, s.Texts())
	}
	if errors.Is(errors.Join(s.Failed...), casework.ErrDiskFull) {
		t.Error("the refusal stands over the form instead of in it")
	}
}

func TestAPersonIsAddedWithOnlyAName(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Persoon")
	fill(s, "Roepnaam", "Bo")
	s.Press("Opslaan")
	if named(s.Dossier(id), "Bo").ID == "" || s.Changed != 1 || len(s.Kept) != 0 {
		t.Errorf("changed %d, kept %v", s.Changed, s.Kept)
	}
	if !s.Has("Bo") {
		t.Error("the new person does not show")
	}
}

func TestWhatWasHalfTypedComesBackAfterACrash(t *testing.T) {
	d := trial.DeWit()
	s := trial.New(t, d, trial.Look{})
	s.Kept[string(d.Family.ID)+"/network/person-new/given"] = "Bo"
	s.Show(network.New(network.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	s.Press("Persoon")
	given := trial.Find(s, func(e *kit.Entry) bool { return e.Text == "Bo" })
	if given == nil || !s.Has("Dit was nog niet opgeslagen.") {
		t.Error(s.Texts())
	}
	s.Press("Annuleren")
	if len(s.Kept) != 0 {
		t.Error("what was given up is kept")
	}
}

func TestAPersonWhoWasTakenOutComesBackWithOnePress(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Daan de Wit")
	s.Press("Uit het gezin halen")
	if d := s.Dossier(id); named(d, "Daan").ID != "" || len(s.Said) != 1 || s.Undo == nil {
		t.Fatal("Daan is still there, or there is no way back")
	}
	s.Undo()
	if d := s.Dossier(id); named(d, "Daan").ID == "" || len(d.Family.CustodiesOver(named(d, "Daan").ID)) != 3 {
		t.Error("Daan or the custody over him did not come back")
	}
	if !s.Has("Daan de Wit") {
		t.Error("the screen does not show it")
	}
}

func TestTheWayBackDoesNotTakeBackALaterChange(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Daan de Wit")
	s.Press("Uit het gezin halen")
	back := s.Undo
	s.Press("Persoon")
	fill(s, "Roepnaam", "Bo")
	s.Press("Opslaan")
	back()
	if named(s.Dossier(id), "Bo").ID == "" || !strings.Contains(strings.Join(s.Said, " "), "iets anders veranderd") {
		t.Errorf("%v", s.Said)
	}
}

func TestAParentWhoseCustodyWasNeverLookedIntoIsUnknownAndNotGuessed(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) { d.Family.Custodies = nil })
	if strings.Count(s.Texts(), "gezag onbekend") < 6 || !s.Has("nog niet zeker") {
		t.Error(s.Texts())
	}
	s.PressNth("Sanne, niet ingevuld", 0)
	s.Press("Opslaan")
	if got := s.Dossier(id).Family.Custodies; len(got) != 1 || got[0].State != family.CustodyUnknown {
		t.Errorf("%d custodies", len(got))
	}
}

func TestThePictureCanBeReadInWords(t *testing.T) {
	s, _ := open(t, nil)
	for _, wanted := range []string{"Ecogram van gezin De Wit.", "Oma Riet", "Vader Karim"} {
		if !s.Has(wanted) {
			t.Errorf("the words under the picture do not tell of %q", wanted)
		}
	}
}

func TestAnEmptyFamilySaysWhomToBeginWith(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) { d.Family.Persons, d.Family.Relations, d.Family.Custodies = nil, nil, nil })
	s.Press("Eerste persoon toevoegen")
	fill(s, "Roepnaam", "Sanne")
	s.Press("Opslaan")
	if p := named(s.Dossier(id), "Sanne"); p.Place != family.PlaceHousehold {
		t.Errorf("stored as %q", p.Place)
	}
}

func TestAllRelationsShowWhenAsked(t *testing.T) {
	s, _ := open(t, nil)
	if s.Has("Orlando is een vriend van Daan") {
		t.Fatal("the list is not folded")
	}
	s.Press("Toon alle 21 relaties")
	if !s.Has("Orlando is een vriend van Daan") {
		t.Error("the rest does not show")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "network", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return network.New(network.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
	}})
	for name, press := range map[string]string{"network-person": "Daan de Wit", "network-custody": "Karim, gezagsregister", "network-relation": "Relatie"} {
		s, _ := open(t, nil)
		s.Press(press)
		s.Photo(name+".png", create)
	}
}

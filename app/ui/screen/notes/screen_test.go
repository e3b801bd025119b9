package notes_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/notes"
	"keukentafel/app/ui/screen/trial"
)

func noted() consent.Dossier {
	d := trial.DeWit()
	first, second := d.Family.Persons[0].ID, d.Family.Persons[1].ID
	d.Notes = []family.Note{{ID: "n-1", On: "2026-11-12", By: "Marieke Bos", Passages: []family.Passage{
		{Kind: family.KindObservation, Text: "De gordijnen waren dicht en er brandde geen licht.", About: []family.PersonID{first}},
		{Kind: family.KindQuote, Speaker: "Sanne", Text: "Het gaat gewoon niet meer.", About: []family.PersonID{first, second}, Blank: true},
		{Kind: family.KindOpinion, Text: "De spanning loopt op.", Speaker: "Marieke"}}}}
	return d
}

func open(t *testing.T, d consent.Dossier) (*trial.Stage, family.FamilyID) {
	t.Helper()
	s := trial.New(t, d, trial.Look{})
	s.Show(notes.New(notes.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	return s, d.Family.ID
}

func typed(s *trial.Stage, text string) {
	area := trial.Find(s, func(*kit.Area) bool { return true })
	area.SetText(text)
	area.OnChanged(text)
}

func TestThePageSaysThatNotesAreNoSecretAndWhoMayReadThem(t *testing.T) {
	s, _ := open(t, trial.DeWit())
	if !s.Has("Werkaantekeningen horen bij het dossier.") || !s.Has("Sanne") || !s.Has("mogen ze lezen") {
		t.Error(s.Texts())
	}
	if strings.Contains(strings.Split(s.Texts(), "mogen ze lezen")[0], "Daan") {
		t.Error("a child of 9 is named as a reader")
	}
}

func TestWithoutThePenNotesAreReadOnly(t *testing.T) {
	d := noted()
	d.Pen.State = family.PenElsewhere
	s, _ := open(t, d)
	if s.Has("Opschrijven") || !s.Has("De gordijnen waren dicht") {
		t.Error(s.Texts())
	}
}

func TestAFamilyThatCannotBeReadSaysSo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(notes.New(notes.Needs{Frame: s.Frame, Desk: s.Desk, Family: "gone"}))
	if !s.Has("kunnen nu niet worden getoond") {
		t.Error(s.Texts())
	}
}

func TestARefusedNoteKeepsItsWords(t *testing.T) {
	s, id := open(t, trial.DeWit())
	typed(s, "Ga weg, riep hij")
	kind := trial.Find(s, func(*kit.Select) bool { return true })
	kind.SetSelected(string(family.KindQuote))
	s.Press("Opschrijven")
	if len(s.Dossier(id).Notes) != 0 || len(s.Kept) != 1 || !s.Has("it is not said who said it") {
		t.Errorf("%v", s.Kept)
	}
}

func TestASecondThoughtOfTheDayGoesIntoTheSameNote(t *testing.T) {
	s, id := open(t, trial.DeWit())
	typed(s, "De gordijnen waren dicht.")
	s.Press("Sanne")
	s.Press("Voor anderen weglaten")
	s.Press("Opschrijven")
	typed(s, "De hond was weg.")
	s.Press("Opschrijven")
	list := s.Dossier(id).Notes
	if len(list) != 1 || len(list[0].Passages) != 2 || len(s.Kept) != 0 {
		t.Fatalf("%d notes, kept %v", len(list), s.Kept)
	}
	first, second := list[0].Passages[0], list[0].Passages[1]
	if !first.Blank || len(first.About) != 1 || second.Blank || len(second.About) != 0 || first.Kind != family.KindObservation {
		t.Error("the second one took over the choices of the first, or the first lost them")
	}
}

func TestNothingIsRemovedWithoutAQuestionAndTheLastPassageTakesTheNoteAlong(t *testing.T) {
	d := noted()
	d.Notes[0].Passages = d.Notes[0].Passages[:2]
	s, id := open(t, d)
	s.PressNth("Verwijderen", 0)
	s.Press("Annuleren")
	if len(s.Dossier(id).Notes[0].Passages) != 2 {
		t.Fatal("removed although one said no")
	}
	for range 2 {
		s.PressNth("Verwijderen", 0)
		s.PressNth("Verwijderen", -1)
	}
	if got := s.Dossier(id).Notes; len(got) != 0 {
		t.Errorf("%d notes are left", len(got))
	}
}

func TestAPassageIsChangedInAPanel(t *testing.T) {
	s, id := open(t, noted())
	s.PressNth("Veranderen", 0)
	area := trial.Find(s, func(a *kit.Area) bool { return strings.HasPrefix(a.Text(), "De gordijnen") })
	area.SetText("De gordijnen waren open.")
	area.OnChanged("De gordijnen waren open.")
	s.Press("Opslaan")
	if got := s.Dossier(id).Notes[0].Passages; got[0].Text != "De gordijnen waren open." || len(got) != 3 || len(s.Kept) != 0 {
		t.Error("the change is not kept, or its draft stays")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "notes", Dossier: noted, Create: create, Make: func(s *trial.Stage) route.Screen {
		return notes.New(notes.Needs{Frame: s.Frame, Desk: s.Desk, Family: noted().Family.ID})
	}})
}

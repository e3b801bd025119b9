package plan_test

import (
	"strings"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAViewOfNobodyIsRefusedAndOneThatIsStoredStandsBesideTheWords(t *testing.T) {
	s := open(t, nil)
	s.PressNth("Eigen kijk erbij zetten", 0)
	text := trial.Find(s.Stage, func(*kit.Area) bool { return true })
	text.SetText("Zo was het niet.")
	s.Press("Opslaan")
	if !s.Has("Kies van wie deze kijk is.") {
		t.Fatal(s.Texts())
	}
	who := trial.Find(s.Stage, func(*kit.Combobox) bool { return true })
	person := s.Dossier(s.id).Family.Persons[0].ID
	who.SetSelected(string(person))
	text.OnChanged("Zo was het niet.")
	if len(s.Kept) != 1 {
		t.Error("half-typed words are not kept")
	}
	s.Press("Opslaan")
	var views []family.View
	for _, st := range s.plan().Statements {
		views = append(views, st.Views...)
	}
	if len(views) != 1 || views[0].Person != person || views[0].Text != "Zo was het niet." || len(s.Kept) != 0 {
		t.Errorf("%d views, kept %v", len(views), s.Kept)
	}
	if !s.Has("Eigen kijk van ") || !s.Has("Zo was het niet.") {
		t.Error(s.Texts())
	}
}

func TestEachStatementSaysWhatSortOfWordsItIs(t *testing.T) {
	s := open(t, nil)
	quotes := 0
	for _, st := range s.plan().Statements {
		if st.Kind == family.KindQuote {
			quotes++
		}
	}
	if told := strings.Count(strings.ToLower(s.Texts()), "letterlijk gezegd"); quotes == 0 || told < quotes {
		t.Errorf("%d of %d quotes are called so", told, quotes)
	}
}

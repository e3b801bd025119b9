package plan_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAStatementWithoutWordsIsRefusedBesideTheField(t *testing.T) {
	s := open(t, empty())
	s.areas()[0].Focus()
	ctrlEnter(s)
	if !s.Has("explained: nothing was written") || len(s.plan().Statements) != 0 {
		t.Error(s.Texts())
	}
}

func TestWhatCannotBeStoredStaysInTheFieldAndInTheDraft(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[0], "Het gaat niet meer")
	s.Refuse(casework.ErrDiskFull)
	ctrlEnter(s)
	if got := s.areas()[0].Text(); got != "Het gaat niet meer" || len(s.Kept) != 1 || !s.Has("disk is full") {
		t.Errorf("field %q, kept %d", got, len(s.Kept))
	}
}

func TestATextIsSharedOnlyWithTheTickedPartner(t *testing.T) {
	s := open(t, nil)
	s.Press("Wie mag dit lezen?")
	if !s.Has("Een vrije tekst gaat nooit vanzelf mee") {
		t.Error("the rule is not told")
	}
	s.Press("Joost Brandsma")
	s.Press("Klaar")
	said := s.plan().On(family.TopicNetwork)
	if got := said[len(said)-1].Shared; len(got) != 1 {
		t.Fatalf("shared with %d", len(got))
	}
	if !s.Has("gekozen voor school") {
		t.Error("the page does not say for whom")
	}
}

func TestATickThatCannotBeStoredGoesBack(t *testing.T) {
	s := open(t, nil)
	s.Press("Wie mag dit lezen?")
	s.Refuse(casework.ErrDiskFull)
	s.Press("Joost Brandsma")
	tick := trial.Find(s.Stage, func(c *kit.Check) bool { return strings.HasPrefix(c.AccessibilityLabel(), "Joost Brandsma") })
	if tick.Checked() || len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Errorf("ticked %v, failed with %v", tick.Checked(), s.Failed)
	}
}

func TestHalfTypedWordsComeBack(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[3], "Daan slaapt slecht")
	if s.Kept[string(s.id)+"/plan/add worry"] != "Daan slaapt slecht" {
		t.Fatalf("kept %d drafts", len(s.Kept))
	}
	s.Show(screen(s.Stage, s.id))
	if got := s.areas()[3].Text(); got != "Daan slaapt slecht" || !s.Has("Dit was nog niet opgeslagen.") {
		t.Errorf("came back as %q", got)
	}
	s.areas()[3].Focus()
	ctrlEnter(s)
	if len(s.Kept) != 0 || s.Has("Dit was nog niet opgeslagen.") || len(s.plan().On(family.TopicWorry)) != 1 {
		t.Errorf("%d drafts stay", len(s.Kept))
	}
}

func TestOneTypesTheNextStatementAtOnce(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[2], "We lachen veel")
	ctrlEnter(s)
	for _, r := range "En we eten samen" {
		s.Window.Canvas().Focused().TypedRune(r)
	}
	ctrlEnter(s)
	if said := s.plan().On(family.TopicStrength); len(said) != 2 || said[1].Text != "En we eten samen" || said[0].Kind != family.KindQuote || said[0].On != trial.Today {
		t.Errorf("%d statements", len(said))
	}
	if s.Changed == 0 {
		t.Error("the shell was not told")
	}
}

func TestAStatementIsChangedInPlaceAndKeepsForWhomItWasChosen(t *testing.T) {
	s := open(t, func(d *consent.Dossier) {
		d.Plan.Statements = []family.Statement{{ID: "s", Topic: family.TopicReason, Kind: family.KindFact, Text: "Te laat", On: "2026-10-01", Shared: []family.PartnerID{d.Family.Partners[0].ID}}}
	})
	s.choose("Meer over deze uitspraak", "Aanpassen")
	s.typeIn(s.areas()[0], "!")
	ctrlEnter(s)
	got := s.plan().Statements[0]
	if !strings.Contains(string(got.Text), "!") || got.On != "2026-10-01" || len(got.Shared) != 1 || got.Kind != family.KindFact || len(s.Kept) != 0 {
		t.Errorf("on %s, shared with %d, %d drafts", got.On, len(got.Shared), len(s.Kept))
	}
}

func TestEscapeLeavesTheChangeAndKeepsTheWords(t *testing.T) {
	s := open(t, empty(goal("g", "Op tijd")))
	s.choose("Meer over dit doel", "Doel aanpassen")
	area := s.areas()[6]
	s.typeIn(area, "Weer ")
	s.key(fyne.KeyEscape)
	if s.Has("Wat is er dan anders?") || len(s.Kept) != 1 {
		t.Error("the form stays, or the words are lost")
	}
	s.choose("Meer over dit doel", "Doel aanpassen")
	if got := s.areas()[6].Text(); !strings.Contains(got, "Weer ") {
		t.Errorf("came back as %q", got)
	}
	s.Press("Annuleren")
	if len(s.Kept) != 0 {
		t.Error("what was given up is still kept")
	}
}

func TestWhatWasRemovedCanBeBroughtBack(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	before := len(s.plan().Goals)
	s.choose("Meer over dit doel", "Doel weghalen")
	if len(s.plan().Goals) != before-1 || len(s.Said) != 1 {
		t.Fatal("the goal was not removed, or nothing was said")
	}
	s.Undo()
	if len(s.plan().Goals) != before {
		t.Error("the goal did not come back")
	}
}

func TestBringingBackNeverUndoesSomethingElse(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	s.choose("Meer over dit doel", "Doel weghalen")
	undo := s.Undo
	s.typeIn(s.areas()[0], "Nieuw verteld")
	ctrlEnter(s)
	undo()
	if p := s.plan(); len(p.Statements) != 1 || len(p.Goals) != 1 || !strings.Contains(s.Said[len(s.Said)-1], "iets anders veranderd") {
		t.Errorf("%d statements, %d goals", len(p.Statements), len(p.Goals))
	}
}

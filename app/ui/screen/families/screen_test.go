package families_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/families"
	"keukentafel/app/ui/screen/trial"
)

// cupboard is a desk with families of which only the headers are of interest.
type cupboard struct {
	headers []casework.Header
	made    []family.Text // name and town
	inside  map[string]family.FamilyID
	trouble error

	incoming casework.Incoming
	seen     casework.IncomingSeen
	brought  []casework.BringIn
}

func (c *cupboard) Families(context.Context) ([]casework.Header, error) { return c.headers, nil }

func (c *cupboard) Policy(context.Context) (casework.Policy, error) {
	return casework.Policy{Lead: casework.Lead{Birthday: 60, Ending: 30, Review: 14}}, nil
}

func (c *cupboard) NewFamily(_ context.Context, name, town family.Text) (family.FamilyID, error) {
	if name.Empty() {
		return "", family.ErrEmpty
	}
	c.made = append(c.made, name, town)
	return "made-here", nil
}

func (c *cupboard) Search(_ context.Context, words string, hit func(casework.Hit) bool) error {
	if id, ok := c.inside[words]; ok {
		hit(casework.Hit{Family: id})
	}
	return c.trouble
}

func full() *cupboard {
	return &cupboard{inside: map[string]family.FamilyID{"deurwaarder": "dewit"}, headers: []casework.Header{
		{ID: "dewit", Name: "De Wit", Town: "Vechtstede", People: "Sanne de Wit Noor de Wit", Coordinator: "Riet de Wit", State: family.PlanDraft, Pen: family.PenHere, NextReview: "2027-01-19"},
		{ID: "ozturk", Name: "Öztürk", Town: "Utrecht", Coordinator: "Joost Prins, Buurtteam Zuilen en omgeving", State: family.PlanAdopted, Version: 2, Pen: family.PenHere, NextReview: "2026-11-20"},
		{ID: "jansen", Name: "Jansen", Town: "Zeist", State: family.PlanAdopted, Version: 1, Pen: family.PenElsewhere},
		{ID: "bakker", Name: "Bakker", State: family.PlanClosed, Pen: family.PenHere, Closed: true},
	}}
}

type visit struct {
	*trial.Stage
	*cupboard
	screen *families.Screen
}

func open(t *testing.T, c *cupboard) *visit {
	t.Helper()
	return openIn(t, c, trial.Look{})
}

func openIn(t *testing.T, c *cupboard, look trial.Look) *visit {
	t.Helper()
	s := trial.New(t, trial.DeWit(), look)
	v := &visit{s, c, families.New(families.Needs{Frame: s.Frame, Desk: c})}
	v.Show(v.screen)
	return v
}

func TestAFamilyWithoutANameIsRefusedBesideTheField(t *testing.T) {
	v := open(t, full())
	v.Press("Nieuw gezin")
	v.Press("Beginnen")
	if !v.Has("explained: ") || len(v.made) != 0 || len(v.Went) != 0 {
		t.Error("it is not said that a name is needed")
	}
}

func TestASearchThatFailsIsTold(t *testing.T) {
	c := full()
	c.trouble = casework.ErrDamaged
	v := open(t, c)
	v.Write("deurwaarder")
	v.Press("Zoek in alle teksten")
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrDamaged) {
		t.Errorf("told %v", v.Failed)
	}
}

func TestWithoutFamiliesTheWayToBeginIsShown(t *testing.T) {
	v := open(t, &cupboard{})
	if !v.Has("Nog geen gezinnen") {
		t.Error("it does not say how to begin")
	}
	v.Press("Nieuw gezin")
	if !v.Has("Hoe heet het gezin?") {
		t.Error("a name is not asked for")
	}
}

func TestAFamilyIsFoundWithoutItsAccents(t *testing.T) {
	v := open(t, full())
	v.Write("oztu")
	if !v.Has("1 van 4 gezinnen") || !v.Has("Öztürk") || v.Has("De Wit") {
		t.Errorf("it shows %s", v.Texts())
	}
}

func TestAFamilyIsFoundByOneOfItsPeople(t *testing.T) {
	v := open(t, full())
	v.Write("noor")
	if !v.Has("De Wit") || v.Has("Öztürk") {
		t.Error("the family of Noor is not found")
	}
}

func TestWhatNobodyIsCalledSaysWhatElseToTry(t *testing.T) {
	v := open(t, full())
	v.Write("deurwaarder")
	if !v.Has("Niets gevonden") {
		t.Fatal("it does not say that nothing was found")
	}
	v.Keys(fyne.KeyReturn)
	if !v.Has("De Wit") || v.Has("Öztürk") {
		t.Error("Enter does not look in all texts")
	}
	v.Write("s")
	if v.Has("De Wit") {
		t.Error("what was found inside stays when other words are typed")
	}
}

func TestLookingForNothingAsksForWords(t *testing.T) {
	v := open(t, full())
	v.Window.Canvas().Unfocus()
	v.Press("Zoek in alle teksten")
	if _, ok := v.Window.Canvas().Focused().(*kit.Entry); !ok {
		t.Error("the cursor is not in the search field")
	}
}

func TestClosedFamiliesAreApart(t *testing.T) {
	v := open(t, full())
	if v.Has("Bakker") || !v.Has("3 van 4 gezinnen") {
		t.Error("a closed family is among the others")
	}
	choice := trial.Find(v.Stage, func(*kit.Choice) bool { return true })
	choice.OnChanged("closed")
	v.Settle()
	if !v.Has("Bakker") || v.Has("De Wit") {
		t.Error("the closed family is not shown")
	}
	choice.OnChanged("tasks")
	v.Settle()
	if !v.Has("Öztürk") || v.Has("Jansen") {
		t.Error("not just the families that need something are shown")
	}
}

func TestAFamilyOpensByKeyboard(t *testing.T) {
	v := open(t, full())
	rows := trial.Find(v.Stage, func(*kit.Rows) bool { return true })
	v.Window.Canvas().Focus(rows)
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(v.Went) != 1 || v.Went[0].Family != "ozturk" {
		t.Errorf("went to %v", v.Went)
	}
}

func TestANameAndEnterAreEnoughForANewFamily(t *testing.T) {
	v := open(t, full())
	v.Press("Nieuw gezin")
	v.Write("Haddad")
	if v.Kept["families/new/name"] != "Haddad" {
		t.Error("the half-typed name is not kept")
	}
	v.Keys(fyne.KeyReturn)
	if len(v.made) != 2 || v.made[0] != "Haddad" || v.Went[0].Family != "made-here" || len(v.Kept) != 0 {
		t.Errorf("made %d, went to %v, kept %v", len(v.made), v.Went, v.Kept)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "families", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return families.New(families.Needs{Frame: s.Frame, Desk: full()})
	}})
	v := open(t, full())
	v.Press("Nieuw gezin")
	v.Photo("families-new.png", create)
	open(t, &cupboard{}).Photo("families-empty.png", create)
}

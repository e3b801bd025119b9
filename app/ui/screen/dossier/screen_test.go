package dossier_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/dossier"
	"keukentafel/app/ui/screen/trial"
)

// leaf is a tab that only remembers what happened to it.
type leaf struct {
	name  string
	diary *[]string
	frame route.Frame
}

func (l *leaf) Title() string              { return l.name }
func (l *leaf) Content() fyne.CanvasObject { return kit.Card(kit.Heading("leaf " + l.name)) }
func (l *leaf) Open(context.Context)       { *l.diary = append(*l.diary, "open "+l.name) }
func (l *leaf) Close()                     { *l.diary = append(*l.diary, "close "+l.name) }

// house is a dossier on a desk, with three tabs.
type house struct {
	*trial.Stage
	id     family.FamilyID
	diary  []string
	leaves map[string]*leaf
}

func open(t *testing.T, tab string, change func(*consent.Dossier)) *house {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	h := &house{Stage: trial.New(t, d, trial.Look{}), id: d.Family.ID, leaves: map[string]*leaf{}}
	h.Show(h.screen(h.Stage, tab))
	return h
}

func (h *house) screen(s *trial.Stage, tab string) *dossier.Screen {
	var tabs []dossier.Tab
	for _, id := range []string{route.TabOverview, route.TabPlan, route.TabConsent, route.TabContributions} {
		tabs = append(tabs, dossier.Tab{ID: id, Make: func(f route.Frame) route.Screen {
			h.leaves[id] = &leaf{name: id, diary: &h.diary, frame: f}
			return h.leaves[id]
		}})
	}
	return dossier.New(dossier.Needs{Frame: s.Frame, Desk: s.Desk, Family: h.id, Tab: tab, Tabs: tabs})
}

func TestAPlanWithoutACoordinatorIsNotAdoptedAndTheWayToChooseOneIsShown(t *testing.T) {
	h := open(t, "", func(d *consent.Dossier) { d.Plan.Coordinators = nil })
	h.Press("Vaststellen")
	if !h.Has("Er is nog geen regisseur.") {
		t.Error("the panel does not say that there is no coordinator")
	}
	h.Press("Regisseur kiezen")
	if len(h.Dossier(h.id).Versions) != 0 {
		t.Error("a version was adopted")
	}
}

func TestWithoutThePenThePlanCanOnlyBeRead(t *testing.T) {
	h := open(t, "", func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	if !h.Has("U kunt het hier alleen lezen") {
		t.Error("nothing says why nothing can be changed")
	}
	for _, button := range []string{"Vaststellen", "Aan tafel", "Ongedaan maken"} {
		if h.Has(button) {
			t.Errorf("%q is offered", button)
		}
	}
}

func TestWhileAHandoverIsOfferedTheHeadSaysToWhom(t *testing.T) {
	h := open(t, "", func(d *consent.Dossier) {
		d.Pen.State, d.Pen.Handover = family.PenOffered, family.Handover{State: family.HandoverOffered, ToName: "Fatma Demir"}
	})
	if !h.Has("aangeboden aan Fatma Demir") || h.Has("Aan tafel") {
		t.Error(h.Texts())
	}
}

func TestAFamilyThatIsNotHereSaysSoAndOffersTheWayBack(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(dossier.New(dossier.Needs{Frame: s.Frame, Desk: s.Desk, Family: "gone"}))
	if !s.Has("kan nu niet open") {
		t.Error(s.Texts())
	}
	s.Press("Terug")
	if len(s.Went) != 1 {
		t.Error("the way back leads nowhere")
	}
}

func TestSayingNotYetAdoptsNothing(t *testing.T) {
	h := open(t, "", nil)
	h.Press("Vaststellen")
	h.Press("Nog niet")
	if len(h.Dossier(h.id).Versions) != 0 || h.Has("Dit wordt de eerste versie") {
		t.Error("a version was adopted, or the panel stays")
	}
}

func TestTheCoordinatorSeesWhoAgreesBeforeAVersionIsAdopted(t *testing.T) {
	h := open(t, "", nil)
	h.Press("Vaststellen")
	for _, wanted := range []string{"Riet de Wit is de regisseur.", "Dit wordt de eerste versie", "9 personen", "Sanne de Wit", "Noor de Wit"} {
		if !h.Has(wanted) {
			t.Errorf("the panel does not say %q", wanted)
		}
	}
	h.Press("Vaststellen als versie 1")
	if versions := h.Dossier(h.id).Versions; len(versions) != 1 || versions[0].AdoptedBy != "Marieke Bos" {
		t.Fatalf("%d versions", len(versions))
	}
	if !h.Has("versie 1, vastgesteld op 24 november 2026") || h.Changed == 0 || len(h.Said) != 1 {
		t.Error("the head, the shell or the user does not hear of it")
	}
}

func TestASecondVersionTellsWhatChangedSinceTheFirst(t *testing.T) {
	h := open(t, "", nil)
	ctx := context.Background()
	if _, err := h.Desk.AdoptVersion(ctx, h.id); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Desk.PutGoal(ctx, h.id, family.Goal{Words: "Samen eten zonder ruzie"}); err != nil {
		t.Fatal(err)
	}
	h.leaves[route.TabOverview].frame.Changed()
	h.Press("Vaststellen")
	if !h.Has("Veranderd sinds versie 1") || !h.Has("doel: Samen eten zonder ruzie") {
		t.Error(h.Texts())
	}
}

func TestAVersionThatChangesNothingIsRefusedInWords(t *testing.T) {
	h := open(t, "", nil)
	if _, err := h.Desk.AdoptVersion(context.Background(), h.id); err != nil {
		t.Fatal(err)
	}
	h.leaves[route.TabOverview].frame.Changed()
	h.Press("Vaststellen")
	if !h.Has("Er is niets veranderd sinds de vorige versie.") {
		t.Error("the panel does not say that nothing changed")
	}
	h.Press("Vaststellen als versie 2")
	if len(h.Failed) != 1 || !errors.Is(h.Failed[0], casework.ErrNothingToAdopt) {
		t.Errorf("%v", h.Failed)
	}
}

func TestTheTabThatIsLeftIsClosedBeforeTheNextOneOpens(t *testing.T) {
	h := open(t, route.TabPlan, nil)
	h.Type("Plan", fyne.KeyRight)
	if got := strings.Join(h.diary, ", "); got != "open plan, close plan, open consent" {
		t.Error(got)
	}
	if !h.Has("leaf consent") || h.Has("leaf plan") {
		t.Error(h.Texts())
	}
}

func TestAStepBackShowsAtOnceInTheOpenTab(t *testing.T) {
	h := open(t, route.TabPlan, nil)
	if err := h.Desk.RenameFamily(context.Background(), h.id, "De Wit-Velde", ""); err != nil {
		t.Fatal(err)
	}
	h.leaves[route.TabPlan].frame.Changed()
	if !h.Has("Gezin De Wit-Velde") {
		t.Fatal("a change in a tab does not reach the head")
	}
	h.Press("Ongedaan maken: naam van het gezin")
	if !h.Has("Gezin De Wit") || h.Has("Velde") || strings.Join(h.diary, ", ") != "open plan, open plan" {
		t.Error("the step back does not show: ", h.diary)
	}
	h.Press("Opnieuw: naam van het gezin")
	if !h.Has("Gezin De Wit-Velde") {
		t.Error("the step forth does not show")
	}
	if got := strings.Join(h.Said, " "); got != "Ongedaan gemaakt: naam van het gezin. Opnieuw gedaan: naam van het gezin." {
		t.Error(got)
	}
}

func TestWithNothingToUndoBothButtonsAreThereAndOff(t *testing.T) {
	h := open(t, route.TabPlan, nil)
	for _, name := range []string{"Niets om ongedaan te maken", "Niets om opnieuw te doen"} {
		if b := trial.Find(h.Stage, func(b *kit.Button) bool { return b.String() == name }); !b.Disabled() {
			t.Errorf("%q can be pressed", name)
		}
	}
}

func TestTheHeadSaysWhatWouldBeUndone(t *testing.T) {
	h := open(t, route.TabPlan, nil)
	goals := h.Dossier(h.id).Plan.Goals
	if err := h.Desk.MoveGoal(context.Background(), h.id, goals[0].ID, 1); err != nil {
		t.Fatal(err)
	}
	if err := h.Desk.RemoveMark(context.Background(), h.id, h.Dossier(h.id).Plan.Marks[0].ID); err != nil {
		t.Fatal(err)
	}
	h.leaves[route.TabPlan].frame.Changed()
	h.Press("Ongedaan maken: cijfer weggehaald")
	if !h.Has("Ongedaan maken: doel verplaatst") || !h.Has("Opnieuw: cijfer weggehaald") {
		t.Error(h.Texts())
	}
}

func TestTheMainButtonLeadsToTheTable(t *testing.T) {
	h := open(t, "", nil)
	h.Press("Aan tafel")
	if len(h.Went) != 1 || h.Went[0] != (route.Route{Name: route.Table, Family: h.id}) {
		t.Error(h.Went)
	}
}

func TestLeavingTheFamilyClosesItsTab(t *testing.T) {
	h := &house{Stage: trial.New(t, trial.DeWit(), trial.Look{}), leaves: map[string]*leaf{}}
	d := trial.DeWit()
	h.id = d.Family.ID
	screen := h.screen(trial.New(t, d, trial.Look{}), route.TabPlan)
	screen.Open(context.Background())
	screen.Close()
	screen.Close()
	if got := strings.Join(h.diary, ", "); got != "open plan, close plan" {
		t.Error(got)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	h := &house{leaves: map[string]*leaf{}}
	trial.Photos(t, trial.Album{Name: "dossier", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		h.id = trial.DeWit().Family.ID
		return h.screen(s, "")
	}})
	d := trial.DeWit()
	s := trial.New(t, d, trial.Look{})
	h.id = d.Family.ID
	s.Show(h.screen(s, ""))
	s.Press("Vaststellen")
	s.Photo("dossier-adopt.png", create)
	for name, size := range map[string]fyne.Size{"wide": fyne.NewSize(1064, 800), "narrow": fyne.NewSize(808, 700)} {
		s = trial.New(t, d, trial.Look{Size: size})
		s.Show(h.screen(s, ""))
		for _, goal := range []int{0, 1} {
			if err := s.Desk.MoveGoal(context.Background(), h.id, d.Plan.Goals[goal].ID, 1); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Desk.Undo(context.Background(), h.id); err != nil {
			t.Fatal(err)
		}
		h.leaves[route.TabOverview].frame.Changed()
		s.Photo("dossier-steps-"+name+".png", create)
	}
}

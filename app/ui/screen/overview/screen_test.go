package overview_test

import (
	"errors"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/overview"
	"keukentafel/app/ui/screen/trial"
)

func open(t *testing.T, change func(*consent.Dossier)) (*trial.Stage, family.FamilyID) {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	s := trial.New(t, d, trial.Look{})
	s.Show(overview.New(overview.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	return s, d.Family.ID
}

func TestWithoutThePenNothingCanBeChangedButThePapersCanBePrinted(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	for _, button := range []string{"Veranderen", "Vandaag"} {
		if s.Has(button) {
			t.Errorf("%q is offered", button)
		}
	}
	s.Press("Gezinsblad")
	if len(s.Saved) != 1 || len(s.Dossier(id).Register) != 1 {
		t.Error("the family cannot have its own copy")
	}
}

func TestAFamilyThatCannotBeReadSaysSo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(overview.New(overview.Needs{Frame: s.Frame, Desk: s.Desk, Family: "gone"}))
	if !s.Has("kan nu niet worden getoond") || !s.Has("explained: no such family") {
		t.Error(s.Texts())
	}
}

func TestNoCoordinatorIsRecordedWithoutAName(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) { d.Plan.Coordinators = nil })
	if !s.Has("Er is nog geen regisseur.") {
		t.Error("nothing says that there is no coordinator")
	}
	s.Press("Regisseur kiezen")
	s.Press("Opslaan")
	if !s.Has("Kies iemand, of schrijf een naam op.") || len(s.Dossier(id).Plan.Coordinators) != 0 {
		t.Error(s.Texts())
	}
}

func TestAChangeThatIsRefusedIsTold(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Plan.Rights = family.Rights{} })
	s.Refuse(casework.ErrDiskFull)
	s.Press("Vandaag uitgelegd")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Errorf("%v", s.Failed)
	}
}

func TestThePaperOfTheHouseholdTellsNobodysNameInTheNameOfItsFile(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Gezinsblad")
	s.Press("Openen")
	s.Press("Plan als PDF")
	s.Press("Niet nu")
	for _, name := range []string{"gezinsblad-2026-11-24.pdf", "gezinsplan-2026-11-24.pdf"} {
		if s.Saved[name] == "" {
			t.Errorf("%s is missing: %v", name, s.Saved)
		}
	}
	if len(s.Shown) != 1 || !strings.HasSuffix(s.Shown[0], "gezinsblad-2026-11-24.pdf") {
		t.Errorf("opened: %v", s.Shown)
	}
	for _, r := range s.Dossier(id).Register {
		if r.Recipient.Kind != consent.ToHousehold || r.Purpose != consent.PurposeOwnCopy {
			t.Errorf("registered as %s for %s", r.Recipient.Kind, r.Purpose)
		}
	}
}

func TestWhatIsLateIsSaidInWords(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) {
		d.Plan.Goals[0].Actions = []family.Action{{ID: "a", What: "Brief openen", Due: trial.Today.AddDays(-3), State: family.ActionOpen}}
	})
	if !s.Has("3 dagen te laat") {
		t.Error(s.Texts())
	}
}

func TestAChildWhoseCustodyIsUnknownIsMarked(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Family.Custodies = nil })
	if strings.Count(s.Texts(), "gezag onbekend") != 3 {
		t.Error(s.Texts())
	}
}

func TestTheFamilysOwnReasonStandsThereWithWhoSaidIt(t *testing.T) {
	s, _ := open(t, nil)
	if !s.Has("“Ik wil niet boos worden.") || !s.Has("Daan, 24 november 2026") {
		t.Error(s.Texts())
	}
}

func TestAnEmptyFamilySaysWhereToBegin(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Family.Persons, d.Plan = nil, family.Plan{State: family.PlanDraft} })
	s.Press("Eerste persoon toevoegen")
	s.Press("Eerste doel opschrijven")
	s.Press("Opschrijven")
	if len(s.Went) != 3 || s.Went[0].Tab != route.TabNetwork || s.Went[1].Tab != route.TabPlan {
		t.Errorf("%v", s.Went)
	}
}

func TestTheNextReviewIsChangedInPlace(t *testing.T) {
	s, id := open(t, nil)
	field := trial.Find(s, func(d *kit.DateField) bool { return true })
	field.SetDate("2027-02-01")
	field.OnChanged("2027-02-01")
	if got := s.Dossier(id).Plan.NextReview; got != "2027-02-01" || s.Changed == 0 {
		t.Errorf("next review %s", got)
	}
	if !s.Has("maandag, over 69 dagen") {
		t.Error("the day of the week does not follow")
	}
}

func TestAPersonsViewIsKeptWhileItIsTyped(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Daan")
	view := trial.Find(s, func(a *kit.Area) bool { return true })
	view.SetText("Ja, met mijn bal.")
	view.OnChanged("Ja, met mijn bal.")
	if len(s.Kept) != 1 {
		t.Fatal("half-typed words are not kept")
	}
	s.Press("Opslaan")
	if got := s.Dossier(id).Plan.AgreementOf("id-7"); len(s.Kept) != 0 {
		t.Errorf("the draft stays after it was stored: %v %v", got, s.Kept)
	}
	if !s.Has("Ja, met mijn bal.") {
		t.Error(s.Texts())
	}
}

func TestTheFocusStaysOnWhatWasPressed(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Plan.FamilyGroupPlan = family.FamilyGroupPlan{Offered: trial.Today} })
	answer := trial.Find(s, func(x *kit.Select) bool { return true })
	s.Window.Canvas().Focus(answer)
	answer.OnChanged(string(family.GroupPlanLater))
	again := trial.Find(s, func(x *kit.Select) bool { return true })
	if s.Window.Canvas().Focused() != again || again.Selected() != string(family.GroupPlanLater) {
		t.Error("the focus is lost")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "overview", Dossier: trial.DeWit,
		Create: create,
		Make: func(s *trial.Stage) route.Screen {
			return overview.New(overview.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
		}})
}

func TestALookAtThePapersGivesNobodyAnything(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Bekijk het gezinsblad")
	s.Press("Bekijk het plan")
	if len(s.Viewed) != 2 || s.Viewed["gezinsblad"] == "" || s.Viewed["gezinsplan"] == "" {
		t.Errorf("looked at %v", s.Viewed)
	}
	if len(s.Saved) != 0 || len(s.Dossier(id).Register) != 0 {
		t.Error("something was saved or is in the register")
	}
	if len(s.Said) != 2 || !strings.Contains(s.Said[0], "vergrendelen") {
		t.Errorf("%q", s.Said)
	}
}

func TestALookThatIsRefusedIsTold(t *testing.T) {
	s, _ := open(t, nil)
	s.Refuse(casework.ErrDiskFull)
	s.Press("Bekijk het plan")
	if len(s.Viewed) != 0 || len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Errorf("looked at %v, failed %v", s.Viewed, s.Failed)
	}
}

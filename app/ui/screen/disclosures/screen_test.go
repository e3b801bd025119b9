package disclosures_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/disclosures"
	"keukentafel/app/ui/screen/trial"
)

func deWit() consent.Dossier {
	d := trial.DeWit()
	school := d.Family.Partners[0]
	to, purpose := casework.ToPartnerOf(school)
	d.Register = append(d.Register,
		consent.Record{ID: "r1", At: trial.Today.AddDays(-3).Time(), Recipient: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Grounds: []string{consent.GroundOwnCopy},
			Form: "sheet", Categories: []consent.Category{consent.CatGoals, consent.CatActions}},
		consent.Record{ID: "r2", At: trial.Today.Time(), Recipient: to, Purpose: purpose, Form: "ktp", Receipt: consent.ReceiptReceived, ReceiptAt: trial.Today.Time(),
			Grounds: []string{string(d.Consents[1].ID)}, About: []family.PersonID{d.Consents[1].About}, Categories: []consent.Category{consent.CatGoals, consent.CatSchool}})
	return d
}

// desk is the real one, but for the sealing.
type desk struct {
	*casework.Desk
	contacts []casework.Contact
	shared   []casework.Ask
}

func (d *desk) Directory(context.Context) ([]casework.Contact, error) { return d.contacts, nil }

func (d *desk) Share(_ context.Context, _ family.FamilyID, ask casework.Ask) (casework.Outgoing, error) {
	d.shared = append(d.shared, ask)
	return casework.Outgoing{ID: "out-1"}, nil
}

func (d *desk) Carried(context.Context, string) error { return nil }

func (d *desk) ParcelFile(context.Context, string) ([]byte, error) { return []byte("sealed"), nil }

type counter struct {
	*trial.Stage
	id   family.FamilyID
	desk *desk
}

func open(t *testing.T, look trial.Look, change func(*consent.Dossier)) *counter {
	t.Helper()
	d := deWit()
	if change != nil {
		change(&d)
	}
	c := &counter{Stage: trial.New(t, d, look), id: d.Family.ID}
	c.Show(c.screen())
	return c
}

func (c *counter) screen() route.Screen {
	c.desk = &desk{Desk: c.Desk}
	for _, p := range c.Dossier(c.id).Family.Partners[:1] {
		c.desk.contacts = append(c.desk.contacts, casework.Contact{ID: p.ID, Verified: trial.Today.Time(), VerifyBy: casework.VerifyPhone})
	}
	return disclosures.New(disclosures.Needs{Frame: c.Frame, Desk: c.desk, Family: c.id})
}

// to chooses a recipient.
func (c *counter) to(option string) {
	box := trial.Find[*kit.Combobox](c.Stage, nil)
	box.SetSelected(option)
	box.OnChanged(option)
	c.Settle()
}

func (c *counter) partner(kind family.PartnerKind) string {
	for _, p := range c.Dossier(c.id).Family.Partners {
		if p.Kind == kind {
			return "partner/" + string(p.ID)
		}
	}
	return ""
}

func TestNothingGoesToSchoolWhileKarimMustStillAnswer(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.Press("Delen")
	if len(c.desk.shared) != 0 {
		t.Fatal("it was shared")
	}
	if !c.Has("Karim, over Daan") || !c.Has("mogen nu al mee") {
		t.Error("nobody says who is missing and how much may go")
	}
}

func TestWhatIsAllowedGoesOnlyOnExplicitRequest(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.Press("Delen")
	c.Press("Nu delen wat al mag")
	if len(c.desk.shared) != 1 || !c.desk.shared[0].Partial {
		t.Errorf("shared %v", c.desk.shared)
	}
}

func TestWithoutACardNothingIsSealed(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerDebtHelp))
	if !c.Has("nog geen visitekaart") {
		t.Error("the missing card is not named")
	}
	c.Press("Naar Partners")
	if len(c.Went) != 1 || c.Went[0].Name != route.Partners {
		t.Errorf("went to %v", c.Went)
	}
}

func TestADraftIsNotOfferedToAPartnerOnceAVersionIsAdopted(t *testing.T) {
	c := open(t, trial.Look{}, func(d *consent.Dossier) {
		d.Versions = []family.Version{{Number: 1, Family: d.Family.Clone(), Plan: d.Plan.Clone()}}
	})
	c.to(c.partner(family.PartnerSchool))
	choice := trial.Find(c.Stage, func(x *kit.Choice) bool { return x.Selected() == "1" })
	if choice.NaturalWidth() > 200 {
		t.Error("more than the adopted version is offered")
	}
}

func TestTheFamilyGetsItsOwnSheetAndTheRegisterALine(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Press("Gezinsblad maken")
	if len(c.Saved) != 1 || len(c.Shown) != 0 || !c.Has("Bewaard: /documents/gezinsblad") {
		t.Fatalf("saved %d, shown %d", len(c.Saved), len(c.Shown))
	}
	c.Keys(fyne.KeyReturn) // the focus is on the button that opens it
	if len(c.Shown) != 1 {
		t.Error("the file cannot be looked at")
	}
	for name := range c.Saved {
		if name != "gezinsblad-2026-11-24.pdf" {
			t.Errorf("the file is called %q", name)
		}
	}
	if got := len(c.Dossier(c.id).Register); got != 3 {
		t.Errorf("the register has %d lines", got)
	}
}

func TestASealedPackageCanGoAsAFile(t *testing.T) {
	c := open(t, trial.Look{}, func(d *consent.Dossier) {
		for i := range d.Consents {
			if len(d.Consents[i].Answers) < 2 {
				d.Consents[i].Asked = nil
			}
		}
	})
	c.to(c.partner(family.PartnerSchool))
	c.way(casework.FormPackage)
	c.Press("Beveiligd bestand maken")
	if c.Saved["pakket-2026-11-24.ktp"] != "sealed" {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestALineOfTheRegisterReadsInPlainWords(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Press("Joost Brandsma")
	for _, said := range []string{"toestemming over Noor", "aangekomen", "samenwerken aan het plan"} {
		if !c.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}

func TestAnEmptyRegisterSaysWhatToDo(t *testing.T) {
	c := open(t, trial.Look{}, func(d *consent.Dossier) { d.Register = nil })
	if !c.Has("Nog niets gedeeld") {
		t.Error("the empty register is silent")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "disclosures", Dossier: deWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return (&counter{Stage: s, id: deWit().Family.ID}).screen()
	}})
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.Press("Delen")
	c.Photo("disclosures-refused.png", create)
}

func TestWhatGoesAlongCanBeLookedAtFirst(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	before := len(c.Dossier(c.id).Register)
	c.Press("Bekijken") // the sheet of the family
	c.to(c.partner(family.PartnerSchool))
	c.Press("Bekijken") // the paper in the package, though Karim must still answer
	if c.Viewed["gezinsblad"] == "" || c.Viewed["plan"] == "" {
		t.Errorf("looked at %v", c.Viewed)
	}
	if len(c.desk.shared) != 0 || len(c.Saved) != 0 || len(c.Dossier(c.id).Register) != before {
		t.Error("something left")
	}
}

func TestWhereNothingMayBeSharedThereIsNothingToLookAt(t *testing.T) {
	c := open(t, trial.Look{}, func(d *consent.Dossier) { d.Consents = nil })
	c.to(c.partner(family.PartnerSchool))
	look := trial.Find(c.Stage, func(b *kit.Button) bool { return trial.Called(b, "Bekijken") })
	if !look.Disabled() {
		t.Error("nothing can be looked at")
	}
}

func TestTheRegisterCanBeReadPerPartner(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	school := c.Dossier(c.id).Family.Partners[0]
	which := trial.Find(c.Stage, func(x *kit.Select) bool { return x.Selected() == "all" })
	which.SetSelected(string(school.ID))
	which.OnChanged(string(school.ID))
	c.Settle()
	if !c.Has("heeft nu: doelen en school") {
		t.Error("it is not said what the school has")
	}
	if c.Has("op papier gegeven") {
		t.Error("what others got is in the list of the school")
	}
}

func TestTheOverviewCanBeAWebPageToo(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Press("Overzicht op papier")
	c.Type("Op papier (PDF)", fyne.KeyRight)
	c.PressNth("Overzicht op papier", 1)
	register := c.Dossier(c.id).Register
	if _, saved := c.Saved["overzicht-2026-11-24.html"]; !saved || register[len(register)-1].Form != casework.FormOverviewPage {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestTheOverviewForOnePersonIsSavedUnderNobodysNameAndRegistered(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Press("Overzicht op papier")
	c.PressNth("Overzicht op papier", 1)
	if _, saved := c.Saved["overzicht-2026-11-24.pdf"]; !saved {
		t.Errorf("saved %v", c.Saved)
	}
	register := c.Dossier(c.id).Register
	if last := register[len(register)-1]; last.Form != casework.FormOverview || last.Recipient.Kind != consent.ToHousehold {
		t.Errorf("the register ends with %v", last)
	}
}

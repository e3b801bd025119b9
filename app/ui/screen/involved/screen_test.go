package involved_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/involved"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

// desk is that of the trial, with contact cards and without a courier.
type desk struct {
	*casework.Desk
	contacts []casework.Contact
	refuse   error
	offers   []family.Handover
	to       family.PartnerID
	moved    []casework.Transfer
}

func (d *desk) Directory(context.Context) ([]casework.Contact, error) { return d.contacts, nil }

func (d *desk) OfferHandover(_ context.Context, _ family.FamilyID, to family.PartnerID, h family.Handover) (casework.Outgoing, error) {
	if d.refuse != nil {
		return casework.Outgoing{}, d.refuse
	}
	d.offers, d.to = append(d.offers, h), to
	return casework.Outgoing{}, nil
}

type visit struct {
	*trial.Stage
	desk   *desk
	screen route.Screen
	id     family.FamilyID
}

func partnerCalled(d consent.Dossier, name family.Text) family.Partner {
	i := slices.IndexFunc(d.Family.Partners, func(p family.Partner) bool { return p.Name == name })
	if i < 0 {
		return family.Partner{}
	}
	return d.Family.Partners[i]
}

// cards are those of the school, compared; of a doctor, not compared; and of
// a colleague, compared.
func cards() []casework.Contact {
	compared := trial.Today.Time()
	return []casework.Contact{
		{ID: partnerCalled(trial.DeWit(), "Joost Brandsma").ID, Kind: family.PartnerSchool, Verified: compared, Card: casework.Card{Key: "joost", Name: "Joost Brandsma", House: "Het Kompas"}},
		{ID: "doctor", Kind: family.PartnerGP, Card: casework.Card{Key: "doctor", Name: "Kees Vonk", House: "Huisartsen aan de Vecht", Function: "huisarts"}},
		{ID: "fatma", Kind: family.PartnerMunicipality, Verified: compared, Card: casework.Card{Key: "fatma", Name: "Fatma Yıldız", House: "Gemeente Vechtstede"}},
	}
}

func open(t *testing.T, change func(*consent.Dossier)) *visit {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	s := trial.New(t, d, trial.Look{})
	v := &visit{Stage: s, desk: &desk{Desk: s.Desk, contacts: cards()}, id: d.Family.ID}
	v.screen = involved.New(involved.Needs{Frame: s.Frame, Desk: v.desk, Family: v.id})
	s.Show(v.screen)
	return v
}

func (v *visit) dossier() consent.Dossier { return v.Dossier(v.id) }

// write types into the nth line of the panel, counted from 0.
func (v *visit) write(t *testing.T, n int, text string) {
	t.Helper()
	seen := 0
	v.Window.Canvas().Overlays().Top().Refresh()
	trial.Find(v.Stage, func(e *kit.Entry) bool {
		if seen == n {
			e.SetText(text)
		}
		seen++
		return true
	})
	if seen <= n {
		t.Fatalf("the panel has %d lines", seen)
	}
}

func TestWithoutThePenNothingCanBeChanged(t *testing.T) {
	v := open(t, func(d *consent.Dossier) {
		d.Pen.State, d.Pen.Handover = family.PenElsewhere, family.Handover{State: family.HandoverAccepted, ToName: "Fatma Yıldız", Answered: trial.Today.Time()}
	})
	for _, button := range []string{"Partner toevoegen", "Stoppen", "Iemand anders kiezen", "Pen overdragen", "Aanbod intrekken"} {
		if v.Has(button) {
			t.Errorf("%q is offered", button)
		}
	}
	if !v.Has("sinds 24 november 2026 bij Fatma Yıldız") {
		t.Error("it is not said who has the pen")
	}
}

func TestAFamilyThatCannotBeReadSaysSo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(involved.New(involved.Needs{Frame: s.Frame, Desk: s.Desk, Family: "gone"}))
	if !s.Has("kunnen nu niet worden getoond") || !s.Has("explained: no such family") {
		t.Error(s.Texts())
	}
}

func TestAPartnerWithoutANameIsRefusedInThePanel(t *testing.T) {
	v := open(t, nil)
	v.Press("Partner toevoegen")
	v.Press("Opslaan")
	if !v.Has("explained: nothing was written") || len(v.dossier().Family.Partners) != 4 {
		t.Error(v.Texts())
	}
}

func TestAPartnerCannotStopBeforeTheBeginning(t *testing.T) {
	v := open(t, nil)
	v.Press("Mirjam Öztürk")
	trial.Find(v.Stage, func(*kit.DateField) bool { return true }).SetDate("2020-01-01")
	v.Press("Opslaan")
	if !v.Has("explained: the end lies before the beginning") {
		t.Error(v.Texts())
	}
}

func TestAPartnerSaysForWhomAndWhetherThereIsACard(t *testing.T) {
	v := open(t, nil)
	for _, words := range []string{"Joost Brandsma", "intern begeleider · Het Kompas", "voor Daan en Noor", "kaart gecontroleerd", "geen kaart", "035 000 22 01", "voor het hele gezin"} {
		if !v.Has(words) {
			t.Errorf("%q is missing", words)
		}
	}
}

func TestAPartnerIsTakenFromTheDirectoryWithItsCard(t *testing.T) {
	v := open(t, nil)
	v.Press("Partner toevoegen")
	from := trial.Find(v.Stage, func(*kit.Combobox) bool { return true })
	from.SetSelected("doctor")
	from.OnChanged("doctor")
	v.Press("Opslaan")
	p := partnerCalled(v.dossier(), "Kees Vonk")
	if p.ID != "doctor" || p.Kind != family.PartnerGP || p.House != "Huisartsen aan de Vecht" || p.From != trial.Today {
		t.Errorf("%v of kind %s", p, p.Kind)
	}
	if !v.Has("kaart niet gecontroleerd") || len(v.Kept) != 0 {
		t.Error("the new partner is not shown as it is")
	}
}

func TestAPartnerIsWrittenDownByHandForOnePerson(t *testing.T) {
	v := open(t, nil)
	v.Press("Partner toevoegen")
	v.write(t, 0, "Anna Vos")
	if len(v.Kept) != 1 {
		t.Error("half-typed words are not kept")
	}
	v.Press("Lisa")
	v.Press("Opslaan")
	d := v.dossier()
	p := partnerCalled(d, "Anna Vos")
	lisa := slices.IndexFunc(d.Family.Persons, func(x family.Person) bool { return x.Given == "Lisa" })
	if p.ID == "" || !slices.Equal(p.Concerns, []family.PersonID{d.Family.Persons[lisa].ID}) || !v.Has("voor Lisa") {
		t.Errorf("%v about %v", p, p.Concerns)
	}
}

func TestHalfTypedWordsComeBackAfterTheScreenWasLeft(t *testing.T) {
	v := open(t, nil)
	v.Press("Partner toevoegen")
	v.write(t, 0, "Anna Vos")
	v.screen.Close()
	if len(v.Kept) != 1 || v.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("the words are gone, or the panel stays")
	}
	v.Show(involved.New(involved.Needs{Frame: v.Frame, Desk: v.desk, Family: v.id}))
	v.Press("Partner toevoegen")
	if !v.Has("Dit was nog niet opgeslagen.") {
		t.Error("it is not said that the words are from before")
	}
	v.Press("Annuleren")
	if len(v.Kept) != 0 {
		t.Error("words that were given up are kept")
	}
}

func TestWhoStopsStaysInSightAndCanComeBack(t *testing.T) {
	v := open(t, nil)
	v.PressNth("Stoppen", 1)
	if p := partnerCalled(v.dossier(), "Mirjam Öztürk"); p.Until != trial.Today {
		t.Errorf("until %q", p.Until)
	}
	if !v.Has("Werkten eerder mee") || !v.Has("tot en met 24 november 2026") || v.Undo == nil {
		t.Fatal(v.Texts())
	}
	v.Undo()
	if p := partnerCalled(v.dossier(), "Mirjam Öztürk"); p.Until.Known() || v.Has("Werkten eerder mee") {
		t.Error("not undone")
	}
}

func TestAnotherChangeTakesTheOfferToUndoAway(t *testing.T) {
	v := open(t, nil)
	v.PressNth("Stoppen", 1)
	v.Press("Joost Brandsma")
	v.Press("Opslaan")
	if v.Undo != nil {
		t.Error("it would undo something else")
	}
}

func TestAnEmptyListSaysWhatToDo(t *testing.T) {
	v := open(t, func(d *consent.Dossier) { d.Family.Partners = nil })
	if !v.Has("Er werkt nog geen partner mee") {
		t.Error(v.Texts())
	}
	v.Press("Partner toevoegen")
}

func TestAChangeThatIsRefusedIsTold(t *testing.T) {
	v := open(t, nil)
	v.Refuse(errors.New("refused"))
	v.PressNth("Stoppen", 0)
	if len(v.Failed) != 1 || len(v.Said) != 0 {
		t.Errorf("failed %v, said %v", v.Failed, v.Said)
	}
}

func TestAfterStoppingThePartnerHasTheFocus(t *testing.T) {
	v := open(t, nil)
	v.Type("Stoppen", fyne.KeySpace)
	now, ok := v.Window.Canvas().Focused().(*kit.Row)
	if !ok || now.Data().Title != "Marieke Bos" {
		t.Error("the focus is lost")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "involved", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return involved.New(involved.Needs{Frame: s.Frame, Desk: &desk{Desk: s.Desk, contacts: cards()}, Family: trial.DeWit().Family.ID})
	}})
	v := open(t, nil)
	v.Press("Partner toevoegen")
	v.Photo("involved-add.png", create)
	v = open(t, nil)
	v.PressNth("Stoppen", 2)
	v.Press("Iemand anders kiezen")
	v.Photo("involved-coordinator.png", create)
	v.Press("Annuleren")
	v.Press("Pen overdragen")
	v.choose("doctor")
	v.Photo("involved-offer.png", create)
	v.told(trial.Today)
	v.Press("Pen aanbieden")
	v.Photo("involved-warning.png", create)
	for name, look := range map[string]trial.Look{"large": {Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}}, "contrast": {Size: fyne.NewSize(808, 700), Look: kit.Look{HighContrast: true}, Words: words.EN}} {
		d := trial.DeWit()
		d.Family.Partners, d.Pen.State = nil, family.PenOffered
		d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverOffered, ToName: "Fatma Yıldız", FamilyInformed: trial.Today, Offered: trial.Today.Time()}
		s := trial.New(t, d, look)
		s.Show(involved.New(involved.Needs{Frame: s.Frame, Desk: &desk{Desk: s.Desk}, Family: d.Family.ID}))
		s.Window.Canvas().Focus(trial.Find(s, func(b *kit.Button) bool { return trial.Called(b, s.Frame.Words.T("involved.pen.withdraw")) }))
		s.Photo("involved-offered-"+name+".png", create)
	}
	open(t, func(d *consent.Dossier) {
		d.Family.Partners, d.Pen.State = nil, family.PenOffered
		d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverOffered, ToName: "Fatma Yıldız", FamilyInformed: trial.Today, Offered: trial.Today.Time(), Note: "Bel eerst oma."}
	}).Photo("involved-offered.png", create)
}

package directory_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/directory"
	"keukentafel/app/ui/screen/trial"
)

// folder is a desk with contacts; its families are those of the trial.
type folder struct {
	*casework.Desk
	contacts []casework.Contact
	refuse   error
	renewed  bool
	role     casework.Role
}

func (f *folder) MyCard(context.Context) (casework.Card, error) {
	return casework.Card{Key: mineKey, Role: f.role, Name: "Marieke Bos", House: "Gemeente Vechtstede", Function: "jeugdconsulent", Raw: []byte("my card")}, nil
}

func (f *folder) Directory(context.Context) ([]casework.Contact, error) {
	return slices.Clone(f.contacts), nil
}

func (f *folder) AddCard(_ context.Context, data []byte, as family.Partner) (casework.Contact, error) {
	card, err := readCard(data)
	if err = errors.Join(err, f.refuse); err != nil {
		return casework.Contact{}, err
	}
	if as.ID == "" {
		as.ID = "made-here"
	}
	c := casework.Contact{ID: as.ID, Kind: as.Kind, Card: card, Added: trial.Today.Time()}
	f.contacts = append(f.contacts, c)
	return c, nil
}

func (f *folder) VerifyCard(_ context.Context, id family.PartnerID, how string) error {
	i := slices.IndexFunc(f.contacts, func(c casework.Contact) bool { return c.ID == id })
	f.contacts[i].Verified, f.contacts[i].VerifyBy = trial.Today.Time(), how
	return nil
}

func (f *folder) RemoveCard(_ context.Context, id family.PartnerID) error {
	f.contacts = slices.DeleteFunc(f.contacts, func(c casework.Contact) bool { return c.ID == id })
	return f.refuse
}

// readCard reads "name, house" as a card.
func readCard(data []byte) (casework.Card, error) {
	name, house, ok := strings.Cut(string(data), ", ")
	if !ok {
		return casework.Card{}, casework.ErrBadCard
	}
	return casework.Card{Key: "key of " + name, Name: family.Text(name), House: family.Text(house), Raw: data}, nil
}

const mineKey = "27f9d6e4e38a02caf27af6020210e1fa"

func groups(key string) string {
	if key == "mine" || key == mineKey {
		return "10233 55012 90871 66250 31478 00529 84413 70096"
	}
	return "48210 77305 16694 20158 93347 65521 08872 34109"
}

type visit struct {
	*trial.Stage
	*folder
}

// open shows the directory; card is the file that is chosen.
func open(t *testing.T, card string, contacts ...casework.Contact) *visit {
	t.Helper()
	s := trial.New(t, trial.DeWit(), trial.Look{})
	f := &folder{Desk: s.Desk, contacts: contacts}
	s.Show(screen(s, f, card))
	return &visit{s, f}
}

func screen(s *trial.Stage, f *folder, card string) route.Screen {
	s.Picked = trial.Picked{File: "kaart.ktk", Data: []byte(card)}
	return directory.New(directory.Needs{Frame: s.Frame, Desk: f, Groups: groups, ReadCard: readCard,
		Gather: func(files ...[]byte) ([]byte, error) { return files[0], nil },
		Codes: func(casework.Card) ([]string, error) {
			var codes []string // as long as those of a real card
			for n := range 4 {
				codes = append(codes, "KTK1:"+strconv.Itoa(n+1)+":4:AAAAAAAA:"+strings.Repeat("Q7ZK3XW", 80))
			}
			return codes, nil
		}})
}

func contact(name, house string, kind family.PartnerKind) casework.Contact {
	card, _ := readCard([]byte(name + ", " + house))
	return casework.Contact{ID: family.PartnerID("id of " + name), Kind: kind, Card: card, Added: trial.Today.Time()}
}

func TestAFileThatIsNoCardIsRefused(t *testing.T) {
	v := open(t, "no card")
	v.Press("Kaart toevoegen")
	if len(v.contacts) != 0 || len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrBadCard) {
		t.Errorf("contacts %d, told %v", len(v.contacts), v.Failed)
	}
}

func TestAnotherCardOfTheSamePartnerIsRefusedBesideTheField(t *testing.T) {
	v := open(t, "Joost Brandsma, Het Kompas")
	v.refuse = casework.ErrCardOfAnother
	v.Press("Kaart toevoegen")
	v.Press("Kaart toevoegen")
	if !v.Has("explained: ") || len(v.contacts) != 0 {
		t.Error("the panel does not say why the card was refused")
	}
}

func TestEnterDoesNotConfirmWhatNobodyCompared(t *testing.T) {
	v := open(t, "", contact("Yara de Boer", "De Linde", family.PartnerMentalHealth))
	v.Press("Controleren")
	v.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !v.contacts[0].Verified.IsZero() {
		t.Error("Enter verified the card")
	}
}

func TestACardThatIsKnownIsNotAddedAgain(t *testing.T) {
	v := open(t, "Yara de Boer, De Linde", contact("Yara de Boer", "De Linde", family.PartnerMentalHealth))
	v.Press("Kaart toevoegen")
	if len(v.contacts) != 1 || len(v.Said) != 1 || !strings.Contains(v.Said[0], "hebt u al") {
		t.Errorf("contacts %d, said %v", len(v.contacts), v.Said)
	}
}

func TestACardIsLinkedToThePartnerOfThatName(t *testing.T) {
	v := open(t, "Joost Brandsma, Het Kompas")
	v.Press("Kaart toevoegen")
	if !v.Has("Het Kompas") {
		t.Error("the panel does not say whose card it is")
	}
	v.Press("Kaart toevoegen")
	known := v.Dossier(trial.DeWit().Family.ID).Family.Partners
	i := slices.IndexFunc(known, func(p family.Partner) bool { return p.Name == "Joost Brandsma" })
	if len(v.contacts) != 1 || v.contacts[0].ID != known[i].ID || v.contacts[0].Kind != family.PartnerSchool {
		t.Error("the card was not linked to the school of the family")
	}
	if !v.Has("Vergelijk deze groepen") {
		t.Error("comparing the groups is not asked for at once")
	}
}

func TestACardOfSomebodyNewIsAPartnerOfItsOwn(t *testing.T) {
	v := open(t, "Kees Vonk, Politie Vecht")
	v.Press("Kaart toevoegen")
	kind := trial.Find(v.Stage, func(*kit.Select) bool { return true })
	kind.SetSelected(string(family.PartnerPolice))
	v.Press("Kaart toevoegen")
	if len(v.contacts) != 1 || v.contacts[0].ID != "made-here" || v.contacts[0].Kind != family.PartnerPolice {
		t.Error("the card was not added as that of a new partner")
	}
}

func TestComparingTheGroupsVerifiesACard(t *testing.T) {
	v := open(t, "", contact("Yara de Boer", "De Linde", family.PartnerMentalHealth))
	if !v.Has("Niet gecontroleerd") {
		t.Error("the list does not say that the card is unverified")
	}
	v.Press("Controleren")
	for _, words := range []string{"Bel Yara de Boer", "10233", "48210"} {
		if !v.Has(words) {
			t.Errorf("the panel does not show %q", words)
		}
	}
	v.Press("Gelijk, gebeld")
	if v.contacts[0].VerifyBy != "phone" || v.Has("Niet gecontroleerd") || !v.Has("Gecontroleerd") {
		t.Error("the list does not say that the card is verified")
	}
}

func TestACardWithOtherGroupsIsRemoved(t *testing.T) {
	v := open(t, "", contact("Yara de Boer", "De Linde", family.PartnerMentalHealth))
	v.Press("Controleren")
	v.Press("Niet gelijk")
	if !v.Has("stuur niets") {
		t.Error("it is not said what to do")
	}
	v.Press("Verwijderen")
	if len(v.contacts) != 0 || !v.Has("Nog geen visitekaarten") || v.Changed == 0 {
		t.Error("the card is still there")
	}
}

func TestARemovedCardComesBackUnverified(t *testing.T) {
	known := contact("Yara de Boer", "De Linde", family.PartnerMentalHealth)
	known.Verified, known.VerifyBy = trial.Today.Time(), "phone"
	v := open(t, "", known)
	v.more("Yara de Boer", "Verwijderen")
	v.Press("Annuleren")
	if len(v.contacts) != 1 {
		t.Fatal("the card was removed although somebody said no")
	}
	v.more("Yara de Boer", "Verwijderen")
	v.Press("Verwijderen")
	v.Undo()
	if len(v.contacts) != 1 || v.contacts[0].ID != known.ID || !v.contacts[0].Verified.IsZero() {
		t.Error("the card did not come back as one to verify")
	}
}

func TestWhoComesForAPartnerSeesTheCardAndOneThatIsGoneShowsTheList(t *testing.T) {
	for key, opens := range map[string]bool{"key of Joost": true, "old key of Joost": true, "key of nobody": false, "": false} {
		s := trial.New(t, trial.DeWit(), trial.Look{})
		joost := contact("Joost", "Het Kompas", family.PartnerAlliance)
		joost.Former = []casework.Former{{Card: casework.Card{Key: "old key of Joost"}}}
		f := &folder{Desk: s.Desk, contacts: []casework.Contact{contact("Riet", "Vecht", family.PartnerSchool), joost}}
		s.Show(directory.New(directory.Needs{Frame: s.Frame, Desk: f, Groups: groups, Card: key}))
		if s.Has("Groepen van Joost") != opens {
			t.Errorf("%q shows\n%s", key, s.Texts())
		}
	}
}

func TestTheOwnCardIsSaved(t *testing.T) {
	v := open(t, "")
	v.Press("Kaart bewaren")
	if v.Saved["mijn-kaart.ktk"] != "my card" {
		t.Errorf("saved %v", v.Saved)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	verified := contact("Mirjam Öztürk", "Schuldhulp Vechtstreek", family.PartnerDebtHelp)
	verified.Verified, verified.VerifyBy = trial.Today.Time(), "in-person"
	known := []casework.Contact{contact("Joost Brandsma", "Het Kompas, school voor 4 tot 16 jaar", family.PartnerSchool), verified}
	trial.Photos(t, trial.Album{Name: "directory", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return screen(s, &folder{Desk: s.Desk, contacts: known}, "")
	}})
	v := open(t, "Yara de Boer, Jeugd-ggz De Linde", known...)
	v.Press("Kaart toevoegen")
	v.Photo("directory-add.png", create)
	v.Press("Kaart toevoegen")
	v.Photo("directory-compare.png", create)
	open(t, "").Photo("directory-empty.png", create)
}

// more takes something from the menu of a contact.
func (v *visit) more(name, item string) { v.fromMenu("Meer over de kaart van "+name, item) }

func (v *visit) fromMenu(menu, item string) {
	v.Press(menu)
	for range 10 {
		said, ok := v.Window.Canvas().Focused().(interface{ AccessibilityLabel() string })
		if ok && strings.HasPrefix(said.AccessibilityLabel(), item) {
			v.Keys(fyne.KeyReturn)
			v.Settle()
			return
		}
		v.Keys(fyne.KeyDown)
	}
}

// changed is a contact of whom another card came.
func changed(name string) casework.Contact {
	c := contact(name, "Het Kompas", family.PartnerSchool)
	other := c.Card
	other.Key = "b10f00ff5a3391c4d87e6a0b2c11f03e"
	c.Verified, c.VerifyBy = trial.Today.Time(), casework.VerifyPhone
	c.Offered = &casework.Offered{Card: other, At: trial.Today.Time(), From: casework.FromCard}
	return c
}

func (f *folder) TakeCard(_ context.Context, id family.PartnerID, how string) error {
	for i, c := range f.contacts {
		if c.ID == id {
			f.contacts[i].Card, f.contacts[i].Offered, f.contacts[i].VerifyBy = c.Offered.Card, nil, how
		}
	}
	return f.refuse
}

func (f *folder) DropOffered(_ context.Context, id family.PartnerID) error {
	for i, c := range f.contacts {
		if c.ID == id {
			f.contacts[i].Offered = nil
		}
	}
	return f.refuse
}

func (f *folder) RevokeCard(_ context.Context, id family.PartnerID, who, why family.Text) error {
	if who.Empty() {
		return casework.ErrNeedsReason
	}
	for i, c := range f.contacts {
		if c.ID == id {
			f.contacts[i].Revoked = &casework.Revocation{At: trial.Today.Time(), From: casework.FromPerson, Who: who, Why: why}
		}
	}
	return nil
}

func (f *folder) MustSendAgain(context.Context, family.PartnerID) ([]casework.Again, error) {
	return []casework.Again{{Family: "f1", Name: "De Wit", At: trial.Today.Time()}}, nil
}

func TestAnotherCardIsTakenOnlyAfterComparing(t *testing.T) {
	v := open(t, "", changed("Joost Brandsma"))
	if !v.Has("Andere kaart") {
		t.Error("nobody sees that another card came")
	}
	v.Press("Nieuwe kaart vergelijken")
	if !v.Has("Er gaat niets weg") || !v.Has("woorden") {
		t.Error("it is not said what to compare, or that nothing is sent")
	}
	v.Press("Niet gelijk")
	if v.contacts[0].Offered != nil || v.contacts[0].Card.Key != "key of Joost Brandsma" {
		t.Error("the other card was not thrown away")
	}
	v = open(t, "", changed("Joost Brandsma"))
	v.Press("Nieuwe kaart vergelijken")
	v.Press("Gelijk, gebeld")
	if v.contacts[0].Card.Key != "b10f00ff5a3391c4d87e6a0b2c11f03e" || v.contacts[0].VerifyBy != casework.VerifyPhone {
		t.Error("the new card was not taken")
	}
}

func TestALostCardIsRevokedAndWhatMustBeSentAgainIsShown(t *testing.T) {
	v := open(t, "", contact("Joost Brandsma", "Het Kompas", family.PartnerSchool))
	v.more("Joost Brandsma", "Kaart kwijt of gestolen")
	v.Press("Kaart kwijt of gestolen")
	if v.contacts[0].Revoked != nil {
		t.Fatal("it was revoked although nobody said so")
	}
	fields := 0
	trial.Find(v.Stage, func(*kit.Entry) bool { fields++; return fields == 1 }).SetText("Joost zelf, gebeld")
	v.Press("Kaart kwijt of gestolen")
	if v.contacts[0].Revoked == nil || !v.Has("De Wit") || !v.Has("Geldt niet meer") {
		t.Fatal("it is not revoked, or the list is not shown")
	}
	v.Press("Naar delen")
	if len(v.Went) == 0 || v.Went[len(v.Went)-1].Tab != route.TabDisclosures {
		t.Error("there is no way to the sharing tab")
	}
}

func TestTrustPictures(t *testing.T) {
	create := trial.Create(t)
	lost := contact("Fatma Yıldız", "Jeugdhulp Midden", family.PartnerYouthCare)
	lost.Revoked = &casework.Revocation{At: trial.Today.Time(), From: casework.FromPerson, Who: "Fatma zelf, gebeld", Why: "laptop gestolen"}
	listed := contact("Yara de Boer", "De Linde", family.PartnerMentalHealth)
	listed.Verified, listed.VerifyBy, listed.List = trial.Today.Time(), casework.VerifyList, "Gemeente Vechtstede"
	all := []casework.Contact{changed("Joost Brandsma"), lost, listed, contact("Mirjam Bos", "Schuldhulp", family.PartnerDebtHelp)}
	open(t, "", all...).Photo("directory-states.png", create)
	v := open(t, "", all...)
	v.Press("Nieuwe kaart vergelijken")
	v.Photo("directory-changed.png", create)
	for ending, look := range map[string]trial.Look{
		"-small": {Size: fyne.NewSize(1024, 700)}, "-large": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
		"-contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{HighContrast: true, Zoom: 1}},
	} {
		for name, press := range map[string]string{"list": "", "compare": "Nieuwe kaart vergelijken", "code": "Tonen als QR", "lost": "menu"} {
			s := trial.New(t, trial.DeWit(), look)
			v := &visit{s, &folder{Desk: s.Desk, contacts: all, role: casework.RoleMunicipality}}
			s.Show(screen(s, v.folder, ""))
			switch press {
			case "":
			case "menu":
				v.mine("Nieuwe sleutels maken")
				v.Press("Nieuwe sleutels maken")
			default:
				v.Press(press)
			}
			v.Photo("directory-"+name+ending+".png", create)
		}
	}
}

package directory_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func (f *folder) RenewKeys(context.Context) (casework.Card, error) {
	if f.refuse == nil {
		f.renewed = true
	}
	return casework.Card{}, f.refuse
}

func (f *folder) Revocation(_ context.Context, next []byte) ([]byte, error) {
	if !f.renewed || next != nil {
		return nil, casework.ErrNothingToRevoke
	}
	return []byte("revoked"), nil
}

func (f *folder) HeldByRenewal(context.Context) ([]casework.Held, error) {
	if !f.renewed {
		return nil, nil
	}
	to, _ := readCard([]byte("Joost Brandsma, Het Kompas"))
	return []casework.Held{
		{Name: "De Wit", Outgoing: casework.Outgoing{Kind: casework.LetterShare, Family: "f1", To: to, Queued: trial.Today.Time()}},
		{Outgoing: casework.Outgoing{Kind: casework.LetterContribution, Family: "f9", To: to, Queued: trial.Today.Time()}},
	}, nil
}

func (f *folder) PublishDirectory(context.Context) ([]byte, error) {
	return []byte("list"), f.refuse
}

func (f *folder) ReadRevocation(_ context.Context, data []byte) (casework.Contact, error) {
	if string(data) != "revocation" {
		return casework.Contact{}, casework.ErrBadRevocation
	}
	f.contacts[0].Revoked = &casework.Revocation{At: trial.Today.Time(), From: casework.FromRevocation}
	return f.contacts[0], nil
}

func (f *folder) ReadDirectory(_ context.Context, data []byte) (casework.ListRead, error) {
	if string(data) != "list" {
		return casework.ListRead{}, casework.ErrBadList
	}
	return casework.ListRead{House: "Gemeente Vechtstede", Added: 3}, nil
}

// mine takes something from the menu of the own card.
func (v *visit) mine(item string) { v.fromMenu("Meer over mijn visitekaart", item) }

func TestNewKeysAreNotMadeByAccident(t *testing.T) {
	v := open(t, "")
	v.mine("Nieuwe sleutels maken")
	if !v.Has("gewist") || !v.Has("niet terugdraaien") {
		t.Error("it is not said what new keys do")
	}
	v.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if v.renewed {
		t.Fatal("Enter made new keys")
	}
	v.mine("Nieuwe sleutels maken")
	v.refuse = casework.ErrNotSetUp
	v.Press("Nieuwe sleutels maken")
	if len(v.Failed) != 1 || v.Has("Trek uw oude kaart in") {
		t.Errorf("told %v, as if it was done", v.Failed)
	}
}

func TestALostLaptopIsFollowedByWhatToDo(t *testing.T) {
	v := open(t, "")
	v.mine("Nieuwe sleutels maken")
	v.Press("Nieuwe sleutels maken")
	for _, words := range []string{"Trek uw oude kaart in", "Geef uw nieuwe kaart", "Opnieuw te sturen: 2", "De Wit", "Inbreng voor Joost Brandsma"} {
		if !v.Has(words) {
			t.Errorf("it is not said: %s", words)
		}
	}
	v.Press("Intrekking bewaren")
	if v.Saved["intrekking-oude-kaart.ktr"] != "revoked" {
		t.Errorf("saved %v", v.Saved)
	}
	v.Press("Naar het gezin")
	if len(v.Went) != 1 || v.Went[0].Tab != route.TabDisclosures || v.Went[0].Family != "f1" {
		t.Errorf("went %v", v.Went)
	}
}

func TestWithoutNewKeysThereIsNothingToRevoke(t *testing.T) {
	v := open(t, "")
	v.mine("Na nieuwe sleutels")
	v.Press("Intrekking bewaren")
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrNothingToRevoke) || len(v.Saved) != 0 {
		t.Errorf("told %v, saved %v", v.Failed, v.Saved)
	}
}

func TestARevocationAndAListAreOpenedAsFiles(t *testing.T) {
	v := open(t, "", contact("Joost Brandsma", "Het Kompas", family.PartnerSchool))
	brings := func(file, data string) {
		v.Picked = trial.Picked{File: file, Data: []byte(data)}
		v.Press("Bestand openen")
	}
	brings("intrekking.ktr", "torn")
	brings("lijst.ktl", "torn")
	if len(v.Failed) != 2 || v.contacts[0].Revoked != nil {
		t.Fatalf("told %v", v.Failed)
	}
	brings("LIJST.KTL", "list")
	if last := v.Said[len(v.Said)-1]; !strings.Contains(last, "Gemeente Vechtstede: 3 nieuw") {
		t.Errorf("said %q", last)
	}
	brings("intrekking.ktr", "revocation")
	if v.contacts[0].Revoked == nil || !v.Has("Geldt niet meer") || !v.Has("Opnieuw sturen aan Joost Brandsma") {
		t.Error("the card still counts, or it is not said what must be sent again")
	}
}

func TestOnlyAMunicipalityMakesAList(t *testing.T) {
	joost := contact("Joost Brandsma", "Het Kompas", family.PartnerSchool)
	if open(t, "", joost).Has("Lijst maken") {
		t.Error("a consultant is offered a list")
	}
	s := trial.New(t, trial.DeWit(), trial.Look{})
	v := &visit{s, &folder{Desk: s.Desk, contacts: []casework.Contact{joost}, role: casework.RoleMunicipality}}
	s.Show(screen(s, v.folder, ""))
	v.refuse = casework.ErrNotMunicipality
	v.Press("Lijst maken")
	if len(v.Failed) != 1 || len(v.Saved) != 0 {
		t.Errorf("told %v, saved %v", v.Failed, v.Saved)
	}
	v.refuse = nil
	v.Press("Lijst maken")
	if v.Saved["adreslijst.ktl"] != "list" {
		t.Errorf("saved %v", v.Saved)
	}
}

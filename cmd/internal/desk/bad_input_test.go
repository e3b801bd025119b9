package desk

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/storage/vault"
)

func TestAWrongPassphraseOpensNothingAndSpoilsNothing(t *testing.T) {
	in, _ := withDeWit(t)
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(in.Folder(), "keukentafel.vault"))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		_, err := Open(in.Folder(), vault.Passphrase("vier fietsen in de schuur"), cheap(t))
		wantRefusal(t, err, casework.ErrWrongPassphrase, "a wrong passphrase")
	}
	after, err := os.ReadFile(filepath.Join(in.Folder(), "keukentafel.vault"))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the vault changed by a wrong passphrase (%v)", err)
	}
	again, err := Open(in.Folder(), goodPassphrase, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
}

func TestAFolderWithoutAVaultIsNotAWrongPassphrase(t *testing.T) {
	_, err := Open(t.TempDir(), goodPassphrase, cheap(t))
	wantRefusal(t, err, casework.ErrNoVault, "an empty folder")
	_, err = Create(t.TempDir(), "kort", cheap(t))
	wantRefusal(t, err, casework.ErrWeakPassphrase, "a short passphrase")
	in, _ := withDeWit(t)
	wantRefusal(t, in.Close(), nil, "closing")
	_, err = Create(in.Folder(), goodPassphrase, cheap(t))
	wantRefusal(t, err, casework.ErrVaultExists, "a second vault in the folder")
}

func TestAVaultIsOfNoUseBeforeTheCodeWasTypedBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kluis")
	pending, err := Create(dir, goodPassphrase, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	_, err = pending.Confirm(strings.Repeat("0000-", 8) + "0000")
	wantRefusal(t, err, casework.ErrWrongCode, "another code")
	_, err = Open(dir, goodPassphrase, cheap(t))
	wantRefusal(t, err, casework.ErrUnconfirmed, "opening before the code was typed back")
	if there, confirmed, err := Exists(dir); !there || confirmed || err != nil {
		t.Errorf("a vault without a code: %v %v %v", there, confirmed, err)
	}
	finished, err := Finish(dir, goodPassphrase, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	in, err := finished.Confirm(finished.Code())
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
}

func TestSomebodyBornTomorrowIsRefused(t *testing.T) {
	in, id := withDeWit(t)
	_, err := in.PutPerson(t.Context(), id, family.Person{Given: "Baby", Birth: family.BirthDate(in.Today().AddDays(1))})
	wantRefusal(t, err, family.ErrBirthInFuture, "born tomorrow")
	_, err = in.PutPerson(t.Context(), id, family.Person{Given: "Baby", Birth: "2026-02-30"})
	wantRefusal(t, err, family.ErrBadDate, "born on 30 February")
	if _, err := in.PutPerson(t.Context(), id, family.Person{Given: "Baby", Birth: family.BirthDate(in.Today())}); err != nil {
		t.Errorf("born today: %v", err)
	}
}

func TestThereAreNeverTwoCoordinators(t *testing.T) {
	in, id := withDeWit(t)
	d, err := in.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	sanne := person(d, "Sanne")
	err = in.AppointCoordinator(t.Context(), id, family.Coordinator{Person: sanne, From: in.Today().AddDays(-3)})
	wantRefusal(t, err, family.ErrTwoCoordinators, "somebody from before the running term")
	d.Family.ID, d.Plan.Coordinators = "two", append(d.Plan.Coordinators, family.Coordinator{Role: family.CaseCoordinator, Person: sanne, From: in.Today()})
	wantRefusal(t, in.Import(t.Context(), d), family.ErrTwoCoordinators, "a dossier with two coordinators")
	if err := in.AppointCoordinator(t.Context(), id, family.Coordinator{Person: sanne, From: in.Today().AddDays(5)}); err != nil {
		t.Errorf("the next coordinator: %v", err)
	}
}

func TestAPartnerWithoutConsentGetsNothing(t *testing.T) {
	in, id := withDeWit(t)
	partner, err := in.PutPartner(t.Context(), id, family.Partner{Kind: family.PartnerGP, House: "Huisarts De Brug"})
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	ask := casework.Ask{To: consent.Recipient{Kind: consent.ToPartner, Partner: partner}, Purpose: consent.PurposeCooperate, Form: "pdf"}
	_, err = in.Export(t.Context(), id, ask, Renders(words.NL)[FormPDF], &file)
	wantRefusal(t, err, consent.ErrNothingToShare, "a partner whom nobody was asked about")
	if file.Len() > 0 {
		t.Errorf("%d bytes left", file.Len())
	}
}

func TestATextOfAHundredThousandCharactersIsKeptAndOneMoreIsRefused(t *testing.T) {
	in, id := withDeWit(t)
	fits := family.Text(strings.Repeat("ë", family.MaxText))
	put := func(text family.Text) error {
		_, err := in.PutStatement(t.Context(), id, family.Statement{ID: "long", Topic: family.TopicStory, Speaker: family.Speaker{Name: "Sanne"}, Text: text})
		return err
	}
	wantRefusal(t, put(fits+"!"), family.ErrTooLong, "100,001 characters")
	if err := put(fits); err != nil {
		t.Fatal(err)
	}
	d, err := in.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := d.Plan.Statement("long"); !ok || s.Text != fits {
		t.Error("a text of 100,000 characters did not come back whole")
	}
}

func TestAnErrorNamesNobody(t *testing.T) {
	in, id := withDeWit(t)
	_, err := in.PutPerson(t.Context(), id, family.Person{Given: "Geheimpje", Birth: "2044-01-01"})
	_, other := Open(in.Folder(), vault.Passphrase("Geheimpje Geheimpje"), cheap(t))
	if text := errors.Join(err, other).Error(); strings.Contains(text, "Geheimpje") || strings.Contains(text, "2044") {
		t.Errorf("an error tells: %s", text)
	}
}

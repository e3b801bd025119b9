package desk

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/storage/sealed"
	"keukentafel/storage/vault"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func cheap(t *testing.T) Options {
	return Options{Clock: func() time.Time { return noon }, Vault: []vault.Option{vault.WithCheapKeysForTests(t)}}
}

// newDesk is one installation of a consultant.
func newDesk(t *testing.T, o Options) *Installation {
	t.Helper()
	pending, err := Create(filepath.Join(t.TempDir(), "kluis"), goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	in, err := pending.Confirm(pending.Code())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = in.Close() })
	if _, err := in.SetUp(t.Context(), casework.Profile{Name: "Marieke Bos", Role: casework.RoleConsultant}); err != nil {
		t.Fatal(err)
	}
	return in
}

// withDeWit is a desk on which the De Wit family lies.
func withDeWit(t *testing.T) (*Installation, family.FamilyID) {
	t.Helper()
	return withDeWitBy(t, cheap(t))
}

func withDeWitBy(t *testing.T, o Options) (*Installation, family.FamilyID) {
	t.Helper()
	in := newDesk(t, o)
	dewit := samples.DeWit(in.Today(), sealed.NewID)
	if err := in.Import(t.Context(), dewit); err != nil {
		t.Fatal(err)
	}
	return in, dewit.Family.ID
}

func wantRefusal(t *testing.T, err, want error, what string) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
}

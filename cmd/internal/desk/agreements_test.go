package desk

import (
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/assets"
	"keukentafel/storage/vault"
)

func groundNow(t *testing.T, in *Installation, id consent.GroundID) consent.LegalGround {
	t.Helper()
	grounds, err := in.GroundsNow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range grounds {
		if g.ID == id {
			return g
		}
	}
	t.Fatalf("no ground %s", id)
	return consent.LegalGround{}
}

func TestOnTheFirstDayOf2027TheOldGroundsHaveEndedAndNothingIsInTheirPlace(t *testing.T) {
	clock := noon
	in := newDesk(t, Options{Clock: func() time.Time { return clock }, Vault: []vault.Option{vault.WithCheapKeysForTests(t)}})
	for _, test := range []struct {
		day   time.Time
		state consent.GroundState
		told  int
	}{{noon, consent.GroundInForce, 0}, {time.Date(2026, 12, 31, 12, 0, 0, 0, time.UTC), consent.GroundInForce, 2}, {time.Date(2027, 1, 1, 12, 0, 0, 0, time.UTC), consent.GroundEnded, 2}} {
		clock = test.day
		for _, id := range []consent.GroundID{"jeugdwet-7.3.11-helpers", "jeugdwet-7.3.11-certified-institution"} {
			if state := groundNow(t, in, id).State(in.Today()); state != test.state {
				t.Errorf("%s is %s on %s", id, state, in.Today())
			}
			if state := groundNow(t, in, id+"-2027").State(in.Today()); state != consent.GroundOff {
				t.Errorf("%s-2027 is %s on %s", id, state, in.Today())
			}
		}
		if ending, err := in.GroundsEnding(t.Context()); err != nil || len(ending) != test.told {
			t.Errorf("on %s, %d are told: %v", in.Today(), len(ending), err)
		}
	}
}

func TestAgreementsLieInTheVaultAndAreThereAfterTheLock(t *testing.T) {
	folder, o := filepath.Join(t.TempDir(), "kluis"), cheap(t)
	pending, err := Create(folder, goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	in, err := pending.Confirm(pending.Code())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.SetUp(t.Context(), casework.Profile{Name: "Marieke Bos", Role: casework.RoleConsultant}); err != nil {
		t.Fatal(err)
	}
	data, err := assets.Sample("policy.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := in.ImportPolicy(t.Context(), data); err != nil {
		t.Fatal(err)
	}
	if err := in.SwitchGround(t.Context(), casework.GroundSwitch{Ground: "wmo-5.2.6-safe-home", Why: "proef"}); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(folder, vault.Passphrase(goodPassphrase), o)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	p, err := again.Policy(t.Context())
	if err != nil || p.Advocate.Name != "Jeugdstem" || p.Lead.Birthday != 90 || groundNow(t, again, "wmo-5.2.6-safe-home").On {
		t.Errorf("after the lock the agreements are others: %v", err)
	}
	own, err := again.Proposal(t.Context(), "childcare")
	if err != nil || len(own.Categories) != 3 || own.Source != "Gemeente Vechtstede" {
		t.Errorf("%v, %v", own.Categories, err)
	}
}

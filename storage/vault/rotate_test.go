package vault

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

// inhabited is a vault with three families, a draft, a destroyed family and a
// device.
func inhabited(t *testing.T) (v *Vault, dir string, code RecoveryCode, device Device) {
	t.Helper()
	v, dir, code = newVault(t)
	for n := range 4 {
		save(t, v, dossierOf(n, 1500))
	}
	must(t, v.Change(t.Context(), entry("profile.save"), func(tx casework.Tx) error {
		return tx.SaveDesk("profile", casework.Profile{Name: "Marieke"})
	}))
	must(t, v.SaveDraft(string(familyID(1))+"/reason", "half een zin"))
	must(t, v.Shred(t.Context(), entry("shred"), familyID(3)))
	device = NewDevice()
	must(t, v.AddDevice(entry("device"), device))
	return v, dir, code, device
}

func rotated(t *testing.T, v *Vault, proof Key, device *Device) {
	t.Helper()
	must(t, v.Rotate(t.Context(), entry(audit.VaultRotate), proof, device, nil))
}

func wantInhabited(t *testing.T, v *Vault) {
	t.Helper()
	wantSound(t, v, 3)
	load(t, v, familyID(2))
	if drafts, err := v.Drafts(); err != nil || drafts[string(familyID(1))+"/reason"] != "half een zin" {
		t.Errorf("draft: %v", err)
	}
	if _, err := v.Load(t.Context(), familyID(3)); !errors.Is(err, ErrShredded) {
		t.Errorf("the destroyed family: %v", err)
	}
	var profile casework.Profile
	if ok, err := v.Desk(t.Context(), "profile", &profile); !ok || err != nil || profile.Name != "Marieke" {
		t.Errorf("desk: %v %v", ok, err)
	}
}

func TestTheVaultKeyIsReplacedOnlyWithThePassphraseItself(t *testing.T) {
	v, _, code, device := inhabited(t)
	for _, c := range []struct {
		proof Key
		want  error
	}{
		{code, ErrNeedsPassphrase}, {device, ErrNeedsPassphrase}, {nil, ErrNeedsPassphrase},
		{Passphrase("acht blauwe krukken buiten gezet"), ErrWrongPassphrase},
		{CodeAndNew{newRecoveryCode(), "vijf groene fietsen op zolder"}, ErrWrongRecoveryCode},
		{CodeAndNew{code, "kort"}, ErrWeakPassphrase},
	} {
		if err := v.Rotate(t.Context(), entry(audit.VaultRotate), c.proof, nil, nil); !errors.Is(err, c.want) {
			t.Errorf("%T: got %v, want %v", c.proof, err, c.want)
		}
	}
	if err := v.Rotate(t.Context(), audit.Entry{}, goodPassphrase, nil, nil); !errors.Is(err, audit.ErrIncomplete) {
		t.Errorf("without a line in the log: %v", err)
	}
	if v.keys.epoch != 1 {
		t.Error("it was replaced all the same")
	}
	wantInhabited(t, v)
}

func TestAfterARotationTheOldVaultKeyOpensNothingAndItsBytesAreGone(t *testing.T) {
	v, dir, code, device := inhabited(t)
	old := v.keys.vault
	gone := map[string]string{"kept keys": string(v.header.kept)}
	for row, d := range v.rows {
		gone[fmt.Sprint("family ", row)] = string(d.wrapped)
	}
	for _, s := range v.header.slots {
		gone[fmt.Sprint("slot ", s.kind)] = string(s.wrapped)
	}
	before := everyByte(t, dir)
	for what, b := range gone {
		if !strings.Contains(before, b) {
			t.Fatalf("%s was not there to begin with", what)
		}
	}
	rotated(t, v, goodPassphrase, &device)
	after := everyByte(t, dir)
	for what, b := range gone {
		if strings.Contains(after, b) {
			t.Errorf("%s is still in a file", what)
		}
	}
	wantInhabited(t, v)
	save(t, v, dossierOf(2, 3000)) // without unlocking again
	save(t, v, dossierOf(7, 500))
	must(t, v.SaveDraft("f-000007/x", "nog een"))
	must(t, v.Shred(t.Context(), entry("shred"), familyID(7)))
	wantInhabited(t, v)
	must(t, v.Lock())
	h, err := look(dir)
	must(t, err)
	if err := h.check(newKeyTree(old, h.id, h.epoch).header); !errors.Is(err, ErrTampered) {
		t.Errorf("the old key still fits the header: %v", err)
	}
	oldTree := newKeyTree(old, h.id, 1)
	for row := range peekRows(t, dir) {
		if _, err := oldTree.dataKey(row, peek[[]byte](t, dir, `SELECT dek FROM dossier WHERE id = ?`, row)); err == nil {
			t.Error("the old key opens a family")
		}
	}
	for _, k := range []Key{goodPassphrase, code, device} {
		again, err := Open(dir, k, cheap(t)...)
		must(t, err)
		wantInhabited(t, again)
		must(t, again.Lock())
	}
}

func peekRows(t *testing.T, dir string) map[int64]bool {
	t.Helper()
	v := mustReopen(t, dir)
	rows := map[int64]bool{}
	for row := range v.rows {
		rows[row] = true
	}
	must(t, v.Lock())
	if len(rows) == 0 {
		t.Fatal("no families")
	}
	return rows
}

func TestWhoForgotThePassphraseRotatesWithTheCodeAndANewOne(t *testing.T) {
	v, dir, code, device := inhabited(t)
	const next = Passphrase("vijf groene fietsen op zolder")
	rotated(t, v, CodeAndNew{code, next}, nil)
	must(t, v.Lock())
	for _, c := range []struct {
		with Key
		want error
	}{{goodPassphrase, ErrWrongPassphrase}, {device, ErrNoDevice}, {next, nil}, {code, nil}} {
		again, err := Open(dir, c.with, cheap(t)...)
		if !errors.Is(err, c.want) {
			t.Errorf("%T: got %v, want %v", c.with, err, c.want)
		}
		if err == nil {
			wantInhabited(t, again)
			must(t, again.Lock())
		}
	}
}

func TestARotationThatStopsHalfwayLeavesTheOldKey(t *testing.T) {
	v, dir, _, _ := inhabited(t)
	total := 0
	err := v.Rotate(t.Context(), entry(audit.VaultRotate), goodPassphrase, nil, func(done, all int) {
		if total = all; done > all {
			t.Errorf("%d of %d", done, all)
		}
	})
	if err != nil || total != 5 { // three families, the desk and a draft
		t.Fatalf("%d steps, %v", total, err)
	}
	for stopAt := 1; stopAt <= total; stopAt++ {
		ctx, cancel := context.WithCancel(t.Context())
		err := v.Rotate(ctx, entry(audit.VaultRotate), goodPassphrase, nil, func(done, _ int) {
			if done == stopAt {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) || v.keys.epoch != 2 {
			t.Errorf("stopped at %d: %v, epoch %d", stopAt, err, v.keys.epoch)
		}
		cancel()
		wantInhabited(t, v)
	}
	must(t, v.Lock())
	wantInhabited(t, mustReopen(t, dir))
}

func TestADamagedFamilyDoesNotStopARotation(t *testing.T) {
	v, dir, _, _ := inhabited(t)
	row := v.keys.row(string(familyID(1)))
	must(t, v.Lock())
	behindItsBack(t, dir, fmt.Sprintf(`UPDATE dossier SET dek = zeroblob(65) WHERE id = %d`, row))
	v = mustReopen(t, dir)
	rotated(t, v, goodPassphrase, nil)
	must(t, v.Lock())
	v = mustReopen(t, dir)
	if len(v.Damage()) != 1 || len(heads(t, v)) != 2 {
		t.Errorf("%v, %d families", v.Damage(), len(heads(t, v)))
	}
}

func TestOthersReadAndWriteWhileTheKeyIsReplaced(t *testing.T) {
	v, dir, _, device := inhabited(t)
	stop := make(chan struct{})
	var work sync.WaitGroup
	busy := func(do func(n int) error) {
		work.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				if err := do(n); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	busy(func(int) error { _, err := v.Load(t.Context(), familyID(2)); return err })
	busy(func(int) error {
		return v.Search(t.Context(), "rustig", func(casework.Hit) bool { return true })
	})
	busy(func(int) error { _, err := v.Log(t.Context(), casework.LogFilter{}); return err })
	busy(func(n int) error {
		return v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.Save(dossierOf(2, 500+n%7*500)) })
	})
	for range 3 {
		rotated(t, v, goodPassphrase, &device)
	}
	close(stop)
	work.Wait()
	wantInhabited(t, v)
	must(t, v.Lock())
	again, err := Open(dir, device, cheap(t)...)
	must(t, err)
	defer func() { must(t, again.Lock()) }()
	wantInhabited(t, again)
	if again.keys.epoch != 4 {
		t.Errorf("epoch %d", again.keys.epoch)
	}
}

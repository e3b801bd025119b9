package vault

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
)

func TestAWrongKeyDoesNotOpenTheVault(t *testing.T) {
	v, dir, _ := newVault(t)
	must(t, v.Lock())
	before := fileBytes(t, vaultFile(dir))
	refused := map[string]struct {
		key  Key
		want error
	}{
		"another passphrase":    {Passphrase("drie fietsen in de gang"), ErrWrongPassphrase},
		"an empty passphrase":   {Passphrase(""), ErrWrongPassphrase},
		"another recovery code": {newRecoveryCode(), ErrWrongRecoveryCode},
		"a mistyped code":       {RecoveryCode("ABCD"), ErrMistypedCode},
		"a device never added":  {NewDevice(), ErrNoDevice},
	}
	for what, c := range refused {
		if _, err := Open(dir, c.key, cheap(t)...); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if string(before) != string(fileBytes(t, vaultFile(dir))) {
		t.Error("a refused key changed the file")
	}
	mustReopen(t, dir)
}

func TestWithoutAVaultThereIsNothingToOpenAndNothingIsMade(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{dir, filepath.Join(dir, "nowhere")} {
		if _, err := reopen(t, d); !errors.Is(err, ErrNoVault) {
			t.Errorf("%v", err)
		}
		if _, err := Look(d); !errors.Is(err, ErrNoVault) {
			t.Errorf("%v", err)
		}
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 0 {
		t.Errorf("something was made: %v %v", list, err)
	}
}

func TestTheSamePassphraseTypedInAnotherWayOpens(t *testing.T) {
	dir := t.TempDir()
	pending, err := Create(dir, "caf\u00e9 paars gordijn wandelt zacht", cheap(t)...)
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	must(t, v.Lock())
	v, err = Open(dir, Passphrase("cafe\u0301 paars gordijn wandelt zacht"), cheap(t)...)
	must(t, err)
	must(t, v.Lock())
}

func TestAVaultIsAcceptedOnlyAfterTheCodeWasTypedBackAndWorked(t *testing.T) {
	dir := t.TempDir()
	first, err := Create(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	if _, err := first.Confirm(newRecoveryCode()); !errors.Is(err, ErrWrongRecoveryCode) {
		t.Errorf("another code was accepted: %v", err)
	}
	if _, err := reopen(t, dir); !errors.Is(err, ErrUnconfirmed) {
		t.Errorf("an unconfirmed vault opened: %v", err)
	}
	if info, err := Look(dir); err != nil || info.Confirmed {
		t.Errorf("looks confirmed: %v", err)
	}
	if _, err := Create(dir, goodPassphrase, cheap(t)...); !errors.Is(err, ErrVaultExists) {
		t.Errorf("made over an existing vault: %v", err)
	}
	second, err := Finish(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	if _, err := second.Confirm(first.Code()); !errors.Is(err, ErrWrongRecoveryCode) {
		t.Errorf("the first code still works: %v", err)
	}
	v, err := second.Confirm(second.Code())
	must(t, err)
	must(t, v.Lock())
	if _, err := Finish(dir, goodPassphrase, cheap(t)...); !errors.Is(err, ErrVaultExists) {
		t.Errorf("finished twice: %v", err)
	}
	mustReopen(t, dir)
}

func TestAVaultThatIsOpenElsewhereIsInUse(t *testing.T) {
	v, dir, _ := newVault(t)
	if _, err := reopen(t, dir); !errors.Is(err, ErrInUse) {
		t.Errorf("opened twice in one program: %v", err)
	}
	if out := otherProgram(t, "open", dir); !strings.Contains(out, ErrInUse.Error()) {
		t.Errorf("another program: %s", out)
	}
	must(t, v.Lock())
	if out := otherProgram(t, "open", dir); !strings.Contains(out, "opened") {
		t.Errorf("another program after lock: %s", out)
	}
}

// otherProgram runs TestMain's other half in a process of its own.
func otherProgram(t *testing.T, what, dir string) string {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "VAULT_TEST_CHILD="+what, "VAULT_TEST_DIR="+dir)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

func TestReadingAlongWhileSomebodyWritesIsAllowed(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	reader, err := reopen(t, dir, ReadOnly())
	must(t, err)
	save(t, v, dossierOf(2, 2000))
	load(t, reader, familyID(1))
	if len(reader.Damage()) != 0 {
		t.Errorf("%v", reader.Damage())
	}
	err = reader.Change(t.Context(), entry("x"), func(casework.Tx) error { t.Error("it ran"); return nil })
	if !errors.Is(err, ErrReadOnly) {
		t.Errorf("%v", err)
	}
}

func TestALockedVaultGivesNothing(t *testing.T) {
	v, _, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	must(t, v.Lock())
	must(t, v.Lock())
	_, loadErr := v.Load(context.Background(), familyID(1))
	_, headersErr := v.Headers(context.Background())
	_, draftsErr := v.Drafts()
	_, logErr := v.Log(context.Background(), casework.LogFilter{})
	_, verifyErr := v.Verify(t.Context(), nil)
	for what, err := range map[string]error{
		"load": loadErr, "headers": headersErr, "drafts": draftsErr, "log": logErr, "verify": verifyErr,
		"save draft": v.SaveDraft("k", "t"),
		"change":     v.Change(context.Background(), entry("x"), func(casework.Tx) error { return nil }),
		"search":     v.Search(context.Background(), "de", func(casework.Hit) bool { return true }),
		"backup":     v.Backup(context.Background(), filepath.Join(t.TempDir(), "b")),
		"passphrase": v.ChangePassphrase(entry("x"), goodPassphrase, "een heel andere kaneelvogel"),
	} {
		if !errors.Is(err, ErrLocked) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestLockStopsASearchThatIsUnderWay(t *testing.T) {
	v, _, _ := newVault(t)
	for n := range 20 {
		save(t, v, dossierOf(n, 1000))
	}
	done := make(chan error, 1)
	err := v.Search(context.Background(), "sanne", func(casework.Hit) bool {
		select {
		case <-v.gate.life.Done():
		default:
			go func() { done <- v.Lock() }()
			<-v.gate.life.Done()
		}
		return true
	})
	if !errors.Is(err, ErrLocked) {
		t.Errorf("search went on: %v", err)
	}
	must(t, <-done)
}

func TestOnlyTheUserCanReadTheFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("NOT TESTED: Windows has other file rights")
	}
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	for name, want := range map[string]os.FileMode{
		"": 0o700, FileName: 0o600, FileName + "-wal": 0o600, FileName + "-shm": 0o600, lockName: 0o600,
	} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%q: %v %v", name, info.Mode(), err)
		}
	}
}

func TestGuessingThePassphraseIsMadeDearerOnAFastComputer(t *testing.T) {
	for took, want := range map[time.Duration]uint32{
		0: 3, 2 * time.Second: 3, 470 * time.Millisecond: 4, 100 * time.Millisecond: 20, time.Nanosecond: 20,
	} {
		w := calibrate(func(func()) time.Duration { return took })
		if w.Passes != want || w.MiB != 64 || w.Lanes != 4 {
			t.Errorf("%v for the floor gives %+v", took, w)
		}
	}
}

func TestAnotherPassphraseReplacesTheFirstOnlyWithProof(t *testing.T) {
	v, dir, code := newVault(t)
	const next Passphrase = "zes appels dansen om een wolk"
	if err := v.ChangePassphrase(entry("passphrase"), Passphrase("niet de juiste zin"), next); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("changed without proof: %v", err)
	}
	if err := v.ChangePassphrase(entry("passphrase"), goodPassphrase, "kort"); !errors.Is(err, ErrWeakPassphrase) {
		t.Errorf("changed to a weak one: %v", err)
	}
	must(t, v.ChangePassphrase(entry("passphrase"), goodPassphrase, next))
	must(t, v.ChangePassphrase(entry("passphrase"), code, next))
	must(t, v.Lock())
	if _, err := reopen(t, dir); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("the old one still opens: %v", err)
	}
	v, err := Open(dir, next, cheap(t)...)
	must(t, err)
	must(t, v.Lock())
}

func TestTheOldRecoveryCodeWorksUntilTheNewOneWasTypedBack(t *testing.T) {
	v, dir, old := newVault(t)
	if _, err := v.NewRecoveryCode(Passphrase("niet de juiste zin")); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("made without proof: %v", err)
	}
	renewed, err := v.NewRecoveryCode(goodPassphrase)
	must(t, err)
	if err := renewed.Confirm(entry("code"), old); !errors.Is(err, ErrWrongRecoveryCode) {
		t.Errorf("the old code confirmed the new: %v", err)
	}
	must(t, v.prove(old))
	must(t, renewed.Confirm(entry("code"), renewed.Code()))
	must(t, v.Lock())
	if _, err := Open(dir, old, cheap(t)...); !errors.Is(err, ErrWrongRecoveryCode) {
		t.Errorf("the old code still opens: %v", err)
	}
	v, err = Open(dir, renewed.Code(), cheap(t)...)
	must(t, err)
	must(t, v.Lock())
}

func TestThisDeviceOpensUntilItIsRemoved(t *testing.T) {
	v, dir, _ := newVault(t)
	device := NewDevice()
	must(t, v.AddDevice(entry("device"), device))
	must(t, v.Lock())
	if info, err := Look(dir); err != nil || !info.HasDevice || len(info.ID) != 32 {
		t.Errorf("looks without device: %+v %v", info, err)
	}
	if _, err := Open(dir, NewDevice(), cheap(t)...); !errors.Is(err, ErrWrongDevice) {
		t.Errorf("another device opens: %v", err)
	}
	v, err := Open(dir, device, cheap(t)...)
	must(t, err)
	must(t, v.RemoveDevice(entry("device")))
	must(t, v.Lock())
	if _, err := Open(dir, device, cheap(t)...); !errors.Is(err, ErrNoDevice) {
		t.Errorf("a removed device opens: %v", err)
	}
}

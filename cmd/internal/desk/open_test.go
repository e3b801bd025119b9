package desk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/keyring"
	"keukentafel/storage/vault"
)

func withRing(t *testing.T) Options {
	o := cheap(t)
	o.Ring = keyring.New("test", &ring{secrets: map[string]string{}}, time.Minute)
	return o
}

// events is what the log tells, newest first.
func events(t *testing.T, in *Installation) []audit.Entry {
	t.Helper()
	list, err := in.Log(t.Context(), casework.LogFilter{})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// copyVault copies the closed vault file to another place.
func copyVault(t *testing.T, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAnOlderCopyOfTheVaultIsOpenedOnlyWhenSomebodySaysSoAndThatIsInTheLog(t *testing.T) {
	o := withRing(t)
	in := newDesk(t, o)
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	file, older := filepath.Join(in.Folder(), vault.FileName), filepath.Join(t.TempDir(), "older")
	copyVault(t, file, older)
	in, err := Open(in.Folder(), goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.NewFamily(t.Context(), "De Wit", "Vechtstede"); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	copyVault(t, older, file)

	_, err = Open(in.Folder(), goodPassphrase, o)
	wantRefusal(t, err, casework.ErrOlderCopy, "an older copy")
	if in, err = Open(in.Folder(), goodPassphrase, o.But(Recorded)); err != nil {
		t.Fatal(err)
	}
	list := events(t, in)
	if list[0].Event != audit.VaultUnlock || list[1].Event != audit.PostStream || list[2].Event != audit.VaultOlderAccepted {
		t.Errorf("the log tells %v, %v, %v", list[0].Event, list[1].Event, list[2].Event)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if in, err = Open(in.Folder(), goodPassphrase, o); err != nil {
		t.Errorf("once it was accepted it is asked again: %v", err)
	} else if err := in.Close(); err != nil {
		t.Error(err)
	}
}

func TestAnotherCopyThatGrewJustAsFarIsAnOlderCopyToo(t *testing.T) {
	o := withRing(t)
	in := newDesk(t, o)
	_ = in.Close()
	file, older := filepath.Join(in.Folder(), vault.FileName), filepath.Join(t.TempDir(), "older")
	copyVault(t, file, older)
	elsewhere := cheap(t) // somebody works on the copy where there is no keyring
	for _, options := range []Options{o, elsewhere} {
		in, err := Open(in.Folder(), goodPassphrase, options)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := in.NewFamily(t.Context(), family.Text("gezin"), ""); err != nil {
			t.Fatal(err)
		}
		_ = in.Close()
		if options.Ring != nil {
			copyVault(t, older, file)
		}
	}
	_, err := Open(in.Folder(), goodPassphrase, o)
	wantRefusal(t, err, casework.ErrOlderCopy, "a copy with another history")
}

func TestFailedAttemptsStandInTheLogOnceTheVaultIsOpen(t *testing.T) {
	o := cheap(t)
	in := newDesk(t, o)
	_ = in.Close()
	_, err := Open(in.Folder(), vault.Passphrase("niet deze wachtzin hoor"), o)
	wantRefusal(t, err, casework.ErrWrongPassphrase, "a wrong passphrase")
	_, err = Open(in.Folder(), vault.RecoveryCode(strings.Repeat("0000-", 8)+"0000"), o)
	wantRefusal(t, err, casework.ErrWrongCode, "a wrong code")
	if in, err = Open(in.Folder(), goodPassphrase, o); err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	failed := 0
	for _, e := range events(t, in) {
		if e.Event == audit.VaultUnlockFailed && e.Outcome == audit.Refused && e.At.Equal(noon) {
			failed++
		}
	}
	if failed != 2 {
		t.Errorf("%d failed attempts are in the log", failed)
	}
	if _, err := os.Stat(filepath.Join(in.Folder(), attemptsName)); !errors.Is(err, os.ErrNotExist) {
		t.Error("the attempts are remembered twice")
	}
}

func TestOfManyAttemptsTheLastFiftyAreRemembered(t *testing.T) {
	dir := t.TempDir()
	for n := range 70 {
		noteAttempt(dir, casework.ErrWrongPassphrase, noon.Add(time.Duration(n)*time.Minute))
	}
	noteAttempt(dir, casework.ErrDamaged, noon)
	list := readAttempts(dir)
	if len(list) != mostAttempts || !list[len(list)-1].Equal(noon.Add(69*time.Minute)) {
		t.Errorf("%d, the last at %v", len(list), list[len(list)-1])
	}
}

func TestMakingOpeningAndLockingStandInTheLogWithWhy(t *testing.T) {
	o := cheap(t)
	in := newDesk(t, o)
	if err := in.Lock(casework.LockIdle); err != nil {
		t.Fatal(err)
	}
	in, err := Open(in.Folder(), goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	list := events(t, in)
	if list[0].Event != audit.VaultUnlock || list[1].Event != audit.VaultLock || list[1].Object != string(casework.LockIdle) || list[len(list)-1].Event != audit.VaultCreate {
		t.Errorf("the log begins with %v and ends with %v, %v %q", list[len(list)-1].Event, list[0].Event, list[1].Event, list[1].Object)
	}
}

func TestWhoLooksOnlyReadsEverythingAndWritesNothing(t *testing.T) {
	in, id := withDeWit(t)
	_ = in.Close()
	before, err := os.ReadFile(filepath.Join(in.Folder(), vault.FileName))
	if err != nil {
		t.Fatal(err)
	}
	if in, err = Open(in.Folder(), goodPassphrase, cheap(t).But(LookOnly)); err != nil {
		t.Fatal(err)
	}
	if d, err := in.OpenFamily(t.Context(), id); err != nil || len(d.Family.Persons) == 0 {
		t.Errorf("the family does not open: %v", err)
	}
	if err := in.Search(t.Context(), "vechtstede", func(casework.Hit) bool { return true }); err != nil {
		t.Errorf("searching fails: %v", err)
	}
	_, err = in.NewFamily(t.Context(), "Nieuw", "")
	wantRefusal(t, err, casework.ErrReadOnly, "a new family")
	wantRefusal(t, in.Drafts.SaveDraft("x", "half"), casework.ErrReadOnly, "a draft")
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(filepath.Join(in.Folder(), vault.FileName))
	if err != nil || string(before) != string(after) {
		t.Errorf("the file changed: %v", err)
	}
}

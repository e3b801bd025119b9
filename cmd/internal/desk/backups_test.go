package desk

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/keyring"
	"keukentafel/storage/vault"
)

// onDays is a desk of which the test moves the clock.
func onDays(t *testing.T) (in *Installation, now *time.Time) {
	t.Helper()
	moment := noon
	o := cheap(t)
	o.Clock = func() time.Time { return moment }
	return newDesk(t, o), &moment
}

func done[T any](t *testing.T) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func TestBackupsAreNotMadeWhereTheyAreOfNoUse(t *testing.T) {
	in, _ := onDays(t)
	if file, err := in.BackupIfDue(t.Context()); err != nil || file != "" {
		t.Errorf("nobody chose a folder: %q %v", file, err)
	}
	_, err := in.BackupNow(t.Context())
	wantRefusal(t, err, casework.ErrNoBackupFolder, "without a folder")
	wantRefusal(t, in.SetBackupFolder(t.Context(), in.Folder()), casework.ErrBackupBesideVault, "beside the vault")
	wantRefusal(t, in.SetBackupFolder(t.Context(), filepath.Join(t.TempDir(), "geen-stick")), casework.ErrBackupFolderGone, "a stick that is not there")
	_, err = in.TestLatest(t.Context(), nil)
	wantRefusal(t, err, casework.ErrNoBackupFolder, "a test without a folder")
}

func TestAStickThatIsNotPluggedInIsNoLossAndIsTriedAgain(t *testing.T) {
	in, now := onDays(t)
	stick := filepath.Join(t.TempDir(), "stick")
	away := stick + "-weg"
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := in.SetBackupFolder(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	file := done[string](t)(in.BackupIfDue(t.Context()))
	if filepath.Base(file) != "keukentafel-2026-11-24.ktb" {
		t.Errorf("made %q", file)
	}
	if again := done[string](t)(in.BackupIfDue(t.Context())); again != "" {
		t.Errorf("twice in one day: %q", again)
	}
	*now = now.AddDate(0, 0, 1)
	if err := os.Rename(stick, away); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, err := in.BackupIfDue(t.Context())
		wantRefusal(t, err, casework.ErrBackupFolderGone, "the stick is not there")
	}
	if state := done[BackupState](t)(in.Backups(t.Context())); !state.Due || !state.Made.Equal(noon) {
		t.Errorf("%+v", state)
	}
	if err := os.Rename(away, stick); err != nil {
		t.Fatal(err)
	}
	if file := done[string](t)(in.BackupIfDue(t.Context())); filepath.Base(file) != "keukentafel-2026-11-25.ktb" {
		t.Errorf("made %q", file)
	}
}

func TestOldBackupsGoAndThoseOfAnotherVaultStay(t *testing.T) {
	in, now := onDays(t)
	other, _ := onDays(t)
	stick := t.TempDir()
	for _, desk := range []*Installation{other, in} {
		if err := desk.SetBackupFolder(t.Context(), stick); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(stick, "keukentafel-2026-11-20.ktb.part"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Base(done[string](t)(other.BackupNow(t.Context())))
	for range 40 {
		done[string](t)(in.BackupIfDue(t.Context()))
		*now = now.AddDate(0, 0, 1)
	}
	names := done[[]string](t)(filesIn(stick))
	if len(names) != dailyKept+weeklyKept+1+2 || !slices.Contains(names, theirs) || !slices.Contains(names, "keukentafel-2.tombstones") {
		t.Errorf("%d files: %v", len(names), names)
	}
	log := done[[]audit.Entry](t)(in.Log(t.Context(), casework.LogFilter{Limit: 1}))
	if log[0].Event != audit.VaultBackup || log[0].Object == "" {
		t.Errorf("the log says %s %q", log[0].Event, log[0].Object)
	}
}

func TestATestOfABackupIsRememberedAndComesBackAfterAMonth(t *testing.T) {
	in, now := onDays(t)
	if err := in.SetBackupFolder(t.Context(), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	_, err := in.TestLatest(t.Context(), nil)
	wantRefusal(t, err, casework.ErrNoBackup, "there is none yet")
	file := done[string](t)(in.BackupNow(t.Context()))
	if state := done[BackupState](t)(in.Backups(t.Context())); !state.TestDue {
		t.Error("a backup that was never tested")
	}
	tested := done[vault.Tested](t)(in.TestLatest(t.Context(), nil))
	state := done[BackupState](t)(in.Backups(t.Context()))
	if len(tested.Faults) != 0 || !state.Good || state.TestDue || !state.Tested.Equal(noon) {
		t.Errorf("%+v %+v", tested, state)
	}
	*now = now.AddDate(0, 0, 31)
	if state := done[BackupState](t)(in.Backups(t.Context())); !state.TestDue {
		t.Error("a month later it is not due")
	}
	content := done[[]byte](t)(os.ReadFile(file))
	content[len(content)/2] ^= 1
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = in.TestLatest(t.Context(), nil)
	wantRefusal(t, err, casework.ErrBackupAltered, "a flipped byte")
	if state := done[BackupState](t)(in.Backups(t.Context())); state.Good || !state.TestDue {
		t.Errorf("%+v", state)
	}
	log := done[[]audit.Entry](t)(in.Log(t.Context(), casework.LogFilter{Limit: 1}))
	if log[0].Event != audit.VaultSelfTest || log[0].Outcome != audit.Refused {
		t.Errorf("the log says %s %s", log[0].Event, log[0].Outcome)
	}
}

func TestADestroyedFamilyLeavesTheBackupsAndDoesNotComeBack(t *testing.T) {
	in, id := withDeWit(t)
	stick := t.TempDir()
	if err := in.SetBackupFolder(t.Context(), stick); err != nil {
		t.Fatal(err)
	}
	first := done[string](t)(in.BackupNow(t.Context()))
	mine := filepath.Join(stick, "voor de zekerheid.ktb")
	if err := in.Backup(t.Context(), mine); err != nil {
		t.Fatal(err)
	}
	if _, err := in.DestroyFamily(t.Context(), id, casework.DestructionOrder{Why: "bewaartermijn voorbij", ApprovedBy: "archivaris"}); err != nil {
		t.Fatal(err)
	}
	if stale := done[[]string](t)(in.StaleBackups(t.Context())); len(stale) != 2 {
		t.Errorf("these still hold it: %v", stale)
	}
	replaced := done[ReplacedBackups](t)(in.ReplaceBackups(t.Context()))
	if !slices.Equal(replaced.Removed, []string{filepath.Base(first)}) || !slices.Equal(replaced.Left, []string{filepath.Base(mine)}) || !replaced.Rotate {
		t.Errorf("%+v", replaced)
	}
	elsewhere, restored, err := Restore(t.Context(), RestoreOrder{File: mine, Dir: filepath.Join(t.TempDir(), "elders"), With: goodPassphrase}, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	defer elsewhere.Close()
	if restored.Destroyed != 1 {
		t.Errorf("%+v", restored)
	}
	_, err = elsewhere.Dossier(t.Context(), id)
	wantRefusal(t, err, casework.ErrNoFamily, "the family came back")
	log := done[[]audit.Entry](t)(elsewhere.Log(t.Context(), casework.LogFilter{Limit: 2}))
	if me := done[casework.Profile](t)(in.Profile(t.Context())); log[0].Event != audit.PostStream || log[1].Event != audit.VaultRestore || log[1].Actor != me.Key {
		t.Errorf("the log says %s and %s by %s", log[1].Event, log[0].Event, log[1].Actor)
	}
}

func TestANewVaultKeyKeepsThisComputerAndMakesABackupDue(t *testing.T) {
	o := cheap(t)
	o.Ring = keyring.New("test", &ring{secrets: map[string]string{}}, time.Second)
	in := newDesk(t, o)
	if err := in.Remember(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := in.SetBackupFolder(t.Context(), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	old := done[string](t)(in.BackupNow(t.Context()))
	wantRefusal(t, in.Rotate(t.Context(), vault.Passphrase("iets heel anders"), nil), casework.ErrWrongPassphrase, "without the passphrase")
	if err := in.Rotate(t.Context(), goodPassphrase, nil); err != nil {
		t.Fatal(err)
	}
	_, err := in.TestBackup(t.Context(), old, nil)
	wantRefusal(t, err, casework.ErrOlderKey, "a backup from before")
	if made := done[string](t)(in.BackupIfDue(t.Context())); made == "" || made == old {
		t.Errorf("no backup with the new key: %q", made)
	}
	code, err := in.ReplaceCode(goodPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	wantRefusal(t, code.Confirm(t.Context(), "AAAA"), casework.ErrWrongCode, "a code that was not typed back")
	if err := code.Confirm(t.Context(), code.Code()); err != nil {
		t.Fatal(err)
	}
	_ = in.Close()
	here, err := OpenHere(in.Folder(), o)
	if err != nil {
		t.Fatal(err)
	}
	_ = here.Close()
}

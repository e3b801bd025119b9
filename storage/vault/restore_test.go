package vault

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// bringBack is a restore of a backup in a folder.
func bringBack(file, dir string, with Key) Restoring {
	line := func(*Vault) (audit.Entry, error) { return entry(audit.VaultRestore), nil }
	return Restoring{File: file, Dir: dir, With: with, Entry: line}
}

func restored(tb testing.TB, r Restoring) (*Vault, Restored) {
	tb.Helper()
	v, done, err := Restore(context.Background(), r, cheap(tb)...)
	must(tb, err)
	tb.Cleanup(func() { _ = v.Lock() })
	return v, done
}

func refusedRestore(tb testing.TB, r Restoring, want error) {
	tb.Helper()
	if _, _, err := Restore(context.Background(), r, cheap(tb)...); !errors.Is(err, want) {
		tb.Errorf("got %v, want %v", err, want)
	}
}

func backedUp(tb testing.TB, v *Vault) string {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "reserve & ? #"+BackupSuffix)
	must(tb, v.Backup(context.Background(), file))
	return file
}

func wantSound(tb testing.TB, v *Vault, families int) {
	tb.Helper()
	faults, err := v.Verify(tb.Context(), nil)
	if err != nil || len(faults) != 0 || len(heads(tb, v)) != families {
		tb.Errorf("%v %v, %d families, want %d", faults, err, len(heads(tb, v)), families)
	}
}

func TestAWrongKeyRestoresNothingAndLeavesNothing(t *testing.T) {
	v, _, _ := newVault(t)
	file := backedUp(t, v)
	dir := filepath.Join(t.TempDir(), "nieuw")
	refusedRestore(t, bringBack(file, dir, Passphrase("een andere wachtzin")), ErrWrongPassphrase)
	refusedRestore(t, bringBack(file, dir, newRecoveryCode()), ErrWrongRecoveryCode)
	refusedRestore(t, bringBack(file, dir, NewDevice()), ErrNoDevice)
	if _, err := os.Lstat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
}

func TestARestoreNeverReplacesAVaultUnasked(t *testing.T) {
	v, dir, _ := newVault(t)
	file := backedUp(t, v)
	over := bringBack(file, dir, goodPassphrase)
	refusedRestore(t, over, ErrVaultExists)
	over.Over = true
	refusedRestore(t, over, ErrInUse)
	before := fileBytes(t, vaultFile(dir))
	must(t, v.Lock())
	over.With = Passphrase("een andere wachtzin")
	refusedRestore(t, over, ErrWrongPassphrase)
	if len(before) == 0 || len(fileBytes(t, vaultFile(dir))) == 0 {
		t.Error("the vault is gone")
	}
	mustReopen(t, dir)
}

func TestSomethingThatIsNoBackupIsRefusedForItsOwnReason(t *testing.T) {
	v, _, _ := newVault(t)
	whole := fileBytes(t, backedUp(t, v))
	newer := append([]byte("KTB\x02"), whole[4:]...)
	changed := func(at int) []byte {
		b := append([]byte(nil), whole...)
		b[at] ^= 1
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"empty": {nil, ErrBackupCut}, "foreign": {[]byte("een brief aan de gemeente"), ErrNotABackup}, "newer": {newer, ErrNewerFormat},
		"cut in the magic": {whole[:2], ErrBackupCut}, "cut in the head": {whole[:100], ErrBackupCut}, "cut in the middle": {whole[:len(whole)/2], ErrBackupCut},
		"cut at the end": {whole[:len(whole)-1], ErrBackupCut}, "longer": {append(whole[:len(whole):len(whole)], 0), ErrBackupAltered},
		"other time": {changed(backupStart + 7), ErrBackupAltered}, "head too long": {append([]byte("KTB\x01\xff\xff\xff\xff"), whole[8:]...), ErrBackupAltered},
		"flipped inside": {changed(len(whole) / 2), ErrBackupAltered}, "flipped at the end": {changed(len(whole) - 1), ErrBackupAltered},
	} {
		file, dir := filepath.Join(t.TempDir(), "b.ktb"), filepath.Join(t.TempDir(), "leeg")
		must(t, os.WriteFile(file, c.file, 0o600))
		if _, _, err := Restore(t.Context(), bringBack(file, dir, goodPassphrase), cheap(t)...); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		for _, left := range []string{FileName, newName} {
			if _, err := os.Lstat(filepath.Join(dir, left)); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("%s: %s was left", name, left)
			}
		}
	}
	refusedRestore(t, bringBack(filepath.Join(t.TempDir(), "niets"), t.TempDir(), goodPassphrase), ErrNoBackup)
}

func TestTheInsideOfOneBackupDoesNotGoWithTheHeadOfAnother(t *testing.T) {
	v, _, _ := newVault(t)
	first := fileBytes(t, backedUp(t, v))
	second := fileBytes(t, backedUp(t, v))
	if len(first) != len(second) {
		t.Fatal("the sizes tell something")
	}
	s, err := openSource(backedUp(t, v))
	must(t, err)
	defer s.close()
	head := len(s.sealed.raw) + backupMACSize
	v.now = func() time.Time { return testClock.AddDate(0, 0, 1) }
	later := fileBytes(t, backedUp(t, v))
	mixed := filepath.Join(t.TempDir(), "mixed.ktb")
	must(t, os.WriteFile(mixed, append(later[:head:head], first[head:]...), 0o600))
	refusedRestore(t, bringBack(mixed, t.TempDir(), goodPassphrase), ErrBackupAltered)
}

func TestABackupMadeWhileSomebodyWritesOpensElsewhereWithThePassphraseOrThePaperCode(t *testing.T) {
	v, _, code := newVault(t)
	for n := range 20 {
		save(t, v, dossierOf(n, 2000))
	}
	must(t, v.AddDevice(entry("device"), NewDevice()))
	var writing sync.WaitGroup
	stop := make(chan struct{})
	writing.Go(func() {
		for n := 20; ; n++ {
			select {
			case <-stop:
				return
			default:
				if err := v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.Save(dossierOf(n, 2000)) }); err != nil {
					t.Error(err)
				}
			}
		}
	})
	folder := t.TempDir()
	file := filepath.Join(folder, "backup.ktb")
	for range 3 {
		must(t, v.Backup(t.Context(), file))
	}
	close(stop)
	writing.Wait()
	list, err := os.ReadDir(folder)
	if err != nil || len(list) != 1 {
		t.Errorf("more than one file: %v %v", list, err)
	}
	for _, with := range []Key{goodPassphrase, code} {
		dir := filepath.Join(t.TempDir(), "elders")
		other, done := restored(t, bringBack(file, dir, with))
		if n := len(heads(t, other)); n < 20 || done.Aside != "" || !done.Taken.Equal(testClock) {
			t.Errorf("%d families, %+v", n, done)
		}
		wantSound(t, other, len(heads(t, other)))
		if log, err := other.Log(t.Context(), casework.LogFilter{Limit: 1}); err != nil || log[0].Event != audit.VaultRestore {
			t.Errorf("no line about it: %v", err)
		}
		save(t, other, dossierOf(5000, 500))
		must(t, other.Lock())
		if info, err := Look(dir); err != nil || info.HasDevice {
			t.Errorf("a device of the other computer opens it: %v", err)
		}
		wantSound(t, mustReopen(t, dir), peek[int](t, dir, `SELECT count(*) FROM dossier`))
	}
}

func TestAVaultThatIsReplacedGoesAsideAndItsTombstonesAreTakenOver(t *testing.T) {
	v, dir, code := newVault(t)
	for n := range 3 {
		save(t, v, dossierOf(n, 1000))
	}
	must(t, v.SaveDraft(string(familyID(1))+"/reason", "half"))
	file := backedUp(t, v)
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1)))
	save(t, v, dossierOf(9, 1000))
	must(t, v.Rotate(t.Context(), entry(audit.VaultRotate), goodPassphrase, nil, nil))
	must(t, v.Lock())
	over := bringBack(file, dir, code)
	over.Over = true
	back, done := restored(t, over)
	if done.Destroyed != 1 || len(done.Unread) != 0 || filepath.Dir(done.Aside) != dir {
		t.Fatalf("%+v", done)
	}
	wantSound(t, back, 2)
	if _, err := back.Load(t.Context(), familyID(1)); !errors.Is(err, ErrShredded) {
		t.Errorf("it came back: %v", err)
	}
	if drafts, err := back.Drafts(); err != nil || len(drafts) != 0 {
		t.Errorf("its drafts came back: %v", err)
	}
	log, err := back.Log(t.Context(), casework.LogFilter{Limit: 2})
	if err != nil || log[0].Event != audit.VaultRestore || log[1].Event != audit.FamilyShred || log[1].Family != familyID(1) {
		t.Errorf("the log: %v %v", log, err)
	}
	must(t, back.Lock())
	mustReopen(t, dir)
	elsewhere := t.TempDir()
	must(t, os.Rename(done.Aside, vaultFile(elsewhere)))
	wantSound(t, mustReopen(t, elsewhere), 3)
}

func TestAVaultTooDamagedToReadCanStillBeReplaced(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 1000))
	file := backedUp(t, v)
	must(t, v.Lock())
	must(t, os.WriteFile(vaultFile(dir), []byte(strings.Repeat("geen kluis ", 1000)), 0o600))
	over := bringBack(file, dir, goodPassphrase)
	over.Over = true
	back, done := restored(t, over)
	if len(done.Unread) != 1 || !strings.HasPrefix(string(fileBytes(t, done.Aside)), "geen kluis") {
		t.Errorf("%+v", done)
	}
	wantSound(t, back, 1)
}

func TestTombstonesBesideABackupAndThoseOfTheCallerCount(t *testing.T) {
	v, _, _ := newVault(t)
	for n := range 4 {
		save(t, v, dossierOf(n, 500))
	}
	file := backedUp(t, v)
	folder := filepath.Dir(file)
	other, _, _ := newVault(t)
	must(t, other.KeepTombstones(folder)) // another vault has the name
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1)))
	must(t, v.KeepTombstones(folder))
	must(t, v.Shred(t.Context(), entry("shred"), familyID(2)))
	must(t, v.KeepTombstones(folder))
	must(t, v.Shred(t.Context(), entry("shred"), familyID(3)))
	told, err := v.Tombstones()
	must(t, err)
	r := bringBack(file, filepath.Join(t.TempDir(), "nieuw"), goodPassphrase)
	back, done := restored(t, r)
	if done.Destroyed != 2 || len(done.Unread) != 0 {
		t.Errorf("%+v", done)
	}
	wantSound(t, back, 2)
	r.Dir, r.Destroyed = filepath.Join(t.TempDir(), "nieuw"), told
	back, done = restored(t, r)
	if done.Destroyed != 3 {
		t.Errorf("%+v", done)
	}
	wantSound(t, back, 1)
	mine := numberedTombs(folder, 1)
	b := fileBytes(t, mine)
	if all := string(b); strings.Contains(all, "f-00000") || len(b) != tombsStart+2*tombSize+32 {
		t.Errorf("the file tells more than rows and times: %d bytes", len(b))
	}
	b[tombsStart] ^= 1
	must(t, os.WriteFile(mine, b, 0o600))
	r.Dir, r.Destroyed = filepath.Join(t.TempDir(), "nieuw"), nil
	_, done = restored(t, r)
	if done.Destroyed != 0 || len(done.Unread) != 1 || !errors.Is(done.Unread[0], ErrTampered) {
		t.Errorf("a forged file was believed: %+v", done)
	}
}

func TestABackupOfTheFirstKindStillComesBack(t *testing.T) {
	code := RecoveryCode(fileBytes(t, filepath.Join(fixtureDir, "recovery-code.txt")))
	file := filepath.Join(fixtureDir, FileName)
	dir := filepath.Join(t.TempDir(), "nieuw")
	if info, err := LookBackup(file); err != nil || len(info.Vault) != 32 {
		t.Errorf("%+v %v", info, err)
	}
	back, _ := restored(t, bringBack(file, dir, code))
	wantSound(t, back, 1)
	if got := load(t, back, familyID(1)); got.Family.Name != family.Text("De Wit") {
		t.Error("another family")
	}
}

func TestWhatARestoreThatWasCutOffLeftIsRemovedAtTheNextStart(t *testing.T) {
	v, dir, _ := newVault(t)
	must(t, v.Lock())
	left := filepath.Join(dir, newName)
	must(t, os.WriteFile(left, []byte("half"), 0o600))
	mustReopen(t, dir)
	if _, err := os.Lstat(left); !errors.Is(err, os.ErrNotExist) {
		t.Error("it is still there")
	}
}

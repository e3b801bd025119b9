package vault

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/audit"
)

func TestABackupThatIsNotOfThisVaultKeyIsNotTested(t *testing.T) {
	v, _, _, _ := inhabited(t)
	other, _, _ := newVault(t)
	file := backedUp(t, v)
	if _, err := other.TestBackup(t.Context(), file, nil); !errors.Is(err, ErrOtherVault) {
		t.Errorf("of another vault: %v", err)
	}
	rotated(t, v, goodPassphrase, nil)
	if _, err := v.TestBackup(t.Context(), file, nil); !errors.Is(err, ErrOlderKey) {
		t.Errorf("from before a rotation: %v", err)
	}
	if _, err := v.TestBackup(t.Context(), filepath.Join(t.TempDir(), "niets"), nil); !errors.Is(err, ErrNoBackup) {
		t.Errorf("no file: %v", err)
	}
}

func TestATestReadsEveryRecordOfABackup(t *testing.T) {
	v, _, _, _ := inhabited(t)
	file := backedUp(t, v)
	want := v.Anchor().Seq
	save(t, v, dossierOf(8, 500)) // after the backup
	steps := 0
	tested, err := v.TestBackup(t.Context(), file, func(done, total int) { steps = done - total })
	must(t, err)
	if tested.Families != 3 || tested.Parts < 9 || tested.Entries != want || !tested.Taken.Equal(testClock) || len(tested.Faults) != 0 || steps != 0 {
		t.Errorf("%+v, %d parts to go", tested, steps)
	}
	list, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(list) != 1 {
		t.Errorf("the test left something: %v", list)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := v.TestBackup(ctx, file, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestAFlippedByteAnywhereInABackupIsReported(t *testing.T) {
	v, _, _, _ := inhabited(t)
	whole := fileBytes(t, backedUp(t, v))
	for at := 0; at < len(whole); at += 1 + len(whole)/97 {
		b := append([]byte(nil), whole...)
		b[at] ^= 0x10
		bad := filepath.Join(t.TempDir(), "b.ktb")
		must(t, os.WriteFile(bad, b, 0o600))
		tested, err := v.TestBackup(t.Context(), bad, nil)
		if err == nil && len(tested.Faults) == 0 {
			t.Errorf("byte %d of %d was flipped unnoticed", at, len(whole))
		}
	}
}

func TestDamageThatWentIntoABackupIsFoundByItsTest(t *testing.T) {
	v, dir, _, _ := inhabited(t)
	must(t, v.Lock())
	behindItsBack(t, dir, `UPDATE part SET body = zeroblob(length(body)) WHERE id = 2`, `UPDATE audit SET mac = zeroblob(32) WHERE seq = 3`)
	v = mustReopen(t, dir)
	tested, err := v.TestBackup(t.Context(), backedUp(t, v), nil)
	if err != nil || len(tested.Faults) < 2 || !errors.Is(errors.Join(tested.Faults...), ErrTampered) || !errors.Is(errors.Join(tested.Faults...), ErrDamaged) {
		t.Errorf("%v %v", tested.Faults, err)
	}
}

func TestABackupShowsNeitherTablesNorAVaultLikeFile(t *testing.T) {
	v, _, _, _ := inhabited(t)
	file := backedUp(t, v)
	content := string(fileBytes(t, file))
	for _, word := range []string{"SQLite", "CREATE TABLE", "dossier", "tombstone", "Marieke", "De Witte", string(audit.VaultDeviceAdded)} {
		if strings.Contains(content, word) {
			t.Errorf("%q stands in the backup", word)
		}
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read it: %v %v", info.Mode(), err)
	}
}

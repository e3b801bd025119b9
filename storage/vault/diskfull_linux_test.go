package vault

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/sys/unix"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// smallDisk is a disk of its own of one megabyte and a half.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=1536k"); err != nil {
		t.Skipf("NOT TESTED: no right to mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	return dir
}

// fillUp takes what is left of the disk, and gives it back when called.
func fillUp(t *testing.T, disk string, leave int64) (giveBack func()) {
	t.Helper()
	var s unix.Statfs_t
	must(t, unix.Statfs(disk, &s))
	name := filepath.Join(disk, "filler")
	must(t, os.WriteFile(name, make([]byte, max(0, int64(s.Bavail)*s.Bsize-leave)), 0o600))
	return func() { must(t, os.Remove(name)) }
}

func TestAFullDiskRefusesTheSaveAndLosesNothing(t *testing.T) {
	disk := smallDisk(t)
	dir := filepath.Join(disk, "vault")
	pending, err := Create(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	save(t, v, dossierOf(1, 5000))
	must(t, v.SaveDraft("veld", "eerst"))
	before, anchor := load(t, v, familyID(1)), v.Anchor()

	giveBack := fillUp(t, disk, 4096)
	for what, err := range map[string]error{
		"save":   v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.Save(dossierOf(2, 200_000)) }),
		"draft":  v.SaveDraft("veld", family.Text(make([]byte, 200_000))),
		"backup": v.Backup(t.Context(), filepath.Join(disk, "backup")),
	} {
		if !errors.Is(err, ErrDiskFull) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := Create(filepath.Join(disk, "second"), goodPassphrase, cheap(t)...); !errors.Is(err, ErrDiskFull) {
		t.Errorf("create: %v", err)
	}
	if !reflect.DeepEqual(load(t, v, familyID(1)), before) || v.Anchor() != anchor {
		t.Error("something changed")
	}
	giveBack()
	save(t, v, dossierOf(2, 5000))
	must(t, v.Lock())
	v, err = Open(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	defer func() { must(t, v.Lock()) }()
	drafts, err := v.Drafts()
	must(t, err)
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 || drafts["veld"] != "eerst" {
		t.Errorf("%v %v %d", faults, err, len(drafts))
	}
	for _, name := range []string{"backup", "backup.part"} {
		if _, err := os.Stat(filepath.Join(disk, name)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s was left: %v", name, err)
		}
	}
}

func TestAFullDiskAtUnlockSaysSoAndHarmsNothing(t *testing.T) {
	disk := smallDisk(t)
	dir := filepath.Join(disk, "vault")
	pending, err := Create(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	save(t, v, dossierOf(1, 5000))
	must(t, v.Lock())
	giveBack := fillUp(t, disk, 0)
	if _, err := Open(dir, goodPassphrase, cheap(t)...); !errors.Is(err, ErrDiskFull) {
		t.Errorf("%v", err)
	}
	giveBack()
	v, err = Open(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	must(t, v.Lock())
}

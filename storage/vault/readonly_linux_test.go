package vault

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// onSmallDisk is a locked vault with two families on a disk of its own.
func onSmallDisk(t *testing.T) (disk, dir string) {
	t.Helper()
	disk = smallDisk(t)
	dir = filepath.Join(disk, "kluis met spatie")
	pending, err := Create(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	save(t, v, dossierOf(1, 2000))
	save(t, v, dossierOf(2, 2000))
	must(t, v.Lock())
	return disk, dir
}

// freeze makes the disk read-only, until the end of the test.
func freeze(t *testing.T, disk string) {
	t.Helper()
	must(t, unix.Mount("", disk, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""))
}

// wantRefusedButReadable wants a clear refusal to write, and everything readable.
func wantRefusedButReadable(t *testing.T, dir string, why error) {
	t.Helper()
	if _, err := reopen(t, dir); !errors.Is(err, why) {
		t.Errorf("opening for writing says %v", err)
	}
	if _, err := Look(dir); err != nil {
		t.Errorf("looking from outside: %v", err)
	}
	v, err := reopen(t, dir, ReadOnly())
	must(t, err)
	defer func() { must(t, v.Lock()) }()
	for n := 1; n <= 2; n++ {
		load(t, v, familyID(n))
	}
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
		t.Errorf("%v %v", faults, err)
	}
	if err := v.SaveDraft("a", "b"); !errors.Is(err, ErrReadOnly) {
		t.Errorf("it writes: %v", err)
	}
}

func TestAFullDiskCanStillBeRead(t *testing.T) {
	disk, dir := onSmallDisk(t)
	giveBack := fillUp(t, disk, 0)
	wantRefusedButReadable(t, dir, ErrDiskFull)
	giveBack()
	v := mustReopen(t, dir)
	save(t, v, dossierOf(3, 500))
	must(t, v.Lock())
}

func TestAVaultOnADiskThatCannotBeWrittenIsRefusedForWorkAndCanBeRead(t *testing.T) {
	disk, dir := onSmallDisk(t)
	freeze(t, disk)
	wantRefusedButReadable(t, dir, ErrNotWritable)
}

func TestWhatACrashLeftInTheJournalIsReadOnADiskThatCannotBeWritten(t *testing.T) {
	for what, leave := range map[string][]string{"with shared memory": {"-wal", "-shm"}, "without": {"-wal"}} {
		t.Run(what, func(t *testing.T) {
			_, from := onSmallDisk(t)
			v := mustReopen(t, from)
			d := dossierOf(1, 2000)
			d.Family.Town = "Pas bewaard"
			save(t, v, d)
			disk := smallDisk(t)
			dir := filepath.Join(disk, "kluis")
			must(t, os.Mkdir(dir, 0o700))
			for _, suffix := range append([]string{""}, leave...) {
				must(t, os.WriteFile(vaultFile(dir)+suffix, fileBytes(t, vaultFile(from)+suffix), 0o600))
			}
			must(t, v.Lock())
			freeze(t, disk)
			wantRefusedButReadable(t, dir, ErrNotWritable)
			rescue, err := reopen(t, dir, ReadOnly())
			must(t, err)
			if got := load(t, rescue, familyID(1)).Family.Town; got != "Pas bewaard" {
				t.Errorf("what was acknowledged last is not read: %q", got)
			}
			must(t, rescue.Lock())
		})
	}
}

func TestAFileThatCannotBeWrittenIsRefusedBeforeAnybodyTypes(t *testing.T) {
	_, dir := onSmallDisk(t)
	file := vaultFile(dir)
	must(t, unix.Mount(file, file, "", unix.MS_BIND, ""))
	t.Cleanup(func() { must(t, unix.Unmount(file, 0)) })
	must(t, unix.Mount("", file, "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY, ""))
	wantRefusedButReadable(t, dir, ErrNotWritable)
}

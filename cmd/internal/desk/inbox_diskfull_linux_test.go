package desk

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"keukentafel/app/casework"
)

// movesToSmallDisk puts the vault of somebody on a disk of its own.
func (a *actor) movesToSmallDisk() {
	a.play.Helper()
	disk := filepath.Join(a.play.root, a.name+" op een kleine schijf")
	a.play.must(os.Mkdir(disk, 0o700))
	if err := unix.Mount("tmpfs", disk, "tmpfs", 0, "size=4m,mode=700"); err != nil {
		a.play.Skipf("NOT TESTED: no right to mount a small disk: %v", err)
	}
	a.play.Cleanup(func() { _ = unix.Unmount(disk, unix.MNT_DETACH) })
	a.play.must(a.Close())
	folder := filepath.Join(disk, "kluis")
	a.play.must(os.CopyFS(folder, os.DirFS(a.folder)))
	a.folder = folder
	var err error
	a.Installation, err = Open(a.folder, goodPassphrase, a.play.options())
	a.play.must(err)
}

// fillsUp takes all but some bytes of the disk, and gives them back when called.
func (a *actor) fillsUp(leave int64) (giveBack func()) {
	a.play.Helper()
	var s unix.Statfs_t
	a.play.must(unix.Statfs(a.folder, &s))
	filler := filepath.Join(filepath.Dir(a.folder), "filler")
	a.play.must(os.WriteFile(filler, make([]byte, max(0, int64(s.Bavail)*s.Bsize-leave)), 0o600))
	return func() { a.play.must(os.Remove(filler)) }
}

func TestOnAFullDiskNothingComesInAndOnceThereIsRoomItDoesOnce(t *testing.T) {
	p := newPartnerPlay(t)
	p.fatma.movesToSmallDisk()
	p.fatma.syncs()
	_, err := p.joost.Contribute(t.Context(), p.only(p.fatma).ID, contributionOf("Daan was er de hele dag."))
	p.must(err)
	p.joost.syncs()
	lying := len(p.packagesFor(p.fatma))

	for _, leave := range []int64{0, 4 << 10, 16 << 10} {
		giveBack := p.fatma.fillsUp(leave)
		r, err := p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true})
		told := err
		for _, problem := range r.Problems {
			told = errors.Join(told, problem.Cause)
		}
		p.refused(told, casework.ErrDiskFull, "a package that does not fit")
		if len(r.Received) != 0 || len(p.brought(p.fatma)) != 0 || len(p.packagesFor(p.fatma)) != lying {
			t.Errorf("with %d bytes left: %d came in, %d words, %d of %d packages lie there", leave, len(r.Received), len(p.brought(p.fatma)), len(p.packagesFor(p.fatma)), lying)
		}
		giveBack()
	}
	p.fatma.restarts()
	if r := p.fatma.syncs(); len(r.Received) != 1 || len(p.brought(p.fatma)) != 1 {
		t.Errorf("with room: %d came in, %d words", len(r.Received), len(p.brought(p.fatma)))
	}
	if r := p.fatma.syncs(); len(r.Received) != 0 {
		t.Error("it came in again")
	}
}

package desk

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/unix"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

func TestOnAFullDiskNothingIsHalfThereAndNothingAcknowledged(t *testing.T) {
	p := newReceiverPlay(t)
	if err := unix.Mount("tmpfs", p.delivery, "tmpfs", 0, "size=128k,mode=700"); err != nil {
		t.Skipf("NOT TESTED: no right to mount a small disk: %v", err)
	}
	t.Cleanup(func() { _ = unix.Unmount(p.delivery, unix.MNT_DETACH) })
	filler := filepath.Join(p.delivery, "filler")
	p.must(os.WriteFile(filler, make([]byte, 100<<10), 0o600))
	out := p.exports(p.marieke, 1)
	for range 2 {
		_, err := p.receives()
		p.refused(err, casework.ErrDiskFull, "an export that does not fit")
	}
	p.sees(p.marieke, out, consent.ReceiptSent, "")
	if found := slices.Concat(p.named(p.delivery, ".part"), p.named(p.delivery, ".making"), p.named(p.delivery, "MANIFEST")); len(found) > 0 {
		t.Errorf("half there: %v", found)
	}
	p.must(os.Remove(filler))
	p.must(unix.Mount("", p.delivery, "tmpfs", unix.MS_REMOUNT, "size=4m"))
	e := p.takesIn(casework.ChainFirst)
	p.whole(filepath.Join(p.delivery, "index", e.Folder, "versions", "1"))
	p.sees(p.marieke, out, consent.ReceiptImported, "")
}

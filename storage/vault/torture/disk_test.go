//go:build torture && linux

package torture

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// disk is a file system in memory that knows what a power cut would leave: what
// was synced, and nothing else for sure. It is mounted by mount.
type disk struct {
	mu   sync.Mutex
	root *folder

	cutAfter int // this many changes from now; negative: never
	dying    powerCut
	dead     bool
	left     map[string][]byte // what lay on the disk after the cut
	cut      chan struct{}     // closed at the cut

	space     int64 // bytes that may still be written; negative: as many as you like
	overwrite bool  // the disk needs space for what is written over, too
	synced    int
	refused   int
}

// powerCut says what happens to what was not synced.
type powerCut struct {
	torn bool // a random part of it stays, in sectors; else nothing of it
	dice *rand.Rand
}

const sector = 512

func newDisk(image map[string][]byte, dirs ...string) *disk {
	d := &disk{cutAfter: -1, space: -1, cut: make(chan struct{})}
	d.root = newFolder(d)
	for _, name := range dirs {
		f := newFolder(d)
		d.root.live[name], d.root.safe[name] = f, f
	}
	for path, content := range image {
		dir, name := filepath.Split(path)
		f := d.root.live[filepath.Clean(dir)].(*folder)
		made := &file{disk: d, live: append([]byte(nil), content...), safe: append([]byte(nil), content...)}
		f.live[name], f.safe[name] = made, made
	}
	return d
}

// change counts one change and cuts the power when its time has come. It is
// called with the lock held, before the change.
func (d *disk) change() syscall.Errno {
	if d.dead {
		return syscall.EIO
	}
	if d.cutAfter == 0 {
		d.die()
		return syscall.EIO
	}
	if d.cutAfter > 0 {
		d.cutAfter--
	}
	return 0
}

func (d *disk) die() {
	d.left = map[string][]byte{}
	d.root.leaves("", d.dying, d.left)
	d.dead = true
	close(d.cut)
}

// cutNow cuts the power, unless that happened already.
func (d *disk) cutNow() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.dead {
		d.die()
	}
}

// image is what lies on the disk, after a cut or in the running system.
func (d *disk) image() map[string][]byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.dead {
		return d.left
	}
	found := map[string][]byte{}
	d.root.shows("", found)
	return found
}

func (d *disk) setSpace(bytes int64, overwrite bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.space, d.overwrite = bytes, overwrite
}

// take gives how many of the bytes there is space for.
func (d *disk) take(bytes int64) int64 {
	if d.space < 0 || bytes <= 0 {
		return bytes
	}
	got := min(bytes, d.space)
	d.space -= got
	if got < bytes {
		d.refused++
	}
	return got
}

// writeTo puts an image in a real folder, that of dir in the image.
func writeTo(image map[string][]byte, dir, target string) error {
	if err := os.MkdirAll(target, 0o700); err != nil {
		return err
	}
	for path, content := range image {
		folder, name := filepath.Split(path)
		if filepath.Clean(folder) != dir {
			continue
		}
		if err := os.WriteFile(filepath.Join(target, name), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// readFrom is the other way.
func readFrom(target, dir string, into map[string][]byte) error {
	list, err := os.ReadDir(target)
	if err != nil {
		return err
	}
	for _, entry := range list {
		content, err := os.ReadFile(filepath.Join(target, entry.Name()))
		if err != nil {
			return err
		}
		into[filepath.Join(dir, entry.Name())] = content
	}
	return nil
}

//go:build torture && linux

package torture

import (
	"os"
	"testing"
	"time"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// mounted shows the disk as a folder while use runs. Only other programs may
// look into it: this one serves it.
func mounted(t *testing.T, d *disk, use func(folder string)) {
	t.Helper()
	folder := t.TempDir()
	longest := time.Hour // nobody else changes anything
	server, err := fs.Mount(folder, d.root, &fs.Options{
		EntryTimeout: &longest, AttrTimeout: &longest,
		MountOptions: fuse.MountOptions{DirectMountStrict: true, FsName: "torture", Name: "torture", DisableXAttrs: true, MaxWrite: 1 << 20},
	})
	if err != nil {
		t.Skipf("NOT TESTED: no right to mount a disk of our own: %v", err)
	}
	defer func() {
		for range 100 {
			if err = server.Unmount(); err == nil {
				break
			}
			time.Sleep(20 * time.Millisecond) // the killed program lets go of its files
		}
		must(t, err)
		must(t, os.RemoveAll(folder))
	}()
	use(folder)
}

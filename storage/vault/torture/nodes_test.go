//go:build torture && linux

package torture

import (
	"context"
	"maps"
	"path/filepath"
	"sort"
	"syscall"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// folder is a folder of the disk. A new, moved or removed name is only sure
// after the folder was synced; until then a cut leaves the first few of them.
type folder struct {
	fs.Inode
	disk       *disk
	live, safe map[string]node
	pending    []map[string]node // nil: gone
}

// node is a *file or a *folder.
type node interface {
	fs.InodeEmbedder
	leaves(path string, cut powerCut, into map[string][]byte)
	shows(path string, into map[string][]byte)
}

func newFolder(d *disk) *folder {
	return &folder{disk: d, live: map[string]node{}, safe: map[string]node{}}
}

func (f *folder) leaves(path string, cut powerCut, into map[string][]byte) {
	kept := maps.Clone(f.safe)
	if cut.torn {
		for _, step := range f.pending[:cut.dice.IntN(len(f.pending)+1)] {
			apply(kept, step)
		}
	}
	for _, name := range sortedNames(kept) {
		kept[name].leaves(filepath.Join(path, name), cut, into)
	}
}

func (f *folder) shows(path string, into map[string][]byte) {
	for name, n := range f.live {
		n.shows(filepath.Join(path, name), into)
	}
}

func sortedNames(m map[string]node) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names) // the dice must fall the same way each time
	return names
}

func apply(to map[string]node, step map[string]node) {
	for name, n := range step {
		if n == nil {
			delete(to, name)
		} else {
			to[name] = n
		}
	}
}

func (f *folder) do(step map[string]node) syscall.Errno {
	if errno := f.disk.change(); errno != 0 {
		return errno
	}
	apply(f.live, step)
	f.pending = append(f.pending, step)
	return 0
}

// OnAdd shows what is in the folder from the start.
func (f *folder) OnAdd(ctx context.Context) {
	for name, n := range f.live {
		mode := uint32(syscall.S_IFREG)
		if _, is := n.(*folder); is {
			mode = syscall.S_IFDIR
		}
		f.AddChild(name, f.NewPersistentInode(ctx, n, fs.StableAttr{Mode: mode}), false)
	}
}

func (f *folder) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	out.Mode = 0o700
	return 0
}

func (f *folder) Setattr(_ context.Context, _ fs.FileHandle, _ *fuse.SetAttrIn, out *fuse.AttrOut) syscall.Errno {
	out.Mode = 0o700
	return 0
}

func (f *folder) Create(ctx context.Context, name string, _ uint32, _ uint32, out *fuse.EntryOut) (*fs.Inode, fs.FileHandle, uint32, syscall.Errno) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	made := &file{disk: f.disk}
	if errno := f.do(map[string]node{name: made}); errno != 0 {
		return nil, nil, 0, errno
	}
	out.Mode = 0o600
	return f.NewPersistentInode(ctx, made, fs.StableAttr{Mode: syscall.S_IFREG}), nil, fuse.FOPEN_KEEP_CACHE, 0
}

func (f *folder) Unlink(_ context.Context, name string) syscall.Errno {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	return f.do(map[string]node{name: nil})
}

func (f *folder) Rename(_ context.Context, name string, to fs.InodeEmbedder, newName string, flags uint32) syscall.Errno {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if to.EmbeddedInode() != f.EmbeddedInode() {
		return syscall.EXDEV
	}
	if flags&1 != 0 && f.live[newName] != nil { // RENAME_NOREPLACE
		return syscall.EEXIST
	}
	return f.do(map[string]node{newName: f.live[name], name: nil})
}

// Fsync makes all names sure.
func (f *folder) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if errno := f.disk.change(); errno != 0 {
		return errno
	}
	f.disk.synced++
	for _, step := range f.pending {
		apply(f.safe, step)
	}
	f.pending = nil
	return 0
}

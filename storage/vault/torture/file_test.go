//go:build torture && linux

package torture

import (
	"bytes"
	"context"
	"syscall"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// file is a file of the disk: as programs see it, and as it surely lies there.
type file struct {
	fs.Inode
	disk    *disk
	live    []byte
	safe    []byte
	pending []writing
}

// writing is one change that was not synced: bytes, or another size.
type writing struct {
	at    int64
	bytes []byte // nil: the size becomes at
}

func (w writing) onto(content []byte) []byte {
	if w.bytes == nil {
		return resized(content, w.at)
	}
	if end := w.at + int64(len(w.bytes)); end > int64(len(content)) {
		content = resized(content, end)
	}
	copy(content[w.at:], w.bytes)
	return content
}

func resized(content []byte, size int64) []byte {
	if size <= int64(len(content)) {
		return content[:size]
	}
	return append(content, make([]byte, size-int64(len(content)))...)
}

// sectors cuts a write where the disk may stop halfway.
func (w writing) sectors() []writing {
	if w.bytes == nil {
		return []writing{w}
	}
	var list []writing
	for at, rest := w.at, w.bytes; len(rest) > 0; {
		n := min(sector-at%sector, int64(len(rest)))
		list = append(list, writing{at, rest[:n]})
		at, rest = at+n, rest[n:]
	}
	return list
}

// leaves gives what is on the disk after a cut. In the torn kind each sector
// that was not synced is there or not, whatever the order.
func (f *file) leaves(path string, cut powerCut, into map[string][]byte) {
	content := bytes.Clone(f.safe)
	if cut.torn {
		chance := []int{5, 50, 95}[cut.dice.IntN(3)]
		for _, w := range f.pending {
			for _, s := range w.sectors() {
				if cut.dice.IntN(100) < chance {
					content = s.onto(content)
				}
			}
		}
	}
	into[path] = content
}

func (f *file) shows(path string, into map[string][]byte) { into[path] = bytes.Clone(f.live) }

func (f *file) do(w writing) syscall.Errno {
	if errno := f.disk.change(); errno != 0 {
		return errno
	}
	f.live = w.onto(f.live)
	f.pending = append(f.pending, w)
	return 0
}

func (f *file) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	out.Mode, out.Size, out.Blksize = 0o600, uint64(len(f.live)), 4096
	return 0
}

func (f *file) Setattr(ctx context.Context, h fs.FileHandle, in *fuse.SetAttrIn, out *fuse.AttrOut) syscall.Errno {
	if size, ok := in.GetSize(); ok {
		f.disk.mu.Lock()
		errno := syscall.Errno(0)
		if grows := int64(size) - int64(len(f.live)); f.disk.take(grows) < grows {
			errno = syscall.ENOSPC
		}
		if errno == 0 {
			errno = f.do(writing{at: int64(size)})
		}
		f.disk.mu.Unlock()
		if errno != 0 {
			return errno
		}
	}
	return f.Getattr(ctx, h, out)
}

// Open keeps what the kernel knows: nobody else writes to this disk.
func (f *file) Open(_ context.Context, flags uint32) (fs.FileHandle, uint32, syscall.Errno) {
	if flags&syscall.O_TRUNC != 0 {
		f.disk.mu.Lock()
		defer f.disk.mu.Unlock()
		return nil, 0, f.do(writing{})
	}
	return nil, fuse.FOPEN_KEEP_CACHE, 0
}

func (f *file) Read(_ context.Context, _ fs.FileHandle, into []byte, at int64) (fuse.ReadResult, syscall.Errno) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if f.disk.dead {
		return nil, syscall.EIO
	}
	n := 0
	if at < int64(len(f.live)) {
		n = copy(into, f.live[at:])
	}
	return fuse.ReadResultData(into[:n]), 0
}

// Write writes as much as there is space for, as a full disk does.
func (f *file) Write(_ context.Context, _ fs.FileHandle, data []byte, at int64) (uint32, syscall.Errno) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	over := min(max(0, int64(len(f.live))-at), int64(len(data))) // of what is there already
	fits := int64(len(data))
	switch grows := fits - over; {
	case f.disk.overwrite:
		fits = f.disk.take(fits)
	default:
		fits = over + f.disk.take(grows)
	}
	if fits == 0 && len(data) > 0 {
		return 0, syscall.ENOSPC
	}
	if errno := f.do(writing{at, bytes.Clone(data[:fits])}); errno != 0 {
		return 0, errno
	}
	return uint32(fits), 0
}

// Fsync makes all of the file sure, but not its name.
func (f *file) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if errno := f.disk.change(); errno != 0 {
		return errno
	}
	f.disk.synced++
	for _, w := range f.pending {
		f.safe = w.onto(f.safe)
	}
	f.pending = nil
	return 0
}

func (f *file) Flush(context.Context, fs.FileHandle) syscall.Errno { return 0 }

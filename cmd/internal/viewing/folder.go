package viewing

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sync"
)

const (
	folderName = "viewing"
	lockName   = "in-use"
)

// Folder is where the papers of one run of the program lie.
type Folder struct {
	top   string // the room of all runs
	guard sync.Mutex
	run   string // our own part of it; empty before the first paper
	lock  io.Closer
	last  int // the number of the last paper
}

// In is the viewing folder under the folder of the program's data. Nothing is
// made before the first paper.
func In(data string) *Folder { return &Folder{top: filepath.Join(data, folderName)} }

// nameless is all that a name of a file may consist of.
var nameless = regexp.MustCompile(`^[a-z][a-z-]{0,30}$`)

// ErrBadName: a name of a paper says what kind it is, in small letters only.
var ErrBadName = errors.New("not a name for a paper")

// Put writes a paper of some kind ("plan") and gives its path, which ends in
// "plan-1.pdf". When writing fails nothing is left.
func (f *Folder) Put(kind string, write func(io.Writer) error) (path string, err error) {
	if !nameless.MatchString(kind) {
		return "", ErrBadName
	}
	f.guard.Lock()
	defer f.guard.Unlock()
	if err := f.start(); err != nil {
		return "", fmt.Errorf("show a paper: %w", err)
	}
	f.last++
	path = filepath.Join(f.run, fmt.Sprintf("%s-%d.pdf", kind, f.last))
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", fmt.Errorf("show a paper: %w", err)
	}
	if err := errors.Join(write(file), file.Close()); err != nil {
		return "", errors.Join(fmt.Errorf("show a paper: %w", err), wipe(path))
	}
	return path, nil
}

// start makes the folder of this run, and marks it as in use.
func (f *Folder) start() error {
	if f.run != "" {
		return nil
	}
	if err := os.MkdirAll(f.top, 0o700); err != nil {
		return err
	}
	if err := os.Chmod(f.top, 0o700); err != nil {
		return err
	}
	name := make([]byte, 8)
	_, _ = rand.Read(name) // never fails
	run := filepath.Join(f.top, hex.EncodeToString(name))
	if err := os.Mkdir(run, 0o700); err != nil {
		return err
	}
	lock, err := take(filepath.Join(run, lockName))
	if err != nil {
		return err
	}
	f.run, f.lock = run, lock
	return nil
}

// Empty removes all papers of this run and of runs that are over, and tells how
// many could not be removed: another program has them open.
func (f *Folder) Empty() (left int, err error) {
	f.guard.Lock()
	defer f.guard.Unlock()
	if f.lock != nil {
		err = f.lock.Close() // from here on ours is one of those that are over
		f.run, f.lock = "", nil
	}
	runs, failed := os.ReadDir(f.top)
	if failed != nil && !errors.Is(failed, os.ErrNotExist) {
		return 0, errors.Join(err, fmt.Errorf("remove papers: %w", failed))
	}
	for _, run := range runs {
		n, failed := emptyRun(filepath.Join(f.top, run.Name()))
		left += n
		err = errors.Join(err, failed)
	}
	_ = os.Remove(f.top) // stays while something is in it
	return left, err
}

// emptyRun removes a run, unless it is going on.
func emptyRun(run string) (left int, err error) {
	if info, err := os.Lstat(run); err != nil || !info.IsDir() {
		return 0, err
	}
	lock, err := take(filepath.Join(run, lockName))
	if errors.Is(err, errInUse) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("remove papers: %w", err)
	}
	papers, err := os.ReadDir(run)
	for _, paper := range papers {
		if paper.Name() == lockName {
			continue
		}
		if wipe(filepath.Join(run, paper.Name())) != nil {
			left++
		}
	}
	err = errors.Join(err, lock.Close())
	if left == 0 {
		err = errors.Join(err, os.RemoveAll(run))
	}
	return left, err
}

// wipe writes over a file and removes it. What is no file of ours, such as a
// link, is removed and not followed.
func wipe(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if info.Mode().IsRegular() {
		_ = writeOver(path, info.Size()) // as well as one can; removing counts
	}
	return os.Remove(path)
}

func writeOver(path string, size int64) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = io.CopyN(file, noughts{}, size)
	return errors.Join(err, file.Sync(), file.Truncate(0), file.Close())
}

// noughts is an endless row of zeros.
type noughts struct{}

func (noughts) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

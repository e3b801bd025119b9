// Package folder is a mailbox store in an ordinary folder: on a USB stick, on a network share, or in a folder that a sync program
// (Nextcloud, OneDrive) keeps the same on several computers.
//
// It does not create the folder itself: a stick that is not plugged in is a store that cannot be reached, not an empty store. It
// does not follow symbolic links, and it keeps no file open between calls, so that a stick can be taken out.
//
// It promises what every mailbox store promises, and that a file was written to the disk before it got its name. Between computers
// that sync through a server it cannot promise that a name is given once: there, a second object of the same name shows up as
// a conflict copy, and conflict copies are left out.
package folder

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"keukentafel/storage/mailbox"
)

// Store keeps every object as a file under one folder. Make one with New.
type Store struct {
	dir string
	now func() time.Time
	// ways are the ways to give a finished file its name, best first. The next one is tried where the file system lacks one.
	ways []publishing
}

// New gives the store in a folder that exists, or will exist when it is used. now tells how old a half-finished file is.
func New(dir string, now func() time.Time) *Store {
	return &Store{dir: dir, now: now, ways: []publishing{linkName, renameToNewName, claimName}}
}

// PutNew writes the content beside the objects, makes sure it is on the disk, and only then gives it its name.
func (s *Store) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if err := mailbox.CheckObject(name, size); err != nil {
		return err
	}
	root, err := s.open(ctx)
	if err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	defer root.Close()
	if err := s.put(ctx, root, upload{name, size, r}); err != nil {
		return fmt.Errorf("put %s: %w", name, classify(err))
	}
	return nil
}

type upload struct {
	name string
	size int64
	r    io.Reader
}

func (s *Store) put(ctx context.Context, root *os.Root, u upload) error {
	if _, err := stat(root, u.name); err == nil {
		return mailbox.ErrExists
	}
	part, err := writePart(ctx, root, u)
	if err != nil {
		return err
	}
	defer root.Remove(part)
	if err := makeFolders(root, filepath.Dir(filepath.FromSlash(u.name))); err != nil {
		return err
	}
	if err := s.publish(root, part, u.name); err != nil {
		return err
	}
	return syncFolder(root, filepath.Dir(filepath.FromSlash(u.name)))
}

// Get opens an object.
func (s *Store) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	if err := mailbox.CheckName(name); err != nil {
		return nil, err
	}
	root, err := s.open(ctx)
	if err != nil {
		return nil, fmt.Errorf("get %s: %w", name, err)
	}
	defer root.Close()
	if _, err := stat(root, name); err != nil {
		return nil, fmt.Errorf("get %s: %w", name, classify(err))
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, fmt.Errorf("get %s: %w", name, classify(err))
	}
	return content{mailbox.WithContext(ctx, f), f}, nil
}

type content struct {
	io.Reader
	io.Closer
}

// Delete removes an object. Its folder stays: another computer may be about to write in it.
func (s *Store) Delete(ctx context.Context, name string) error {
	if err := mailbox.CheckName(name); err != nil {
		return err
	}
	root, err := s.open(ctx)
	if err != nil {
		return fmt.Errorf("delete %s: %w", name, err)
	}
	defer root.Close()
	if _, err = stat(root, name); err == nil {
		err = root.Remove(name)
	}
	if err == nil {
		err = syncFolder(root, filepath.Dir(filepath.FromSlash(name)))
	}
	if err != nil {
		return fmt.Errorf("delete %s: %w", name, classify(err))
	}
	return nil
}

// Probe tries the folder out.
func (s *Store) Probe(ctx context.Context) mailbox.Report {
	return mailbox.ProbeSteps(ctx, s, func(ctx context.Context) error {
		root, err := s.open(ctx)
		if err != nil {
			return err
		}
		return root.Close()
	})
}

func (s *Store) open(ctx context.Context) (*os.Root, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return nil, classifyRoot(err)
	}
	return root, nil
}

// stat finds an object: a plain file with content. A file without content is a placeholder, or a name that is being given.
func stat(root *os.Root, name string) (os.FileInfo, error) {
	info, err := root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || !info.Mode().IsRegular() || info.Size() == 0 {
		return nil, mailbox.ErrNotFound
	}
	return info, nil
}

package folder

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// partsFolder holds files that are still being written. Its name is no object name, so it is never listed.
const partsFolder = ".keukentafel-parts"

// writePart writes the content to a file that is not yet an object, and waits until it is on the disk.
func writePart(ctx context.Context, root *os.Root, u upload) (string, error) {
	if err := root.MkdirAll(partsFolder, 0o700); err != nil {
		return "", err
	}
	part := filepath.Join(partsFolder, strings.ToLower(rand.Text())+".part")
	f, err := root.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", err
	}
	err = mailbox.CopyExactly(ctx, f, u.r, u.size)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, root.Remove(part))
	}
	return part, nil
}

// makeFolders creates the folders on the way to an object, and makes sure that their names are on the disk too.
func makeFolders(root *os.Root, dir string) error {
	if _, err := root.Stat(dir); err == nil {
		return nil
	}
	if err := root.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for dir != "." {
		dir = filepath.Dir(dir)
		if err := syncFolder(root, dir); err != nil {
			return err
		}
	}
	return nil
}

// Sweep removes files that were still being written when their program stopped, if nothing happened to them since before. It
// gives their number.
func (s *Store) Sweep(ctx context.Context, before time.Time) (int, error) {
	root, err := s.open(ctx)
	if err != nil {
		return 0, fmt.Errorf("sweep parts: %w", err)
	}
	defer root.Close()
	entries, err := fs.ReadDir(root.FS(), partsFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, fmt.Errorf("sweep parts: %w", classify(err))
	}
	swept := 0
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || !info.ModTime().Before(before) {
			continue
		}
		if err := root.Remove(filepath.Join(partsFolder, entry.Name())); err != nil {
			return swept, fmt.Errorf("sweep parts: %w", classify(err))
		}
		swept++
	}
	return swept, nil
}

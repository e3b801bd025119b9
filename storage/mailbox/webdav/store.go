package webdav

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"keukentafel/storage/mailbox"
)

// partsFolder holds content that is still being sent. Its name is no object name, so it is never listed.
const partsFolder = "_tmp"

// Delete removes an object. Its folder stays: another computer may be about to write in it.
func (s *Store) Delete(ctx context.Context, name string) error {
	if err := mailbox.CheckName(name); err != nil {
		return err
	}
	err := ctx.Err()
	if err == nil {
		_, err = s.stat(ctx, name) // DELETE on a folder would take everything in it along
	}
	if err == nil {
		err = s.remove(ctx, name)
	}
	if err != nil {
		return fmt.Errorf("delete %s: %w", name, err)
	}
	return nil
}

func (s *Store) remove(ctx context.Context, path string) error {
	c, client := s.begin(ctx, "")
	if err := client.Remove(path); err != nil {
		return c.failure(err)
	}
	if c.status == http.StatusNotFound {
		return mailbox.ErrNotFound
	}
	return nil
}

// Probe tries the server out: that it is there and speaks WebDAV, and everything a mailbox does.
func (s *Store) Probe(ctx context.Context) mailbox.Report {
	return mailbox.ProbeSteps(ctx, s, s.reach)
}

// reach finds out whether the place that the address names is there, and is a folder.
func (s *Store) reach(ctx context.Context) error {
	f, err := s.look(ctx, "")
	if errors.Is(err, mailbox.ErrNotFound) || err == nil && !f.folder {
		return statusSetback(http.StatusNotFound, nil)
	}
	return err
}

// Sweep removes content that was still being sent when its program stopped, if it lies there since before. It gives their number.
func (s *Store) Sweep(ctx context.Context, before time.Time) (int, error) {
	var old []string
	err := s.children(ctx, partsFolder, func(f found) {
		if !f.folder && !f.modified.IsZero() && f.modified.Before(before) && len(old) < mailbox.MaxPage {
			old = append(old, f.path)
		}
	})
	if errors.Is(err, mailbox.ErrNotFound) {
		err = s.reach(ctx)
	}
	if err != nil {
		return 0, fmt.Errorf("sweep parts: %w", err)
	}
	for i, path := range old {
		if err := s.remove(ctx, path); err != nil && !errors.Is(err, mailbox.ErrNotFound) {
			return i, fmt.Errorf("sweep parts: %w", err)
		}
	}
	return len(old), nil
}

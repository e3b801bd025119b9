package webdav

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"keukentafel/storage/mailbox"
)

const tidyingTime = 5 * time.Second

// PutNew sends the content to a name of chance, measures what arrived, and moves it to its name.
func (s *Store) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if err := mailbox.CheckObject(name, size); err != nil {
		return err
	}
	if err := s.put(ctx, name, newUpload(ctx, r, size)); err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	return nil
}

func (s *Store) put(ctx context.Context, name string, u *upload) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := s.stat(ctx, name); err == nil {
		return mailbox.ErrExists
	} else if !errors.Is(err, mailbox.ErrNotFound) {
		return err
	}
	random := strings.ToLower(rand.Text()) + ".part"
	part := partsFolder + "/" + random
	if err := s.send(ctx, random, u); err != nil {
		return err
	}
	err := s.makeFolder(ctx, path.Dir(name))
	if err == nil {
		err = s.publish(ctx, move{part: part, name: name, size: u.size, sum: [sha256.Size]byte(u.sum.Sum(nil))})
	}
	if err != nil {
		s.tidy(ctx, part)
	}
	return err
}

// send puts the content under the name of chance, or nothing.
func (s *Store) send(ctx context.Context, random string, u *upload) error {
	part := partsFolder + "/" + random
	if err := s.makeFolder(ctx, partsFolder); err != nil {
		return err
	}
	c, client := s.begin(ctx, "/"+partsFolder) // there, the library does not make the folder once more
	err := client.WriteStreamWithLength(random, u, u.size, 0)
	own := u.stop()
	switch {
	case err == nil:
	case own != nil: // our side failed, so the server is there and may hold half of it
		s.tidy(ctx, part)
		return own
	case c.status == http.StatusMethodNotAllowed: // of a server that made a folder just now: so rclone says that its disk is full
		return fullDisk(c.status)
	default:
		return c.failure(err)
	}
	arrived, err := s.look(ctx, part)
	if errors.Is(err, mailbox.ErrNotFound) || err == nil && arrived.size != u.size {
		s.tidy(ctx, part)
		return truncated()
	}
	return err
}

// makeFolder makes a folder, and those above it up to the base, where they are not there. A server may be busy with the same folder
// for somebody else, and then says so.
func (s *Store) makeFolder(ctx context.Context, folder string) error {
	if folder == "." {
		return nil
	}
	return s.patiently(ctx, func() (bool, error) {
		c, client := s.begin(ctx, "")
		err := client.MkdirAll(folder, 0)
		if err == nil {
			return false, nil
		}
		failure := c.failure(err)
		if c.status == 0 {
			return false, failure
		}
		if f, err := s.look(ctx, folder); err == nil && f.folder {
			return false, nil // somebody else made it in the same moment: Apache calls that forbidden
		}
		if c.status == http.StatusNotFound || c.status == http.StatusConflict {
			if err := s.reach(ctx); err != nil {
				return false, err // there is no place to make a folder in
			}
		}
		return busy(c.status), failure
	})
}

// tidy removes half an upload as well as it can; Sweep removes what stays.
func (s *Store) tidy(ctx context.Context, part string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tidyingTime)
	defer cancel()
	_ = s.remove(ctx, part)
}

// upload reads exactly the announced bytes and remembers why it could not. The last bytes are given only when nothing comes after
// them, so that a server never gets what looks like a whole object of a wrong one.
type upload struct {
	mu      sync.Mutex
	r       io.Reader
	size    int64
	left    int64
	sum     hash.Hash
	failed  error
	stopped bool
}

func newUpload(ctx context.Context, r io.Reader, size int64) *upload {
	return &upload{r: mailbox.WithContext(ctx, r), size: size, left: size, sum: sha256.New()}
}

// stop waits until nobody reads any more, also when the server answered before it had everything, and gives the failure of our
// side.
func (u *upload) stop() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.stopped = true
	return u.failed
}

// Read gives the next bytes.
func (u *upload) Read(p []byte) (int, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.stopped {
		return 0, io.ErrClosedPipe
	}
	if u.failed != nil {
		return 0, u.failed
	}
	if u.left == 0 || len(p) == 0 {
		return 0, io.EOF
	}
	n, err := u.r.Read(p[:min(int64(len(p)), u.left)])
	if int64(n) == u.left {
		err = u.nothingAfter(err)
	} else if errors.Is(err, io.EOF) {
		err = fmt.Errorf("too short: %w", mailbox.ErrIncomplete)
	}
	if err != nil {
		u.failed = err
		return 0, err
	}
	u.left -= int64(n)
	u.sum.Write(p[:n])
	return n, nil
}

func (u *upload) nothingAfter(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	var extra [1]byte
	n, err := io.ReadFull(u.r, extra[:])
	if n > 0 {
		return fmt.Errorf("too long: %w", mailbox.ErrIncomplete)
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

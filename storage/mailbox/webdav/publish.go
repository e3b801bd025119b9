package webdav

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"net/http"
	"time"

	"keukentafel/storage/mailbox"
)

const (
	mostTries  = 7
	firstPause = 40 * time.Millisecond
	// smallObject is up to where the content is read back, and not only measured.
	smallObject = 64 << 10
)

// move is what becomes of a name of chance.
type move struct {
	part, name string
	size       int64
	sum        [sha256.Size]byte
}

// publish gives the content its name. Two calls of this program never do so for the same name at once, since a server may look
// whether a name is free some time before it takes it.
func (s *Store) publish(ctx context.Context, m move) error {
	done, err := s.alone(ctx, m.name)
	if err != nil {
		return err
	}
	defer done()
	return s.patiently(ctx, func() (bool, error) {
		c, client := s.begin(ctx, "")
		failure := c.failure(client.Rename(m.part, m.name, false))
		if failure == nil {
			return false, nil
		}
		err := s.outcome(ctx, m, failure)
		if errors.Is(err, errNotMoved) {
			return busy(c.status), failure
		}
		return false, err
	})
}

// alone waits until no other call is giving this name.
func (s *Store) alone(ctx context.Context, name string) (done func(), err error) {
	mine := make(chan struct{})
	for {
		other, busy := s.publishing.LoadOrStore(name, mine)
		if !busy {
			return func() { s.publishing.Delete(name); close(mine) }, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-other.(chan struct{}):
		}
	}
}

// busy tells whether the server is occupied with that very name for another call, which takes only a moment.
func busy(status int) bool { return status == http.StatusConflict || status == http.StatusLocked }

// patiently does something again a few times while it says that this makes sense.
func (s *Store) patiently(ctx context.Context, do func() (again bool, err error)) error {
	for try := 0; ; try++ {
		again, err := do()
		if !again || try+1 == mostTries {
			return err
		}
		if err := s.pause(ctx, firstPause<<try); err != nil {
			return err
		}
	}
}

var errNotMoved = errors.New("the content still has its name of chance, and its own name is free")

// outcome finds out what a move did that did not succeed by its answer. The name of chance is ours alone: when it is gone, and the
// object is what we sent, the move was done and only its answer was lost.
func (s *Store) outcome(ctx context.Context, m move, failure error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	object, objectErr := s.look(ctx, m.name)
	_, partErr := s.look(ctx, m.part)
	there, gone := objectErr == nil, errors.Is(partErr, mailbox.ErrNotFound)
	switch {
	case objectErr != nil && !errors.Is(objectErr, mailbox.ErrNotFound), partErr != nil && !gone:
		return failure // still not known: the next attempt will see
	case there && gone && s.isOurs(ctx, m, object):
		return nil
	case there:
		return mailbox.ErrExists
	case gone:
		return truncated()
	}
	return errNotMoved
}

func (s *Store) isOurs(ctx context.Context, m move, object found) bool {
	if object.folder || object.size != m.size {
		return false
	}
	if m.size > smallObject {
		return true
	}
	r, err := s.Get(ctx, m.name)
	if err != nil {
		return false
	}
	defer r.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, r); err != nil {
		return false
	}
	return [sha256.Size]byte(sum.Sum(nil)) == m.sum
}

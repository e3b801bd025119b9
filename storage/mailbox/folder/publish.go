package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"keukentafel/storage/mailbox"
)

// publishing gives a finished file a name that is not in use, or answers ErrExists, or errNoWay where the file system cannot.
type publishing func(root *os.Root, part, name string) error

var errNoWay = errors.New("not possible on this file system")

// staleClaim is how long a name without content stays reserved for a writer that may still be alive.
const staleClaim = 10 * time.Minute

func (s *Store) publish(root *os.Root, part, name string) error {
	err := s.tryWays(root, part, name)
	if errors.Is(err, mailbox.ErrExists) && s.removeStaleClaim(root, name) {
		err = s.tryWays(root, part, name)
	}
	return err
}

func (s *Store) tryWays(root *os.Root, part, name string) error {
	for _, way := range s.ways {
		if err := way(root, part, name); !errors.Is(err, errNoWay) {
			return err
		}
	}
	return fmt.Errorf("give the file its name: %w", mailbox.ErrNotAllowed)
}

// linkName needs hard links: not on FAT, exFAT and some network shares.
func linkName(root *os.Root, part, name string) error {
	err := root.Link(part, name)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return mailbox.ErrExists
	case full(err):
		return err
	default:
		return errNoWay
	}
}

// claimName reserves the name with an empty file, which is no object, and puts the finished file over it. Only the writer that
// made the empty file goes on. A writer that stopped in between leaves the empty file behind.
func claimName(root *os.Root, part, name string) error {
	claim, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return mailbox.ErrExists
	}
	if err != nil {
		return err
	}
	if err := claim.Close(); err != nil {
		return err
	}
	if err := root.Rename(part, name); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}

// removeStaleClaim frees a name that has had no content for so long that nobody can still be giving it some.
func (s *Store) removeStaleClaim(root *os.Root, name string) bool {
	info, err := root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 0 {
		return false
	}
	return s.now().Sub(info.ModTime()) > staleClaim && root.Remove(name) == nil
}

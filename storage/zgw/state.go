package zgw

import (
	"context"
	"fmt"

	"keukentafel/app/consent"
)

// Progress is what must be known about a document to go on after a crash. It holds no personal data. A lock is a key to the document.
type Progress struct {
	Disclosure consent.DisclosureID `json:"disclosure"` // of the last content that was sent
	SHA256     string               `json:"sha256"`     // of that content
	Version    int                  `json:"version"`    // of the plan in it
	Locking    bool                 `json:"locking"`    // a lock was asked for, and no answer was kept
	Lock       string               `json:"lock"`       // the lock that is ours
}

// State keeps the progress of each document, by its identification. Save must have it on disk before it returns: what it cannot keep is not
// done. Load gives the zero Progress for what it does not know.
type State interface {
	Load(ctx context.Context, identification string) (Progress, error)
	Save(ctx context.Context, identification string, p Progress) error
}

// diary is the progress of one document while it is delivered.
type diary struct {
	Progress
	state          State
	identification string
	passing        func(string)
}

func (c *Client) openDiary(ctx context.Context, s State, identification string) (*diary, error) {
	p, err := s.Load(ctx, identification)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrState, err)
	}
	return &diary{Progress: p, state: s, identification: identification, passing: c.passing}, nil
}

func (d *diary) write(ctx context.Context, change func(*Progress)) error {
	next := d.Progress
	change(&next)
	if next == d.Progress {
		return nil
	}
	d.passing("before saving")
	if err := d.state.Save(ctx, d.identification, next); err != nil {
		return fmt.Errorf("%w: %w", ErrState, err)
	}
	d.Progress = next
	d.passing("after saving")
	return nil
}

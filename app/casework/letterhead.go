package casework

import (
	"context"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

const deskLetterhead = "letterhead"

// The most that a letterhead takes.
const (
	// MaxLogo is the most bytes that a file with a logo may have.
	MaxLogo = 10 << 20
	// MaxLogoText is the most letters of its alternative text.
	MaxLogoText = 200
)

// Letterhead is what stands at the top of documents that leave: the logo of the
// organisation that works here. Its zero value is none.
type Letterhead struct {
	Data  []byte // of the picture, checked and as small as it is kept
	Media string // "image/png", "image/jpeg" or "image/svg+xml"
	Alt   string // what it says to who cannot see it
}

// None tells whether there is none.
func (l Letterhead) None() bool { return len(l.Data) == 0 }

// Letterhead is what stands at the top of documents that leave from here.
func (d *Desk) Letterhead(ctx context.Context) (Letterhead, error) {
	var l Letterhead
	_, err := d.Vault.Desk(ctx, deskLetterhead, &l)
	return l, err
}

// SetLetterhead takes a file with a logo for at the top of documents, with what
// it says to who cannot see it. ErrLogoKind, ErrLogoBroken, ErrLogoTooLarge and
// ErrNoAlternative leave the old one.
func (d *Desk) SetLetterhead(ctx context.Context, file []byte, alt family.Text) error {
	switch {
	case blank(alt):
		return ErrNoAlternative
	case len([]rune(string(alt))) > MaxLogoText:
		return family.ErrTooLong
	case len(file) > MaxLogo:
		return ErrLogoTooLarge
	case d.ReadLogo == nil:
		return ErrLogoKind
	}
	read, err := d.ReadLogo(file, string(alt))
	if err != nil {
		return fmt.Errorf("letterhead: %w", err)
	}
	return d.letterhead(ctx, audit.DeskLetterhead, func(tx Tx) error { return tx.SaveDesk(deskLetterhead, read) })
}

// RemoveLetterhead lets documents leave without a logo again.
func (d *Desk) RemoveLetterhead(ctx context.Context) error {
	return d.letterhead(ctx, audit.DeskLetterheadRemoved, func(tx Tx) error { return tx.DropDesk(deskLetterhead) })
}

func (d *Desk) letterhead(ctx context.Context, event audit.Event, do func(Tx) error) error {
	e, err := d.entry(ctx, event, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, do)
}

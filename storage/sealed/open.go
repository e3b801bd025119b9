package sealed

import (
	"fmt"
	"io"
	"slices"
	"time"

	"keukentafel/app/consent"
)

// Opening is what it takes to open a package.
type Opening struct {
	Me Identity
	// Known finds the card of a sender.
	Known func(Fingerprint) (Card, bool)
	// Seen tells whether a package with this id was received before. Ids are only unique per sender: a sender could otherwise keep
	// another's package from being opened.
	Seen func(sender Fingerprint, id string) bool
	Now  time.Time
}

// Open reads a package and checks all of it. With an error nothing of the contents is given. Where the package itself is genuine but
// not to be taken in (ErrExpired, ErrReplayed, ErrNewerVersion of its record), the heading comes along with the error, so that a
// receipt can be sent.
func Open(r io.Reader, o Opening) (Opened, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Opened{}, fmt.Errorf("open package: %w", err)
	}
	if len(file) > MaxFile {
		return Opened{}, fmt.Errorf("open package: %w", ErrTooLarge)
	}
	if !o.Me.Valid() {
		return Opened{}, fmt.Errorf("open package: no identity: %w", ErrNotForMe)
	}
	inside, err := decrypt(file, o.Me)
	if err != nil {
		return Opened{}, fmt.Errorf("open package: %w", err)
	}
	opened, err := o.read(inside)
	if err != nil {
		return opened, fmt.Errorf("open package: %w", err)
	}
	return opened, nil
}

func (o Opening) read(inside content) (Opened, error) {
	jws, rest, err := split(inside.plain)
	if err != nil {
		return Opened{}, err
	}
	m, sender, err := verify(jws, o.Known)
	if err != nil {
		return Opened{}, err
	}
	if !slices.Contains(m.Recipients, o.Me.Fingerprint().Hex()) {
		return Opened{}, ErrForwarded
	}
	if inside.recipients != len(m.Recipients) {
		return Opened{}, fmt.Errorf("recipients: %w", ErrAltered)
	}
	parts, err := take(m.Parts, rest)
	if err != nil {
		return Opened{}, err
	}
	heading := headingOf(m, sender)
	switch {
	case !m.Expires.IsZero() && o.Now.After(m.Expires):
		return heading, ErrExpired
	case o.Seen(sender.Fingerprint(), m.ID):
		return heading, ErrReplayed
	}
	opened := heading
	if err := opened.fill(parts); err != nil {
		return heading, err
	}
	return opened, nil
}

func headingOf(m manifest, sender Card) Opened {
	return Opened{
		ID: m.ID, Kind: m.Kind, Sender: sender, Seq: m.Seq, Stream: m.Stream, Created: m.Created, Expires: m.Expires, Purpose: consent.Purpose(m.Purpose),
		ReplyTo: m.ReplyTo, Anchor: m.Anchor,
	}
}

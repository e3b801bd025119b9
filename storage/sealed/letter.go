package sealed

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"keukentafel/app/consent"
)

// Letter is what stands on a package, whatever is in it. What kind it is and for what purpose follows from its contents.
type Letter struct {
	ID         string // from NewID; the receipt will name it
	Sender     Identity
	Card       Card // the sender's own
	Recipients []Card
	Created    time.Time
	Expires    time.Time // zero: never
	Stream     string    // mailbox id under which Seq counts; empty is that of the sender's card
	Seq        uint64    // how the manieth from this sender to this mailbox; zero for a file that is handed over
	ReplyTo    string    // id of the package that this one answers
	Anchor     string    // anchor of the sender's log, if one is sent along
	Renders    []Render
}

// Render is a file made from the disclosure, such as its PDF. It gets nothing but the disclosure to write from, so that nothing else
// can come along.
type Render struct {
	Name  string
	Type  string
	Write func(io.Writer, consent.Disclosure) error
}

// Seal writes a disclosure as a package for the recipients of the letter. It writes nothing at all unless everything is right.
func Seal(w io.Writer, d consent.Disclosure, l Letter) error {
	if !d.Valid() {
		return fmt.Errorf("seal package: %w", consent.ErrNotADisclosure)
	}
	kind, err := kindOf(d)
	if err != nil {
		return fmt.Errorf("seal package for %s: %w", d, err)
	}
	if err := checkRecipients(d.Recipient(), l.Recipients); err != nil {
		return fmt.Errorf("seal package for %s: %w", d, err)
	}
	parts, err := partsOf(d, kind, l.Renders)
	if err != nil {
		return fmt.Errorf("seal package for %s: %w", d, err)
	}
	return seal(w, sealing{letter: l, kind: kind, purpose: d.Purpose(), parts: parts})
}

// checkRecipients keeps a disclosure for one from going to another. A disclosure that names a key goes to that key alone.
func checkRecipients(to consent.Recipient, cards []Card) error {
	if len(cards) == 0 {
		return ErrBadLetter
	}
	for _, c := range cards {
		if to.Key != "" && (len(cards) > 1 || c.Fingerprint().Hex() != to.Key) {
			return ErrWrongRecipient
		}
		if to.Kind == consent.ToMunicipality && c.Role != RoleMunicipality {
			return ErrWrongRecipient
		}
	}
	return nil
}

func partsOf(d consent.Disclosure, kind Kind, renders []Render) ([]part, error) {
	record, err := recordOf(d, kind)
	if err != nil {
		return nil, err
	}
	parts := []part{record}
	for _, r := range renders {
		var file limitedBuffer
		if err := r.Write(&file, d); err != nil {
			return nil, fmt.Errorf("write part %s: %w", r.Name, err)
		}
		parts = append(parts, part{name: r.Name, kind: r.Type, bytes: file.Bytes()})
	}
	return parts, nil
}

// sealing is a package about to be closed.
type sealing struct {
	letter  Letter
	kind    Kind
	purpose consent.Purpose
	parts   []part
}

func seal(w io.Writer, s sealing) error {
	file, err := s.close()
	if err != nil {
		return fmt.Errorf("seal package %s: %w", s.letter.ID, err)
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("seal package %s: %w", s.letter.ID, err)
	}
	return nil
}

func (s sealing) close() ([]byte, error) {
	if err := s.letter.check(); err != nil {
		return nil, err
	}
	m := s.manifest()
	if err := m.check(); err != nil {
		return nil, err
	}
	jws, err := sign(m, s.letter.Sender)
	if err != nil {
		return nil, err
	}
	plain, err := build(jws, s.parts)
	if err != nil {
		return nil, err
	}
	defer clear(plain)
	return encrypt(plain, s.letter.Recipients)
}

func (s sealing) manifest() manifest {
	l := s.letter
	m := manifest{
		Version: manifestVersion, ID: l.ID, Kind: s.kind, Purpose: s.purpose, Sender: l.Card.Fingerprint().Hex(), Seq: l.Seq, Stream: l.Stream, ReplyTo: l.ReplyTo,
		Created: l.Created.UTC().Truncate(time.Second), Anchor: l.Anchor,
	}
	if !l.Expires.IsZero() {
		m.Expires = l.Expires.UTC().Truncate(time.Second)
	}
	for _, c := range l.Recipients {
		m.Recipients = append(m.Recipients, c.Fingerprint().Hex())
	}
	for _, p := range s.parts {
		m.Parts = append(m.Parts, p.entry())
	}
	return m
}

func (l Letter) check() error {
	switch {
	case !isID(l.ID), l.Created.IsZero(), !l.Sender.Valid(), l.Card.Fingerprint() != l.Sender.Fingerprint():
		return ErrBadLetter
	case !l.Expires.IsZero() && !l.Expires.After(l.Created):
		return ErrBadLetter
	}
	for _, c := range l.Recipients {
		if err := c.Check(); err != nil {
			return fmt.Errorf("%w: %w", ErrBadLetter, err)
		}
	}
	return nil
}

// limitedBuffer takes no more than a part may hold.
type limitedBuffer struct{ bytes.Buffer }

// Write refuses with ErrTooLarge what does not fit any more.
func (b *limitedBuffer) Write(p []byte) (int, error) {
	if b.Len()+len(p) > MaxPart {
		return 0, ErrTooLarge
	}
	return b.Buffer.Write(p)
}

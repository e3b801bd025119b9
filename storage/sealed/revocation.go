package sealed

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

const (
	revocationFormat  = "keukentafel revocation"
	revocationVersion = 1
	revocationDomain  = "keukentafel revocation v1\n"

	// MaxRevocationFile is the largest revocation.
	MaxRevocationFile = 2 * MaxCardFile
)

// Revocation (intrekking van een kaart) says that keys count no more. It is signed with those very keys: whoever stole them can
// also say it, which does no harm, but can name any card as the next one. So people compare that card as any other.
type Revocation struct {
	Key       Fingerprint // that counts no more
	Made      time.Time   // UTC, whole seconds
	Next      *Card       // that takes its place; may be nil
	Signature []byte
}

// revocationFileV1 is a revocation as it stands in a .ktr file.
type revocationFileV1 struct {
	Format    string          `json:"format"`
	Version   int             `json:"version"`
	Key       string          `json:"key"`
	Made      string          `json:"made"`
	Next      json.RawMessage `json:"next"`
	Signature []byte          `json:"signature"`
}

// Revoke writes that the keys of this identity count no more; next may be nil.
func (i Identity) Revoke(w io.Writer, made time.Time, next *Card) error {
	if !i.Valid() || made.IsZero() || next != nil && next.Fingerprint() == i.Fingerprint() {
		return fmt.Errorf("revoke: %w", ErrBadLetter)
	}
	r := Revocation{Key: i.Fingerprint(), Made: made.UTC().Truncate(time.Second), Next: next}
	f := revocationFileV1{Format: revocationFormat, Version: revocationVersion, Key: r.Key.Hex(), Made: r.Made.Format(time.RFC3339), Next: json.RawMessage("null"), Signature: ed25519.Sign(i.sign, r.signed())}
	if next != nil {
		var card bytes.Buffer
		if err := WriteCard(&card, *next); err != nil {
			return fmt.Errorf("revoke: next card: %w", err)
		}
		f.Next = card.Bytes()
	}
	encoded, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return fmt.Errorf("revoke: %w", err)
	}
	_, err = w.Write(append(encoded, '\n'))
	return err
}

// ReadRevocation reads a .ktr file and checks it with the card that known finds: ErrUnknownSender when it finds none.
func ReadRevocation(r io.Reader, known func(Fingerprint) (Card, bool)) (Revocation, error) {
	var f revocationFileV1
	if err := readSigned(r, signedFile{revocationFormat, revocationVersion, MaxRevocationFile}, &f); err != nil {
		return Revocation{}, fmt.Errorf("read revocation: %w", err)
	}
	x, err := f.revocation()
	if err != nil {
		return Revocation{}, fmt.Errorf("read revocation: %w", err)
	}
	card, ok := known(x.Key)
	if !ok || card.Fingerprint() != x.Key {
		return Revocation{}, fmt.Errorf("read revocation: %w", &UnknownSenderError{Fingerprint: x.Key})
	}
	if len(card.SignKey) != ed25519.PublicKeySize || !ed25519.Verify(card.SignKey, x.signed(), x.Signature) {
		return Revocation{}, fmt.Errorf("read revocation: signature: %w", ErrAltered)
	}
	return x, nil
}

func (f revocationFileV1) revocation() (Revocation, error) {
	key, err := ParseFingerprint(f.Key)
	if err != nil {
		return Revocation{}, fmt.Errorf("key: %w", ErrAltered)
	}
	made, err := parseMoment(f.Made)
	if err != nil {
		return Revocation{}, err
	}
	x := Revocation{Key: key, Made: made, Signature: f.Signature}
	if len(f.Next) == 0 {
		return Revocation{}, fmt.Errorf("next card: %w", ErrAltered)
	}
	if string(f.Next) == "null" {
		return x, nil
	}
	next, err := ReadCard(bytes.NewReader(f.Next))
	if err != nil {
		return Revocation{}, fmt.Errorf("next card: %w", err)
	}
	if next.Fingerprint() == key {
		return Revocation{}, fmt.Errorf("next card: %w", ErrAltered)
	}
	x.Next = &next
	return x, nil
}

// signed is what the signature covers. Of the next card it is the fingerprint: the card signs the rest of itself.
func (r Revocation) signed() []byte {
	next := ""
	if r.Next != nil {
		next = r.Next.Fingerprint().Hex()
	}
	return fields(revocationDomain, r.Key.Hex(), r.Made.Format(time.RFC3339), next)
}

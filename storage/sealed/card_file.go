package sealed

import (
	"encoding/json"
	"fmt"
	"io"

	"keukentafel/app/family"
)

const (
	cardFormat  = "keukentafel contact card"
	cardVersion = 1
)

// cardFileV1 is a card as it stands in a .ktk file.
type cardFileV1 struct {
	Format    string      `json:"format"`
	Version   int         `json:"version"`
	Name      string      `json:"name"`
	House     string      `json:"house"`
	Function  string      `json:"function"`
	Role      Role        `json:"role"`
	Made      family.Date `json:"made"`
	Mailbox   string      `json:"mailbox"`
	SignKey   []byte      `json:"sign_key"`
	SealKey   string      `json:"seal_key"`
	Signature []byte      `json:"signature"`
}

// WriteCard writes a card as a .ktk file.
func WriteCard(w io.Writer, c Card) error {
	if err := c.Check(); err != nil {
		return fmt.Errorf("write card: %w", err)
	}
	encoded, err := json.MarshalIndent(cardFileV1{
		Format: cardFormat, Version: cardVersion,
		Name: string(c.Name), House: string(c.House), Function: string(c.Function), Role: c.Role, Made: c.Made,
		Mailbox: c.Mailbox, SignKey: c.SignKey, SealKey: c.SealKey, Signature: c.Signature,
	}, "", "  ")
	if err != nil {
		return fmt.Errorf("write card: %w", err)
	}
	if _, err := w.Write(append(encoded, '\n')); err != nil {
		return fmt.Errorf("write card: %w", err)
	}
	return nil
}

// ReadCard reads a .ktk file and checks everything in it. Whose card it is, people settle by comparing the fingerprint.
func ReadCard(r io.Reader) (Card, error) {
	var f cardFileV1
	if err := readSigned(r, signedFile{cardFormat, cardVersion, MaxCardFile}, &f); err != nil {
		return Card{}, fmt.Errorf("read card: %w", err)
	}
	c := Card{
		Holder:  Holder{Name: family.Text(f.Name), House: family.Text(f.House), Function: family.Text(f.Function), Role: f.Role},
		SignKey: f.SignKey, SealKey: f.SealKey, Mailbox: f.Mailbox, Made: f.Made, Signature: f.Signature,
	}
	if err := c.Check(); err != nil {
		return Card{}, fmt.Errorf("read card: %w", err)
	}
	return c, nil
}

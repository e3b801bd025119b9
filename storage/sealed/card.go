package sealed

import (
	"crypto/ed25519"
	"fmt"
	"log/slog"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"

	"keukentafel/app/family"
)

// Role is what the holder of a card does.
type Role string

// The roles.
const (
	RoleConsultant   Role = "consultant"
	RolePartner      Role = "partner"
	RoleCoordinator  Role = "coordinator"
	RoleMunicipality Role = "municipality"
)

// Holder is who shows a card.
type Holder struct {
	Name     family.Text // the person; empty for a municipality's register
	House    family.Text // school, provider, municipality
	Function family.Text
	Role     Role
}

// Card (contactkaart) is what others need to send somebody packages and to know packages from them: who it is, the public half of
// the keys, and the mailbox. It is signed with its own key, so it proves that it is whole, not whose it is: people compare the
// fingerprint for that.
type Card struct {
	Holder
	SignKey   []byte // Ed25519
	SealKey   string // age1pq1...
	Mailbox   string
	Made      family.Date
	Signature []byte
}

const cardDomain = "keukentafel card v1\n"

// Card makes the card of this identity.
func (i Identity) Card(h Holder, made family.Date) (Card, error) {
	if !i.Valid() {
		return Card{}, fmt.Errorf("make card: %w", ErrBadLetter)
	}
	c := Card{Holder: h, SignKey: i.signKey(), SealKey: i.open.Recipient().String(), Mailbox: i.mailbox, Made: made}
	c.Signature = ed25519.Sign(i.sign, c.signed())
	if err := c.Check(); err != nil {
		return Card{}, fmt.Errorf("make card: %w", err)
	}
	return c, nil
}

// Fingerprint is that of both public keys.
func (c Card) Fingerprint() Fingerprint { return fingerprintOf(c.SignKey, c.SealKey) }

// Check refuses, with ErrAltered, a card that is incomplete, too long or not signed by its own key.
func (c Card) Check() error {
	if reason := c.fault(); reason != "" {
		return fmt.Errorf("check card: %s: %w", reason, ErrAltered)
	}
	if _, err := c.recipient(); err != nil {
		return fmt.Errorf("check card: sealing key: %w", ErrAltered)
	}
	if !ed25519.Verify(c.SignKey, c.signed(), c.Signature) {
		return fmt.Errorf("check card: signature: %w", ErrAltered)
	}
	return nil
}

func (c Card) fault() string {
	switch c.Role {
	case RoleConsultant, RolePartner, RoleCoordinator, RoleMunicipality:
	default:
		return "unknown role"
	}
	for _, t := range []family.Text{c.Name, c.House, c.Function} {
		if !oneLine(string(t)) {
			return "a text is too long or not one line"
		}
	}
	made, err := family.ParseDate(string(c.Made))
	switch {
	case c.Name.Empty() && c.House.Empty():
		return "nobody's name"
	case err != nil || !made.Known():
		return "no date"
	case len(c.SignKey) != ed25519.PublicKeySize:
		return "signing key"
	case !isID(c.Mailbox):
		return "mailbox"
	}
	return ""
}

// signed is what the signature covers: every field with its length, so that no two cards have the same.
func (c Card) signed() []byte {
	return fields(cardDomain, string(c.Name), string(c.House), string(c.Function), string(c.Role), string(c.SignKey), c.SealKey, c.Mailbox, string(c.Made))
}

func (c Card) verificationKey() ed25519.PublicKey { return c.SignKey }

func (c Card) recipient() (*age.HybridRecipient, error) {
	r, err := age.ParseHybridRecipient(c.SealKey)
	if err == nil && r.String() != c.SealKey {
		return nil, ErrAltered // the same key in other letters would be another fingerprint
	}
	return r, err
}

// String is the fingerprint, never the name.
func (c Card) String() string { return "card " + c.Fingerprint().Hex() }

// GoString is the fingerprint, never the name.
func (c Card) GoString() string { return c.String() }

// LogValue is the fingerprint, never the name.
func (c Card) LogValue() slog.Value { return slog.StringValue(c.String()) }

func oneLine(s string) bool {
	if !utf8.ValidString(s) || utf8.RuneCountInString(s) > maxCardText {
		return false
	}
	for _, r := range s {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			return false
		}
	}
	return true
}

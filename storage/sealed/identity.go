package sealed

import (
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"filippo.io/age"

	"keukentafel/app/family"
)

// Identity is the secret half of an installation: it signs what leaves and opens what arrives. Keep it inside the vault.
//
// The keys are behind a pointer, so that they stay unprinted also where package fmt cannot ask Identity to withhold them: inside
// an unexported field of somebody's struct.
type Identity struct{ *keys }

type keys struct {
	sign    ed25519.PrivateKey
	open    *age.HybridIdentity
	mailbox string
}

const identityMagic = "KTI1"

// NewIdentity makes an identity with fresh keys and a fresh mailbox id.
func NewIdentity() (Identity, error) {
	_, sign, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return Identity{}, fmt.Errorf("make signing key: %w", err)
	}
	open, err := age.GenerateHybridIdentity()
	if err != nil {
		return Identity{}, fmt.Errorf("make sealing key: %w", err)
	}
	return Identity{&keys{sign: sign, open: open, mailbox: NewID()}}, nil
}

// NewID makes a random id of 26 characters, a-z and 2-7: for a package or a mailbox.
func NewID() string { return strings.ToLower(rand.Text()) }

// Valid tells whether the identity has keys.
func (i Identity) Valid() bool { return i.keys != nil }

// Fingerprint is that of the public keys.
func (i Identity) Fingerprint() Fingerprint {
	return fingerprintOf(i.signKey(), i.open.Recipient().String())
}

// Mailbox is the random name under which others leave packages.
func (i Identity) Mailbox() string { return i.mailbox }

// MarshalBinary gives the secret keys, to be kept inside the vault and nowhere else.
func (i Identity) MarshalBinary() ([]byte, error) {
	if !i.Valid() {
		return nil, errors.New("keep identity: it has no keys")
	}
	return []byte(identityMagic + string(i.sign.Seed()) + i.mailbox + i.open.String()), nil
}

// UnmarshalBinary takes back what MarshalBinary gave.
func (i *Identity) UnmarshalBinary(b []byte) error {
	const fixed = len(identityMagic) + ed25519.SeedSize + idLength
	if len(b) <= fixed || string(b[:len(identityMagic)]) != identityMagic {
		return errors.New("restore identity: not an identity of this version")
	}
	seed, mailbox := b[len(identityMagic):fixed-idLength], string(b[fixed-idLength:fixed])
	open, err := age.ParseHybridIdentity(string(b[fixed:]))
	if err != nil || !isID(mailbox) {
		return errors.New("restore identity: damaged")
	}
	*i = Identity{&keys{sign: ed25519.NewKeyFromSeed(seed), open: open, mailbox: mailbox}}
	return nil
}

// String withholds the keys.
func (i Identity) String() string { return family.Withheld }

// GoString withholds the keys from %#v.
func (i Identity) GoString() string { return family.Withheld }

// Format withholds the keys from every verb of package fmt.
func (i Identity) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, family.Withheld) }

// LogValue withholds the keys from a log.
func (i Identity) LogValue() slog.Value { return slog.StringValue(family.Withheld) }

func (i Identity) signKey() ed25519.PublicKey {
	key := make(ed25519.PublicKey, ed25519.PublicKeySize)
	copy(key, i.sign[ed25519.SeedSize:])
	return key
}

package sealed

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/go-jose/go-jose/v4"

	"keukentafel/app/consent"
)

const (
	manifestVersion = 1
	manifestType    = "ktp-manifest"
)

// manifest is what the sender signs.
type manifest struct {
	Version    int             `json:"v"`
	ID         string          `json:"id"`
	Kind       Kind            `json:"kind"`
	Created    time.Time       `json:"created"`
	Expires    time.Time       `json:"expires,omitzero"`
	Purpose    consent.Purpose `json:"purpose,omitempty"`
	Sender     string          `json:"sender"`
	Seq        uint64          `json:"seq"`
	Stream     string          `json:"stream,omitempty"`
	ReplyTo    string          `json:"in_reply_to,omitempty"`
	Recipients []string        `json:"recipients"`
	Parts      []partEntry     `json:"parts"`
	Anchor     string          `json:"anchor,omitempty"`
}

// partEntry describes one part; its bytes follow the manifest.
type partEntry struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// sign makes the compact JWS of a manifest.
func sign(m manifest, by Identity) (string, error) {
	payload, err := json.Marshal(m)
	if err != nil {
		return "", err
	}
	if len(payload) > maxManifest {
		return "", ErrTooLarge
	}
	return signPayload(payload, by)
}

func signPayload(payload []byte, by Identity) (string, error) {
	key := jose.SigningKey{Algorithm: jose.EdDSA, Key: jose.JSONWebKey{Key: by.sign, KeyID: by.Fingerprint().Hex()}}
	signer, err := jose.NewSigner(key, (&jose.SignerOptions{}).WithType(manifestType))
	if err != nil {
		return "", err
	}
	signature, err := signer.Sign(payload)
	if err != nil {
		return "", err
	}
	return signature.CompactSerialize()
}

// verify checks the signature with the card of the sender, which is looked up by fingerprint, and then the manifest itself.
func verify(jws string, known func(Fingerprint) (Card, bool)) (manifest, Card, error) {
	signed, err := jose.ParseSignedCompact(jws, []jose.SignatureAlgorithm{jose.EdDSA})
	if err != nil {
		return manifest{}, Card{}, fmt.Errorf("signature: %w", ErrAltered)
	}
	header := signed.Signatures[0].Protected
	sender, err := ParseFingerprint(header.KeyID)
	if err != nil || header.ExtraHeaders[jose.HeaderType] != manifestType {
		return manifest{}, Card{}, fmt.Errorf("signature header: %w", ErrAltered)
	}
	card, ok := known(sender)
	if !ok || card.Fingerprint() != sender {
		return manifest{}, Card{}, &UnknownSenderError{Fingerprint: sender}
	}
	if err := card.Check(); err != nil {
		return manifest{}, Card{}, err
	}
	payload, err := signed.Verify(card.verificationKey())
	if err != nil {
		return manifest{}, Card{}, fmt.Errorf("signature: %w", ErrAltered)
	}
	m, err := parseManifest(payload)
	if err == nil && m.Sender != sender.Hex() {
		err = fmt.Errorf("sender: %w", ErrAltered)
	}
	return m, card, err
}

func parseManifest(payload []byte) (manifest, error) {
	if len(payload) > maxManifest {
		return manifest{}, ErrTooLarge
	}
	// The version first: a newer manifest may not fit at all.
	var head struct {
		Version int `json:"v"`
	}
	if err := json.Unmarshal(payload, &head); err != nil {
		return manifest{}, fmt.Errorf("manifest: %w", ErrAltered)
	}
	if head.Version > manifestVersion {
		return manifest{}, ErrNewerVersion
	}
	var m manifest
	if err := json.Unmarshal(payload, &m); err != nil {
		return manifest{}, fmt.Errorf("manifest: %w", ErrAltered)
	}
	return m, m.check()
}

func (m manifest) check() error {
	if len(m.Parts) > maxParts || len(m.Recipients) > maxRecipients {
		return ErrTooLarge
	}
	if reason := m.fault(); reason != "" {
		return fmt.Errorf("manifest: %s: %w", reason, ErrAltered)
	}
	var names []string
	for _, p := range m.Parts {
		switch {
		case p.Size > MaxPart:
			return ErrTooLarge
		case p.Size < 0 || !isPartName(p.Name) || !isPartType(p.Type) || len(p.SHA256) != 64 || slices.Contains(names, p.Name):
			return fmt.Errorf("manifest: part: %w", ErrAltered)
		}
		names = append(names, p.Name)
	}
	return nil
}

func (m manifest) fault() string {
	recipients := slices.Clone(m.Recipients)
	slices.Sort(recipients)
	unreadable := func(s string) bool { _, err := ParseFingerprint(s); return err != nil }
	switch {
	case m.Version < 1:
		return "version"
	case !isID(m.ID):
		return "id"
	case m.ReplyTo != "" && !isID(m.ReplyTo):
		return "reply"
	case m.Stream != "" && !isID(m.Stream):
		return "stream"
	case m.Anchor != "" && !isCode(m.Anchor):
		return "anchor"
	case m.Created.IsZero():
		return "date"
	case m.Purpose != "" && !isCode(string(m.Purpose)), !isCode(string(m.Kind)):
		return "kind"
	case len(recipients) == 0, slices.ContainsFunc(recipients, unreadable), len(slices.Compact(recipients)) != len(m.Recipients):
		return "recipients"
	}
	return ""
}

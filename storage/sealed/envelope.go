package sealed

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"filippo.io/age"
)

// The envelope is an ordinary age file. Beside the recipients its header has one stanza of ours: version and length of what is inside.
// With it a package is known from any other age file, and a cut copy from an altered one.
const (
	ageStart        = "age-encryption.org/v"
	ageVersion      = "1\n"
	ageFooter       = "\n--- "
	stanzaType      = "keukentafel"
	hybridStanza    = "mlkem768x25519"
	hybridLabel     = "postquantum"
	envelopeVersion = 1
	ageNonce        = 16
	ageChunk        = 64 << 10
	ageTag          = 16
	headerRoom      = 2 << 10 // of one recipient
)

// lengthStanza is the recipient that opens nothing and says the length.
type lengthStanza int

// Wrap gives the stanza, which holds no key.
func (l lengthStanza) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: stanzaType, Args: []string{strconv.Itoa(envelopeVersion), strconv.Itoa(int(l))}}}, nil
}

// WrapWithLabels lets the stanza stand beside post-quantum recipients.
func (l lengthStanza) WrapWithLabels(key []byte) ([]*age.Stanza, []string, error) {
	s, err := l.Wrap(key)
	return s, []string{hybridLabel}, err
}

// encrypt closes the envelope around plain.
func encrypt(plain []byte, cards []Card) ([]byte, error) {
	recipients := []age.Recipient{lengthStanza(len(plain))}
	for _, c := range cards {
		r, err := c.recipient()
		if err != nil {
			return nil, fmt.Errorf("sealing key of %s: %w", c, ErrBadLetter)
		}
		recipients = append(recipients, r)
	}
	file := bytes.NewBuffer(make([]byte, 0, len(plain)+len(plain)/ageChunk*ageTag+headerRoom*len(recipients)))
	w, err := age.Encrypt(file, recipients...)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if file.Len() > MaxFile {
		return nil, ErrTooLarge
	}
	return file.Bytes(), nil
}

// content is what came out of an envelope, whole and authenticated.
type content struct {
	plain      []byte
	recipients int // how many the envelope opens for
}

// decrypt opens the envelope. It gives nothing unless everything was there to the end.
func decrypt(file []byte, me Identity) (content, error) {
	if err := checkStart(file); err != nil {
		return content{}, err
	}
	o := opener{me: me.open}
	r, err := age.Decrypt(bytes.NewReader(file), &o)
	if err != nil {
		return content{}, o.explain(file, err)
	}
	// The header is not proven yet, so the room is never more than the file could fill.
	plain := bytes.NewBuffer(make([]byte, 0, min(o.length, len(file))+bytes.MinRead))
	if _, err := plain.ReadFrom(r); err != nil {
		return content{}, o.explain(file, err)
	}
	if plain.Len() != o.length {
		return content{}, ErrAltered
	}
	return content{plain: plain.Bytes(), recipients: o.recipients}, nil
}

func checkStart(file []byte) error {
	const start = ageStart + ageVersion
	switch {
	case bytes.HasPrefix(file, []byte(start)):
		return nil
	case bytes.HasPrefix([]byte(start), file):
		return ErrTruncated
	case bytes.HasPrefix(file, []byte(ageStart)):
		return ErrNewerVersion
	}
	return ErrNotAPackage
}

// opener is the identity that age asks for the key; it reads our stanza on the way.
type opener struct {
	me         *age.HybridIdentity
	ours       int
	length     int
	recipients int
}

// Unwrap refuses every header that encrypt does not write, then looks for the key.
func (o *opener) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	others := 0
	for _, s := range stanzas {
		switch s.Type {
		case stanzaType:
			if err := o.read(s); err != nil {
				return nil, err
			}
		case hybridStanza:
			o.recipients++
		default:
			others++
		}
	}
	switch {
	case o.ours == 0:
		return nil, ErrNotAPackage
	case o.ours > 1, others > 0, o.recipients > maxRecipients:
		return nil, ErrAltered
	}
	return o.me.Unwrap(stanzas)
}

func (o *opener) read(s *age.Stanza) error {
	o.ours++
	if len(s.Args) == 0 {
		return ErrAltered
	}
	version, err := strconv.Atoi(s.Args[0])
	switch {
	case err != nil || version < 1:
		return ErrAltered
	case version > envelopeVersion:
		return ErrNewerVersion
	case len(s.Args) != 2:
		return ErrAltered
	}
	o.length, err = strconv.Atoi(s.Args[1])
	switch {
	case err != nil || o.length < smallestPlain || o.length <= maxPlain && o.length != padmeLength(o.length):
		return ErrAltered
	case o.length > maxPlain:
		return ErrTooLarge
	}
	return nil
}

// explain finds out why the envelope did not open.
func (o *opener) explain(file []byte, err error) error {
	for _, ours := range []error{ErrNotAPackage, ErrNewerVersion, ErrTooLarge, ErrAltered} {
		if errors.Is(err, ours) {
			return ours
		}
	}
	var noMatch *age.NoIdentityMatchError
	if errors.As(err, &noMatch) {
		return ErrNotForMe
	}
	footer := bytes.Index(file, []byte(ageFooter))
	if footer < 0 {
		return ErrTruncated
	}
	header := bytes.IndexByte(file[footer+1:], '\n')
	if header < 0 {
		return ErrTruncated
	}
	chunks := (o.length + ageChunk - 1) / ageChunk
	whole := footer + 1 + header + 1 + ageNonce + o.length + chunks*ageTag
	if o.ours == 1 && len(file) < whole {
		return ErrTruncated
	}
	return ErrAltered
}

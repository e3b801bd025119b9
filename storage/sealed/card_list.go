package sealed

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

const (
	listFormat  = "keukentafel directory"
	listVersion = 1
	listDomain  = "keukentafel directory v1\n"

	// MaxListFile is the largest list of cards.
	MaxListFile = 8 << 20
	// MaxListLines is how many cards a list holds at most.
	MaxListLines = 2000
)

// CardState is what a list says of a card.
type CardState string

// The states.
const (
	CardCurrent CardState = "current"
	CardRevoked CardState = "revoked"
)

// CardList (adreslijst) are the cards that a municipality vouches for, and those that count no more. It proves that the municipality
// made it; whether its card is the right one, people settle by comparing the fingerprint.
type CardList struct {
	By        Card // role municipality
	Made      time.Time
	Lines     []ListLine
	Signature []byte
}

// ListLine is one card of a list.
type ListLine struct {
	Card     Card
	State    CardState
	Replaces string // fingerprint of the card before it, in hexadecimal; empty for none
}

// listFileV1 is a list as it stands in a .ktl file.
type listFileV1 struct {
	Format    string          `json:"format"`
	Version   int             `json:"version"`
	By        json.RawMessage `json:"by"`
	Made      string          `json:"made"`
	Cards     []listLineV1    `json:"cards"`
	Signature []byte          `json:"signature"`
}

type listLineV1 struct {
	Card     json.RawMessage `json:"card"`
	State    CardState       `json:"state"`
	Replaces string          `json:"replaces"`
}

// SignList writes a list, signed by its maker. Each card stands in it once.
func (i Identity) SignList(w io.Writer, l CardList) error {
	if !i.Valid() || l.By.Fingerprint() != i.Fingerprint() {
		return fmt.Errorf("sign list: %w", ErrBadLetter)
	}
	l.Made = l.Made.UTC().Truncate(time.Second)
	if err := l.check(); err != nil {
		return fmt.Errorf("sign list: %w", err)
	}
	f := listFileV1{Format: listFormat, Version: listVersion, Made: l.Made.Format(time.RFC3339), Cards: []listLineV1{}, Signature: ed25519.Sign(i.sign, l.signed())}
	var err error
	if f.By, err = cardJSON(l.By); err != nil {
		return fmt.Errorf("sign list: %w", err)
	}
	for _, line := range l.Lines {
		card, err := cardJSON(line.Card)
		if err != nil {
			return fmt.Errorf("sign list: %w", err)
		}
		f.Cards = append(f.Cards, listLineV1{card, line.State, line.Replaces})
	}
	encoded, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return fmt.Errorf("sign list: %w", err)
	}
	if len(encoded)+1 > MaxListFile {
		return fmt.Errorf("sign list: %w", ErrTooLarge)
	}
	_, err = w.Write(append(encoded, '\n'))
	return err
}

func cardJSON(c Card) (json.RawMessage, error) {
	var file bytes.Buffer
	err := WriteCard(&file, c)
	return file.Bytes(), err
}

// ReadList reads a .ktl file and checks everything in it with the card of its maker, which stands in it.
func ReadList(r io.Reader) (CardList, error) {
	var f listFileV1
	if err := readSigned(r, signedFile{listFormat, listVersion, MaxListFile}, &f); err != nil {
		return CardList{}, fmt.Errorf("read list: %w", err)
	}
	l, err := f.list()
	if err == nil {
		err = l.check()
	}
	if err == nil && !ed25519.Verify(l.By.SignKey, l.signed(), l.Signature) {
		err = fmt.Errorf("signature: %w", ErrAltered)
	}
	if err != nil {
		return CardList{}, fmt.Errorf("read list: %w", err)
	}
	return l, nil
}

func (f listFileV1) list() (CardList, error) {
	if len(f.Cards) > MaxListLines {
		return CardList{}, ErrTooLarge
	}
	made, err := parseMoment(f.Made)
	if err != nil {
		return CardList{}, err
	}
	l := CardList{Made: made, Signature: f.Signature}
	if l.By, err = ReadCard(bytes.NewReader(f.By)); err != nil {
		return CardList{}, fmt.Errorf("maker: %w", err)
	}
	for _, line := range f.Cards {
		card, err := ReadCard(bytes.NewReader(line.Card))
		if err != nil {
			return CardList{}, fmt.Errorf("card: %w", err)
		}
		l.Lines = append(l.Lines, ListLine{card, line.State, line.Replaces})
	}
	return l, nil
}

func (l CardList) check() error {
	if l.By.Role != RoleMunicipality || l.Made.IsZero() {
		return fmt.Errorf("maker: %w", ErrAltered)
	}
	if len(l.Lines) > MaxListLines {
		return ErrTooLarge
	}
	seen := map[Fingerprint]bool{}
	for _, line := range l.Lines {
		f := line.Card.Fingerprint()
		if seen[f] || line.State != CardCurrent && line.State != CardRevoked || line.Replaces == f.Hex() {
			return fmt.Errorf("line: %w", ErrAltered)
		}
		if _, err := ParseFingerprint(line.Replaces); line.Replaces != "" && err != nil {
			return fmt.Errorf("line: %w", ErrAltered)
		}
		seen[f] = true
	}
	return nil
}

// signed is what the signature covers: of each card the hash of all that its own signature covers.
func (l CardList) signed() []byte {
	texts := []string{l.By.Fingerprint().Hex(), l.Made.Format(time.RFC3339)}
	for _, line := range l.Lines {
		hash := sha256.Sum256(line.Card.signed())
		texts = append(texts, hex.EncodeToString(hash[:]), string(line.State), line.Replaces)
	}
	return fields(listDomain, texts...)
}

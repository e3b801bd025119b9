package sealed

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// A card as codes for a camera. The letters are those that a QR code holds in the least room: digits, capitals and a few signs.
const (
	codeStart   = "KTK1"
	codeField   = "/"
	codeLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/"
	codeCheck   = 8 // letters of the check
	maxCode     = 8 << 10

	// MaxCodeParts is in how many codes a card is cut at most.
	MaxCodeParts = 9
)

// Why codes give no card.
var (
	// ErrPartsMissing: see MissingPartsError.
	ErrPartsMissing = errors.New("sealed: parts of the card are missing")
	// ErrMixedParts: parts of more than one card.
	ErrMixedParts = errors.New("sealed: parts of more than one card")
)

// MissingPartsError says which parts of a card were not given.
type MissingPartsError struct{ Missing []int }

// Error names the parts.
func (e *MissingPartsError) Error() string { return fmt.Sprintf("%v: %v", ErrPartsMissing, e.Missing) }

// Is makes errors.Is(err, ErrPartsMissing) true.
func (e *MissingPartsError) Is(target error) bool { return target == ErrPartsMissing }

var codeText = base32.StdEncoding.WithPadding(base32.NoPadding)

// Codes is the card as the texts of that many QR codes, at most MaxCodeParts.
func (c Card) Codes(parts int) ([]string, error) {
	if err := c.Check(); err != nil {
		return nil, fmt.Errorf("write codes: %w", err)
	}
	if parts < 1 || parts > MaxCodeParts {
		return nil, fmt.Errorf("write codes: %d parts: %w", parts, ErrBadLetter)
	}
	pack := func(s string) string { return codeText.EncodeToString([]byte(s)) }
	whole := strings.Join([]string{pack(string(c.Role)), string(c.Made), strings.ToUpper(c.Mailbox), pack(string(c.SignKey)), pack(string(c.Signature)),
		pack(string(c.Name)), pack(string(c.House)), pack(string(c.Function)), strings.ToUpper(c.SealKey)}, codeField)
	check := codeCheckOf(whole)
	size := (len(whole) + parts - 1) / parts
	var codes []string
	for n := range parts {
		codes = append(codes, fmt.Sprintf("%s:%d:%d:%s:%s", codeStart, n+1, parts, check, whole[n*size:min(len(whole), (n+1)*size)]))
	}
	return codes, nil
}

func codeCheckOf(whole string) string {
	sum := sha256.Sum256([]byte(whole))
	return codeText.EncodeToString(sum[:])[:codeCheck]
}

// IsCode tells whether a text is a code of a card.
func IsCode(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), codeStart+":") }

// ReadCodes makes a card of its codes, in any order; the same code may come twice. ErrNotACard when there is none among the texts.
func ReadCodes(texts []string) (Card, error) {
	whole, err := joinCodes(texts)
	if err != nil {
		return Card{}, fmt.Errorf("read codes: %w", err)
	}
	c, err := cardOfCode(whole)
	if err == nil {
		err = c.Check()
	}
	if err != nil {
		return Card{}, fmt.Errorf("read codes: %w", err)
	}
	return c, nil
}

func joinCodes(texts []string) (string, error) {
	var parts []string
	check, filled := "", 0
	for _, text := range texts {
		if !IsCode(text) {
			continue
		}
		f := strings.SplitN(strings.TrimSpace(text), ":", 5)
		if len(f) != 5 || len(f[4]) > maxCode {
			return "", ErrAltered
		}
		n, err := strconv.Atoi(f[1])
		of, failed := strconv.Atoi(f[2])
		switch {
		case err != nil || failed != nil || of < 1 || of > MaxCodeParts || n < 1 || n > of || f[4] == "":
			return "", ErrAltered
		case parts == nil:
			parts, check = make([]string, of), f[3]
		case f[3] != check || len(parts) != of || parts[n-1] != "" && parts[n-1] != f[4]:
			return "", ErrMixedParts
		}
		if parts[n-1] == "" {
			filled++
		}
		parts[n-1] = f[4]
	}
	switch {
	case parts == nil:
		return "", ErrNotACard
	case filled < len(parts):
		missing := &MissingPartsError{}
		for i, p := range parts {
			if p == "" {
				missing.Missing = append(missing.Missing, i+1)
			}
		}
		return "", missing
	}
	whole := strings.Join(parts, "")
	if codeCheckOf(whole) != check || strings.Trim(whole, codeLetters) != "" {
		return "", ErrAltered
	}
	return whole, nil
}

func cardOfCode(whole string) (Card, error) {
	f := strings.Split(whole, codeField)
	if len(f) != 9 {
		return Card{}, ErrAltered
	}
	unpacked := make([][]byte, len(f))
	for _, i := range []int{0, 3, 4, 5, 6, 7} {
		b, err := codeText.DecodeString(f[i])
		if err != nil || codeText.EncodeToString(b) != f[i] {
			return Card{}, ErrAltered
		}
		unpacked[i] = b
	}
	text := func(i int) family.Text { return family.Text(unpacked[i]) }
	return Card{
		Holder:  Holder{Name: text(5), House: text(6), Function: text(7), Role: Role(unpacked[0])},
		SignKey: slices.Clip(unpacked[3]), SealKey: strings.ToLower(f[8]), Mailbox: strings.ToLower(f[2]), Made: family.Date(f[1]),
		Signature: bytes.Clone(unpacked[4]),
	}, nil
}

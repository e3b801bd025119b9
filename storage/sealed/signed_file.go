package sealed

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// signedFile is a kind of JSON file that is signed: what it calls itself, its newest version, and how large it may be.
type signedFile struct {
	format  string
	version int
	max     int
}

// readSigned reads such a file into the pointer. A field that this version does not know would not be covered by the signature, so
// it is refused.
func readSigned(r io.Reader, kind signedFile, into any) error {
	file, err := io.ReadAll(io.LimitReader(r, int64(kind.max)+1))
	if err != nil {
		return err
	}
	if len(file) > kind.max {
		return ErrTooLarge
	}
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(file, &head); err != nil {
		return cutOrForeign(file, kind.format)
	}
	if head.Format != kind.format || head.Version < 1 {
		return ErrNotACard
	}
	if head.Version > kind.version {
		return ErrNewerVersion
	}
	strict := json.NewDecoder(bytes.NewReader(file))
	strict.DisallowUnknownFields()
	if err := strict.Decode(into); err != nil {
		return ErrAltered
	}
	return nil
}

// cutOrForeign tells a file that was cut off from one that never was of this kind.
func cutOrForeign(file []byte, format string) error {
	start := bytes.TrimSpace(file)
	err := json.NewDecoder(bytes.NewReader(file)).Decode(&json.RawMessage{})
	if len(start) == 0 || start[0] == '{' && bytes.Contains(start, []byte(format)) && errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrTruncated
	}
	return ErrNotACard
}

// parseMoment reads a moment in the one form that is signed.
func parseMoment(s string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339, s)
	if err != nil || at.IsZero() || at.UTC().Format(time.RFC3339) != s {
		return time.Time{}, fmt.Errorf("moment: %w", ErrAltered)
	}
	return at.UTC(), nil
}

// fields are texts with their lengths behind a domain, so that no two rows of texts are the same bytes.
func fields(domain string, texts ...string) []byte {
	b := []byte(domain)
	for _, t := range texts {
		b = binary.BigEndian.AppendUint32(b, uint32(len(t)))
		b = append(b, t...)
	}
	return b
}

package zgw

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

const largestProfile = 256 << 10

// ReadProfile reads a profile, strictly: an unknown field is an error, so that a slip of the pen is seen before the first delivery. All its
// errors are ErrProfile.
func ReadProfile(r io.Reader) (Profile, error) {
	text, err := io.ReadAll(io.LimitReader(r, largestProfile+1))
	if err != nil {
		return Profile{}, fmt.Errorf("%w: %w", ErrProfile, err)
	}
	if len(text) > largestProfile {
		return Profile{}, &ProfileError{"file", "too-long"}
	}
	if err := checkOnce(json.NewDecoder(bytes.NewReader(text)), ""); err != nil {
		return Profile{}, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	var p Profile
	if err := decoder.Decode(&p); err != nil {
		return Profile{}, &ProfileError{fieldIn(err), "malformed"}
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return Profile{}, &ProfileError{"file", "malformed"}
	}
	if err := p.Check(); err != nil {
		return Profile{}, err
	}
	return p, nil
}

// fieldIn names the field that a JSON error is about; its value is not told, since it may be a secret in the wrong place.
func fieldIn(err error) string {
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) && wrongType.Field != "" {
		return wrongType.Field
	}
	if _, name, ok := strings.Cut(err.Error(), "unknown field "); ok && len(name) < 60 {
		return strings.Trim(name, `"`)
	}
	return "file"
}

// checkOnce refuses a field that is there twice: which of the two counts would be a guess.
func checkOnce(d *json.Decoder, place string) error {
	token, err := d.Token()
	if err != nil {
		return &ProfileError{"file", "malformed"}
	}
	open, isDelim := token.(json.Delim)
	if !isDelim {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		name := place
		if open == '{' {
			key, err := d.Token()
			if err != nil {
				return &ProfileError{"file", "malformed"}
			}
			field, _ := key.(string)
			name = strings.TrimPrefix(place+"."+field, ".")
			if folded := strings.ToLower(field); seen[folded] {
				return &ProfileError{name, "twice"}
			} else {
				seen[folded] = true
			}
		}
		if err := checkOnce(d, name); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return &ProfileError{"file", "malformed"}
	}
	return nil
}

// Write writes the profile as a file that ReadProfile reads.
func (p Profile) Write(w io.Writer) error {
	if err := p.Check(); err != nil {
		return err
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(p)
}

package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// codecVersion is the first byte of every encoded value. After it comes JSON by
// Go field names, so renaming a field is a migration; a fixture test says so.
const codecVersion = 1

var errOtherShape = errors.New("value has another shape than this program knows")

func encode(value any) ([]byte, error) {
	buffer := bytes.NewBuffer([]byte{codecVersion})
	e := json.NewEncoder(buffer)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, fmt.Errorf("encode %T: %w", value, err)
	}
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n")), nil
}

// decode refuses a field that it does not know, since saving would lose it.
func decode(body []byte, into any) error {
	switch {
	case len(body) == 0:
		return errOtherShape
	case body[0] > codecVersion:
		return fmt.Errorf("%w: value version %d", ErrNewerFormat, body[0])
	case body[0] != codecVersion:
		return errOtherShape
	}
	d := json.NewDecoder(bytes.NewReader(body[1:]))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%w: %T: %w", errOtherShape, into, err)
	}
	return nil
}

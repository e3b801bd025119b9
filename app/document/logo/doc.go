// Package logo reads a logo that somebody chose: a PNG, a JPEG or an SVG file.
//
// It tells whether the file is what it says it is, how wide it is beside its
// height, and gives its dots or shapes on white paper. It does not decide where
// a logo stands, fetches nothing, and knows no document and no family.
//
// It promises that a broken, hostile or huge file is refused before it costs
// much memory, that nothing which a camera or a drawing program hid in the file
// (place, name, remarks) comes out, and that the same file always gives the
// same result.
package logo

import "errors"

var (
	// ErrBroken means that the file is damaged or empty.
	ErrBroken = errors.New("logo is damaged")
	// ErrTooLarge means that the file has more bytes, dots or shapes than any logo needs.
	ErrTooLarge = errors.New("logo is too large")
	// ErrKind means that the file is not a PNG, a JPEG or an SVG of plain shapes.
	ErrKind = errors.New("logo is of an unknown kind")
)

// The most that a logo may have.
const (
	MostBytes  = 10 << 20
	MostDots   = 20_000_000
	mostShapes = 5_000
)

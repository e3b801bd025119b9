package raster

import (
	"errors"
	"fmt"
)

// Errors of making a picture of dots.
var (
	// ErrSize: the picture has no size, or would be larger than 8,000 dots.
	ErrSize = errors.New("picture has no size that can be drawn")
	// ErrColour: the palette has a colour that is not "#rrggbb".
	ErrColour = errors.New("palette has a colour that cannot be read")
)

// MissingGlyphError: no font of the program has this letter.
type MissingGlyphError struct{ Rune rune }

// Error names the letter by its number, and not the text that it is in.
func (e *MissingGlyphError) Error() string { return fmt.Sprintf("no font has the letter %U", e.Rune) }

// MissingGlyph gives the letter and no place, for who words the error without
// knowing this package.
func (e *MissingGlyphError) MissingGlyph() (rune, string) { return e.Rune, "" }

package pdf

import (
	"errors"
	"fmt"
)

// ErrNoTitle means that the document has no title. A reader that cannot see
// the page would then hear a file name.
var ErrNoTitle = errors.New("document has no title")

// ErrDoesNotFit means that even the shortest version of a one-page document is
// longer than one page.
var ErrDoesNotFit = errors.New("document does not fit on one page")

// MissingGlyphError means that a text has a character that no embedded font
// can draw. Where is the label of the block it stands in, not the text itself.
type MissingGlyphError struct {
	Rune  rune
	Where string
}

func (e *MissingGlyphError) Error() string {
	return fmt.Sprintf("no font has the character U+%04X, used in %q", e.Rune, e.Where)
}

// MissingGlyph gives the character and the label of the block it stands in,
// for who words the error without knowing this package.
func (e *MissingGlyphError) MissingGlyph() (rune, string) { return e.Rune, e.Where }

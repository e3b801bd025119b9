package raster

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"keukentafel/assets"
)

// The fonts, as in the window and on paper.
const (
	regularFile = "KeukenSans-Regular.ttf"
	boldFile    = "KeukenSans-SemiBold.ttf"
)

// parsed reads each font once; a font is safe to share.
var parsed = sync.OnceValues(func() ([2]*sfnt.Font, error) {
	var fonts [2]*sfnt.Font
	for i, name := range []string{regularFile, boldFile} {
		content, err := assets.Font(name)
		if err != nil {
			return fonts, fmt.Errorf("load font: %w", err)
		}
		if fonts[i], err = opentype.Parse(content); err != nil {
			return fonts, fmt.Errorf("load font %s: %w", name, err)
		}
	}
	return fonts, nil
})

// letters shapes text in one font; it belongs to one goroutine.
type letters struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
}

func lettersOf(bold bool) (*letters, error) {
	fonts, err := parsed()
	if err != nil {
		return nil, err
	}
	if bold {
		return &letters{font: fonts[1]}, nil
	}
	return &letters{font: fonts[0]}, nil
}

// placed is a letter with the distance from the beginning of its text.
type placed struct {
	glyph sfnt.GlyphIndex
	at    float64
}

// place puts the letters of a text behind each other, and gives the width.
func (l *letters) place(text string, size float64) ([]placed, float64, error) {
	ppem := toFixed(size)
	var found []placed
	width, before := 0.0, sfnt.GlyphIndex(0)
	for _, r := range text {
		glyph, err := l.font.GlyphIndex(&l.buffer, r)
		if err != nil {
			return nil, 0, fmt.Errorf("find letter: %w", err)
		}
		if glyph == 0 {
			return nil, 0, &MissingGlyphError{Rune: r}
		}
		if kern, err := l.font.Kern(&l.buffer, before, glyph, ppem, font.HintingNone); err == nil && before != 0 {
			width += fromFixed(kern)
		}
		found = append(found, placed{glyph, width})
		advance, err := l.font.GlyphAdvance(&l.buffer, glyph, ppem, font.HintingNone)
		if err != nil {
			return nil, 0, fmt.Errorf("measure letter: %w", err)
		}
		width, before = width+fromFixed(advance), glyph
	}
	return found, width, nil
}

// Measure tells how wide a text is in these fonts; a text with a letter that
// they do not have is measured by the size alone. It is a picture.Measure.
func Measure(text string, size float64, bold bool) float64 {
	l, err := lettersOf(bold)
	if err == nil {
		var width float64
		if _, width, err = l.place(text, size); err == nil {
			return width
		}
	}
	return float64(len([]rune(text))) * size
}

func toFixed(v float64) fixed.Int26_6   { return fixed.Int26_6(v*64 + 0.5) }
func fromFixed(v fixed.Int26_6) float64 { return float64(v) / 64 }

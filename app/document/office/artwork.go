package office

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"

	"keukentafel/app/document"
	"keukentafel/app/picture"
	"keukentafel/app/picture/raster"
	"keukentafel/app/words"
)

// Measures of a page in points, A4 with the same white as the PDF has.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	whiteSide  = 62.0
	whiteTop   = 78.0
	whiteFoot  = 70.0
	textWidth  = pageWidth - 2*whiteSide

	figureTallest  = (pageHeight - whiteTop - whiteFoot) * 0.8
	ecogramTallest = (pageHeight - whiteTop - whiteFoot) * 0.3
	dotsPerPoint   = 2.0
	mostDots       = 7900.0 // along a side
)

// measured is how wide a text is in the typeface of an office, which is wider
// than that of this program.
func measured(text string, size float64, bold bool) float64 {
	return raster.Measure(text, size, bold) * 1.08
}

// artwork is a picture in lines (SVG) and in dots (PNG), with its size in points. A picture
// with a letter that the dots do not have is in lines only.
type artwork struct {
	lines, dots   []byte
	width, height float64
	title, alt    string
}

// drawn draws a figure as wide as the text.
func drawn(b document.Figure, lang words.Lang) (artwork, error) {
	tallest := figureTallest
	if b.Kind == document.FigureEcogram {
		tallest = ecogramTallest
	}
	drawing := b.Draw(picture.Paper{Width: textWidth, Height: tallest, Measure: measured})
	a := artwork{width: drawing.Width, height: drawing.Height, title: lang.T("figure." + string(b.Kind)), alt: string(drawing.Description)}
	var lines, dots bytes.Buffer
	palette := picture.DayPalette()
	palette.Font = typeface
	if err := picture.SVG(&lines, drawing, palette); err != nil {
		return artwork{}, fmt.Errorf("draw %s: %w", b.Kind, err)
	}
	a.lines = lines.Bytes()
	full, err := raster.Image(drawing, palette, min(dotsPerPoint, mostDots/max(drawing.Width, drawing.Height)))
	var missing *raster.MissingGlyphError
	switch {
	case errors.As(err, &missing):
	case err != nil:
		return artwork{}, fmt.Errorf("draw %s: %w", b.Kind, err)
	default:
		err := png.Encode(&dots, withFewColours(full))
		a.dots = dots.Bytes()
		return a, err
	}
	return a, nil
}

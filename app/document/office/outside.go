package office

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // a logo can be one
	"image/png"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// ErrLogo means that the picture of who gives the document cannot be read.
var ErrLogo = errors.New("logo cannot be read")

// A logo is at most so large, in points.
const (
	logoWidest  = 190.0
	logoTallest = 57.0
)

const mostLogoDots = 20_000_000

// logoOf is a picture from outside, as large as there is room for. Its dots are
// written anew: what a camera or a drawing program hid in the file stays out.
func logoOf(logo document.Image) (artwork, error) {
	full, err := logoDots(logo)
	if err != nil {
		return artwork{}, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	a := artwork{title: logo.Alt, alt: logo.Alt}
	if full == nil {
		return a, nil
	}
	var out bytes.Buffer
	if err := png.Encode(&out, full); err != nil {
		return artwork{}, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	a.dots = out.Bytes()
	a.width, a.height = float64(full.Bounds().Dx()), float64(full.Bounds().Dy())
	scale := min(logoWidest/a.width, logoTallest/a.height)
	a.width, a.height = a.width*scale, a.height*scale
	return a, nil
}

// logoDots are the dots of a logo; none of a drawing, of which only the words
// are written.
func logoDots(logo document.Image) (image.Image, error) {
	if logo.Media == "image/svg+xml" {
		return nil, nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(logo.Data))
	if err != nil {
		return nil, err
	}
	if size.Width <= 0 || size.Height > mostLogoDots/size.Width {
		return nil, errors.New("too many dots")
	}
	full, _, err := image.Decode(bytes.NewReader(logo.Data))
	return full, err
}

// How large a square of a QR code is, in points: of a code alone, and on a card.
const (
	codeSquare = 3.8
	cardSquare = 2.0
)

// squaresOf is a QR code with its quiet zone.
func squaresOf(squares picture.Squares, alt string, square float64) (artwork, error) {
	const dots = 8 // along a square
	side := squares.Side() + 2*picture.QuietZone
	small := image.NewPaletted(image.Rect(0, 0, side*dots, side*dots), color.Palette{color.White, color.Black})
	for y := range side * dots {
		for x := range side * dots {
			if squares.Dark(x/dots-picture.QuietZone, y/dots-picture.QuietZone) {
				small.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, small); err != nil {
		return artwork{}, err
	}
	size := float64(side) * square
	return artwork{dots: out.Bytes(), width: size, height: size, title: alt, alt: alt}, nil
}

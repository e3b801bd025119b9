package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // a logo can be one
	"image/png"
	"strconv"
	"strings"

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

// logoOf is a picture from outside, as large as there is room for.
func logoOf(logo document.Image) (artwork, error) {
	a := artwork{title: logo.Alt, alt: logo.Alt, media: logo.Media}
	var err error
	switch logo.Media {
	case "image/svg+xml":
		a.lines = logo.Data
		a.width, a.height, err = sizeOfSVG(logo.Data)
	case "image/png", "image/jpeg":
		a.dots = logo.Data
		var c image.Config
		c, _, err = image.DecodeConfig(bytes.NewReader(logo.Data))
		a.width, a.height = float64(c.Width), float64(c.Height)
	default:
		err = errors.New("unknown kind of picture")
	}
	if err == nil && !(a.width > 0 && a.height > 0) {
		err = errors.New("no size")
	}
	if err != nil {
		return artwork{}, fmt.Errorf("%w: %w", ErrLogo, err)
	}
	scale := min(logoWidest/a.width, logoTallest/a.height)
	a.width, a.height = a.width*scale, a.height*scale
	return a, nil
}

// sizeOfSVG reads the proportions of a drawing: its view box, or else its
// width and height.
func sizeOfSVG(data []byte) (width, height float64, err error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return 0, 0, err
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		values := map[string]string{}
		for _, a := range root.Attr {
			values[a.Name.Local] = a.Value
		}
		box := strings.Fields(strings.ReplaceAll(values["viewBox"], ",", " "))
		if len(box) != 4 {
			box = []string{"0", "0", values["width"], values["height"]}
		}
		if width, err = measureOf(box[2]); err != nil {
			return 0, 0, err
		}
		height, err = measureOf(box[3])
		return width, height, err
	}
}

func measureOf(text string) (float64, error) {
	return strconv.ParseFloat(strings.TrimRight(strings.TrimSpace(text), "abcdefghijklmnopqrstuvwxyz"), 64)
}

// codeSquare is how large a square of a QR code is, in points.
const codeSquare = 3.8

// squaresOf is a QR code with its quiet zone.
func squaresOf(b document.Code) (artwork, error) {
	const dots = 8 // along a square
	side := b.Squares.Side() + 2*picture.QuietZone
	small := image.NewPaletted(image.Rect(0, 0, side*dots, side*dots), color.Palette{color.White, color.Black})
	for y := range side * dots {
		for x := range side * dots {
			if b.Squares.Dark(x/dots-picture.QuietZone, y/dots-picture.QuietZone) {
				small.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, small); err != nil {
		return artwork{}, err
	}
	size := float64(side) * codeSquare
	return artwork{dots: out.Bytes(), media: "image/png", width: size, height: size, title: b.Alt, alt: b.Alt}, nil
}

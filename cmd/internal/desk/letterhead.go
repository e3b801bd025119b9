package desk

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/document"
	"keukentafel/app/document/logo"
)

// A logo is kept as large as it is ever printed: on paper of 300 dots an inch
// that is about seven centimetres wide.
const (
	logoWide  = 800.0
	logoHigh  = 400.0
	mostDrawn = 200 << 10 // bytes of a drawing; a larger one is kept as dots
)

// readLogo checks a file with a logo and makes of it what is kept: dots or
// plain shapes, without anything else that the file had in it.
func readLogo(file []byte, alt string) (casework.Letterhead, error) {
	image, err := document.ReadImage(file, alt)
	if err != nil {
		return casework.Letterhead{}, paperInWords(err)
	}
	picture, err := image.Open()
	if err != nil {
		return casework.Letterhead{}, paperInWords(err)
	}
	kept := casework.Letterhead{Media: "image/svg+xml", Data: drawn(picture), Alt: image.Alt}
	if len(kept.Data) == 0 || len(kept.Data) > mostDrawn {
		kept.Media = "image/png"
		if kept.Data, err = dotted(picture); err != nil {
			return casework.Letterhead{}, err
		}
	}
	_, err = document.ReadImage(kept.Data, alt)
	return kept, paperInWords(err)
}

func dotted(p *logo.Picture) ([]byte, error) {
	wide, high := p.Fit(logoWide, logoHigh)
	var out bytes.Buffer
	if err := png.Encode(&out, p.Dots(int(wide+0.5), int(high+0.5))); err != nil {
		return nil, fmt.Errorf("keep logo: %w", err)
	}
	return out.Bytes(), nil
}

// drawn writes the shapes of a drawing anew; nothing when it has more than
// shapes in plain colours.
func drawn(p *logo.Picture) []byte {
	wide, high := p.Fit(logoWide, logoHigh)
	shapes, ok := p.Shapes(wide)
	if !ok {
		return nil
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.2f %.2f">`, wide, high, wide, high)
	for _, s := range shapes {
		out.WriteString(fmt.Sprintf(`<path fill="#%02x%02x%02x"`, s.Colour.R, s.Colour.G, s.Colour.B))
		if s.EvenOdd {
			out.WriteString(` fill-rule="evenodd"`)
		}
		out.WriteString(` d="` + outline(s.Rings) + `"/>`)
	}
	out.WriteString("</svg>\n")
	return out.Bytes()
}

func outline(rings [][][2]float64) string {
	var d strings.Builder
	for _, ring := range rings {
		for i, at := range ring {
			step := "L"
			if i == 0 {
				step = "M"
			}
			fmt.Fprintf(&d, "%s%.2f %.2f", step, at[0], at[1])
		}
		if len(ring) > 0 {
			d.WriteString("Z")
		}
	}
	return d.String()
}

// logoNow is the logo for at the top of documents; nil when there is none. One
// that cannot be read keeps nobody from giving a document.
func (in *Installation) logoNow() *document.Image {
	l, err := in.Letterhead(context.Background())
	if err != nil || l.None() {
		return nil
	}
	return &document.Image{Data: l.Data, Media: l.Media, Alt: l.Alt}
}

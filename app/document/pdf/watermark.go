package pdf

import (
	"fmt"
	"math"

	"keukentafel/app/document"
)

// pale is the colour of a watermark: seen, and no hindrance to reading the
// letters over it.
const pale colour = "0.925 0.937 0.949"

// watermark shapes the word that stands across every page, as large as fits
// from corner to corner.
func (c *composer) watermark(text string) (line, error) {
	if document.Clean(text) == "" {
		return line{}, nil
	}
	h := hand{face: semibold, size: 120, colour: pale}
	lines, err := c.lines(passage{document.Plain(text), h, "watermark"}, math.MaxFloat64)
	if err != nil {
		return line{}, err
	}
	const room = paperHeight * 0.8
	if l := lines[0]; l.width > room {
		for i := range l.atoms {
			l.atoms[i].hand.size *= room / l.width
		}
		l.width = room
		return l, nil
	}
	return lines[0], nil
}

// across draws a line of text from the lower left to the upper right.
func (c *canvas) across(l line) {
	if len(l.atoms) == 0 {
		return
	}
	angle := math.Atan2(paperHeight, paperWidth)
	sin, cos := math.Sin(angle), math.Cos(angle)
	c.aside(artWatermark, func() {
		fmt.Fprintf(c.out, "q %.4f %.4f %.4f %.4f %s %s cm\n", cos, sin, -sin, cos, num(paperWidth/2), num(paperHeight/2))
		c.text(nil, l, -l.width/2, paperHeight+l.atoms[0].hand.size*0.36)
		c.out.WriteString("Q\n")
	})
}

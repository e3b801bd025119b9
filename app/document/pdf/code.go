package pdf

import (
	"fmt"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// Measures of a code on paper, in points: squares of 1.3 mm, which the camera
// of an old telephone reads, and letters that nobody mistakes.
const (
	codeSquare = 3.8
	codeSize   = 23.0
	codeLine   = 38.0
	codeAcross = 3 // groups on a line
	codeRoom   = 26.0
)

// code draws the groups beside the QR code, in one slab that is never cut.
func (c *composer) code(b document.Code) error {
	unit := c.style.of(codeSquare)
	side := unit * float64(b.Squares.Side()+2*picture.QuietZone)
	h := hand{face: semibold, size: c.style.of(codeSize), colour: ink}
	left := c.left + side + c.style.of(codeRoom)
	rows := (len(b.Groups) + codeAcross - 1) / codeAcross
	height := max(side, float64(rows)*c.style.of(codeLine))
	figure := c.root.add("Figure")
	figure.extra = base.Dict{"Alt": base.String(document.Clean(b.Alt))}
	groups := c.root.add("P")
	var lines []line
	for _, group := range b.Groups {
		shaped, err := c.lines(passage{document.Plain(group + " "), h, b.Where}, c.width)
		if err != nil {
			return err
		}
		lines = append(lines, shaped[0])
	}
	column := (c.left + c.width - left) / codeAcross
	first := (height - float64(rows)*c.style.of(codeLine)) / 2
	c.put(c.style.of(4), []*slab{{height: height, draw: func(page *canvas, top float64) {
		figure.extra["A"] = boxed(box{c.left, top, side, side})
		page.squares(figure, b.Squares, box{c.left, top, side, side}, unit)
		for i, l := range lines {
			page.text(groups, l, left+float64(i%codeAcross)*column, top+first+float64(i/codeAcross)*c.style.of(codeLine)+baseline(h))
		}
	}}})
	c.space = c.style.of(8)
	return nil
}

// squares draws a QR code with its quiet zone: black on white, whatever the
// colours of the document.
func (c *canvas) squares(e *element, s picture.Squares, b box, unit float64) {
	c.speak(e)
	rectangle := func(x, y, width, height float64) {
		fmt.Fprintf(c.out, "%s %s %s %s re\n", num(x), num(paperHeight-y-height), num(width), num(height))
	}
	fmt.Fprintf(c.out, "%s rg\n", white)
	rectangle(b.left, b.top, b.width, b.height)
	c.out.WriteString("f\n0 0 0 rg\n")
	for _, stroke := range s.Strokes() {
		rectangle(b.left+unit*float64(stroke.X+picture.QuietZone), b.top+unit*float64(stroke.Y+picture.QuietZone), unit*float64(stroke.Length), unit+0.02)
	}
	c.out.WriteString("f\n")
}

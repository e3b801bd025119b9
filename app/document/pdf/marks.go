package pdf

import "fmt"

// artifact is a kind of decoration: a screen reader passes over it.
type artifact string

// The kinds of decoration, with what they are to a program that puts the text
// in another form.
const (
	artLayout    artifact = "/Type /Layout"
	artHeader    artifact = "/Type /Pagination /Subtype /Header /Attached [/Top]"
	artFooter    artifact = "/Type /Pagination /Subtype /Footer /Attached [/Bottom]"
	artWatermark artifact = "/Type /Pagination /Subtype /Watermark"
	artAgain     artifact = "/Type /Pagination" // the head of a table, on its next page
)

// speak begins text that belongs to an element; without one it is decoration,
// which a screen reader passes over.
func (c *canvas) speak(e *element) {
	if e == nil {
		c.decorate(artLayout)
		return
	}
	if c.speaking == e {
		return
	}
	c.hush()
	fmt.Fprintf(c.out, "/%s <</MCID %d>> BDC\n", e.role, c.tags.mark(e, c.page))
	c.speaking = e
}

// decorate begins decoration. Within one kind, text and lines of no kind stay
// part of it.
func (c *canvas) decorate(kind artifact) {
	if c.silent == kind || kind == artLayout && c.silent != "" {
		return
	}
	c.hush()
	fmt.Fprintf(c.out, "/Artifact <<%s>> BDC\n", kind)
	c.silent = kind
}

// hush ends the marked text or decoration under way.
func (c *canvas) hush() {
	if c.silent != "" || c.speaking != nil {
		c.out.WriteString("EMC\n")
	}
	c.silent, c.speaking = "", nil
}

// aside draws something as one piece of decoration of a kind.
func (c *canvas) aside(kind artifact, draw func()) {
	c.decorate(kind)
	draw()
	c.hush()
}

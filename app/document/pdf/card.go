package pdf

import (
	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// Measures of a contact card, in points: squares of 0.7 mm, which a telephone
// reads at the distance of a hand.
const (
	cardSquare = 2.0
	cardPad    = 12.0
	cardEdge   = 3.0  // between the white of the code and the frame
	cardKey    = 92.0 // room for the name of a fact
	cardNarrow = 60.0 // with less room beside the code, the text stands above it
)

// cardLine is one line of text on a card, with the foot of its letters.
type cardLine struct {
	line       line
	element    *element
	left, foot float64
}

// card draws a name with its facts beside or above a QR code in a frame to cut along; it
// is never cut by the end of a page.
func (c *composer) card(b document.ContactCard) error {
	unit, pad := c.style.of(cardSquare), c.style.of(cardPad)
	side := unit * float64(b.Squares.Side()+2*picture.QuietZone)
	whole := c.root.add("Div")
	t := cardText{c: c, whole: whole, room: c.width - side - 3*pad}
	stacked := t.room < c.style.of(cardNarrow)
	if stacked {
		t.room = c.width - 2*pad
	}
	if err := t.all(b); err != nil {
		return err
	}
	figure := whole.add("Figure")
	figure.extra = base.Dict{"Alt": base.String(document.Clean(b.Alt))}
	place := box{c.left + c.width - side - cardEdge, 0, side, side}
	height := max(t.height+2*pad, side+2*cardEdge)
	if stacked {
		height = t.height + pad + side + cardEdge
		place.left = c.left + (c.width-side)/2
	}
	c.put(c.style.of(8), []*slab{{height: height, draw: func(page *canvas, top float64) {
		page.edge(box{c.left, top, c.width, height}, 0.6, hairline)
		for _, l := range t.lines {
			page.text(l.element, l.line, c.left+pad+l.left, top+pad+l.foot)
		}
		place.top = top + (height-side)/2
		if stacked {
			place.top = top + height - side - cardEdge
		}
		figure.extra["A"] = boxed(place)
		page.squares(figure, b.Squares, place, unit)
	}}})
	c.space = c.style.of(10)
	return nil
}

// cardText is the text of a card, from the top of its first line.
type cardText struct {
	c      *composer
	whole  *element
	room   float64
	lines  []cardLine
	height float64
}

func (t *cardText) all(b document.ContactCard) error {
	name := hand{face: semibold, size: t.c.style.of(15), colour: accent}
	used, err := t.set(t.whole.add("P"), passage{document.Plain(b.Name), name, b.Where}, 0, t.room, baseline(name))
	if err != nil {
		return err
	}
	t.height = used + t.c.style.of(5)
	for i, pair := range b.Facts {
		h := t.c.style.body()
		if i == 0 {
			h.size = t.c.style.of(14)
		}
		if err := t.fact(pair, h); err != nil {
			return err
		}
	}
	return nil
}

// fact sets a fact beside its name, on one line.
func (t *cardText) fact(pair document.Pair, h hand) error {
	e, left := t.whole.add("P"), t.c.style.of(cardKey)
	key, err := t.set(e, passage{document.Plain(pair.Key + " "), t.c.style.small(), pair.Where}, 0, left, baseline(h))
	if err != nil {
		return err
	}
	value, err := t.set(e, passage{pair.Value, h, pair.Where}, left, t.room-left, baseline(h))
	t.height += max(key, value) + t.c.style.of(1)
	return err
}

// set puts text at the height reached; foot is how far below that the letters of
// its first line stand.
func (t *cardText) set(e *element, p passage, left, room, foot float64) (used float64, err error) {
	lines, err := t.c.lines(p, room)
	for i, l := range lines {
		t.lines = append(t.lines, cardLine{l, e, left, t.height + foot + float64(i)*leading(p.hand)})
	}
	return float64(len(lines)) * leading(p.hand), err
}

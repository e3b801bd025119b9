package picture

import (
	"math"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// place is where somebody stands, around the centre of the household.
type place struct {
	bond   bond
	centre Point
	label  label
	at     side
}

// half is one half of the ellipse, with whom stands on it.
type half struct {
	bonds   []bond
	at      side // left or right
	row     float64
	ellipse Point // half width and half height
}

// half places the people of one side, from top to bottom.
func (e *ecogram) half(h half) []place {
	var all []place
	sign := map[side]float64{left: -1, right: 1}[h.at]
	for i, b := range h.bonds {
		y := (float64(i) - float64(len(h.bonds)-1)/2) * h.row
		share := y / h.ellipse.Y
		centre := Point{sign * h.ellipse.X * math.Sqrt(1-share*share), y}
		all = append(all, place{bond: b, centre: centre, label: e.labelOf(b, e.labelRoom(centre)), at: h.at})
	}
	return all
}

// stand draws somebody: the circle, the bond and the label.
func (e *ecogram) stand(p place, home float64) {
	e.node(p.bond, p.centre)
	from, to := e.way(p.centre, home)
	e.bond(p.bond, from, to)
	e.label(p.label, p.centre, p.at)
}

// way is the line between the edge of the household and that of a circle.
func (e *ecogram) way(centre Point, home float64) (from, to Point) {
	return Point{}.towards(centre, home+e.by(3)), centre.towards(Point{}, e.by(nodeRadius+3))
}

func (e *ecogram) node(b bond, centre Point) {
	c := Circle{Centre: centre, Radius: e.by(nodeRadius), Role: RolePerson, Tone: ToneNeutral, Person: b.person, Partner: b.partner}
	if b.partner != "" {
		c.Role, c.Tone = RolePartner, ToneInfo
	}
	e.Circles = append(e.Circles, c)
	initial, _ := utf8.DecodeRuneInString(string(b.name))
	if b.name == "" {
		return
	}
	e.middle(line{words: string(unicode.ToUpper(initial)), font: font{size: e.by(nameSize), bold: true}, role: RoleInitial, tone: ToneText, width: e.by(1.6 * nodeRadius), person: b.person, partner: b.partner}, centre)
}

// line is one line of text that is about to be written.
type line struct {
	words string
	font  font
	role  Role
	tone  Tone
	width float64 // at most

	person  family.PersonID
	partner family.PartnerID
}

// write puts a line with its top at a height, held at a point.
func (e *ecogram) write(l line, at Point, anchor Anchor) {
	words := e.paper.cut(l.words, l.font, l.width)
	t := Text{Left: at.X, Top: at.Y, Width: e.paper.measure(words, l.font.size, l.font.bold), Height: l.font.height(), Baseline: at.Y + l.font.size*baseline,
		Size: l.font.size, Bold: l.font.bold, Anchor: anchor, Role: l.role, Tone: l.tone, Words: family.Text(words), Person: l.person, Partner: l.partner}
	switch anchor {
	case AnchorEnd:
		t.Left -= t.Width
	case AnchorMiddle:
		t.Left -= t.Width / 2
	case AnchorStart:
	}
	e.Texts = append(e.Texts, t)
}

// middle writes a line around a point.
func (e *ecogram) middle(l line, centre Point) {
	e.write(l, Point{centre.X, centre.Y - l.font.height()/2}, AnchorMiddle)
}

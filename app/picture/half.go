package picture

import (
	"math"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// half is one half of the ellipse, with whom stands on it.
type half struct {
	bonds   []bond
	side    float64 // -1 left, 1 right
	row     float64
	ellipse Point // half width and half height
	home    float64
}

// half draws the circles, bonds and labels of one side, from top to bottom.
func (e *ecogram) half(h half) {
	for i, b := range h.bonds {
		y := (float64(i) - float64(len(h.bonds)-1)/2) * h.row
		share := y / h.ellipse.Y
		centre := Point{h.side * h.ellipse.X * math.Sqrt(1-share*share), y}
		e.node(b, centre)
		e.bond(b, Point{}.towards(centre, h.home+e.by(3)), centre.towards(Point{}, e.by(nodeRadius+3)))
		e.label(b, centre, h.side)
	}
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
	e.middle(line{words: string(unicode.ToUpper(initial)), font: font{size: e.by(nameSize), bold: true}, role: RoleInitial, tone: ToneText, width: e.by(1.6 * nodeRadius)}, centre)
}

// label stands outside the circle: the name, and under it the word of the bond
// or, for a partner, what it is.
func (e *ecogram) label(b bond, centre Point, side float64) {
	name, word := font{size: e.by(nameSize), bold: true}, font{size: e.by(wordSize)}
	role := RolePerson
	if b.partner != "" {
		role = RolePartner
	}
	room := e.labelRoom(centre)
	lines := []line{{words: e.called(b), font: name, role: role, tone: ToneText, width: room}}
	if second := e.second(b); second != "" {
		lines = append(lines, line{words: second, font: word, role: RoleBond, tone: toneOf(b), width: room})
	}
	height := 0.0
	for _, l := range lines {
		height += l.font.height()
	}
	at := Point{centre.X + side*e.by(nodeRadius+labelGap), centre.Y - height/2}
	anchor := map[bool]Anchor{true: AnchorStart, false: AnchorEnd}[side > 0]
	for _, l := range lines {
		e.write(l, at, anchor)
		at.Y += l.font.height()
	}
}

func (e *ecogram) called(b bond) string {
	if b.partner != "" {
		return string(b.name)
	}
	return called(b, e.paper.Words)
}

// second is the line under the name; empty when nothing was told.
func (e *ecogram) second(b bond) string {
	if b.partner != "" {
		return partnerWords(b, e.paper.Words)
	}
	if b.quality == family.QualityUnknown {
		return ""
	}
	return bondWords(b, e.paper.Words)
}

// line is one line of text that is about to be written.
type line struct {
	words string
	font  font
	role  Role
	tone  Tone
	width float64 // at most
}

// write puts a line with its top at a height, held at a point.
func (e *ecogram) write(l line, at Point, anchor Anchor) {
	words := e.paper.cut(l.words, l.font, l.width)
	t := Text{Left: at.X, Top: at.Y, Width: e.paper.measure(words, l.font.size, l.font.bold), Height: l.font.height(), Baseline: at.Y + l.font.size*baseline,
		Size: l.font.size, Bold: l.font.bold, Anchor: anchor, Role: l.role, Tone: l.tone, Words: family.Text(words)}
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

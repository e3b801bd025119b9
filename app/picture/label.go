package picture

import (
	"math"
	"strings"
)

// label is what stands beside a circle: the name, and under it what a partner
// is and how the bond feels.
type label struct {
	lines         []line
	width, height float64
}

// labelOf makes the label of a bond; no line of it is wider than the room.
func (e *ecogram) labelOf(b bond, room float64) label {
	name, word := font{size: e.by(nameSize), bold: true}, font{size: e.by(wordSize)}
	role := RolePerson
	if b.partner != "" {
		role = RolePartner
	}
	l := label{lines: []line{{words: e.called(b), font: name, role: role, tone: ToneText}}}
	if b.partner != "" {
		for _, words := range e.folded(partnerWords(b, e.paper.Words), word) {
			l.lines = append(l.lines, line{words: words, font: word, role: RoleBond, tone: ToneNeutral})
		}
	}
	for _, words := range e.lines(feeling(b, e.paper.Words), word) {
		l.lines = append(l.lines, line{words: words, font: word, role: RoleBond, tone: toneOf(b)})
	}
	for i := range l.lines {
		one := &l.lines[i]
		one.words, one.width = e.paper.cut(one.words, one.font, room), room
		one.person, one.partner = b.person, b.partner
		l.width = math.Max(l.width, e.paper.measure(one.words, one.font.size, one.font.bold))
		l.height += one.font.height()
	}
	return l
}

// lines puts words after each other, on as few lines as they need.
func (e *ecogram) lines(parts []string, f font) []string {
	var lines []string
	for i, part := range parts {
		if i < len(parts)-1 {
			part += ","
		}
		if last := len(lines) - 1; last >= 0 && e.fitsLabel(lines[last]+" "+part, f) {
			lines[last] += " " + part
			continue
		}
		lines = append(lines, e.folded(part, f)...)
	}
	return lines
}

// folded breaks words over lines on a narrow paper. Elsewhere they stay on one
// line, which may be wider when there is room.
func (e *ecogram) folded(words string, f font) []string {
	if !e.measures.narrow {
		return []string{words}
	}
	var lines []string
	for word := range strings.FieldsSeq(words) {
		last := len(lines) - 1
		switch {
		case len(lines) == mostFolds, last >= 0 && e.fitsLabel(lines[last]+" "+word, f):
			lines[last] += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// mostFolds is over how many lines one thing is told; a longer one is cut.
const mostFolds = 2

func (e *ecogram) fitsLabel(words string, f font) bool {
	return e.paper.measure(words, f.size, f.bold) <= e.measures.labelWidth()
}

func (e *ecogram) called(b bond) string {
	if b.partner != "" {
		return string(b.name)
	}
	return called(b, e.paper.Words)
}

// side is where a label stands from its circle.
type side int

const (
	right side = iota
	left
	below
	above
)

// box is a rectangle, from its top left corner.
type box struct{ left, top, width, height float64 }

// boxOf is the rectangle that a label takes at a side of a circle.
func (e *ecogram) boxOf(l label, centre Point, at side) box {
	away := e.by(nodeRadius + labelGap)
	b := box{left: centre.X + away, top: centre.Y - l.height/2, width: l.width, height: l.height}
	switch at {
	case left:
		b.left = centre.X - away - l.width
	case below:
		b.left, b.top = centre.X-l.width/2, centre.Y+e.by(nodeRadius+3)
	case above:
		b.left, b.top = centre.X-l.width/2, centre.Y-e.by(nodeRadius+3)-l.height
	case right:
	}
	return b
}

// label writes a label at a side of a circle.
func (e *ecogram) label(l label, centre Point, at side) {
	b := e.boxOf(l, centre, at)
	hold, anchor := Point{b.left, b.top}, AnchorStart
	switch at {
	case left:
		hold.X, anchor = b.left+b.width, AnchorEnd
	case below, above:
		hold.X, anchor = centre.X, AnchorMiddle
	case right:
	}
	for _, one := range l.lines {
		e.write(one, hold, anchor)
		hold.Y += one.font.height()
	}
}

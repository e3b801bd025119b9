package picture

import (
	"fmt"
	"io"

	"keukentafel/app/family"
)

// Drawing is a picture as plain shapes. Lengths are in the units of the Paper,
// from the top left corner.
type Drawing struct {
	Width, Height float64
	Lines         []Line // to be drawn first
	Polygons      []Polygon
	Circles       []Circle
	Texts         []Text // to be drawn last
	// Description is the text alternative, in the language of the Paper.
	Description family.Text

	facts facts
}

// Format keeps a drawing, which is full of names, out of logs and error texts.
func (Drawing) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, family.Withheld) }

// Role is what a shape stands for.
type Role string

// The roles.
const (
	RoleFamily  Role = "family"  // the household in the centre
	RolePerson  Role = "person"  // somebody of the own network
	RolePartner Role = "partner" // a professional
	RoleInitial Role = "initial" // the letter in a circle
	RoleBond    Role = "bond"    // the line, and the word at its end
)

// Tone is what a shape tells, for the palette to give a colour.
type Tone string

// The tones.
const (
	ToneText    Tone = "text" // plain words
	ToneNeutral Tone = "neutral"
	ToneGood    Tone = "good"
	ToneInfo    Tone = "info"
	ToneWarn    Tone = "warn"
	ToneBad     Tone = "bad"
)

// Point is a place on the paper.
type Point struct{ X, Y float64 }

// Circle is the family, a person or a partner. It is filled softly and drawn
// strongly in its tone.
type Circle struct {
	Centre  Point
	Radius  float64
	Role    Role
	Tone    Tone
	Person  family.PersonID
	Partner family.PartnerID
}

// Polygon is a closed shape of straight sides: a square, a diamond, a triangle.
// It is filled softly and drawn strongly in its tone; without Filled only its
// outline shows, and Solid fills it strongly.
type Polygon struct {
	Points  []Point
	Filled  bool
	Solid   bool
	Width   float64 // of the outline
	Role    Role
	Tone    Tone
	Person  family.PersonID
	Partner family.PartnerID
}

// Line is one straight stroke. A dashed or jagged bond is several of them, so
// that whoever draws needs no dashes.
type Line struct {
	From, To Point
	Width    float64
	Tone     Tone
	Role     Role
	Person   family.PersonID // whose bond it is
	Partner  family.PartnerID
}

// Anchor is which side of a text stays in place when its font is a little
// wider than it was measured.
type Anchor string

// The anchors, named as in SVG.
const (
	AnchorStart  Anchor = "start"
	AnchorMiddle Anchor = "middle"
	AnchorEnd    Anchor = "end"
)

// Text is one line of text in its box.
type Text struct {
	Left, Top     float64
	Width, Height float64
	Baseline      float64
	Size          float64
	Bold          bool
	Anchor        Anchor
	Role          Role
	Tone          Tone
	Words         family.Text
	Person        family.PersonID // whom it is about, when it is one
	Partner       family.PartnerID
}

// At is the point on the baseline that the anchor holds.
func (t Text) At() Point {
	switch t.Anchor {
	case AnchorMiddle:
		return Point{t.Left + t.Width/2, t.Baseline}
	case AnchorEnd:
		return Point{t.Left + t.Width, t.Baseline}
	case AnchorStart:
	}
	return Point{t.Left, t.Baseline}
}

// move shifts everything by a distance.
func (d *Drawing) move(by Point) {
	for i := range d.Circles {
		d.Circles[i].Centre = d.Circles[i].Centre.plus(by)
	}
	for i := range d.Lines {
		d.Lines[i].From, d.Lines[i].To = d.Lines[i].From.plus(by), d.Lines[i].To.plus(by)
	}
	for i := range d.Polygons {
		for j := range d.Polygons[i].Points {
			d.Polygons[i].Points[j] = d.Polygons[i].Points[j].plus(by)
		}
	}
	for i := range d.Texts {
		t := &d.Texts[i]
		t.Left, t.Top, t.Baseline = t.Left+by.X, t.Top+by.Y, t.Baseline+by.Y
	}
}

func (p Point) plus(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// towards is the point at a distance from p on the way to q.
func (p Point) towards(q Point, distance float64) Point {
	length := p.distance(q)
	if length == 0 {
		return p
	}
	return Point{p.X + (q.X-p.X)*distance/length, p.Y + (q.Y-p.Y)*distance/length}
}

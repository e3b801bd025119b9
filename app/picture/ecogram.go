package picture

import (
	"math"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Ecogram draws the household in the centre with its own network and its
// partners around it. It is for the coordinator's own eyes: it shows all of
// the family. What others see is EcogramOfSlice.
func Ecogram(f family.Family, paper Paper) Drawing {
	return draw(factsOf(f, paper.On), f.Arrangement(family.PictureEcogram).Spots, paper)
}

// EcogramOfSlice draws what one recipient may see, and nothing else.
func EcogramOfSlice(s consent.Slice, paper Paper) Drawing {
	if paper.On == "" {
		paper.On = s.On
	}
	return Ecogram(s.Family, paper)
}

// Lengths at full size.
const (
	nodeRadius  = 17.0
	nodeGap     = 12.0  // between two rows
	labelGap    = 7.0   // between a circle and its label
	labelWidth  = 180.0 // what is no wider is never cut
	labelNarrow = 132.0 // the same, on a narrow paper
	labelMost   = 300.0
	homeWidth   = 150.0
	homeRadius  = 56.0 // at least
	bondLength  = 70.0 // at least
	bondNarrow  = 46.0 // at least, on a narrow paper
	bondMost    = 170.0
	margin      = 10.0
	nameSize    = 14.0
	wordSize    = 12.5
	steepest    = 0.85 // how high on the ellipse the outer rows lie, of its half height
	slimmest    = 0.5  // half width of the ellipse, of its half height
	mostStretch = 1.8  // how much further apart rows may lie when there is room
)

// ecogram is one picture in the making, with everything scaled.
type ecogram struct {
	Drawing
	paper      Paper
	measures   measures
	homeRadius float64
	places     []place
}

// draw makes the picture, with those who were put somewhere by hand there.
func draw(known facts, spots []family.Spot, paper Paper) Drawing {
	e := fitted(known, paper)
	if byHand, ok := arranged(e, known, spots); ok {
		e = byHand
	}
	d := e.Drawing
	d.facts = known
	d.Description = family.Text(d.Text(paper.Words))
	return d
}

// measures are what lengths a picture is made with.
type measures struct {
	scale  float64
	narrow bool // shorter lines, and labels of more lines
}

func (m measures) labelWidth() float64 {
	if m.narrow {
		return labelNarrow * m.scale
	}
	return labelWidth * m.scale
}

func (m measures) bondLength() float64 {
	if m.narrow {
		return bondNarrow * m.scale
	}
	return bondLength * m.scale
}

// fitted makes the picture as tight as it can be. Is there more room, then it
// is spread out; is there less, then all of it is made smaller.
func fitted(known facts, paper Paper) *ecogram {
	tight := paper
	tight.Width, tight.Height = 0, 0
	m := measures{scale: 1}
	e := compose(known, tight, m)
	scale := paper.fit(e.Width, e.Height)
	if scale < 1 {
		narrow := compose(known, tight, measures{scale: 1, narrow: true})
		if other := paper.fit(narrow.Width, narrow.Height); other > scale {
			scale, m.narrow = other, true
			e = narrow
		}
	}
	if scale < 1 {
		m.scale = scale * 0.99 // letters do not shrink quite evenly
		e = compose(known, tight, m)
	} else if spread := compose(known, paper, m); paper.fit(spread.Width, spread.Height) == 1 {
		e = spread
	}
	width, height := math.Max(paper.Width, e.Width), math.Max(paper.Height, e.Height)
	e.move(Point{(width - e.Width) / 2, (height - e.Height) / 2})
	e.Width, e.Height = width, height
	return e
}

// compose lays everything out around the point 0, 0 and then moves it into
// sight.
//
// The people stand on the left and right half of an ellipse, in rows of equal
// height that no label or circle is taller than, labels outwards. So no two
// rows touch; a line from the centre meets the ellipse at its own circle only,
// and passes the others at nearly a row's distance.
func compose(known facts, paper Paper, m measures) *ecogram {
	e := &ecogram{paper: paper, measures: m}
	e.homeRadius = e.home(known)
	leftBonds, rightBonds := sides(known.bonds)
	rows := max(len(leftBonds), len(rightBonds))
	row := e.row(rows, known.bonds)
	height := math.Max(float64(rows-1)/2*row/steepest, e.homeRadius+e.by(nodeRadius)+e.measures.bondLength())
	ellipse := Point{X: e.halfWidth(e.homeRadius, height), Y: height}
	e.places = append(e.half(half{bonds: leftBonds, at: left, row: row, ellipse: ellipse}),
		e.half(half{bonds: rightBonds, at: right, row: row, ellipse: ellipse})...)
	e.paint()
	e.frame(e.homeRadius)
	return e
}

// paint draws everybody in his place.
func (e *ecogram) paint() {
	for _, p := range e.places {
		e.stand(p, e.homeRadius)
	}
}

func (e *ecogram) by(length float64) float64 { return length * e.measures.scale }

// row is the height of a row: at least that of a circle or label with a gap,
// and more when the paper is tall.
func (e *ecogram) row(rows int, bonds []bond) float64 {
	name, word := font{size: e.by(nameSize)}, font{size: e.by(wordSize)}
	tallest := math.Max(e.by(2*nodeRadius), name.height()+word.height())
	for _, b := range bonds {
		tallest = math.Max(tallest, e.labelOf(b, e.measures.labelWidth()).height)
	}
	least := tallest + e.by(nodeGap)
	if rows == 0 {
		return least
	}
	room := (e.paper.Height - e.by(2*margin)) / float64(rows)
	return math.Max(least, math.Min(room, least*mostStretch))
}

// halfWidth is that of the ellipse: wide enough for the bonds, and as wide as
// the paper allows.
func (e *ecogram) halfWidth(home, height float64) float64 {
	least := math.Max(home+e.by(nodeRadius)+e.measures.bondLength(), height*slimmest)
	room := e.paper.Width/2 - e.by(nodeRadius+labelGap+labelWidth+margin)
	return math.Max(least, math.Min(room, home+e.by(nodeRadius+bondMost)))
}

// labelRoom is how wide the label beside a circle may be.
func (e *ecogram) labelRoom(centre Point) float64 {
	room := e.paper.Width/2 - math.Abs(centre.X) - e.by(nodeRadius+labelGap+margin)
	return math.Max(e.measures.labelWidth(), math.Min(room, e.by(labelMost)))
}

// sides puts the own network on the left and the partners on the right, unless
// one side would be much longer than the other.
func sides(bonds []bond) (left, right []bond) {
	people := 0
	for _, b := range bonds {
		if b.person != "" {
			people++
		}
	}
	split := people
	if uneven := 2*people - len(bonds); uneven > 2 || uneven < -2 {
		split = (len(bonds) + 1) / 2
	}
	return bonds[:split], bonds[split:]
}

// frame cuts the paper to size: the same room left and right of the centre.
func (e *ecogram) frame(home float64) {
	halfWidth, halfHeight := home, home
	for _, c := range e.Circles {
		halfWidth = math.Max(halfWidth, math.Abs(c.Centre.X)+c.Radius)
		halfHeight = math.Max(halfHeight, math.Abs(c.Centre.Y)+c.Radius)
	}
	for _, t := range e.Texts {
		halfWidth = math.Max(halfWidth, math.Max(math.Abs(t.Left), math.Abs(t.Left+t.Width)))
		halfHeight = math.Max(halfHeight, math.Max(math.Abs(t.Top), math.Abs(t.Top+t.Height)))
	}
	e.Width, e.Height = 2*(halfWidth+e.by(margin)), 2*(halfHeight+e.by(margin))
	e.move(Point{e.Width / 2, e.Height / 2})
}

package picture

import (
	"math"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ConsentMatrix draws for each person of the household and each partner how
// much may be known by consent today: a sign, a word and a colour. It is made of
// the family's own copy, and nobody else's slice has anything to draw here.
func ConsentMatrix(s consent.Slice, paper Paper) Drawing {
	known := tableOf(s)
	d := onBoard(paper, func(b *board) { (&matrix{board: b, table: known}).compose() })
	d.Description = family.Text(known.told(paper.Words))
	return d
}

// HasMatrix tells whether a slice says who may know what.
func HasMatrix(s consent.Slice) bool { return !tableOf(s).empty() }

// Measures of a matrix at full size.
const (
	squareWide = 92.0 // at least
	squareMost = 150.0
	squareHigh = 46.0
	signSize   = 8.0
)

// matrix is one picture in the making: blocks of partners under each other, as
// many in each as the paper is wide.
type matrix struct {
	*board
	table grid
	names float64
	y     float64
}

func (m *matrix) compose() {
	m.names = math.Min(190, m.Width*0.25)
	m.y = boardEdge
	if m.table.empty() {
		words := line{words: m.paper.Words.T("matrix-picture.nothing"), font: plainFont, role: RoleNote, tone: ToneText, width: m.Width - 2*boardEdge}
		m.y += m.paragraph(words, Point{boardEdge, m.y}, 3)
		m.Height = m.y + boardEdge
		return
	}
	room := m.Width - 2*boardEdge - m.names
	each := max(1, int(room/squareWide))
	wide := math.Min(squareMost, room/float64(min(each, len(m.table.partners))))
	for first := 0; first < len(m.table.partners); first += each {
		m.block(first, min(first+each, len(m.table.partners)), wide)
		m.y += 14
	}
	m.y += m.legend(m.signs(), m.y)
	m.Height = m.y + boardEdge
}

// block is the partners from one up to another, with everybody before them.
func (m *matrix) block(first, last int, wide float64) {
	for i := first; i < last; i++ {
		p := m.table.partners[i]
		left, room := boardEdge+m.names+float64(i-first)*wide+6, wide-10
		m.write(line{words: string(p.ShortLabel()), font: nameFont, role: RolePartner, tone: ToneText, width: room}, Point{left, m.y}, AnchorStart)
		if p.Kind != "" {
			m.write(line{words: m.paper.Words.T("list.partner-kind." + string(p.Kind)), font: smallFont, role: RolePartner, tone: ToneNeutral, width: room}, Point{left, m.y + nameFont.height()}, AnchorStart)
		}
	}
	m.y += nameFont.height() + smallFont.height() + 5
	for row, p := range m.table.people {
		m.middle(line{words: string(p.ShortName()), font: nameFont, role: RolePerson, tone: ToneText, width: m.names - 8}, Point{boardEdge, m.y + squareHigh/2}, AnchorStart)
		for i := first; i < last; i++ {
			m.square(m.table.squares[row][i], Point{boardEdge + m.names + float64(i-first)*wide, m.y}, wide)
		}
		m.y += squareHigh
	}
}

func (m *matrix) square(q square, at Point, wide float64) {
	look := looks[q.state]
	m.polygon(Polygon{Points: rect(at.X+3, at.Y+3, wide-6, squareHigh-6), Filled: true, Width: 1, Role: RoleSign, Tone: look.tone})
	m.sign(q.state, Point{at.X + 19, at.Y + squareHigh/2})
	m.middle(line{words: q.word(m.paper.Words), font: smallFont, role: RoleSign, tone: look.tone, width: wide - 42}, Point{at.X + 34, at.Y + squareHigh/2}, AnchorStart)
}

// sign draws the sign of a state around a point: each has a shape of its own.
func (m *matrix) sign(s state, at Point) {
	like := Line{Width: 2.6, Tone: looks[s].tone, Role: RoleSign}
	point := func(x, y float64) Point { return Point{at.X + x*signSize, at.Y + y*signSize} }
	switch s {
	case stateYes:
		m.ribbon(point(-0.8, 0.05), point(-0.2, 0.65), like, false)
		m.ribbon(point(-0.25, 0.65), point(0.85, -0.6), like, false)
	case stateNone:
		m.ribbon(point(-0.7, 0), point(0.7, 0), like, false)
	}
}

// signs are the entries of the legend, of the states that occur.
func (m *matrix) signs() []sign {
	var found []sign
	for _, s := range states {
		if m.table.has(s) {
			found = append(found, sign{2 * signSize, m.paper.Words.T("matrix-picture.legend." + looks[s].name), func(at Point) { m.sign(s, Point{at.X + signSize, at.Y}) }})
		}
	}
	return found
}

package pdf

// A4 in points, and the white around the text.
const (
	paperWidth   = 595.28
	paperHeight  = 841.89
	marginSide   = 62.0
	marginTop    = 78.0
	marginBottom = 70.0
	textWidth    = paperWidth - 2*marginSide
	textHeight   = paperHeight - marginTop - marginBottom
)

// colour is red, green and blue from 0 to 1, as the page language wants it.
// Text keeps a contrast of at least 4.5 to 1 on its ground.
type colour string

const (
	ink       colour = "0.122 0.161 0.216"
	quiet     colour = "0.322 0.376 0.427"
	accent    colour = "0.043 0.310 0.424"
	white     colour = "1 1 1"
	hairline  colour = "0.722 0.769 0.800"
	paleRow   colour = "0.949 0.961 0.973"
	paleNote  colour = "0.910 0.949 0.961"
	quoteLine colour = "0.878 0.576 0.180"
)

// hand is how a stretch of text is written.
type hand struct {
	face   faceName
	size   float64
	colour colour
	link   *link // where it leads, nil for nowhere
}

// frame is where text stands on the paper, and how much of it there is room for.
type frame struct {
	left, width, top, height float64
	spared                   float64 // of the height, at the top of the first page: for a logo
}

// A sheet that hangs somewhere has less white around it than a book.
var (
	bookPage  = frame{left: marginSide, width: textWidth, top: marginTop, height: textHeight}
	tightPage = frame{left: 42, width: paperWidth - 2*42, top: 64, height: paperHeight - 64 - 54}
	sheetPage = frame{left: 44, width: paperWidth - 2*44, top: 42, height: paperHeight - 42 - 58}
)

// headerRoom is what a line above a sheet takes of its height.
const headerRoom = 30.0

// style holds all measures of one document, in points.
type style struct {
	scale float64
	tight bool // tables have less white in them
}

func (s style) of(points float64) float64 { return points * s.scale }

// pad is the white on all sides of what stands in a table.
func (s style) pad() float64 {
	if s.tight {
		return s.of(3)
	}
	return s.of(6)
}

func (s style) body() hand  { return hand{face: regular, size: s.of(11), colour: ink} }
func (s style) cell() hand  { return hand{face: regular, size: s.of(10), colour: ink} }
func (s style) large() hand { return hand{face: semibold, size: s.of(15), colour: ink} }
func (s style) small() hand { return hand{face: regular, size: s.of(9.5), colour: quiet} }

// leading is the height of a line of text of this size.
func leading(h hand) float64 { return h.size * 1.38 }

// baseline is the distance from the top of a line to the foot of its letters.
func baseline(h hand) float64 { return h.size * 1.05 }

// headingLook is the hand of a heading and the white above and below it.
type headingLook struct {
	hand         hand
	above, below float64
}

func (s style) heading(level int) headingLook {
	if s.tight && level == 2 {
		return headingLook{hand{face: semibold, size: s.of(15), colour: accent}, s.of(12), s.of(3)}
	}
	switch level {
	case 1:
		return headingLook{hand{face: semibold, size: s.of(24), colour: accent}, s.of(6), s.of(8)}
	case 2:
		return headingLook{hand{face: semibold, size: s.of(16), colour: accent}, s.of(22), s.of(5)}
	default:
		return headingLook{hand{face: semibold, size: s.of(12.5), colour: accent}, s.of(14), s.of(3)}
	}
}

package picture

import (
	"math"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// Roles of what stands on a board.
const (
	RoleAxis   Role = "axis"   // the days along the top, and what belongs to them
	RoleBar    Role = "bar"    // a stretch of time
	RoleMoment Role = "moment" // one day
	RoleGoal   Role = "goal"
	RoleScore  Role = "score"
	RoleSign   Role = "sign" // what may be shared
	RoleNote   Role = "note" // a sentence in the picture
)

// Widths of a board, in its own units.
const (
	boardUsual = 760.0 // when the paper does not say
	boardLeast = 460.0 // on narrower paper everything becomes smaller
	boardEdge  = 12.0
)

// board is a picture of rows under each other in the making, at full size.
type board struct {
	Drawing
	paper Paper
}

// onBoard makes a picture as wide as the paper. Is the paper too narrow or too
// low for it, then all of it is made smaller, its letters too.
func onBoard(paper Paper, compose func(*board)) Drawing {
	width := paper.Width
	if width <= 0 {
		width = boardUsual
	}
	scale := math.Min(1, width/boardLeast)
	d := composed(paper, width, scale, compose)
	for range 20 {
		if paper.Height <= 0 || d.Height <= paper.Height {
			break
		}
		scale *= math.Min(0.98, 0.995*paper.Height/d.Height)
		d = composed(paper, width, scale, compose)
	}
	return d
}

func composed(paper Paper, width, scale float64, compose func(*board)) Drawing {
	at := paper
	at.Width, at.Height = width/scale, 0
	at.Measure = func(text string, size float64, bold bool) float64 {
		return paper.measure(text, size*scale, bold) / scale
	}
	b := &board{paper: at}
	b.Width = at.Width
	compose(b)
	b.zoom(scale)
	return b.Drawing
}

// zoom makes everything larger or smaller.
func (b *board) zoom(by float64) {
	point := func(p *Point) { p.X, p.Y = p.X*by, p.Y*by }
	for i := range b.Lines {
		l := &b.Lines[i]
		point(&l.From)
		point(&l.To)
		l.Width *= by
	}
	for i := range b.Polygons {
		p := &b.Polygons[i]
		for j := range p.Points {
			point(&p.Points[j])
		}
		p.Width *= by
	}
	for i := range b.Circles {
		point(&b.Circles[i].Centre)
		b.Circles[i].Radius *= by
	}
	for i := range b.Texts {
		t := &b.Texts[i]
		for _, length := range []*float64{&t.Left, &t.Top, &t.Width, &t.Height, &t.Baseline, &t.Size} {
			*length *= by
		}
	}
	b.Width, b.Height = b.Width*by, b.Height*by
}

// measured is a line of text in its box, cut to its width, not yet written.
func (b *board) measured(l line, at Point, anchor Anchor) Text {
	words := onOneLine(l.words)
	if words != "" {
		words = b.paper.cut(words, l.font, l.width)
	}
	t := Text{Left: at.X, Top: at.Y, Width: b.paper.measure(words, l.font.size, l.font.bold), Height: l.font.height(), Baseline: at.Y + l.font.size*baseline,
		Size: l.font.size, Bold: l.font.bold, Anchor: anchor, Role: l.role, Tone: l.tone, Words: family.Text(words)}
	switch anchor {
	case AnchorEnd:
		t.Left -= t.Width
	case AnchorMiddle:
		t.Left -= t.Width / 2
	case AnchorStart:
	}
	return t
}

func onOneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// write puts a line with its top at a height and gives its box. A text without
// words is not written.
func (b *board) write(l line, at Point, anchor Anchor) Text {
	t := b.measured(l, at, anchor)
	if t.Words != "" {
		b.Texts = append(b.Texts, t)
	}
	return t
}

// middle writes a line around a height.
func (b *board) middle(l line, at Point, anchor Anchor) Text {
	return b.write(l, Point{at.X, at.Y - l.font.height()/2}, anchor)
}

// paragraph writes words over as many lines as they need, at most so many, and
// gives the height.
func (b *board) paragraph(l line, at Point, most int) float64 {
	rows := b.broken(l, most)
	for i, words := range rows {
		each := l
		each.words = words
		b.write(each, Point{at.X, at.Y + float64(i)*l.font.height()}, AnchorStart)
	}
	return float64(len(rows)) * l.font.height()
}

// broken breaks words into lines; what is too much is cut from the last.
func (b *board) broken(l line, most int) []string {
	var rows []string
	current := ""
	words := strings.Fields(b.paper.cut(onOneLine(l.words), l.font, l.width*float64(most)))
	for i, word := range words {
		joined := strings.TrimPrefix(current+" "+word, " ")
		if current == "" || b.paper.measure(joined, l.font.size, l.font.bold) <= l.width {
			current = joined
			continue
		}
		if len(rows) == most-1 {
			current += " " + strings.Join(words[i:], " ")
			break
		}
		rows, current = append(rows, current), word
	}
	if current != "" {
		rows = append(rows, current)
	}
	return rows
}

// rect is a rectangle of four corners.
func rect(left, top, width, height float64) []Point {
	return []Point{{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}}
}

// diamond are the corners of a square that stands on its point.
func diamond(at Point, r float64) []Point {
	return []Point{{at.X, at.Y - r}, {at.X + r, at.Y}, {at.X, at.Y + r}, {at.X - r, at.Y}}
}

func (b *board) polygon(p Polygon) { b.Polygons = append(b.Polygons, p) }

// hairline is a thin quiet rectangle, behind everything that is drawn later.
func (b *board) hairline(left, top, width, height float64) {
	b.polygon(Polygon{Points: rect(left, top, width, height), Filled: true, Role: RoleAxis, Tone: ToneNeutral})
}

// stroke is a line that is whole or in dashes.
func (b *board) stroke(from, to Point, like Line, dashed bool) {
	if !dashed {
		like.From, like.To = from, to
		b.Lines = append(b.Lines, like)
		return
	}
	length := from.distance(to)
	for start := 0.0; start < length; start += 7 {
		like.From, like.To = from.towards(to, start), from.towards(to, math.Min(start+4, length))
		b.Lines = append(b.Lines, like)
	}
}

// ribbon is a stroke that lies over what was drawn before it.
func (b *board) ribbon(from, to Point, like Line, dashed bool) {
	at := len(b.Lines)
	b.stroke(from, to, like, dashed)
	for _, l := range b.Lines[at:] {
		length := l.From.distance(l.To)
		if length == 0 {
			continue
		}
		aside := Point{-(l.To.Y - l.From.Y) / length * l.Width / 2, (l.To.X - l.From.X) / length * l.Width / 2}
		back := Point{-aside.X, -aside.Y}
		b.polygon(Polygon{Points: []Point{l.From.plus(aside), l.To.plus(aside), l.To.plus(back), l.From.plus(back)}, Solid: true, Role: l.Role, Tone: l.Tone})
	}
	b.Lines = b.Lines[:at]
}

// sign is one entry of a legend: a drawing of a width, and what it means.
type sign struct {
	width float64
	words string
	draw  func(at Point) // with at in the middle of its left side
}

// legend says what signs mean, on as many lines as that takes, and gives the
// height.
func (b *board) legend(signs []sign, top float64) float64 {
	const apart, after = 6, 20
	height := smallFont.height() + 6
	x, y := boardEdge, top
	for _, s := range signs {
		wide := s.width + apart + b.paper.measure(s.words, smallFont.size, false)
		if x > boardEdge && x+wide > b.Width-boardEdge {
			x, y = boardEdge, y+height
		}
		s.draw(Point{x, y + height/2})
		b.middle(line{words: s.words, font: smallFont, role: RoleNote, tone: ToneNeutral, width: b.Width - boardEdge - x - s.width - apart}, Point{x + s.width + apart, y + height/2}, AnchorStart)
		x += wide + after
	}
	if len(signs) == 0 {
		return 0
	}
	return y + height - top
}

// counted is the text for a number, with its own words for one.
func counted(w Words, key string, n int, args ...any) string {
	form := key + ".other"
	if n == 1 {
		form = key + ".one"
	}
	return w.T(form, append([]any{"n", strconv.Itoa(n)}, args...)...)
}

// written is a day in full: "24 november 2026".
func written(w Words, day family.Date) string {
	t := day.Time()
	if t.IsZero() {
		return ""
	}
	return w.T("words.date.long", "day", t.Day(), "month", w.T("words.month."+strconv.Itoa(int(t.Month()))), "year", t.Year())
}

package picture

import (
	"math"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// GoalTrends draws how it goes with each goal, as the family and as a helper
// see it, and the marks that people gave in the course of time. A goal of which
// nothing is known says so in words.
func GoalTrends(f family.Family, p family.Plan, paper Paper) Drawing {
	known := courseOf(f, p, paper.Words)
	d := onBoard(paper, func(b *board) { (&trends{board: b, course: known}).compose() })
	d.Description = family.Text(known.told(paper.Words))
	return d
}

// TrendsOfSlice draws what one recipient may see, and nothing else.
func TrendsOfSlice(s consent.Slice, paper Paper) Drawing {
	paper.Words = wordsFor(s, paper.Words)
	return GoalTrends(s.Family, s.Plan, paper)
}

// HasTrends tells whether a slice tells how far any goal is, or has a second
// mark of one thing: a single mark is no course.
func HasTrends(s consent.Slice) bool {
	return courseOf(s.Family, s.Plan, keys{}).charted()
}

// keys are the words of who only counts.
type keys struct{}

func (keys) T(key string, _ ...any) string { return key }

// Measures of the charts at full size.
const (
	scaleWidth = 44.0 // of the words before a chart
	gasStep    = 12.0
	markStep   = 4.4
)

// trends is one picture in the making.
type trends struct {
	*board
	course      course
	span        span
	names, last float64 // widths of the columns beside the charts
	y           float64
	quiet       []Polygon
}

func (t *trends) compose() {
	t.names, t.last = t.Width*0.29, t.Width*0.23
	t.span = t.course.span
	t.span.left, t.span.right = boardEdge+t.names+scaleWidth, t.Width-boardEdge-t.last
	t.y = boardEdge
	if t.course.charted() {
		t.quiet = t.months(t.span, t.y)
		t.y += plainFont.height() + 6
	}
	w := t.paper.Words
	t.section(w.T("trends.goals"), len(t.course.goals) == 0, w.T("trends.no-goals"))
	for _, g := range t.course.goals {
		t.goal(g)
	}
	t.section(w.T("trends.marks"), len(t.course.marks) == 0, w.T("trends.no-marks"))
	for _, m := range t.course.marks {
		t.marks(m)
	}
	t.behind(t.quiet, t.y)
	t.legend()
	t.Height = t.y + boardEdge
}

// section writes the head of a part, and what to say when there is nothing.
func (t *trends) section(words string, empty bool, none string) {
	if empty && none == "" {
		return
	}
	t.write(line{words: words, font: font{size: 14, bold: true}, role: RoleAxis, tone: ToneInfo, width: t.Width - 2*boardEdge}, Point{boardEdge, t.y}, AnchorStart)
	t.y += 14*lineHeight + 6
	if empty {
		t.y += t.paragraph(line{words: none, font: plainFont, role: RoleNote, tone: ToneNeutral, width: t.Width - 2*boardEdge}, Point{boardEdge, t.y}, 2) + rowGap
	}
}

// title writes what a row is about and gives its height.
func (t *trends) title(words, detail string) float64 {
	height := t.paragraph(line{words: words, font: nameFont, role: RoleGoal, tone: ToneText, width: t.names - 8}, Point{boardEdge, t.y}, 3)
	if detail == "" {
		return height
	}
	t.write(line{words: detail, font: smallFont, role: RoleGoal, tone: ToneNeutral, width: t.names - 8}, Point{boardEdge, t.y + height}, AnchorStart)
	return height + smallFont.height()
}

func (t *trends) row(height float64) {
	t.y += height + rowGap
	t.hairline(boardEdge, t.y, t.Width-2*boardEdge, 1)
	t.y += rowGap + 1
}

// chart is where values stand: the lowest at the bottom.
type chart struct {
	top, step float64
	low, high int
}

func (c chart) y(value int) float64 { return c.top + float64(c.high-value)*c.step }

// scale draws a thin line for a value, with a word before it.
func (t *trends) scale(c chart, value int, words string) {
	t.hairline(t.span.left, c.y(value)-0.5, t.span.right-t.span.left, 1)
	t.middle(line{words: words, font: smallFont, role: RoleAxis, tone: ToneNeutral, width: scaleWidth - 6}, Point{t.span.left - 6, c.y(value)}, AnchorEnd)
}

func (t *trends) goal(g goalCourse) {
	height := t.title(g.name, g.state)
	if len(g.client)+len(g.worker) == 0 {
		t.said(t.paper.Words.T("trends.no-look"))
		t.row(height)
		return
	}
	c := chart{top: t.y + 8, step: gasStep, low: int(family.GASWorst), high: int(family.GASBest)}
	w := t.paper.Words
	t.scale(c, c.high, "")
	t.scale(c, 0, w.T("trends.scale.goal"))
	t.scale(c, -2, w.T("trends.scale.start"))
	t.scale(c, c.low, "")
	t.path(c, g.worker, ToneWarn, true, t.square)
	t.path(c, g.client, ToneInfo, false, t.dot)
	t.ends(c, [][2]string{{w.T("trends.family"), g.lastWords(g.client, w)}, {w.T("trends.worker"), g.lastWords(g.worker, w)}})
	t.row(math.Max(height, c.y(c.low)+6-t.y))
}

// said writes words where a chart would be.
func (t *trends) said(words string) {
	left := t.span.left - scaleWidth + 6
	t.write(line{words: words, font: plainFont, role: RoleNote, tone: ToneNeutral, width: t.Width - boardEdge - left}, Point{left, t.y + 1}, AnchorStart)
}

// path joins values in the course of time, and marks each.
func (t *trends) path(c chart, values []value, tone Tone, dashed bool, mark func(at Point, tone Tone)) {
	var before Point
	for i, v := range values {
		at := Point{t.span.x(v.day), c.y(v.value)}
		if i > 0 {
			t.ribbon(before, at, Line{Width: 2, Tone: tone, Role: RoleScore}, dashed)
		}
		mark(at, tone)
		before = at
	}
}

func (t *trends) dot(at Point, tone Tone) {
	t.Circles = append(t.Circles, Circle{Centre: at, Radius: 4, Role: RoleScore, Tone: tone})
}

// square is large enough to be seen around a dot.
func (t *trends) square(at Point, tone Tone) {
	t.polygon(Polygon{Points: rect(at.X-6.5, at.Y-6.5, 13, 13), Filled: true, Width: 1.5, Role: RoleScore, Tone: tone})
}

// ends says after a chart what came last, each with who says so.
func (t *trends) ends(c chart, said [][2]string) {
	at := Point{t.span.right + 14, c.top - 6}
	for _, each := range said {
		if each[1] == "" {
			continue
		}
		room := t.Width - boardEdge - at.X
		t.write(line{words: each[0], font: smallFont, role: RoleScore, tone: ToneNeutral, width: room}, at, AnchorStart)
		at.Y += smallFont.height()
		at.Y += t.paragraph(line{words: each[1], font: font{size: 12, bold: true}, role: RoleScore, tone: ToneText, width: room}, at, 2) + 3
	}
}

func (t *trends) marks(m markCourse) {
	height := t.title(m.who, m.topic)
	if len(m.values) == 1 { // no course yet
		t.said(m.told(m.values[0], t.paper.Words))
		t.row(height)
		return
	}
	c := chart{top: t.y + 8, step: markStep, low: 0, high: 10}
	for _, value := range []int{0, 5, 10} {
		t.scale(c, value, strconv.Itoa(value))
	}
	t.path(c, m.values, ToneInfo, false, t.dot)
	t.ends(c, [][2]string{{t.paper.Words.T("trends.last"), m.lastWords(t.paper.Words)}})
	t.row(math.Max(height, c.y(c.low)+6-t.y))
}

// legend says which line is whose.
func (t *trends) legend() {
	if !t.course.looked() {
		return
	}
	line := func(tone Tone, dashed bool, mark func(Point, Tone)) func(Point) {
		return func(at Point) {
			t.ribbon(at, Point{at.X + 34, at.Y}, Line{Width: 2, Tone: tone, Role: RoleScore}, dashed)
			mark(Point{at.X + 17, at.Y}, tone)
		}
	}
	w := t.paper.Words
	t.y += t.board.legend([]sign{{34, w.T("trends.legend.family"), line(ToneInfo, false, t.dot)}, {34, w.T("trends.legend.worker"), line(ToneWarn, true, t.square)}}, t.y)
}

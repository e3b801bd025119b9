package picture

import (
	"math"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Timeline draws what happened when: the versions of the plan, the talks and
// when one looked back, and under that who helps from when until when, with how
// heavy the help is. Paper.On is today.
func Timeline(f family.Family, p family.Plan, versions []family.Version, paper Paper) Drawing {
	known := historyOf(f, p, versions, paper)
	d := onBoard(paper, func(b *board) { (&timeline{board: b, history: known}).compose() })
	d.Description = family.Text(known.told(paper.Words))
	return d
}

// TimelineOfSlice draws what one recipient may see, and nothing else.
func TimelineOfSlice(s consent.Slice, paper Paper) Drawing {
	if paper.On == "" {
		paper.On = s.On
	}
	paper.Words = wordsFor(s, paper.Words)
	return Timeline(s.Family, s.Plan, versionsOf(s), paper)
}

// HasTimeline tells whether a slice tells of more than one day.
func HasTimeline(s consent.Slice) bool {
	days := map[family.Date]bool{s.Family.Opened: true, s.AdoptedOn: true, s.Plan.NextReview: true}
	for _, m := range s.Plan.Meetings {
		days[m.On] = true
	}
	for _, e := range s.Plan.Evaluations {
		days[e.On] = true
	}
	for _, p := range s.Family.Partners {
		days[p.From], days[p.Until] = true, true
	}
	delete(days, "")
	return len(days) > 1
}

// versionsOf is the one version of which a slice tells.
func versionsOf(s consent.Slice) []family.Version {
	if s.Version == 0 {
		return nil
	}
	return []family.Version{{Number: s.Version, AdoptedOn: s.AdoptedOn}}
}

// Measures of a timeline at full size.
const (
	rowGap     = 10.0
	barHeight  = 20.0
	markRadius = 6.5
	labelsMost = 4 // lanes of words under marks
)

var (
	nameFont  = font{size: 13, bold: true}
	plainFont = font{size: 12}
	smallFont = font{size: 11}
)

// timeline is one picture in the making.
type timeline struct {
	*board
	history history
	span    span
	names   float64 // width of the names before the rows
	y       float64
	quiet   []Polygon // behind everything
}

func (t *timeline) compose() {
	t.names = math.Min(200, math.Max(120, t.Width*0.26))
	t.span = t.history.span
	t.span.left, t.span.right = boardEdge+t.names+12, t.Width-boardEdge
	t.y = boardEdge
	if !t.span.known {
		t.y += t.paragraph(line{words: t.paper.Words.T("timeline.empty"), font: plainFont, role: RoleNote, tone: ToneText, width: t.Width - 2*boardEdge}, Point{boardEdge, t.y}, 4)
		t.Height = t.y + boardEdge
		return
	}
	t.today()
	top := t.axis()
	t.phases()
	t.moments(t.paper.Words.T("timeline.row.talks"), t.history.talks)
	t.moments(t.paper.Words.T("timeline.row.looks"), t.history.looks)
	t.helpers()
	t.grid(top)
	t.legend()
	t.Height = t.y + boardEdge
}

// today writes the word above the axis; its line comes with the grid.
func (t *timeline) today() {
	day, ok := dayNumber(t.history.today)
	if !ok {
		return
	}
	words := t.paper.Words.T("timeline.today")
	x := t.inside(t.span.x(day), t.paper.measure(words, smallFont.size, true))
	t.write(line{words: words, font: font{size: smallFont.size, bold: true}, role: RoleAxis, tone: ToneInfo, width: t.names}, Point{x, t.y}, AnchorMiddle)
	t.y += smallFont.height() + 2
}

// inside moves the middle of something so that it stays between the ends.
func (t *timeline) inside(x, width float64) float64 {
	return math.Max(t.span.left+width/2, math.Min(x, t.span.right-width/2))
}

// axis writes the months along the top and gives the height of its line.
func (t *timeline) axis() float64 {
	bottom := t.y + plainFont.height() + 5
	t.quiet = t.months(t.span, t.y)
	t.ribbon(Point{t.span.left, bottom}, Point{t.span.right, bottom}, Line{Width: 1, Tone: ToneNeutral, Role: RoleAxis}, false)
	t.y = bottom + rowGap
	return bottom
}

// grid draws the thin lines of the months and that of today, and puts them
// behind the bars and away from the words.
func (t *timeline) grid(top float64) {
	t.behind(t.quiet, t.y)
	if day, ok := dayNumber(t.history.today); ok {
		t.upright(t.span.x(day), top+2, t.y)
	}
}

// upright draws a line from top to bottom in dashes, leaving out where words
// stand.
func (t *timeline) upright(x, top, bottom float64) {
	var stand []Text
	for _, text := range t.Texts {
		if text.Left-3 < x && x < text.Left+text.Width+3 {
			stand = append(stand, text)
		}
	}
	slices.SortFunc(stand, func(a, b Text) int { return int(math.Copysign(1, a.Top-b.Top)) })
	like := Line{Width: 1.6, Tone: ToneInfo, Role: RoleAxis}
	for _, text := range stand {
		if text.Top > top && text.Top < bottom {
			t.stroke(Point{x, top}, Point{x, text.Top - 1}, like, true)
		}
		top = math.Max(top, text.Top+text.Height+1)
	}
	if top < bottom {
		t.stroke(Point{x, top}, Point{x, bottom}, like, true)
	}
}

// head writes the name of a row, with a line of words under it, and gives the
// height.
func (t *timeline) head(name, detail string) float64 {
	room := t.names
	t.write(line{words: name, font: nameFont, role: RoleAxis, tone: ToneText, width: room}, Point{boardEdge, t.y}, AnchorStart)
	if detail == "" {
		return nameFont.height()
	}
	t.write(line{words: detail, font: smallFont, role: RoleAxis, tone: ToneNeutral, width: room}, Point{boardEdge, t.y + nameFont.height()}, AnchorStart)
	return nameFont.height() + smallFont.height()
}

// row ends a row of a height, with a thin line under it.
func (t *timeline) row(height float64) {
	t.y += height + rowGap/2
	t.hairline(boardEdge, t.y, t.Width-2*boardEdge, 1)
	t.y += rowGap/2 + 1
}

// note says in a row what is not known yet.
func (t *timeline) note(words string) {
	t.write(line{words: words, font: plainFont, role: RoleNote, tone: ToneNeutral, width: t.span.right - t.span.left}, Point{t.span.left, t.y + 2}, AnchorStart)
}

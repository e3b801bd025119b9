package picture

import (
	"math"
	"strconv"

	"keukentafel/app/family"
)

// phases are the draft and the versions, one bar behind the other. A word that
// does not fit in its bar stands under it.
func (t *timeline) phases() {
	w := t.paper.Words
	if len(t.history.phases) == 0 && w.T("timeline.no-version") == "" {
		return
	}
	height := t.head(w.T("timeline.row.plan"), t.history.state)
	if len(t.history.phases) == 0 {
		t.note(w.T("timeline.no-version"))
	}
	under := lanes{top: t.y + barHeight + 4, height: smallFont.height()}
	for _, p := range t.history.phases {
		left, right := t.span.x(p.from), math.Max(t.span.x(p.until), t.span.x(p.from)+3)
		t.polygon(Polygon{Points: rect(left, t.y, right-left, barHeight), Filled: true, Width: 1.2, Role: RoleBar, Tone: p.tone})
		l := line{words: p.name, font: smallFont, role: RoleBar, tone: ToneText, width: 160}
		if t.paper.measure(p.name, smallFont.size, false)+12 <= right-left {
			t.middle(l, Point{left + 6, t.y + barHeight/2}, AnchorStart)
			continue
		}
		t.under(&under, l, (left+right)/2)
	}
	t.row(math.Max(height, under.bottom()-t.y))
}

// lanes are lines of words under each other, in which no two touch.
type lanes struct {
	top, height float64
	ends        []float64 // how far each lane is full
}

func (l lanes) bottom() float64 { return l.top + float64(len(l.ends))*l.height }

// under writes words as near under a point as there is room. Is there none in
// the last lane either, then they are left out; the description has them.
func (t *timeline) under(l *lanes, words line, x float64) {
	width := t.paper.measure(t.paper.cut(words.words, words.font, words.width), words.font.size, words.font.bold)
	x = t.inside(x, width)
	for lane := range labelsMost {
		if lane == len(l.ends) {
			l.ends = append(l.ends, math.Inf(-1))
		}
		if x-width/2 >= l.ends[lane]+8 {
			t.write(words, Point{x, l.top + float64(lane)*l.height}, AnchorMiddle)
			l.ends[lane] = x + width/2
			return
		}
	}
}

// moments are marks on a row: a circle for a talk, a square on its point for
// looking back, a triangle for what is planned. Those that would touch become
// one, with their number in words.
func (t *timeline) moments(name string, row moments) {
	if len(row.list) == 0 && row.none == "" {
		return
	}
	height := t.head(name, row.detail)
	if len(row.list) == 0 {
		t.note(row.none)
	}
	middle := t.y + markRadius + 2
	under := lanes{top: middle + markRadius + 3, height: smallFont.height()}
	for i := 0; i < len(row.list); {
		j, x := i+1, t.span.x(row.list[i].day)
		for j < len(row.list) && row.list[j].kind == row.list[i].kind && t.span.x(row.list[j].day)-x < 2*markRadius+3 {
			j++
		}
		t.mark(row.list[i].kind, Point{x, middle})
		words := row.list[i].label
		if j > i+1 {
			words = counted(t.paper.Words, row.list[i].many, j-i)
		}
		t.under(&under, line{words: words, font: smallFont, role: RoleMoment, tone: ToneText, width: 160}, x)
		i = j
	}
	t.row(math.Max(height, under.bottom()-t.y))
}

// momentKind is what happened on a day.
type momentKind int

const (
	momentTalk momentKind = iota
	momentLook
	momentPlanned
)

func (t *timeline) mark(kind momentKind, at Point) {
	r := markRadius
	switch kind {
	case momentTalk:
		t.Circles = append(t.Circles, Circle{Centre: at, Radius: r - 1, Role: RoleMoment, Tone: ToneInfo})
	case momentLook:
		t.polygon(Polygon{Points: diamond(at, r), Solid: true, Width: 1.2, Role: RoleMoment, Tone: ToneGood})
	case momentPlanned:
		t.polygon(Polygon{Points: []Point{{at.X - r, at.Y - r}, {at.X + r, at.Y - r}, {at.X, at.Y + r}}, Filled: true, Width: 1.6, Role: RoleMoment, Tone: ToneWarn})
	}
}

// helpers is one bar for each partner.
func (t *timeline) helpers() {
	w := t.paper.Words
	if none := w.T("timeline.no-partner"); len(t.history.helpers) == 0 && none != "" {
		height := t.head(w.T("timeline.row.help"), "")
		t.note(none)
		t.row(height)
	}
	for _, h := range t.history.helpers {
		height := t.head(string(h.name), h.detail)
		if !h.from.ok && !h.until.ok {
			t.note(w.T("timeline.no-dates"))
			t.level(h.level, t.span.right-levelWidth, t.y+barHeight/2+2)
		} else {
			t.bar(h)
		}
		t.row(height)
	}
}

// bar runs from the first day until the last. An end that is not known is a
// point that goes on.
func (t *timeline) bar(h helper) {
	const tip = 9
	left, right := t.span.left+tip, t.span.right-tip
	if h.from.ok {
		left = t.span.x(h.from.day)
	}
	if h.until.ok {
		right = t.span.x(h.until.day)
	}
	right = math.Max(right, left+3)
	top, bottom := t.y+4, t.y+4+barHeight
	points := []Point{{left, top}, {right, top}}
	if !h.until.ok {
		points = append(points, Point{right + tip, (top + bottom) / 2})
	}
	points = append(points, Point{right, bottom}, Point{left, bottom})
	if !h.from.ok {
		points = append(points, Point{left - tip, (top + bottom) / 2})
	}
	t.polygon(Polygon{Points: points, Filled: true, Width: 1.2, Role: RoleBar, Tone: h.tone, Partner: h.id})
	switch {
	case right-left >= levelWidth+12:
		t.level(h.level, left+7, (top+bottom)/2)
	case right+tip+levelWidth+8 <= t.span.right:
		t.level(h.level, right+tip+4, (top+bottom)/2)
	default:
		t.level(h.level, left-tip-levelWidth-4, (top+bottom)/2)
	}
}

// levelWidth is that of the steps of a level with its number.
const levelWidth = 48.0

// level draws how heavy help is: seven steps that rise, the first ones filled,
// and the number. Nothing when it was not told.
func (t *timeline) level(level family.InterventionLevel, left, middle float64) {
	if level < 1 || level > 7 {
		return
	}
	t.middle(line{words: strconv.Itoa(int(level)), font: font{size: smallFont.size, bold: true}, role: RoleBar, tone: ToneText, width: levelWidth}, Point{left, middle}, AnchorStart)
	for step := range 7 {
		height := 2.5 + float64(step)*1.5
		p := Polygon{Points: rect(left+11+float64(step)*5, middle+6-height, 3.4, height), Width: 0.7, Role: RoleBar, Tone: ToneInfo}
		p.Solid = step < int(level)
		t.polygon(p)
	}
}

// legend says what the signs mean.
func (t *timeline) legend() {
	w := t.paper.Words
	var signs []sign
	for _, each := range []struct {
		kind momentKind
		show bool
		key  string
	}{{momentTalk, len(t.history.talks.list) > 0, "timeline.legend.talk"}, {momentLook, t.history.looks.has(momentLook), "timeline.legend.look"},
		{momentPlanned, t.history.looks.has(momentPlanned), "timeline.legend.planned"}} {
		if each.show {
			signs = append(signs, sign{2 * markRadius, w.T(each.key), func(at Point) { t.mark(each.kind, Point{at.X + markRadius, at.Y}) }})
		}
	}
	if t.history.levels() {
		signs = append(signs, sign{levelWidth, w.T("timeline.legend.level"), func(at Point) { t.level(4, at.X, at.Y) }})
	}
	t.y += t.board.legend(signs, t.y)
}

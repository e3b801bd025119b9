package picture

import (
	"strconv"
	"time"

	"keukentafel/app/family"
)

// number of a day, counted from a day long ago; false when it is unknown or
// does not exist.
func dayNumber(d family.Date) (int, bool) {
	t := d.Time()
	if t.IsZero() {
		return 0, false
	}
	return int(t.Unix() / (24 * 60 * 60)), true
}

// span is a stretch of days, and where on the paper they stand.
type span struct {
	first, last int
	known       bool
	left, right float64
}

// with makes the span hold a day as well, when it is known.
func (s *span) with(days ...family.Date) {
	for _, d := range days {
		n, ok := dayNumber(d)
		if !ok {
			continue
		}
		if !s.known {
			s.first, s.last, s.known = n, n, true
		}
		s.first, s.last = min(s.first, n), max(s.last, n)
	}
}

// widened leaves some days at both ends, so that nothing stands on the edge.
func (s span) widened() span {
	more := max(7, (s.last-s.first)/25)
	s.first, s.last = s.first-more, s.last+more
	return s
}

// x is where the beginning of a day stands.
func (s span) x(day int) float64 {
	if s.last == s.first {
		return (s.left + s.right) / 2
	}
	return s.left + (s.right-s.left)*float64(day-s.first)/float64(s.last-s.first)
}

// tick is the beginning of a month, a quarter or some years.
type tick struct {
	x     float64
	label string
}

// Steps of the axis, in months: a month, a quarter, years.
var axisSteps = []int{1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000}

// ticks divides the span in the smallest steps whose names fit.
func (s span) ticks(p Paper, f font) []tick {
	for _, months := range axisSteps {
		if ticks, fits := s.ticksOf(months, p, f); fits {
			return ticks
		}
	}
	return nil
}

// mostTicks is how many are tried; more never fit.
const mostTicks = 60

func (s span) ticksOf(months int, p Paper, f font) ([]tick, bool) {
	first := time.Unix(int64(s.first)*24*60*60, 0).UTC()
	index := first.Year()*12 + int(first.Month()) - 1
	index -= index % months
	var found []tick
	for {
		start := time.Date(index/12, time.Month(index%12+1), 1, 0, 0, 0, 0, time.UTC)
		day := int(start.Unix() / (24 * 60 * 60))
		if day > s.last {
			break
		}
		x := s.left // of the one that began before the span
		if day > s.first {
			x = s.x(day)
		}
		found = append(found, tick{x: x, label: period(p.Words, start, months, len(found) == 0)})
		if index += months; len(found) > mostTicks {
			return nil, false
		}
	}
	return s.fitted(found, p, f)
}

// fitted tells whether each name fits before the next tick. Only the first
// period, of which a piece may be left, goes without a name when it does not.
func (s span) fitted(found []tick, p Paper, f font) ([]tick, bool) {
	const apart = 10
	for i := range found {
		end := s.right
		if i+1 < len(found) {
			end = found[i+1].x
		}
		if p.measure(found[i].label, f.size, f.bold)+apart <= end-found[i].x {
			continue
		}
		if i > 0 && i < len(found)-1 {
			return nil, false
		}
		found[i].label = ""
	}
	if len(found) > 1 && found[0].label == "" && found[1].label == "" {
		return nil, false
	}
	return found, true
}

// period names the time that begins with a tick. A month says its year when it
// is the first one, or January.
func period(w Words, start time.Time, months int, first bool) string {
	switch {
	case months >= 12:
		return strconv.Itoa(start.Year())
	case months == 3:
		return w.T("timeline.quarter."+strconv.Itoa(int(start.Month()-1)/3+1), "year", start.Year())
	case first || start.Month() == time.January:
		return w.T("timeline.month-year", "month", shortMonth(w, start.Month()), "year", start.Year())
	}
	return shortMonth(w, start.Month())
}

func shortMonth(w Words, m time.Month) string { return w.T("timeline.month." + strconv.Itoa(int(m))) }

// shortDay is a day in few signs: "12 nov".
func shortDay(w Words, d family.Date) string {
	t := d.Time()
	return w.T("timeline.day", "day", t.Day(), "month", shortMonth(w, t.Month()))
}

// months writes the names of the periods above a chart, and gives their thin
// lines, from y down to where behind ends them.
func (b *board) months(s span, y float64) []Polygon {
	var lines []Polygon
	for _, tick := range s.ticks(b.paper, plainFont) {
		at := tick.x
		if tick.x > s.left {
			at += 5
			lines = append(lines, Polygon{Points: rect(tick.x-0.7, y, 1.4, 0), Filled: true, Role: RoleAxis, Tone: ToneNeutral})
		}
		b.write(line{words: tick.label, font: plainFont, role: RoleAxis, tone: ToneNeutral, width: s.right - at}, Point{at, y}, AnchorStart)
	}
	return lines
}

// behind puts thin lines down to a height behind all that was drawn.
func (b *board) behind(lines []Polygon, bottom float64) {
	for i, p := range lines {
		lines[i].Points = []Point{p.Points[0], p.Points[1], {p.Points[1].X, bottom}, {p.Points[0].X, bottom}}
	}
	b.Polygons = append(lines, b.Polygons...)
}

package kit

import "math"

// Mark is a small sign that stands for an answer. Each has a drawing of its
// own beside its colour, so that it is read without the colour too.
type Mark int

// The marks.
const (
	MarkNone   Mark = iota // a dash: nothing was said
	MarkYes                // a tick
	MarkNo                 // a cross
	MarkOpen               // a question mark
	MarkTime               // a clock
	MarkShield             // a shield
)

// Tone is the colour that belongs to a mark.
func (m Mark) Tone() Tone {
	switch m {
	case MarkYes:
		return Good
	case MarkNo:
		return Bad
	case MarkOpen, MarkTime:
		return Warn
	case MarkShield:
		return Info
	}
	return Neutral
}

// nib is a place in a drawing of 24 by 24.
type nib struct{ x, y float64 }

// strokes are the lines of a mark, each from nib to nib.
func (m Mark) strokes() [][]nib {
	switch m {
	case MarkYes:
		return [][]nib{{{5.5, 12.5}, {10, 17}, {18.5, 7}}}
	case MarkNo:
		return [][]nib{{{6.5, 6.5}, {17.5, 17.5}}, {{17.5, 6.5}, {6.5, 17.5}}}
	case MarkOpen:
		return [][]nib{append(bow(12, 8.8, 3.9, 180, 415), nib{12, 13.2}, nib{12, 14.6}), {{12, 18.8}, {12, 18.9}}}
	case MarkTime:
		return [][]nib{bow(12, 12, 7.6, 0, 360), {{12, 7.6}, {12, 12.2}, {15.2, 14}}}
	case MarkShield:
		return [][]nib{{{12, 4}, {18.5, 6.4}, {18.5, 11.5}, {17.4, 15.4}, {15, 18.2}, {12, 20}, {9, 18.2}, {6.6, 15.4}, {5.5, 11.5}, {5.5, 6.4}, {12, 4}}, {{9, 12}, {11.2, 14.2}, {15.2, 9.6}}}
	}
	return [][]nib{{{7.5, 12}, {16.5, 12}}}
}

// bow is a part of a circle, in degrees from the right, clockwise.
func bow(x, y, radius, from, to float64) []nib {
	const step = 15
	var points []nib
	for at := from; ; at += step {
		at = math.Min(at, to)
		angle := at * math.Pi / 180
		points = append(points, nib{x + radius*math.Cos(angle), y + radius*math.Sin(angle)})
		if at == to {
			return points
		}
	}
}

// away is how far a nib lies from the nearest line of a drawing.
func away(x, y float64, lines [][]nib) float64 {
	nearest := math.Inf(1)
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			nearest = math.Min(nearest, line[i].from(x, y, line[i-1]))
		}
	}
	return nearest
}

// from is how far a place lies from the line between two spots.
func (s nib) from(x, y float64, other nib) float64 {
	dx, dy := other.x-s.x, other.y-s.y
	along := 0.0
	if long := dx*dx + dy*dy; long > 0 {
		along = math.Max(0, math.Min(1, ((x-s.x)*dx+(y-s.y)*dy)/long))
	}
	return math.Hypot(x-s.x-along*dx, y-s.y-along*dy)
}

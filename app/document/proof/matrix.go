package proof

import "math"

// matrix turns places as PDF writes it: a b c d e f.
type matrix [6]float64

var same = matrix{1, 0, 0, 1, 0, 0}

// then is m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) at(p spot) spot {
	return spot{m[0]*p.x + m[2]*p.y + m[4], m[1]*p.x + m[3]*p.y + m[5]}
}

// size is how much larger m makes things, on the whole.
func (m matrix) size() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

// back undoes m; false when it cannot be undone.
func (m matrix) back() (matrix, bool) {
	area := m[0]*m[3] - m[1]*m[2]
	if area == 0 || math.IsNaN(area) || math.IsInf(area, 0) {
		return same, false
	}
	return matrix{m[3] / area, -m[1] / area, -m[2] / area, m[0] / area,
		(m[2]*m[5] - m[3]*m[4]) / area, (m[1]*m[4] - m[0]*m[5]) / area}, true
}

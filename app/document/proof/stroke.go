package proof

import "math"

// pen is how lines are drawn, in the units of the page.
type pen struct {
	width float64
	cap   int // 0 none, 1 round, 2 square
	join  int // 0 pointed, 1 round, 2 flat
	miter float64
	dash  []float64
	phase float64
}

// thinnest is the least width of a line in dots, so that a hairline shows.
const thinnest = 1.0

// maxPieces is how many pieces one outline of lines may have.
const maxPieces = 1 << 18

// outline is the edge of the ink of the lines along p, as m turns it to dots.
// All pieces go round the same way, so that they may lie over each other.
func (n pen) outline(p path, m matrix) (path, error) {
	size := m.size()
	if !(size > 0) || math.IsInf(size, 0) {
		return nil, nil
	}
	s := stroke{pen: n, to: m, half: max(n.width, thinnest/size) / 2}
	s.sides = int(max(8, min(math.Sqrt(s.half*size)*8, 64)))
	lines := p.flat(1 / size)
	if len(n.dash) > 0 {
		var err error
		if lines, err = n.dashed(lines); err != nil {
			return nil, err
		}
	}
	for _, l := range lines {
		s.along(l)
		if len(s.out) > maxPieces {
			return nil, ErrTooMuch
		}
	}
	return s.out, nil
}

// stroke is one outline being made.
type stroke struct {
	pen
	to    matrix
	half  float64
	sides int // of what is round
	out   path
}

func (s *stroke) along(l polyline) {
	at := l.at[:0:0]
	for _, p := range l.at {
		if len(at) == 0 || p != at[len(at)-1] {
			at = append(at, p)
		}
	}
	if len(at) == 1 {
		if s.cap == 1 {
			s.round(at[0])
		}
		return
	}
	for i := 1; i < len(at); i++ {
		s.piece(at[i-1], at[i], s.cap == 2 && !l.closed && i == 1, s.cap == 2 && !l.closed && i == len(at)-1)
		if i > 1 {
			s.corner(at[i-2], at[i-1], at[i])
		}
	}
	switch last := len(at) - 1; {
	case l.closed:
		s.corner(at[last-1], at[0], at[1])
	case s.cap == 1:
		s.round(at[0])
		s.round(at[last])
	}
}

// piece is the ink of one straight line.
func (s *stroke) piece(a, b spot, before, after bool) {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	ux, uy := (b.x-a.x)/length*s.half, (b.y-a.y)/length*s.half
	if before {
		a = spot{a.x - ux, a.y - uy}
	}
	if after {
		b = spot{b.x + ux, b.y + uy}
	}
	s.shape(spot{a.x - uy, a.y + ux}, spot{b.x - uy, b.y + ux}, spot{b.x + uy, b.y - ux}, spot{a.x + uy, a.y - ux})
}

// corner is the ink between two lines that meet.
func (s *stroke) corner(a, b, c spot) {
	if s.join == 1 {
		s.round(b)
		return
	}
	in, out := math.Hypot(b.x-a.x, b.y-a.y), math.Hypot(c.x-b.x, c.y-b.y)
	ux, uy := (b.x-a.x)/in, (b.y-a.y)/in
	vx, vy := (c.x-b.x)/out, (c.y-b.y)/out
	turn, with := ux*vy-uy*vx, ux*vx+uy*vy
	if math.Abs(turn) < 1e-9 && with > 0 {
		return
	}
	side := s.half
	if turn > 0 {
		side = -side
	}
	from, to := spot{b.x - uy*side, b.y + ux*side}, spot{b.x - vy*side, b.y + vx*side}
	// the length of the point is one to the half width as 1 to this
	cos := math.Sqrt(max(0, (1+with)/2))
	if s.join == 0 && cos > 1e-6 && 1/cos <= s.miter {
		mx, my := (from.x+to.x)/2-b.x, (from.y+to.y)/2-b.y
		if long := math.Hypot(mx, my); long > 0 {
			k := s.half / cos / long
			s.shape(b, from, spot{b.x + mx*k, b.y + my*k}, to)
			return
		}
	}
	s.shape(b, from, to)
}

func (s *stroke) round(at spot) {
	ring := make([]spot, s.sides)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(s.sides))
		ring[i] = spot{at.x + s.half*cos, at.y + s.half*sin}
	}
	s.shape(ring...)
}

// shape adds a piece, going round the same way as all others.
func (s *stroke) shape(at ...spot) {
	area := 0.0
	turned := make([]spot, len(at))
	for i := range at {
		turned[i] = s.to.at(at[i])
	}
	for i, a := range turned {
		b := turned[(i+1)%len(turned)]
		area += a.x*b.y - b.x*a.y
	}
	s.out.move(turned[0])
	for i := 1; i < len(turned); i++ {
		if area >= 0 {
			s.out.line(turned[i])
		} else {
			s.out.line(turned[len(turned)-i])
		}
	}
}

// dashed cuts lines in dashes.
func (n pen) dashed(lines []polyline) ([]polyline, error) {
	whole := 0.0
	for _, d := range n.dash {
		whole += d
	}
	if !(whole > 0) || math.IsInf(whole, 0) {
		return lines, nil
	}
	var cut []polyline
	for _, l := range lines {
		i, left := n.begin(whole)
		on := i%2 == 0
		part := polyline{at: []spot{l.at[0]}}
		for j := 1; j < len(l.at); j++ {
			from, to := l.at[j-1], l.at[j]
			for length := math.Hypot(to.x-from.x, to.y-from.y); ; {
				if length <= left {
					left -= length
					part.at = append(part.at, to)
					break
				}
				from = mid(from, to, left/length)
				length -= left
				if on {
					part.at = append(part.at, from)
					cut = append(cut, part)
				}
				if len(cut) > maxPieces/8 {
					return nil, ErrTooMuch
				}
				part, on = polyline{at: []spot{from}}, !on
				i++
				left = max(n.dash[i%len(n.dash)], whole*1e-6)
			}
		}
		if on && len(part.at) > 1 {
			cut = append(cut, part)
		}
	}
	return cut, nil
}

// begin is in which dash or gap a line begins, and how much of it is left.
func (n pen) begin(whole float64) (int, float64) {
	i, left := 0, math.Mod(max(n.phase, 0), 2*whole)
	for left >= n.dash[i%len(n.dash)] && i < 4*len(n.dash) {
		left -= n.dash[i%len(n.dash)]
		i++
	}
	return i, n.dash[i%len(n.dash)] - left
}

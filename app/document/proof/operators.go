package proof

import (
	pdf "github.com/speedata/pdfdisassembler"
	"github.com/speedata/pdfdisassembler/contentstream"
)

var stateOperators = map[string]operator{
	"q": {0, func(p *press, _ []float64) error {
		if len(p.kept) >= maxKept {
			return ErrTooMuch
		}
		p.kept = append(p.kept, p.state)
		return nil
	}},
	"Q": {0, func(p *press, _ []float64) error {
		if len(p.kept) == 0 {
			return ErrBroken
		}
		p.state, p.kept = p.kept[len(p.kept)-1], p.kept[:len(p.kept)-1]
		return nil
	}},
	"cm": {6, func(p *press, n []float64) error {
		p.state.to = matrix(n).then(p.state.to)
		return nil
	}},
	"w": {1, func(p *press, n []float64) error { p.state.pen.width = n[0]; return nil }},
	"J": {1, func(p *press, n []float64) error { p.state.pen.cap = int(n[0]); return nil }},
	"j": {1, func(p *press, n []float64) error { p.state.pen.join = int(n[0]); return nil }},
	"M": {1, func(p *press, n []float64) error { p.state.pen.miter = n[0]; return nil }},
}

func (p *press) dash(op contentstream.Op) error {
	if len(op.Operands) != 2 || op.Operands[0].Kind != contentstream.KindArray || len(op.Operands[0].Array) > 16 {
		return ErrBroken
	}
	lengths, err := numbers(op.Operands[0].Array, len(op.Operands[0].Array))
	if err != nil {
		return err
	}
	phase, err := numbers(op.Operands[1:], 1)
	if err != nil {
		return err
	}
	for _, l := range lengths {
		if l < 0 {
			return ErrBroken
		}
	}
	p.state.pen.dash, p.state.pen.phase = lengths, phase[0]
	return nil
}

// adjust takes over a set of settings. Only what changes nothing here, or can
// be drawn, is let through.
func (p *press) adjust(settings *pdf.Dict) error {
	for key, value := range settings.Iter() {
		n, isNumber := p.file.number(value)
		name, _ := settings.Name(key)
		switch key {
		case "Type", "SA", "OP", "op", "OPM", "AIS", "TK", "RI", "FL", "SM":
		case "ca", "CA":
			if !isNumber || n < 0 || n > 1 {
				return ErrBroken
			}
			if key == "ca" {
				p.state.fill.A = uint8(n*255 + 0.5)
			} else {
				p.state.line.A = uint8(n*255 + 0.5)
			}
		case "LW":
			p.state.pen.width = n
		case "BM":
			if name != "Normal" && name != "Compatible" {
				return unknown("BM")
			}
		case "SMask":
			if name != "None" {
				return unknown("SMask")
			}
		default:
			return unknown("setting", key)
		}
	}
	return nil
}

var pathOperators = map[string]operator{
	"m": {2, func(p *press, n []float64) error {
		p.begun = spot{n[0], n[1]}
		p.path.move(p.begun)
		return nil
	}},
	"l": {2, func(p *press, n []float64) error {
		return p.goOn(step{lineTo, [3]spot{{n[0], n[1]}}})
	}},
	"c": {6, func(p *press, n []float64) error {
		return p.goOn(step{cubeTo, [3]spot{{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}}})
	}},
	"v": {4, func(p *press, n []float64) error {
		return p.goOn(step{cubeTo, [3]spot{p.here(), {n[0], n[1]}, {n[2], n[3]}}})
	}},
	"y": {4, func(p *press, n []float64) error {
		return p.goOn(step{cubeTo, [3]spot{{n[0], n[1]}, {n[2], n[3]}, {n[2], n[3]}}})
	}},
	"h": {0, func(p *press, _ []float64) error { return p.close() }},
	"re": {4, func(p *press, n []float64) error {
		p.begun = spot{n[0], n[1]}
		p.path.move(p.begun)
		p.path.line(spot{n[0] + n[2], n[1]})
		p.path.line(spot{n[0] + n[2], n[1] + n[3]})
		p.path.line(spot{n[0], n[1] + n[3]})
		return p.close()
	}},
}

func (p *press) goOn(s step) error {
	if len(p.path) == 0 {
		return ErrBroken
	}
	if len(p.path) >= maxPath {
		return ErrTooMuch
	}
	p.path = append(p.path, s)
	return nil
}

func (p *press) close() error {
	if len(p.path) == 0 {
		return ErrBroken
	}
	return p.goOn(step{lineTo, [3]spot{p.begun}})
}

// here is where the path ends.
func (p *press) here() spot {
	if len(p.path) == 0 {
		return spot{}
	}
	at := p.path[len(p.path)-1].places()
	return at[len(at)-1]
}

var paintOperators = map[string]operator{
	"f": painting(nonzero, false, false), "F": painting(nonzero, false, false), "f*": painting(evenodd, false, false),
	"S": painting(none, true, false), "s": painting(none, true, true), "n": painting(none, false, false),
	"B": painting(nonzero, true, false), "b": painting(nonzero, true, true),
	"B*": painting(evenodd, true, false), "b*": painting(evenodd, true, true),
	"W":  {0, func(p *press, _ []float64) error { p.cut = nonzero; return nil }},
	"W*": {0, func(p *press, _ []float64) error { p.cut = evenodd; return nil }},
}

// painting fills the path by a rule, draws its lines, and forgets it.
func painting(by rule, lines, closed bool) operator {
	return operator{0, func(p *press, _ []float64) error {
		if closed && len(p.path) > 0 {
			if err := p.close(); err != nil {
				return err
			}
		}
		shape := p.path.through(p.state.to)
		if by != none {
			p.paint(snapped(shape), by, p.state.fill)
		}
		if lines {
			if err := p.stroke(p.path); err != nil {
				return err
			}
		}
		if p.cut != none {
			p.clip(shape, p.cut)
		}
		p.path, p.cut = p.path[:0], none
		return nil
	}}
}

package proof

import "github.com/speedata/pdfdisassembler/contentstream"

// writing is how text is drawn, and where the next glyph comes.
type writing struct {
	font    *font
	size    float64
	rise    float64
	spread  float64 // between glyphs
	leading float64
	stretch float64 // in width
	hidden  bool
	to      matrix // of the next glyph
	line    matrix // of the beginning of the line
}

// next goes to the beginning of another line.
func (t *writing) next(x, y float64) {
	t.line = matrix{1, 0, 0, 1, x, y}.then(t.line)
	t.to = t.line
}

// on moves the place of the next glyph along the line.
func (t *writing) on(x float64) { t.to = matrix{1, 0, 0, 1, x, 0}.then(t.to) }

var textOperators = map[string]operator{
	"BT": {0, func(p *press, _ []float64) error { p.state.text.to, p.state.text.line = same, same; return nil }},
	"ET": {0, func(*press, []float64) error { return nil }},
	"Tm": {6, func(p *press, n []float64) error {
		p.state.text.to, p.state.text.line = matrix(n), matrix(n)
		return nil
	}},
	"Td": {2, func(p *press, n []float64) error { p.state.text.next(n[0], n[1]); return nil }},
	"TD": {2, func(p *press, n []float64) error {
		p.state.text.leading = -n[1]
		p.state.text.next(n[0], n[1])
		return nil
	}},
	"T*": {0, func(p *press, _ []float64) error { p.state.text.next(0, -p.state.text.leading); return nil }},
	"Ts": {1, func(p *press, n []float64) error { p.state.text.rise = n[0]; return nil }},
	"Tc": {1, func(p *press, n []float64) error { p.state.text.spread = n[0]; return nil }},
	"Tw": {1, func(*press, []float64) error { return nil }}, // for fonts of one byte only
	"TL": {1, func(p *press, n []float64) error { p.state.text.leading = n[0]; return nil }},
	"Tz": {1, func(p *press, n []float64) error { p.state.text.stretch = n[0] / 100; return nil }},
	"Tr": {1, func(p *press, n []float64) error {
		if n[0] != 0 && n[0] != 3 {
			return unknown("Tr")
		}
		p.state.text.hidden = n[0] == 3
		return nil
	}},
}

// show draws glyphs, with the corrections between them.
func (p *press) show(parts []contentstream.Operand) error {
	t := &p.state.text
	if t.font == nil {
		return ErrBroken
	}
	for _, part := range parts {
		switch part.Kind {
		case contentstream.KindNumber:
			t.on(-part.Number / 1000 * t.size * t.stretch)
		case contentstream.KindString:
			if err := p.glyphs(part.Bytes); err != nil {
				return err
			}
		default:
			return ErrBroken
		}
	}
	return nil
}

// glyphs draws codes behind each other.
func (p *press) glyphs(codes []byte) error {
	font, each := p.state.text.font, 2
	if font.three != nil {
		each = 1
	}
	if len(codes)%each != 0 {
		return ErrBroken
	}
	if p.steps += len(codes) / each; p.steps > maxSteps {
		return ErrTooMuch
	}
	for ; len(codes) > 0; codes = codes[each:] {
		code := int(codes[0])
		if each == 2 {
			code = code<<8 | int(codes[1])
		}
		if err := p.one(font, code); err != nil {
			return err
		}
		t := &p.state.text
		t.on((font.width(code)*t.size + t.spread) * t.stretch)
	}
	return nil
}

// one draws or hears the glyph of a code.
func (p *press) one(font *font, code int) error {
	t := &p.state.text
	if p.ear != nil {
		p.ear.hear(t, code)
		return nil
	}
	if t.hidden {
		return nil
	}
	to := matrix{t.size * t.stretch, 0, 0, t.size, 0, t.rise}.then(t.to).then(p.state.to)
	if font.three != nil {
		return p.glyph(font.three, code, to)
	}
	shape, err := font.shape(code)
	if err != nil {
		return err
	}
	if len(shape) > 0 {
		p.paint(shape.through(to), nonzero, p.state.fill)
	}
	return nil
}

package proof

import pdf "github.com/speedata/pdfdisassembler"

// drawings is a font of which each glyph is drawn as a page is (Type 3): one
// byte for each.
type drawings struct {
	to        matrix // from the glyph to text of size 1
	glyphs    map[int]*pdf.Stream
	resources *pdf.Dict
}

var type3Operators = map[string]operator{
	"d0": {2, func(*press, []float64) error { return nil }}, // the width, which the font tells as well
	"d1": {6, func(*press, []float64) error { return nil }},
}

// readDrawings reads such a font. Its width is that of the glyph turned by its
// matrix.
func (f *File) readDrawings(dict *pdf.Dict) (*font, error) {
	made := &font{drawn: map[int]path{}, wide: map[int]float64{}, dict: dict, three: &drawings{to: same, glyphs: map[int]*pdf.Stream{}}}
	turn, _ := dict.Array("FontMatrix")
	if len(turn) != 6 {
		return nil, ErrBroken
	}
	for i, o := range turn {
		n, ok := f.number(o)
		if !ok {
			return nil, ErrBroken
		}
		made.three.to[i] = n
	}
	made.three.resources, _ = dict.Dict("Resources")
	first, ok := f.number(get(dict, "FirstChar"))
	widths, _ := dict.Array("Widths")
	if !ok || first < 0 || len(widths) > 256 {
		return nil, ErrBroken
	}
	for i, o := range widths {
		w, ok := f.number(o)
		if !ok {
			return nil, ErrBroken
		}
		made.wide[int(first)+i] = w * made.three.to[0] * 1000
	}
	return made, f.readGlyphs(dict, made.three)
}

// readGlyphs reads which drawing each code stands for.
func (f *File) readGlyphs(dict *pdf.Dict, to *drawings) error {
	procedures, ok := dict.Dict("CharProcs")
	if !ok {
		return ErrBroken
	}
	encoding, ok := dict.Dict("Encoding")
	if !ok {
		return unknown("font Encoding")
	}
	named, _ := encoding.Array("Differences")
	if len(named) > 600 {
		return ErrTooMuch
	}
	code := 0
	for _, o := range named {
		if n, ok := f.number(o); ok {
			code = int(n)
			continue
		}
		name, ok := o.(pdf.Name)
		if !ok {
			return ErrBroken
		}
		if stream, ok := procedures.Stream(string(name)); ok {
			to.glyphs[code] = stream
		}
		code++
	}
	return nil
}

// glyph draws one glyph of such a font.
func (p *press) glyph(d *drawings, code int, to matrix) error {
	stream, ok := d.glyphs[code]
	if !ok {
		return ErrBroken
	}
	if p.depth >= maxDepth {
		return ErrTooMuch
	}
	content, err := stream.Content()
	if err != nil {
		return ErrBroken
	}
	kept, path := p.state, p.path
	p.path = nil
	p.depth++
	defer func() { p.state, p.path = kept, path; p.depth-- }()
	p.state.to = d.to.then(to)
	return p.run(content, d.resources)
}

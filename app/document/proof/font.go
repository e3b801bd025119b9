package proof

import (
	"github.com/boxesandglue/textshape/ot"
	pdf "github.com/speedata/pdfdisassembler"
)

// font is one of the fonts in the file: two bytes for each glyph, or one.
type font struct {
	face   *ot.Face
	glyf   *ot.Glyf // of face
	em     float64  // units of its outlines
	wide   map[int]float64
	usual  float64 // width of what is not in wide, in thousandths
	glyphs []byte  // glyph of each code, two bytes each; nil when they are the same
	drawn  map[int]path
	words  map[int]string // what the codes say; read when it is asked for
	dict   *pdf.Dict
	three  *drawings // instead of outlines, with one byte for each glyph
}

// font reads a font of the file, once.
func (f *File) font(dict *pdf.Dict) (*font, error) {
	if found, ok := f.fonts[dict]; ok {
		return found, nil
	}
	made, err := f.readFont(dict)
	if err != nil {
		return nil, err
	}
	f.fonts[dict] = made
	return made, nil
}

func (f *File) readFont(dict *pdf.Dict) (*font, error) {
	kind, _ := dict.Name("Subtype")
	if kind == "Type3" {
		return f.readDrawings(dict)
	}
	if kind != "Type0" {
		return nil, unknown("font", string(kind))
	}
	if encoding, _ := dict.Name("Encoding"); encoding != "Identity-H" {
		return nil, unknown("font Encoding")
	}
	below, _ := dict.Array("DescendantFonts")
	if len(below) != 1 {
		return nil, ErrBroken
	}
	cid, err := f.file.ResolveDict(below[0])
	if err != nil || cid == nil {
		return nil, ErrBroken
	}
	if kind, _ := cid.Name("Subtype"); kind != "CIDFontType2" {
		return nil, unknown("font", string(kind))
	}
	made := &font{drawn: map[int]path{}, usual: 1000, dict: dict}
	if n, ok := f.number(get(cid, "DW")); ok {
		made.usual = n
	}
	widths, _ := cid.Array("W")
	if made.wide, err = f.widths(widths); err != nil {
		return nil, err
	}
	if stream, ok := cid.Stream("CIDToGIDMap"); ok {
		if made.glyphs, err = stream.Content(); err != nil {
			return nil, ErrBroken
		}
	}
	about, ok := cid.Dict("FontDescriptor")
	if !ok {
		return nil, ErrBroken
	}
	stream, ok := about.Stream("FontFile2")
	if !ok {
		return nil, unknown("FontFile")
	}
	return made, made.load(stream)
}

func (t *font) load(stream *pdf.Stream) error {
	data, err := stream.Content()
	if err != nil {
		return ErrBroken
	}
	parsed, err := ot.ParseFont(data, 0)
	if err != nil {
		return ErrBroken
	}
	face, err := ot.NewFace(parsed)
	if err != nil {
		return ErrBroken
	}
	if t.glyf, err = ot.ParseGlyfFromFont(parsed); err != nil || t.glyf == nil {
		return ErrBroken
	}
	t.face, t.em = face, float64(face.Upem())
	if !(t.em >= 16) {
		return ErrBroken
	}
	return nil
}

// maxCodes is how many codes a font of two bytes can have.
const maxCodes = 1 << 16

// widths reads the widths of a font: "10 [500 600] 20 30 550".
func (f *File) widths(list pdf.Array) (map[int]float64, error) {
	wide := map[int]float64{}
	for i := 0; i+1 < len(list); {
		first, ok := f.number(list[i])
		if !ok || first < 0 || first >= maxCodes {
			return nil, ErrBroken
		}
		if each, err := f.file.ResolveArray(list[i+1]); err == nil {
			for j, w := range each {
				if wide[int(first)+j], ok = f.number(w); !ok || j >= maxCodes {
					return nil, ErrBroken
				}
			}
			i += 2
			continue
		}
		if i+2 >= len(list) {
			return nil, ErrBroken
		}
		last, okLast := f.number(list[i+1])
		w, okWidth := f.number(list[i+2])
		if !okLast || !okWidth || last >= maxCodes {
			return nil, ErrBroken
		}
		for code := int(first); code <= int(last); code++ {
			wide[code] = w
		}
		i += 3
	}
	return wide, nil
}

// number is a number of the file, also when it stands elsewhere in it.
func (f *File) number(o pdf.Object) (float64, bool) {
	if o == nil {
		return 0, false
	}
	found, err := f.file.Resolve(o)
	if err != nil {
		return 0, false
	}
	switch n := found.(type) {
	case pdf.Integer:
		return float64(n), true
	case pdf.Real:
		return float64(n), true
	}
	return 0, false
}

func get(d *pdf.Dict, key string) pdf.Object {
	o, _ := d.Get(key)
	return o
}

// width is that of a code, in parts of the size of the text.
func (t *font) width(code int) float64 {
	if w, ok := t.wide[code]; ok {
		return w / 1000
	}
	return t.usual / 1000
}

// shape is the outline of a code, for text of size 1.
func (t *font) shape(code int) (path, error) {
	if found, ok := t.drawn[code]; ok {
		return found, nil
	}
	glyph := code
	if t.glyphs != nil {
		if 2*code+1 >= len(t.glyphs) {
			return nil, ErrBroken
		}
		glyph = int(t.glyphs[2*code])<<8 | int(t.glyphs[2*code+1])
	}
	left := 64
	if !t.sound(ot.GlyphID(glyph), 6, &left) {
		return nil, ErrBroken
	}
	// A glyph without an outline is a space.
	outline, _ := t.face.GlyphOutline(ot.GlyphID(glyph))
	made := make(path, 0, len(outline.Segments))
	for _, s := range outline.Segments {
		at := func(i int) spot { return spot{float64(s.Args[i].X) / t.em, float64(s.Args[i].Y) / t.em} }
		switch s.Op {
		case ot.SegmentMoveTo:
			made.move(at(0))
		case ot.SegmentLineTo:
			made.line(at(0))
		case ot.SegmentQuadTo:
			made.quad(at(0), at(1))
		case ot.SegmentCubeTo:
			made.cube(at(0), at(1), at(2))
		}
	}
	t.drawn[code] = made
	return made, nil
}

// sound tells whether a glyph is not made of itself, or of very many others.
func (t *font) sound(glyph ot.GlyphID, depth int, left *int) bool {
	if *left--; depth < 0 || *left < 0 {
		return false
	}
	for _, part := range t.glyf.GetComponents(glyph) {
		if !t.sound(part, depth-1, left) {
			return false
		}
	}
	return true
}

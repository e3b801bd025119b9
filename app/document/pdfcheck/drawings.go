package pdfcheck

import (
	"bytes"

	reader "github.com/speedata/pdfdisassembler"
	"github.com/speedata/pdfdisassembler/contentstream"
)

// simple tells whether the codes of a font are one byte long, as those of a
// font of drawings (Type 3) are. Any other font of ours has two bytes.
func (f *file) simple(n int) bool {
	if f.bytes[n] == 0 {
		f.bytes[n] = 2
		if d := f.dict(reader.Reference{Number: n}); d != nil {
			if kind, _ := d.Name("Subtype"); kind == "Type3" {
				f.bytes[n] = 1
			}
		}
	}
	return f.bytes[n] == 1
}

// drawings wants every code that is drawn to have a drawing of its own, as wide
// as the font says that it is.
func (f *file) drawings(d *reader.Dict, n int) {
	f.want(len(f.floats(d, "FontMatrix")) == 6, "font %d: no measure", n)
	_, described := d.Dict("FontDescriptor")
	f.want(described, "font %d: not described", n)
	procedures, ok := d.Dict("CharProcs")
	if !ok {
		f.fault("font %d: no drawings", n)
		return
	}
	names, widths := f.namesOfCodes(d), f.widthsOfCodes(d)
	for code, page := range f.glyphs[n] {
		width, ok := widths[code]
		f.want(ok, "font %d: code %d has no width", n, code)
		if _, ok := names[code]; !ok {
			f.fault("page %d: code %d of font %d has no name", page, code, n)
			continue
		}
		stream, ok := procedures.Stream(names[code])
		if !ok {
			f.fault("page %d: code %d of font %d has no drawing", page, code, n)
			continue
		}
		drawn, ok := widthOfDrawing(stream)
		f.want(ok, "font %d: the drawing of code %d cannot be read", n, code)
		f.want(!ok || drawn == width, "font %d: code %d is %v wide and drawn %v wide", n, code, width, drawn)
	}
}

// namesOfCodes reads which drawing belongs to which code.
func (f *file) namesOfCodes(d *reader.Dict) map[int]string {
	names := map[int]string{}
	encoding, ok := d.Dict("Encoding")
	if !ok {
		return names
	}
	list, _ := encoding.Array("Differences")
	code := 0
	for _, o := range list {
		switch v := o.(type) {
		case reader.Integer:
			code = int(v)
		case reader.Name:
			names[code] = string(v)
			code++
		}
	}
	return names
}

func (f *file) widthsOfCodes(d *reader.Dict) map[int]float64 {
	first, _ := d.Int("FirstChar")
	last, _ := d.Int("LastChar")
	list := f.floats(d, "Widths")
	f.want(len(list) == int(last-first)+1, "%d widths for %d codes", len(list), last-first+1)
	widths := map[int]float64{}
	for i, width := range list {
		widths[int(first)+i] = width
	}
	return widths
}

// widthOfDrawing reads the first operator of a drawing, which must be its width.
func widthOfDrawing(stream *reader.Stream) (float64, bool) {
	content, err := stream.Content()
	if err != nil {
		return 0, false
	}
	first := true
	width, ok := 0.0, false
	for op, err := range contentstream.New(bytes.TrimSpace(content)).All() {
		if err != nil {
			return 0, false
		}
		if first {
			if (op.Operator == "d0" || op.Operator == "d1") && len(op.Operands) > 0 {
				width, ok = op.Operands[0].Number, op.Operands[0].Kind == contentstream.KindNumber
			}
			first = false
		}
	}
	return width, ok
}

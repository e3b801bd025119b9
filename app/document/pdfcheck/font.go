package pdfcheck

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strconv"

	reader "github.com/speedata/pdfdisassembler"
)

// codeSpan is the first of the codes that a table of letters is for.
var codeSpan = regexp.MustCompile(`begincodespacerange\s+<([0-9A-Fa-f]+)>`)

// letterRow is a code of one or two bytes, and the letters that it stands for.
var letterRow = regexp.MustCompile(`(?m)^<((?:[0-9A-Fa-f]{2}){1,2})> ?<([0-9A-Fa-f]*)>`)

// readFonts wants every glyph that is drawn to be in the file, with a width and
// the letters that it stands for, and never to be the box for what is missing.
func (f *file) readFonts() {
	for _, n := range slices.Sorted(maps.Keys(f.glyphs)) {
		d := f.dict(reader.Reference{Number: n})
		if d == nil {
			f.fault("font %d cannot be read", n)
			continue
		}
		if f.simple(n) {
			f.drawings(d, n)
		} else {
			f.embedded(d, n)
		}
		f.letters(d, n)
	}
}

func (f *file) embedded(d *reader.Dict, n int) {
	below, _ := d.Array("DescendantFonts")
	if len(below) != 1 {
		f.fault("font %d: no letters", n)
		return
	}
	font := f.dict(below[0])
	about, ok := font.Dict("FontDescriptor")
	if !ok {
		f.fault("font %d: not described", n)
		return
	}
	program, ok := about.Stream("FontFile2")
	if !ok {
		program, ok = about.Stream("FontFile3")
	}
	if !ok {
		f.fault("font %d: not in the file", n)
		return
	}
	content, err := program.Content()
	f.want(err == nil && len(content) > 100, "font %d: empty", n)
	widths := f.widths(font)
	for glyph, page := range f.glyphs[n] {
		f.want(glyph != 0, "page %d: the box for a missing letter is drawn", page)
		f.want(widths[glyph], "font %d: glyph %d has no width", n, glyph)
	}
}

// widths are the glyphs that have one.
func (f *file) widths(font *reader.Dict) map[int]bool {
	has := map[int]bool{}
	list, _ := font.Array("W")
	for i := 0; i+1 < len(list); i += 2 {
		first, _ := f.ResolveInt(list[i])
		widths, _ := f.ResolveArray(list[i+1])
		for n := range widths {
			has[int(first)+n] = true
		}
	}
	return has
}

func (f *file) letters(d *reader.Dict, n int) {
	stream, ok := d.Stream("ToUnicode")
	if !ok {
		f.fault("font %d: nobody knows which letters it draws", n)
		return
	}
	content, err := stream.Content()
	if err != nil {
		f.fault("font %d: its letters cannot be read", n)
		return
	}
	stands, digits := map[int]string{}, 4
	if f.simple(n) {
		digits = 2
	}
	for _, span := range codeSpan.FindAllSubmatch(content, -1) {
		f.want(len(span[1]) == digits, "font %d: its letters are for codes of another length", n)
	}
	for block := range bytes.SplitSeq(content, []byte("endbfchar")) {
		_, rows, _ := bytes.Cut(block, []byte("beginbfchar"))
		found := letterRow.FindAllSubmatch(rows, -1)
		f.want(len(found) <= 100, "font %d: %d letters in one block", n, len(found))
		for _, row := range found {
			glyph, err := strconv.ParseUint(string(row[1]), 16, 16)
			f.want(err == nil && len(row[1]) == digits, "font %d: letters without a glyph", n)
			stands[int(glyph)] = string(row[2])
		}
	}
	for glyph, page := range f.glyphs[n] {
		letter := stands[glyph]
		f.want(letter != "" && letter != "0000" && letter != "FEFF" && letter != "FFFE", "page %d: glyph %d of font %d stands for no letter", page, glyph, n)
	}
}

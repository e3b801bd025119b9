package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	base "github.com/boxesandglue/baseline-pdf"
	"github.com/boxesandglue/textshape/ot"
)

// part is a glyph of the font at its place in a sign.
type part struct {
	glyph ot.GlyphID
	x, y  int
}

// joinedSign is a letter with everything that belongs to it, in one form.
type joinedSign struct {
	text  string
	parts []part
	width int
}

// joinedSigns are the signs of one face that the file needs.
type joinedSigns struct {
	all   []joinedSign
	known map[string]int
}

// joinedCodes is how many signs one small font holds. There is room for twice as
// many, but some readers take a code of 128 or more for a negative number.
const joinedCodes = 127

func joinedName(name faceName, font int) string { return fmt.Sprintf("J%d_%d", name, font) }

func (s *joinedSigns) number(sign joinedSign) int {
	key := fmt.Sprint(sign.text, sign.parts)
	if number, ok := s.known[key]; ok {
		return number
	}
	if s.known == nil {
		s.known = map[string]int{}
	}
	s.known[key] = len(s.all)
	s.all = append(s.all, sign)
	return len(s.all) - 1
}

// share writes what the pages draw with: the faces, and a small font of every
// 127 signs.
func (t *typefaces) share(file *base.PDF) error {
	fonts := base.Dict{}
	for name, face := range t.faces {
		if t.used[name] {
			fonts[base.Name(face.InternalName())] = t.objects[name].Ref()
		}
		signs := t.signs[name].all
		for font := 0; font*joinedCodes < len(signs); font++ {
			some := signs[font*joinedCodes : min(len(signs), (font+1)*joinedCodes)]
			object, err := signFont(file, face.OTFace(), some)
			if err != nil {
				return err
			}
			fonts[base.Name(joinedName(faceName(name), font))] = object.Ref()
		}
	}
	t.resources.Dictionary = base.Dict{"Font": fonts}
	if len(t.pictures) > 0 {
		t.resources.Dictionary["XObject"] = t.pictures
	}
	return t.resources.Save()
}

// signFont writes a font of drawings (Type 3), each with the letters that it
// stands for.
func signFont(file *base.PDF, face *ot.Face, signs []joinedSign) (base.Objectnumber, error) {
	procedures, names, widths := base.Dict{}, "1", ""
	for i, sign := range signs {
		drawing := file.NewObject()
		drawing.Data.WriteString(signDrawing(face, sign))
		drawing.SetCompression(9)
		drawing.ForceStream = true
		if err := drawing.Save(); err != nil {
			return 0, err
		}
		name := "s" + strconv.Itoa(i+1)
		procedures[base.Name(name)] = drawing.ObjectNumber.Ref()
		names += " /" + name
		widths += strconv.Itoa(sign.width) + " "
	}
	letters := file.NewObject()
	letters.Data.WriteString(signLetters(signs))
	if err := letters.Save(); err != nil {
		return 0, err
	}
	left, low, right, high := face.BBox()
	reach := fmt.Sprintf("[%d %d %d %d]", left, low, right, high)
	about := file.NewObject()
	about.Dictionary = base.Dict{"Type": "/FontDescriptor", "FontName": "/KeukenSans-Joined", "Flags": "4", "ItalicAngle": "0", "FontBBox": reach}
	if err := about.Save(); err != nil {
		return 0, err
	}
	font := file.NewObject()
	font.Dictionary = base.Dict{
		"Type": "/Font", "Subtype": "/Type3", "FontMatrix": "[0.001 0 0 0.001 0 0]", "FontBBox": reach,
		"CharProcs": procedures, "Encoding": "<</Type /Encoding /Differences [" + names + "]>>",
		"FirstChar": "1", "LastChar": strconv.Itoa(len(signs)), "Widths": "[" + widths + "]",
		"ToUnicode": letters.ObjectNumber.Ref(), "FontDescriptor": about.ObjectNumber.Ref(), "Resources": "<<>>",
	}
	return font.ObjectNumber, font.Save()
}

// signDrawing is the outline of a sign in the language of pages.
func signDrawing(face *ot.Face, sign joinedSign) string {
	var out strings.Builder
	// Not d1: viewers would then keep dots of it and place those on whole dots.
	fmt.Fprintf(&out, "%d 0 d0\n", sign.width)
	for _, p := range sign.parts {
		outline, ok := face.GlyphOutline(p.glyph)
		if !ok {
			continue
		}
		signOutline(&out, outline, float64(p.x), float64(p.y))
	}
	out.WriteString("f\n")
	return out.String()
}

func signOutline(out *strings.Builder, outline ot.GlyphOutline, x, y float64) {
	var pen ot.OutlinePoint
	at := func(p ot.OutlinePoint) string { return num(x+float64(p.X)) + " " + num(y+float64(p.Y)) }
	towards := func(end, control ot.OutlinePoint) ot.OutlinePoint { // a quadratic curve as a cubic one
		return ot.OutlinePoint{X: end.X + (control.X-end.X)*2/3, Y: end.Y + (control.Y-end.Y)*2/3}
	}
	for _, s := range outline.Segments {
		switch s.Op {
		case ot.SegmentMoveTo:
			out.WriteString(at(s.Args[0]) + " m\n")
			pen = s.Args[0]
		case ot.SegmentLineTo:
			out.WriteString(at(s.Args[0]) + " l\n")
			pen = s.Args[0]
		case ot.SegmentQuadTo:
			out.WriteString(at(towards(pen, s.Args[0])) + " " + at(towards(s.Args[1], s.Args[0])) + " " + at(s.Args[1]) + " c\n")
			pen = s.Args[1]
		case ot.SegmentCubeTo:
			out.WriteString(at(s.Args[0]) + " " + at(s.Args[1]) + " " + at(s.Args[2]) + " c\n")
			pen = s.Args[2]
		}
	}
}

// oneByteCodes are all codes that a small font can have.
const oneByteCodes = "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"

// signLetters tells which letters each code stands for.
func signLetters(signs []joinedSign) string {
	const most = 100 // in one list
	out := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" + oneByteCodes)
	for start := 0; start < len(signs); start += most {
		some := signs[start:min(len(signs), start+most)]
		out = fmt.Appendf(out, "%d beginbfchar\n", len(some))
		for i, sign := range some {
			out = fmt.Appendf(out, "<%02X> <", start+i+1)
			for _, unit := range utf16.Encode([]rune(sign.text)) {
				out = fmt.Appendf(out, "%04X", unit)
			}
			out = append(out, ">\n"...)
		}
		out = append(out, "endbfchar\n"...)
	}
	return string(append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...))
}

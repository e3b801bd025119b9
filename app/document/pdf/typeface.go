package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	base "github.com/boxesandglue/baseline-pdf"
	"github.com/boxesandglue/textshape/ot"

	"keukentafel/assets"
)

// faceName is one of the embedded fonts.
type faceName int

const (
	regular faceName = iota
	italic
	semibold
	faceCount
)

var faceFiles = [faceCount]string{
	regular:  "KeukenSans-Regular.ttf",
	italic:   "KeukenSans-Italic.ttf",
	semibold: "KeukenSans-SemiBold.ttf",
}

// unitsPerEm is what the base library takes for granted in font descriptors.
const unitsPerEm = 1000

// glyph is one drawn sign; widths are in thousandths of the text size.
type glyph struct {
	id      int
	natural int // width that the reader of the file takes for granted
	advance int // width with kerning
	dx, dy  int // shift of this sign only
}

// word is shaped text in one face.
type word struct {
	glyphs []glyph
	width  int
}

type shapeKey struct {
	face faceName
	text string
}

// typefaces shapes text and remembers which glyphs the file needs. It belongs
// to one file and one goroutine.
type typefaces struct {
	faces [faceCount]*base.Face
	used  [faceCount]bool
	known map[shapeKey]word
}

func loadTypefaces(file *base.PDF) (*typefaces, error) {
	t := &typefaces{known: map[shapeKey]word{}}
	for name, path := range faceFiles {
		content, err := assets.Font(path)
		if err != nil {
			return nil, fmt.Errorf("load font: %w", err)
		}
		face, err := file.NewFaceFromData(content, 0)
		if err != nil {
			return nil, fmt.Errorf("load font %s: %w", path, err)
		}
		if face.UnitsPerEM != unitsPerEm {
			return nil, fmt.Errorf("load font %s: %d units per em, want %d", path, face.UnitsPerEM, unitsPerEm)
		}
		t.faces[name] = face
	}
	return t, nil
}

// shape turns text into glyphs. The text has no line ends.
func (t *typefaces) shape(name faceName, text, where string) (word, error) {
	key := shapeKey{name, text}
	if found, ok := t.known[key]; ok {
		return found, nil
	}
	// To a reader both spaces are a space; one glyph can stand for one character only.
	runes := []rune(strings.ReplaceAll(text, "\u00a0", " "))
	if i := slices.IndexFunc(runes, leftwards); i >= 0 {
		return word{}, &MissingGlyphError{Rune: runes[i], Where: where}
	}
	t.used[name] = true
	buffer := ot.NewBuffer()
	buffer.AddString(string(runes))
	buffer.GuessSegmentProperties()
	t.faces[name].Shaper.Shape(buffer, nil)

	var shaped word
	for i, info := range buffer.Info {
		if info.GlyphID == 0 {
			return word{}, &MissingGlyphError{Rune: runes[info.Cluster], Where: where}
		}
		place := buffer.Pos[i]
		shaped.glyphs = append(shaped.glyphs, glyph{
			id:      int(info.GlyphID),
			natural: int(t.faces[name].OTFace().HorizontalAdvance(info.GlyphID)),
			advance: int(place.XAdvance), dx: int(place.XOffset), dy: int(place.YOffset),
		})
		shaped.width += int(place.XAdvance)
		t.faces[name].RegisterGlyph(int(info.GlyphID), clusterText(buffer.Info, i, runes))
	}
	t.known[key] = shaped
	return shaped, nil
}

// leftwards tells whether a letter is written from right to left. The fonts
// have the Arabic ones, but a line of words would stand in the wrong order.
func leftwards(letter rune) bool { return unicode.In(letter, unicode.Arabic, unicode.Hebrew) }

// clusterText is the text that glyph i stands for, or nothing when it shares
// that text with a neighbour: then the font itself knows what the glyph means.
func clusterText(infos []ot.GlyphInfo, i int, runes []rune) string {
	start := infos[i].Cluster
	if i > 0 && infos[i-1].Cluster == start {
		return ""
	}
	end := len(runes)
	if i+1 < len(infos) {
		end = infos[i+1].Cluster
	}
	if end <= start {
		return ""
	}
	return string(runes[start:end])
}

// subset renumbers the glyphs that are used; after it no text can be shaped.
func (t *typefaces) subset() error {
	for _, face := range t.inUse() {
		if err := face.CompactSubset(); err != nil {
			return fmt.Errorf("subset font %s: %w", face.PostscriptName, err)
		}
	}
	return nil
}

// inUse are the faces that the file needs.
func (t *typefaces) inUse() []*base.Face {
	var faces []*base.Face
	for name, face := range t.faces {
		if t.used[name] {
			faces = append(faces, face)
		}
	}
	return faces
}

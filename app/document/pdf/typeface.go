package pdf

import (
	"fmt"

	base "github.com/boxesandglue/baseline-pdf"

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
	glyphs   []glyph // from left to right
	width    int
	leftward bool // read from right to left
}

type shapeKey struct {
	face     faceName
	text     string
	leftward bool
}

// meaning is a glyph of which the file knows the letters.
type meaning struct {
	face  faceName
	glyph int
}

// typefaces shapes text and remembers which glyphs the file needs. It belongs
// to one file and one goroutine.
type typefaces struct {
	faces     [faceCount]*base.Face
	used      [faceCount]bool
	shapers   *shapers
	joiners   [faceCount]*joiner
	signs     [faceCount]joinedSigns
	objects   [faceCount]base.Objectnumber // of each face
	resources *base.Object                 // what all pages share
	pictures  base.Dict                    // logos by name
	known     map[shapeKey]word
	means     map[meaning]string
	broke     map[string]wordBreak
	lang      string // "nl" or "en": how words are broken
}

func loadTypefaces(file *base.PDF, shared *shapers) (*typefaces, error) {
	t := &typefaces{shapers: shared, known: map[shapeKey]word{}, means: map[meaning]string{}, broke: map[string]wordBreak{}}
	t.resources = file.NewObject()
	for name, path := range faceFiles {
		// The library keeps to itself where a face will be: each takes one number.
		t.objects[name] = t.resources.ObjectNumber + 1 + base.Objectnumber(name)
		content, err := assets.Font(path)
		if err != nil {
			return nil, fmt.Errorf("load font: %w", err)
		}
		if content, err = withoutShaping(content); err != nil {
			return nil, fmt.Errorf("load font %s: %w", path, err)
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

// subset renumbers the glyphs that are used; after it no text can be shaped, and
// what shaping needs is let go.
func (t *typefaces) subset() error {
	t.shapers, t.joiners, t.known, t.means, t.broke = nil, [faceCount]*joiner{}, nil, nil, nil
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

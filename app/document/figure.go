package document

import (
	"fmt"
	"io"

	"keukentafel/app/consent"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// FigureKind is which picture it is.
type FigureKind string

// The pictures that a document can have.
const (
	FigureEcogram  FigureKind = "ecogram"
	FigureGenogram FigureKind = "genogram"
	FigureMatrix   FigureKind = "matrix" // in an own copy
	FigureTimeline FigureKind = "timeline"
	FigureTrends   FigureKind = "trends"
)

// Figure is a picture of the slice, as wide as the text. Who writes the
// document lets it be drawn for the paper and the letters that it has; the
// description of the drawing goes along for who cannot see it.
type Figure struct {
	Kind  FigureKind
	Slice consent.Slice
	Lang  words.Lang
	Where string
	// Part of the height of a page that it may take; 0 is what suits its kind.
	Part float64
}

func (Figure) block() {}

// Format keeps a figure out of logs and error texts.
func (Figure) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Draw makes the picture for a paper, whose Words are set here.
func (f Figure) Draw(paper picture.Paper) picture.Drawing {
	paper.Words = f.Lang
	var d picture.Drawing
	switch f.Kind {
	case FigureTimeline:
		d = picture.TimelineOfSlice(f.Slice, paper)
	case FigureTrends:
		d = picture.TrendsOfSlice(f.Slice, paper)
	case FigureGenogram:
		d = picture.GenogramOfSlice(f.Slice, paper)
	case FigureMatrix:
		d = picture.ConsentMatrix(f.Slice, paper)
	case FigureEcogram:
		d = picture.EcogramOfSlice(f.Slice, paper)
	}
	return d
}

// Shows tells whether a slice has enough for a picture of this kind.
func (k FigureKind) Shows(s consent.Slice) bool {
	switch k {
	case FigureEcogram:
		return len(s.Family.Persons)+len(s.Family.Partners) > 2
	case FigureGenogram:
		return picture.HasGenogram(s)
	case FigureTimeline:
		return picture.HasTimeline(s)
	case FigureTrends:
		return picture.HasTrends(s)
	case FigureMatrix:
		return picture.HasMatrix(s)
	}
	return false
}

// pictures come last: who stands around the family, its
// generations, who may know what, and how it went, each when there is anything
// to tell of it.
func (a *author) pictures() {
	for _, kind := range []FigureKind{FigureEcogram, FigureGenogram, FigureMatrix, FigureTimeline, FigureTrends} {
		if !kind.Shows(a.slice) {
			continue
		}
		key := "figure." + string(kind)
		a.heading(2, key)
		a.add(Figure{Kind: kind, Slice: a.slice, Lang: a.lang, Where: key})
		if kind == FigureGenogram {
			a.add(Paragraph{Runs: Plain(a.lang.T("genogram.legend")), Small: true, Where: key})
		}
	}
}

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
	case FigureEcogram:
		d = picture.EcogramOfSlice(f.Slice, paper)
	}
	return d
}

// pictures are on a page of their own: who stands around the family, when there
// are more than two, and how it went, when there is anything to tell of that.
func (a *author) pictures() {
	kinds := []FigureKind{}
	if f := a.slice.Family; len(f.Persons)+len(f.Partners) > 2 {
		kinds = append(kinds, FigureEcogram)
	}
	if picture.HasTimeline(a.slice) {
		kinds = append(kinds, FigureTimeline)
	}
	if picture.HasTrends(a.slice) {
		kinds = append(kinds, FigureTrends)
	}
	if len(kinds) > 0 {
		a.add(PageBreak{})
	}
	for _, kind := range kinds {
		key := "figure." + string(kind)
		a.heading(2, key)
		a.add(Figure{Kind: kind, Slice: a.slice, Lang: a.lang, Where: key})
	}
}

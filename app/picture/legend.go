package picture

import (
	"math"
	"slices"
	"strings"

	"keukentafel/app/family"
)

// Lengths of a legend at full size.
const (
	sampleLength = 46.0
	sampleGap    = 8.0  // between a sample and its words
	entryGap     = 22.0 // between two entries beside each other
	entryHeight  = 24.0
)

// entry is one kind of line and what it means.
type entry struct {
	bond  bond
	words string
}

// Legend draws what the lines of an ecogram mean, with the same strokes: only
// those that are in it. It is as high as it needs to be at the width of the
// paper, and empty when there are no lines.
func (d Drawing) Legend(paper Paper) Drawing {
	e := &ecogram{paper: paper, measures: measures{scale: 1}}
	word := font{size: e.by(wordSize)}
	at, width := Point{}, paper.Width
	if width <= 0 {
		width = math.Inf(1)
	}
	var said []string
	for _, one := range legend(d.facts.bonds, paper.Words) {
		words := paper.cut(one.words, word, math.Max(width-sampleLength-sampleGap, 0))
		long := sampleLength + sampleGap + paper.measure(words, word.size, word.bold)
		if at.X > 0 && at.X+long > width {
			at = Point{0, at.Y + entryHeight}
		}
		middle := at.Y + entryHeight/2
		e.bond(one.bond, Point{at.X + 3, middle}, Point{at.X + sampleLength - 3, middle})
		e.write(line{words: words, font: word, role: RoleBond, tone: toneOf(one.bond), width: width}, Point{at.X + sampleLength + sampleGap, middle - word.height()/2}, AnchorStart)
		e.Width = math.Max(e.Width, at.X+long)
		e.Height = at.Y + entryHeight
		at.X += long + entryGap
		said = append(said, one.words)
	}
	e.Width = math.Max(e.Width, paper.Width)
	if len(said) > 0 {
		e.Description = family.Text(paper.Words.T("picture.legend", "lijnen", strings.Join(said, ", ")))
	}
	return e.Drawing
}

// legend lists the kinds of lines that are used: how a bond is, how much it
// means, and where the energy goes.
func legend(bonds []bond, w Words) []entry {
	used := func(fits func(family.Bond) bool) bool {
		return slices.ContainsFunc(bonds, func(b bond) bool { return fits(b.Bond) })
	}
	var all []entry
	add := func(b family.Bond, words string) { all = append(all, entry{bond{Bond: b}, words}) }
	for _, q := range family.Qualities() {
		if used(func(b family.Bond) bool { return b.Quality == q }) {
			add(family.Bond{Quality: q}, quality(q, w))
		}
	}
	for _, s := range family.Strengths() {
		if s != family.StrengthUnknown && used(func(b family.Bond) bool { return b.Strength == s }) {
			add(family.Bond{Quality: family.QualityClose, Strength: s}, w.T("picture.legend.strength", "hoeveel", strength(s, w)))
		}
	}
	for _, d := range family.Directions() {
		if d != family.DirectionUnknown && used(func(b family.Bond) bool { return b.Direction == d }) {
			add(family.Bond{Direction: d}, w.T("picture.legend.energy."+string(d)))
		}
	}
	return all
}

package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Level is how deep a letter lies: even from left to right, odd from right to
// left.
type Level uint8

// The level of a paragraph itself.
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
)

// Leftward tells whether letters of this level are read from right to left.
func (l Level) Leftward() bool { return l%2 == 1 }

// HasLeftward tells whether a text has a letter that is read from right to
// left. Most have none and need no more work.
func HasLeftward(text []rune) bool {
	return slices.ContainsFunc(text, func(r rune) bool {
		class := classOf(r)
		return class == bidi.R || class == bidi.AL || class == bidi.AN
	})
}

// Base is the direction of a paragraph of its own: from right to left when
// three of every four letters are. A name with a Dutch word behind it stays a
// Dutch line.
func Base(text []rune) Level {
	left, right := 0, 0
	for _, r := range text {
		switch classOf(r) {
		case bidi.L:
			right++
		case bidi.R, bidi.AL:
			left++
		}
	}
	if left > 0 && left >= 3*right {
		return RightToLeft
	}
	return LeftToRight
}

func classOf(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	class := properties.Class()
	switch class {
	case bidi.LRO, bidi.RLO, bidi.LRE, bidi.RLE, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI, bidi.BN, bidi.Control:
		return bidi.ON
	}
	return class
}

// Levels gives the level of every letter of a paragraph.
func Levels(text []rune, base Level) []Level {
	p := paragraph{text: text, base: base, classes: make([]bidi.Class, len(text))}
	for i, r := range text {
		p.classes[i] = classOf(r)
	}
	original := slices.Clone(p.classes)
	p.weak()
	p.brackets(original)
	p.neutrals()
	levels := make([]Level, len(text))
	for i, class := range p.classes {
		levels[i] = base + rise(class, base)
	}
	return levels
}

// rise is rule I1 and I2.
func rise(class bidi.Class, base Level) Level {
	switch {
	case !base.Leftward() && class == bidi.R:
		return 1
	case !base.Leftward() && (class == bidi.AN || class == bidi.EN):
		return 2
	case base.Leftward() && class != bidi.R:
		return 1
	}
	return 0
}

// Trail gives spaces at the end of a line the level of the paragraph (rule L1).
func Trail(levels []Level, isSpace func(i int) bool, base Level) {
	for i := len(levels) - 1; i >= 0 && isSpace(i); i-- {
		levels[i] = base
	}
}

// Order gives from left to right which item stands there (rule L2).
func Order(levels []Level) []int {
	order := make([]int, len(levels))
	highest, lowest := Level(0), Level(255)
	for i, level := range levels {
		order[i] = i
		highest = max(highest, level)
		if level.Leftward() {
			lowest = min(lowest, level)
		}
	}
	for level := highest; level >= lowest && level > 0; level-- {
		for start := 0; start < len(order); start++ {
			end := start
			for end < len(order) && levels[order[end]] >= level {
				end++
			}
			slices.Reverse(order[start:end])
			start = max(start, end)
		}
	}
	return order
}

package picture

import (
	"slices"

	"keukentafel/app/consent"
)

// discreet are words for who may not see all: what is not in the slice may be
// there all the same, so that of nothing it is said that it is not there.
type discreet struct{ Words }

var unsaid = []string{
	"timeline.no-version", "timeline.no-talk", "timeline.no-look", "timeline.no-review", "timeline.no-partner",
	"trends.no-goals", "trends.no-marks", "trends.no-look",
}

// T is empty for what is not said; a row with nothing in it is not drawn then.
func (d discreet) T(key string, values ...any) string {
	if slices.Contains(unsaid, key) {
		return ""
	}
	return d.Words.T(key, values...)
}

// wordsFor are the words of a paper for who gets a slice.
func wordsFor(s consent.Slice, w Words) Words {
	if s.Purpose == consent.PurposeOwnCopy || w == nil {
		return w
	}
	return discreet{w}
}

// spoken leaves out what is not said.
func spoken(sentences []string) []string {
	return slices.DeleteFunc(sentences, func(s string) bool { return s == "" })
}

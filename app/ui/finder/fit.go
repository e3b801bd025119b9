package finder

import (
	"strings"
	"unicode/utf8"
)

// Points for how well one typed word fits one word of an entry.
const (
	whole  = 60
	begins = 45
	inside = 15
	slip   = 8
)

const (
	insideFrom = 3 // letters, from which a word is also looked for inside words
	slipFrom   = 5 // letters, from which one slip is forgiven
)

// best is how well a typed word fits the best of some words, and which one.
func best(words []string, want string) (points int, word string, near bool) {
	for _, w := range words {
		p, n := fit(w, want)
		if p > points {
			points, word, near = p, w, n
		}
	}
	return points, word, near
}

func fit(word, want string) (points int, near bool) {
	if strings.HasPrefix(word, want) {
		if len(word) == len(want) {
			return whole, false
		}
		return begins, false
	}
	if len(want) < insideFrom || len(word) < insideFrom {
		return 0, false
	}
	if len(word) > len(want) && strings.Contains(word, want) {
		return inside, false
	}
	if word[0] == want[0] && slipped(word, want) {
		return slip, true
	}
	return 0, false
}

// slipped tells whether a typed word is the begin of a word but for one letter
// that is another, missing or too much, or two letters that changed places.
func slipped(word, want string) bool {
	if len(want) < slipFrom || utf8.RuneCountInString(want) < slipFrom {
		return false
	}
	k := 0
	for k < len(word) && k < len(want) && word[k] == want[k] {
		k++
	}
	switch {
	case k == len(want):
		return true
	case strings.HasPrefix(word[k:], want[k+1:]): // one too much
		return true
	case k == len(word):
		return false
	case strings.HasPrefix(word[k+1:], want[k+1:]), strings.HasPrefix(word[k+1:], want[k:]): // another one, or one missing
		return true
	}
	return k+1 < len(word) && k+1 < len(want) && word[k] == want[k+1] && word[k+1] == want[k] && strings.HasPrefix(word[k+2:], want[k+2:])
}

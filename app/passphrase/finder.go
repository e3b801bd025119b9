package passphrase

import (
	"math"
	"slices"
	"strings"

	"github.com/ccojocar/zxcvbn-go/entropy"
	"github.com/ccojocar/zxcvbn-go/match"
)

// The price of what this package finds, in bits.
const (
	perDigit  = 3.33 // log2(10)
	perLetter = 4.71 // log2(26)
	// A word that is in no list of ours is in one of the guesser: 5 bits and 1.6
	// a letter is 16 for seven letters, a list of 80,000 words. From the tenth
	// letter on it is 0.8: a long word is put together from shorter ones.
	unknownWord, unknownLetter, longWord = 5, 1.6, 10
	recentYear, anyYear                  = 5, 7.5
	wholeDate                            = 15.2 // one of 100 years
	separator                            = 0.5
	swapped, backwards, again            = 1.5, 1, 1
)

// finder looks in a text for what the library does not know.
type finder struct {
	text string
	own  map[string]bool
	out  []match.Match
}

func (f finder) all() []match.Match {
	f.words()
	f.runs()
	f.separators()
	return f.out
}

// found adds a stretch, from the first to the last character.
func (f *finder) found(first, last int, bits float64, k kind) {
	m := match.Match{I: first, J: last, Token: f.text[first : last+1], Entropy: bits, DictionaryName: names[k], Pattern: "other"}
	switch k {
	case kindWord, kindName, kindPassword:
		m.Pattern = "dictionary"
	case kindOther, kindRepeat, kindSequence, kindKeyboard, kindDate:
	}
	f.out = append(f.out, m)
}

// names carry a kind through the library.
var names = [...]string{kindOther: "other", kindRepeat: "repeat", kindPassword: "password", kindSequence: "sequence",
	kindKeyboard: "keyboard", kindDate: "date", kindName: "name", kindWord: "word"}

// kindOf is what a stretch is, found by the library or by us.
func kindOf(m match.Match) kind {
	if k := slices.Index(names[:], m.DictionaryName); k >= 0 {
		return kind(k)
	}
	switch {
	case m.DictionaryName == "Passwords":
		return kindPassword
	case m.DictionaryName == "English":
		return kindWord
	case m.Pattern == "dictionary":
		return kindName
	case m.Pattern == "spatial":
		return kindKeyboard
	case m.Pattern == "repeat":
		return kindRepeat
	case m.Pattern == "sequence":
		return kindSequence
	}
	return kindOther
}

// swaps are letters that people write as signs. The 1 is an i or an l.
var swaps = [...]*strings.Replacer{
	strings.NewReplacer("4", "a", "@", "a", "3", "e", "0", "o", "$", "s", "5", "s", "7", "t", "1", "i", "!", "i", "8", "b"),
	strings.NewReplacer("4", "a", "@", "a", "3", "e", "0", "o", "$", "s", "5", "s", "7", "t", "1", "l", "!", "i", "8", "b"),
}

// words finds Dutch words and the user's own, also with signs for letters and
// backwards.
func (f *finder) words() {
	small := strings.ToLower(f.text)
	f.wordsIn(small, 0)
	for _, swap := range swaps {
		if plain := swap.Replace(small); plain != small {
			f.wordsIn(plain, swapped)
		}
	}
	f.sayings(small)
}

func (f *finder) wordsIn(small string, more float64) {
	d := dutch()
	for first := range small {
		for last := first; last < min(len(small), first+d.longest); last++ {
			token := small[first : last+1]
			if more > 0 && token == strings.ToLower(f.text[first:last+1]) {
				continue
			}
			if f.own[token] {
				f.found(first, last, 2+more+f.capitals(first, last), kindName)
			}
			if e, known := d.words[token]; known {
				f.found(first, last, math.Log2(float64(e.rank))+more+f.capitals(first, last), e.kind)
			}
			if e, known := d.words[reversed(token)]; known && len(token) > 3 {
				f.found(first, last, math.Log2(float64(e.rank))+more+backwards+f.capitals(first, last), e.kind)
			}
		}
	}
}

// sayings finds a known sentence whatever stands between its words.
func (f *finder) sayings(small string) {
	letters := strings.Map(func(r rune) rune {
		if isLetter(byte(r)) {
			return r
		}
		return -1
	}, small)
	if e, known := dutch().words[letters]; known && letters != small && strings.ContainsAny(small, " -_.,'") {
		f.found(0, len(small)-1, math.Log2(float64(e.rank))+2, e.kind)
	}
}

// capitals is what capital letters are worth, as the library reckons it.
func (f *finder) capitals(first, last int) float64 {
	return entropy.DictionaryEntropy(match.Match{Token: f.text[first : last+1]}, 1)
}

func reversed(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// separators costs what stands between words, and a last sign, next to nothing.
func (f *finder) separators() {
	for i := range len(f.text) {
		between := i > 0 && i+1 < len(f.text) && isLetter(f.text[i-1]) && isLetter(f.text[i+1])
		switch c := f.text[i]; {
		case c == ' ', between && strings.IndexByte("-_.,'/+", c) >= 0:
			f.found(i, i, separator, kindOther)
		case i+1 == len(f.text) && strings.IndexByte("!?.", c) >= 0:
			f.found(i, i, 1, kindOther)
		}
	}
}

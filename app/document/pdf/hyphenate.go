package pdf

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/speedata/hyphenation"

	"keukentafel/assets"
)

// softHyphen is drawn as a hyphen where a line ends inside a word. To who reads
// or copies the text the word goes on: it has a glyph of its own in our fonts.
const softHyphen = '\u00ad'

// The fewest letters before and after a break, and the fewest and most of a
// word that may have one: what is longer is no word.
const (
	fewestBefore = 2
	fewestAfter  = 3
	shortestWord = 6
	longestWord  = 60
)

// wordBreak is where a word may be broken.
type wordBreak struct {
	places  []int // in bytes
	capital bool  // only when it is longer than a line
}

// patterns per language are read once, when a line needs them.
var patterns = map[string]func() *hyphenation.Lang{
	"nl": sync.OnceValue(func() *hyphenation.Lang { return readPatterns("nl") }),
	"en": sync.OnceValue(func() *hyphenation.Lang { return readPatterns("en") }),
}

// readPatterns gives nothing when they cannot be read: then no word is broken.
func readPatterns(lang string) *hyphenation.Lang {
	content, err := assets.Hyphenation(lang)
	if err != nil {
		return nil
	}
	read, err := hyphenation.New(bytes.NewReader(content))
	if err != nil {
		return nil
	}
	read.Leftmin, read.Rightmin = fewestBefore, fewestAfter
	return read
}

// wordBreaks gives at which bytes a word may be broken, with the signs before
// and after it. Names, numbers, addresses and words that have a hyphen or an
// apostrophe are never broken. A word with a capital (the first of a sentence,
// or a name) is only broken when it must be, since it is longer than a line.
func wordBreaks(lang, text string) (w wordBreak) {
	load, ok := patterns[lang]
	if !ok {
		return w
	}
	start := strings.IndexFunc(text, isLetter)
	if start < 0 {
		return w
	}
	core := strings.TrimRightFunc(text[start:], func(r rune) bool { return !isLetter(r) })
	if n := utf8.RuneCountInString(core); n < shortestWord || n > longestWord || !isPlainWord(core) || strings.ContainsFunc(text, forbids) {
		return w
	}
	lines := load()
	if lines == nil {
		return w
	}
	first, _ := utf8.DecodeRuneInString(core)
	w.capital = unicode.IsUpper(first)
	places := lines.Hyphenate(core)
	letter := 0
	for at, r := range core {
		if len(places) > 0 && places[0] == letter {
			places = places[1:]
			if !needsDiaeresis(core[at:], r) {
				w.places = append(w.places, start+at)
			}
		}
		letter++
	}
	return w
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

// isPlainWord: only Latin letters, small after the first.
func isPlainWord(core string) bool {
	for at, r := range core {
		if !unicode.Is(unicode.Latin, r) || at > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// forbids: signs of telephone numbers, addresses and what is already joined.
func forbids(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("@/\\_+-–=", r) }

// needsDiaeresis: before these the dots would have to vanish (re-eel of
// reëel), which would change what somebody wrote.
func needsDiaeresis(rest string, first rune) bool {
	if strings.ContainsRune("äëïöüÿ", first) {
		return true
	}
	_, size := utf8.DecodeRuneInString(rest)
	second, _ := utf8.DecodeRuneInString(rest[size:])
	return second == '\u0308'
}

// isName tells whether a text with this label is what somebody is called.
func isName(where string) bool {
	return strings.HasPrefix(where, "person ") || strings.HasPrefix(where, "partner ")
}

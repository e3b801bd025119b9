package passphrase

import (
	"strings"
	"sync"

	"keukentafel/assets"
)

// kind is what a stretch of a passphrase is.
type kind int

const (
	kindOther kind = iota
	kindRepeat
	kindPassword
	kindSequence
	kindKeyboard
	kindDate
	kindName
	kindWord
)

// sections are the parts of the list of Dutch words, each from common to rare.
var sections = map[string]kind{
	"passwords": kindPassword, "sayings": kindPassword, "walks": kindKeyboard, "time": kindDate,
	"given": kindName, "surnames": kindName, "places": kindName, "clubs": kindName,
	"field": kindWord, "words": kindWord,
}

// entry is how soon a word is tried, counted from 1, and what it is.
type entry struct {
	rank int
	kind kind
}

// dictionary is every Dutch word that is known, and the threes of letters that
// occur in them.
type dictionary struct {
	words   map[string]entry
	longest int
	threes  map[string]bool
}

// phraseRank stands for all words of the list for proposals, of which the order
// says nothing: 2,048 / e, which has the mean logarithm of all the ranks.
const phraseRank = 753

var dutch = sync.OnceValue(func() *dictionary {
	d := &dictionary{words: map[string]entry{}, threes: map[string]bool{}}
	d.addSections(lines("guess-words.txt"))
	for _, w := range phraseWords() {
		d.add(w, entry{phraseRank, kindWord})
	}
	return d
})

func lines(name string) []string {
	text, err := assets.Data(name)
	if err != nil {
		panic("internal error: " + err.Error()) // it is embedded, and a test reads it
	}
	return strings.Split(string(text), "\n")
}

func (d *dictionary) addSections(list []string) {
	rank, section := 0, kindOther
	for _, line := range list {
		if title, is := strings.CutPrefix(line, "# "); is {
			rank, section = 0, sections[title]
			continue
		}
		for w := range strings.FieldsSeq(line) {
			rank++
			d.add(w, entry{rank, section})
		}
	}
}

// add keeps the soonest place of a word.
func (d *dictionary) add(word string, e entry) {
	if known, is := d.words[word]; !is || e.rank < known.rank {
		d.words[word] = e
	}
	d.longest = max(d.longest, len(word))
	for i := 0; i+3 <= len(word); i++ {
		d.threes[word[i:i+3]] = true
	}
}

// looksLikeWord tells whether a stretch of small letters is made as words are:
// most of its threes of letters occur in words that are known.
func (d *dictionary) looksLikeWord(letters string) bool {
	known := 0
	for i := 0; i+3 <= len(letters); i++ {
		if d.threes[letters[i:i+3]] {
			known++
		}
	}
	return len(letters) >= 4 && 5*known >= 3*(len(letters)-2)
}

// ownWords cuts names into words, folded and small; the shortest say nothing.
func ownWords(names []string) map[string]bool {
	own := map[string]bool{}
	for _, name := range names {
		folded, _, _ := fold(name)
		small := strings.ToLower(folded)
		words := strings.FieldsFunc(small, func(r rune) bool { return !isLetter(byte(r)) })
		for _, w := range append(words, strings.Join(words, "")) {
			if len(w) >= 3 {
				own[w] = true
			}
		}
	}
	return own
}

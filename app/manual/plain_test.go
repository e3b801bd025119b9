package manual_test

import (
	"strings"
	"testing"
	"unicode"

	"keukentafel/app/manual"
	"keukentafel/app/words"
)

const (
	longestAverage  = 15 // words in a sentence, over a page
	longestSentence = 25
)

// sentences are the sentences of a text, as lists of words.
func sentences(text string) [][]string {
	var found [][]string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?\n", r) }) {
		list := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
		if len(list) > 0 {
			found = append(found, list)
		}
	}
	return found
}

func average(list [][]string) float64 {
	if len(list) == 0 {
		return 0
	}
	total := 0
	for _, s := range list {
		total += len(s)
	}
	return float64(total) / float64(len(list))
}

func TestTheManualIsWrittenInShortSentences(t *testing.T) {
	for _, l := range words.Langs() {
		for _, name := range manual.Names() {
			list := sentences(read(t, l, name).Text())
			if a := average(list); a >= longestAverage {
				t.Errorf("%s/%s has %.1f words in a sentence", l, name, a)
			}
			for _, s := range list {
				if len(s) > longestSentence {
					t.Errorf("%s/%s has a sentence of %d words: %s", l, name, len(s), strings.Join(s, " "))
				}
			}
		}
	}
}

func TestDifficultWordsAreExplainedInEasyOnes(t *testing.T) {
	for _, l := range words.Langs() {
		list, err := manual.Words(l)
		if err != nil || len(list) < 45 {
			t.Fatalf("%s: %d words, %v", l, len(list), err)
		}
		terms := map[string]bool{}
		for _, w := range list {
			if terms[w.Term] {
				t.Errorf("%s: %q is explained twice", l, w.Term)
			}
			terms[w.Term] = true
			for _, s := range sentences(w.Meaning) {
				if len(s) > 16 {
					t.Errorf("%s: %q is explained in a sentence of %d words", l, w.Term, len(s))
				}
			}
		}
	}
}

package manual_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"keukentafel/app/manual"
	"keukentafel/app/words"
)

// What a family reads or hears: on paper, read aloud, and at the table.
var forFamilies = []string{"explanation", "consent-paper", "overview-paper", "document", "recall-letter", "table"}

const (
	longestForFamilies = 20 // words in one sentence
	longWord           = 14 // letters from which a word must be explained or allowed
)

// Long words that a family knows, or that are the name of what helps them:
// another word would be another thing.
var knownLongWords = []string{
	"telefoonnummer", "telefoonnummers", "contactgegevens", "reservekopieën", "antwoordstrook",
	"gezondheidszorg", "jeugdgezondheidszorg", "verslavingszorg", "samenwerkingsverband", "woningcorporatie", "cliëntondersteuner",
	"gespecialiseerde", // a level of help is called so by law
}

func TestWhatFamiliesReadIsWrittenInShortSentences(t *testing.T) {
	for _, area := range forFamilies {
		var all [][]string
		for key, text := range words.NL.Area(area) {
			for _, s := range sentences(text) {
				all = append(all, s)
				if len(s) > longestForFamilies {
					t.Errorf("%s.%s has a sentence of %d words: %s", area, key, len(s), strings.Join(s, " "))
				}
			}
		}
		if len(all) == 0 {
			t.Errorf("there are no texts in %s", area)
		}
		if a := average(all); a >= 12 {
			t.Errorf("%s has %.1f words in a sentence", area, a)
		}
	}
}

func TestLongWordsForFamiliesAreExplainedOrKnown(t *testing.T) {
	list, err := manual.Words(words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var explained []string
	for _, w := range list {
		explained = append(explained, strings.Fields(strings.ToLower(w.Term))...)
	}
	used := map[string]bool{}
	for _, area := range forFamilies {
		for key, text := range words.NL.Area(area) {
			for _, s := range sentences(text) {
				for _, word := range s {
					word = strings.ToLower(word)
					if utf8.RuneCountInString(word) < longWord || slices.Contains(explained, word) {
						continue
					}
					used[word] = true
					if !slices.Contains(knownLongWords, word) {
						t.Errorf("%s.%s says %q: use a shorter word, or explain it in assets/data/words.json", area, key, word)
					}
				}
			}
		}
	}
	for _, word := range knownLongWords {
		if !used[word] {
			t.Errorf("%q is allowed, and no text uses it", word)
		}
	}
}

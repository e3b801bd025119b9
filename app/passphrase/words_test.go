package passphrase

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestTheWordListsAreWhatTheReckoningTakesThemFor(t *testing.T) {
	phrase := phraseWords()
	if len(phrase) != phraseSize {
		t.Errorf("%d words for proposals, the entropy is reckoned for %d", len(phrase), phraseSize)
	}
	if sorted := slices.Compact(slices.Sorted(slices.Values(phrase))); len(sorted) != len(phrase) {
		t.Errorf("%d words for proposals are there twice", len(phrase)-len(sorted))
	}
	for _, w := range phrase {
		if len(w) < 3 || len(w) > 11 || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("%q is not easy to type everywhere", w)
		}
	}
	if n := len(dutch().words); n < 3500 {
		t.Errorf("only %d Dutch words are known", n)
	}
	seen := map[string]bool{}
	for _, line := range lines("guess-words.txt") {
		name, is := strings.CutPrefix(line, "# ")
		if _, known := sections[name]; is && !known {
			t.Errorf("nobody knows what the words under %q are", name)
		}
		seen[name] = seen[name] || is
	}
	for _, name := range slices.Sorted(maps.Keys(sections)) {
		if !seen[name] {
			t.Errorf("there are no words under %q", name)
		}
	}
}

func TestAProposalIsGoodAndNeverTheSame(t *testing.T) {
	seen := map[string]bool{}
	for range 200 {
		text := Propose()
		words := strings.Fields(text)
		if len(words) != Proposed || seen[text] || !Judge(text).Good() {
			t.Fatalf("proposed %q: %+v", text, Judge(text))
		}
		seen[text] = true
	}
	if len(seen) != 200 {
		t.Errorf("%d of 200 proposals differ", len(seen))
	}
}

func TestDatesAreSeenAsPeopleWriteThem(t *testing.T) {
	for _, text := range []string{"31-12-1984", "1/2/03", "19841231", "31121984", "311284", "12.31.1984", "1984-12-31"} {
		if !isDate(text) {
			t.Errorf("%s is a date", text)
		}
	}
	for _, text := range []string{"99-99-9999", "123", "12345", "1-2", "31121784", "00000000", "45-12-1984"} {
		if isDate(text) {
			t.Errorf("%s is no date", text)
		}
	}
}

func TestAWordThatIsInNoListIsKnownByItsLetters(t *testing.T) {
	for _, word := range []string{"verkeersdrempel", "fietsenmaker", "schoolreisjes", "aardappelveld", "gezinsuitbreiding"} {
		if !dutch().looksLikeWord(word) {
			t.Errorf("%s does not look like a word", word)
		}
	}
	for _, letters := range []string{"xkqzvbnt", "qjxwzvkp", "bdfhgkpt"} {
		if dutch().looksLikeWord(letters) {
			t.Errorf("%s looks like a word", letters)
		}
	}
}

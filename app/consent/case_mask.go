package consent

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// traces lead to somebody without a name: an address for mail, a number of a
// telephone, a postcode, a day.
var traces = regexp.MustCompile(`(?i)\S+@\S+|\+?\d[\d\s()./-]{6,}\d|\b\d{4}\s?[A-Z]{2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)(?:\s+\d{4})?\b`)

// LeftBlank stands for words that lead to somebody who has no name in the case.
const LeftBlank = "[…]"

// CaseSwap is a word of a text, and what stands there instead of it.
type CaseSwap struct{ Word, As family.Text }

// Masked is the text with a name for everybody who has one in the case, and
// LeftBlank for every other word, number or day that leads to somebody. It is a
// proposal: people are recognised by more than their names.
func (n CaseNames) Masked(text family.Text, say func(CaseName) string) family.Text {
	masked, _ := n.Swapped(text, say)
	return masked
}

// Swapped is Masked, with every word, number and day that was taken out: first
// what is no word, then the words, each in the order of the text.
func (n CaseNames) Swapped(text family.Text, say func(CaseName) string) (family.Text, []CaseSwap) {
	var swaps []CaseSwap
	bare := traces.ReplaceAllStringFunc(string(text), func(trace string) string {
		swaps = append(swaps, CaseSwap{family.Text(trace), LeftBlank})
		return LeftBlank
	})
	var out strings.Builder
	for at := 0; at < len(bare); {
		from := at + untilEnd(bare[at:], func(r rune) bool { return !notOfAWord(r) })
		out.WriteString(bare[at:from])
		at = from + untilEnd(bare[from:], notOfAWord)
		word := bare[from:at]
		name, leads := n.leads(word)
		if !leads {
			out.WriteString(word)
			continue
		}
		as := LeftBlank
		if name != (CaseName{}) {
			as = inSentence(bare[:from], say(name))
		}
		out.WriteString(as)
		swaps = append(swaps, CaseSwap{family.Text(word), family.Text(as)})
	}
	return family.Text(joinBlanks(out.String())), swaps
}

// untilEnd is where the first letter is that fits, or the end.
func untilEnd(text string, fits func(rune) bool) int {
	if at := strings.IndexFunc(text, fits); at >= 0 {
		return at
	}
	return len(text)
}

// inSentence gives a name a capital where a sentence begins.
func inSentence(before, name string) string {
	before = strings.TrimRight(before, " \t\"'“”‘’«»„([-–—")
	if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?\n\r") {
		return name
	}
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}

// joinBlanks makes one blank of several beside each other.
func joinBlanks(text string) string {
	for strings.Contains(text, LeftBlank+" "+LeftBlank) {
		text = strings.ReplaceAll(text, LeftBlank+" "+LeftBlank, LeftBlank)
	}
	return text
}

// leads tells whether a word leads to somebody, also with the s of a genitive.
func (n CaseNames) leads(word string) (CaseName, bool) {
	if word == "" {
		return CaseName{}, false
	}
	first, _ := utf8.DecodeRuneInString(word)
	key := folded(word)
	for _, k := range []string{key, strings.TrimSuffix(key, "s")} {
		if name, known := n.words[k]; known && (n.loose[k] || unicode.IsUpper(first)) {
			return name, true
		}
	}
	return CaseName{}, false
}

// named are the items of which the text still leads to somebody, sorted.
func (n CaseNames) named(texts map[Item]family.Text) []Item {
	var found []Item
	for item, text := range texts {
		leads := slices.ContainsFunc(strings.FieldsFunc(string(text), notOfAWord), func(word string) bool {
			_, leads := n.leads(word)
			return leads
		})
		if leads || traces.MatchString(string(text)) {
			found = append(found, item)
		}
	}
	slices.SortFunc(found, func(a, b Item) int { return cmp.Compare(a.String(), b.String()) })
	return found
}

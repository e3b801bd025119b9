package contributions

import (
	"strings"
	"unicode"
)

// mostTicks is up to how many words each can be ticked by itself.
const mostTicks = 80

func wordsOf(text string) []string { return strings.Fields(text) }

// sentences splits a text after each full stop, question mark or line end.
func sentences(text string) []string {
	var found []string
	for line := range strings.SplitSeq(text, "\n") {
		var now []string
		for _, word := range strings.Fields(line) {
			now = append(now, word)
			if strings.ContainsAny(word[len(word)-1:], ".!?") || strings.HasSuffix(word, "…") {
				found, now = append(found, strings.Join(now, " ")), nil
			}
		}
		if len(now) > 0 {
			found = append(found, strings.Join(now, " "))
		}
	}
	return found
}

// compose puts the units that are on behind each other; all of them are the
// text as it was written.
func compose(units []string, on []bool, whole string) string {
	var kept []string
	for i, unit := range units {
		if on[i] {
			kept = append(kept, unit)
		}
	}
	if len(kept) == len(units) {
		return whole
	}
	return strings.Join(kept, " ")
}

// standing tells which units stand in a text, in order.
func standing(units []string, text string) []bool {
	on := make([]bool, len(units))
	rest := " " + strings.Join(strings.Fields(text), " ") + " "
	for i, unit := range units {
		if at := strings.Index(rest, " "+unit+" "); at >= 0 {
			on[i], rest = true, rest[at+1+len(unit):]
		}
	}
	return on
}

// patched puts a unit behind a text, or takes it out where it stands in it
// literally.
func patched(text, unit string, on bool) string {
	if on {
		return strings.TrimSpace(text + " " + unit)
	}
	padded := " " + text + " "
	at := strings.Index(padded, " "+unit+" ")
	if at < 0 {
		return text
	}
	return strings.TrimSpace(padded[:at] + padded[at+1+len(unit):])
}

// strangeWords are the words of a text that its giver did not write.
func strangeWords(written, text string) []string {
	bare := func(word string) string {
		return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }))
	}
	known := map[string]bool{"": true}
	for _, word := range strings.Fields(written) {
		known[bare(word)] = true
	}
	var found []string
	for _, word := range strings.Fields(text) {
		if !known[bare(word)] {
			known[bare(word)] = true
			found = append(found, "‘"+bare(word)+"’")
		}
	}
	return found
}

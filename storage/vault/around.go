package vault

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"keukentafel/app/family"
)

// contextLength is how many characters are shown on either side of a word that
// was found.
const contextLength = 40

// around is the text around the first place of a folded word, on one line.
func around(text string, word []byte) family.Text {
	from, to := locate(text, word)
	start, end := from, to
	for range contextLength {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
		_, size = utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if start > 0 {
		if i := strings.IndexByte(text[start:from], ' '); i >= 0 {
			start += i + 1
		}
	}
	if end < len(text) {
		if i := strings.LastIndexByte(text[to:end], ' '); i >= 0 {
			end = to + i
		}
	}
	shown := strings.Join(strings.Fields(text[start:end]), " ")
	if start > 0 {
		shown = "… " + shown
	}
	if end < len(text) {
		shown += " …"
	}
	return family.Text(shown)
}

// locate finds where in the text a folded word stands.
func locate(text string, word []byte) (from, to int) {
	var folded []byte
	var origin []int // for each folded byte, where its letter begins
	for i, r := range text {
		folded = fold(folded, []byte(string(r)))
		for len(origin) < len(folded) {
			origin = append(origin, i)
		}
	}
	at := bytes.Index(folded, word)
	if at < 0 {
		return 0, 0
	}
	origin = append(origin, len(text))
	from, to = origin[at], origin[at+len(word)]
	if to == from { // the word ends inside a letter that folds to two
		_, size := utf8.DecodeRuneInString(text[from:])
		to = from + size
	}
	return from, to
}

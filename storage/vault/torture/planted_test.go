//go:build torture && linux

package torture

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// planted is a word that may not be found, in every way that it could be
// written down.
type planted struct {
	word      string
	spellings [][]byte
}

func plant(words ...string) (list []planted) {
	for _, w := range words {
		list = append(list, planted{w, spellings(w)})
	}
	return list
}

func spellings(word string) [][]byte {
	var list [][]byte
	add := func(text string) { list = append(list, []byte(text)) }
	for _, form := range []string{word, norm.NFC.String(word), norm.NFD.String(word), strings.ToLower(word), strings.ToUpper(word), plainLetters(word)} {
		add(form)
		quoted, err := json.Marshal(form)
		if err == nil {
			add(strings.Trim(string(quoted), `"`))
		}
		add(escaped(form))
		add(url.QueryEscape(form))
		add(url.PathEscape(form))
		list = append(list, wide(form, false), wide(form, true))
		add(hex.EncodeToString([]byte(form)))
		add(strings.ToUpper(hex.EncodeToString([]byte(form))))
		for shift := range 3 {
			add(within64(base64.StdEncoding, form, shift))
			add(within64(base64.URLEncoding, form, shift))
		}
	}
	slices.SortFunc(list, bytes.Compare)
	return slices.CompactFunc(list, bytes.Equal)
}

// plainLetters leaves accents and capitals out, as the search does.
func plainLetters(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(word)))
}

// escaped is JSON in ASCII only.
func escaped(word string) string {
	var text strings.Builder
	for _, r := range word {
		if r < 0x80 {
			text.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			text.WriteString(`\u` + hex.EncodeToString([]byte{byte(unit >> 8), byte(unit)}))
		}
	}
	return text.String()
}

func wide(word string, big bool) (b []byte) {
	for _, unit := range utf16.Encode([]rune(word)) {
		if big {
			b = append(b, byte(unit>>8), byte(unit))
		} else {
			b = append(b, byte(unit), byte(unit>>8))
		}
	}
	return b
}

// within64 is how the word looks in base64 when it begins at so many bytes
// within a group of three, without the characters that its neighbours share.
func within64(e *base64.Encoding, word string, shift int) string {
	text := e.WithPadding(base64.NoPadding).EncodeToString(append(make([]byte, shift), word...))
	return text[(shift*8+5)/6 : (shift+len(word))*8/6]
}

// in tells which of the words are in the content.
func in(content []byte, words []planted) (found []string) {
	for _, w := range words {
		if slices.ContainsFunc(w.spellings, func(s []byte) bool { return bytes.Contains(content, s) }) {
			found = append(found, w.word)
		}
	}
	return found
}

package passphrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// enough bytes hold all characters that are looked at, accents typed apart
// included.
const enough = 16 * looked

// signs stand for characters that are neither letters nor digits.
const signs = "!#%&*+,-./:;=?_~"

// fold makes ASCII of the beginning of a text, one character for each letter:
// ë as e, and what has no such letter as some letter or sign, always the same.
// length counts the characters of the text, at least up to MinLength.
func fold(text string) (folded string, length int, valid bool) {
	if len(text) > enough {
		text = text[:enough]
		for len(text) > 0 && !utf8.RuneStart(text[len(text)-1]) {
			text = text[:len(text)-1]
		}
		text = text[:len(text)-1]
	}
	if !utf8.ValidString(text) {
		return "", 0, false
	}
	length = utf8.RuneCountInString(norm.NFKC.String(text))
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		if b.Len() == looked {
			break
		}
		if !unicode.Is(unicode.Mn, r) {
			b.WriteByte(plain(r))
		}
	}
	return b.String(), length, true
}

func plain(r rune) byte {
	switch {
	case r >= ' ' && r <= '~':
		return byte(r)
	case unicode.IsSpace(r):
		return ' '
	case r == 'ø', r == 'Ø':
		return 'o'
	case r == 'ß':
		return 's'
	case r == 'ł', r == 'Ł':
		return 'l'
	case unicode.IsLetter(r):
		return byte('a' + r%26)
	case unicode.IsDigit(r):
		return byte('0' + r%10)
	}
	return signs[int(r)%len(signs)]
}

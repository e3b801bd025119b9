package vault

import (
	"encoding/binary"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold appends text in the form in which it is searched: small letters without
// accents. Whoever types "zoe" finds "Zoë", and "ijmuiden" finds "Ĳmuiden".
func fold(to, text []byte) []byte {
	special := folded()
	for len(text) > 0 {
		if len(text) >= 8 {
			if eight := binary.LittleEndian.Uint64(text); eight&highBits == 0 {
				to = binary.LittleEndian.AppendUint64(to, lowerEight(eight))
				text = text[8:]
				continue
			}
		}
		if c := text[0]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			to, text = append(to, c), text[1:]
			continue
		}
		r, size := utf8.DecodeRune(text)
		to, text = appendFolded(to, r, special), text[size:]
	}
	return to
}

const (
	eachByte = 0x0101010101010101
	highBits = 0x80 * eachByte
)

// lowerEight makes eight ASCII bytes small at once: bit 7 of each byte tells
// whether it lies in A..Z, and shifted to bit 5 it is what makes it small.
func lowerEight(x uint64) uint64 {
	fromA := x + (0x80-'A')*eachByte
	pastZ := x + (0x80-'Z'-1)*eachByte
	return x | (fromA&^pastZ&highBits)>>2
}

func appendFolded(to []byte, r rune, special map[rune]string) []byte {
	if text, ok := special[r]; ok {
		return append(to, text...)
	}
	if unicode.Is(unicode.Mn, r) {
		return to
	}
	return utf8.AppendRune(to, unicode.ToLower(r))
}

// folded lists the Latin letters that are more than one ASCII letter's small
// form: those that decompose, and those that Dutch readers look for otherwise.
var folded = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{
		'ĳ': "ij", 'Ĳ': "ij", 'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
		'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d",
		'þ': "th", 'Þ': "th", 'ı': "i", 'ŋ': "n", 'Ŋ': "n", '\u00a0': " ", '’': "'", '‘': "'",
	}
	for _, area := range [][2]rune{{0xC0, 0x24F}, {0x1E00, 0x1EFF}} {
		for r := area[0]; r <= area[1]; r++ {
			if _, ok := table[r]; ok {
				continue
			}
			var text []byte
			for _, part := range norm.NFKD.String(string(r)) {
				if !unicode.Is(unicode.Mn, part) {
					text = utf8.AppendRune(text, unicode.ToLower(part))
				}
			}
			table[r] = string(text)
		}
	}
	return table
})

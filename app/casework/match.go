package casework

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"keukentafel/app/family"
)

// alone are the letters that a stroke or another form makes, which have no
// accent to take off.
var alone = strings.NewReplacer("ł", "l", "ı", "i", "ø", "o", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th")

// Fold makes text comparable for searching: small letters, no accents.
func Fold(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	strip := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	bare, _, err := transform.String(strip, s)
	if err != nil {
		bare = s
	}
	return alone.Replace(strings.ToLower(bare))
}

// plain tells whether text has no letters but those of English.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Wanted are the words that somebody typed, folded.
func Wanted(typed string) []string { return strings.Fields(Fold(typed)) }

// Findable is a Header whose words were folded once, so that a list of
// thousands can be searched again at every key.
type Findable struct {
	*Header
	words []string
}

// Findables folds the words of all headers: name, town and people. A word that
// comes again is folded once. The headers stay where they are.
func Findables(headers []Header) []Findable {
	list, folded := make([]Findable, len(headers)), map[string]string{}
	for i, h := range headers {
		var words []string
		for _, text := range []family.Text{h.Name, h.Town, h.People} {
			for word := range strings.FieldsFuncSeq(string(text), func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
				plain, known := folded[word]
				if !known {
					plain = Fold(word)
					folded[word] = plain
				}
				words = append(words, plain)
			}
		}
		list[i] = Findable{&headers[i], words}
	}
	return list
}

// Matches tells whether every wanted word begins a word of the name, the town
// or the people.
func (f Findable) Matches(wanted []string) bool {
	for _, want := range wanted {
		if !begins(f.words, want) {
			return false
		}
	}
	return true
}

func begins(known []string, want string) bool {
	for _, word := range known {
		if strings.HasPrefix(word, want) {
			return true
		}
	}
	return false
}

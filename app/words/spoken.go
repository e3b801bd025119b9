package words

import (
	"encoding/hex"
	"strings"
	"sync"

	"keukentafel/assets"
)

// spokenWords are the words to read a fingerprint aloud, one for each byte.
var spokenWords = sync.OnceValue(func() []string {
	data, err := assets.Data("speak-words.txt")
	if err != nil {
		return nil // it lies in the program; a test reads it
	}
	return strings.Fields(string(data))
})

// Spoken is a fingerprint (hexadecimal) as Dutch words to read aloud, one for
// each byte, whatever the language of the screen: both who read must have the
// same. What is no fingerprint has no words.
func Spoken(fingerprint string) []string {
	bytes, err := hex.DecodeString(fingerprint)
	list := spokenWords()
	if err != nil || len(list) != 256 {
		return nil
	}
	var spoken []string
	for _, b := range bytes {
		spoken = append(spoken, list[b])
	}
	return spoken
}

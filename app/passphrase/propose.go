package passphrase

import (
	"crypto/rand"
	"math/big"
	"strings"
	"sync"
)

// The proposed passphrase is Proposed words, each one of 2,048: 55 bits.
const (
	Proposed   = 5
	phraseSize = 2048
)

var phraseWords = sync.OnceValue(func() []string {
	return strings.Fields(strings.Join(lines("phrase-words.txt"), " "))
})

// Propose makes a passphrase of words that do not belong together, by the
// system's own dice. It is always one that Judge accepts, which throws away so
// few that less than a tenth of a bit is lost.
func Propose() string {
	for {
		picked := make([]string, Proposed)
		for i := range picked {
			n, err := rand.Int(rand.Reader, big.NewInt(int64(len(phraseWords()))))
			if err != nil {
				panic("internal error: " + err.Error()) // the reader stops the program instead
			}
			picked[i] = phraseWords()[n.Int64()]
		}
		if text := strings.Join(picked, " "); Judge(text).Good() {
			return text
		}
	}
}

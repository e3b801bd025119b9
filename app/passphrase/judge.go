package passphrase

import (
	"math"
	"slices"

	"github.com/ccojocar/zxcvbn-go/match"
	"github.com/ccojocar/zxcvbn-go/matching"
	"github.com/ccojocar/zxcvbn-go/scoring"
)

// MinLength is the shortest passphrase, in characters.
const MinLength = 12

// MinBits says that guessing takes at least 2 to this power, about 10^12,
// guesses. The reckoning: somebody steals the laptop and has the file. One guess
// costs Argon2id with 64 MiB and at least 3 passes, so 64 x 3 x 2 = 400 MB of
// traffic to memory. The fastest graphics card of 2026 moves about 1 TB a
// second: 2,500 guesses a second at the very most. Ten of them then need 15
// months for all guesses and 8 months on average; renting that costs some tens
// of thousands of euros for one vault. Four or five words that do not belong
// together are well above it; everything that is in a list is far below.
const MinBits = 40

// looked is how many characters are looked at; what follows cannot make a
// passphrase weaker, and work grows faster than length.
const looked = 64

// Verdict is what a passphrase is worth.
type Verdict struct {
	Bits float64  // guessing takes 2 to this power guesses
	Why  Weakness // empty when it may be used
}

// Good tells whether it may be used.
func (v Verdict) Good() bool { return v.Why == "" }

// Err is nil when it may be used, and a *Weak with the reason otherwise.
func (v Verdict) Err() error {
	if v.Good() {
		return nil
	}
	return &Weak{v.Why}
}

// Judge tells what a new passphrase is worth. own are words that somebody who
// knows the user would try first, such as a name and a place.
func Judge(text string, own ...string) Verdict {
	folded, length, valid := fold(text)
	if !valid {
		return Verdict{Why: NotText}
	}
	if length == 0 {
		return Verdict{Why: TooShort}
	}
	r := read(folded, ownWords(own))
	v := Verdict{Bits: r.bits()}
	switch {
	case length < MinLength:
		v.Why = TooShort
	case v.Bits < MinBits:
		v.Why = r.weakness()
	}
	return v
}

// reading is a text, and the cheapest way to guess it.
type reading struct {
	text  string // ASCII
	parts []match.Match
	worth float64 // bits of the parts
	times int     // the text is that often repeated
}

func read(text string, own map[string]bool) reading {
	unit, times := period(text)
	r := reading{text: text, times: times}
	library := matching.Omnimatch(unit, nil, matching.FilterL33tMatcher, matching.FilterDateSepMatcher, matching.FilterDateWithoutSepMatcher)
	found := append(library, finder{text: unit, own: own}.all()...)
	found = slices.DeleteFunc(found, func(m match.Match) bool { return m.Pattern == "" || m.J >= len(unit) || m.I > m.J })
	best := scoring.MinimumEntropyMatchSequence(unit, found)
	r.parts, r.worth = best.MatchSequence, max(0, best.Entropy)
	return r
}

// bits adds to the worth of the parts what the order of the words is worth, as
// zxcvbn does since its fourth version: n words can stand in n! orders.
func (r reading) bits() float64 {
	words := 0
	for _, p := range r.parts {
		if isWord(p) {
			words++
		}
	}
	order, _ := math.Lgamma(float64(words + 1))
	return r.worth + order/math.Ln2 + math.Log2(float64(r.times))
}

func isWord(m match.Match) bool { return m.Pattern == "dictionary" && m.J-m.I >= 2 }

// period finds the shortest unit of which a text is a repetition, the last one
// perhaps cut off: "geheim geheim geh" is "geheim " 3 times.
func period(text string) (unit string, times int) {
	for size := 1; size <= len(text)/2; size++ {
		if text[size:] == text[:len(text)-size] {
			return text[:size], (len(text) + size - 1) / size
		}
	}
	return text, 1
}

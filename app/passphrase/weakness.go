package passphrase

import "fmt"

// Weakness is why a passphrase is refused.
type Weakness string

// The reasons.
const (
	TooShort       Weakness = "TooShort"       // less than MinLength characters
	NotText        Weakness = "NotText"        // bytes that are no text
	Repeated       Weakness = "Repeated"       // the same again and again
	CommonPassword Weakness = "CommonPassword" // a known password or saying, with or without decoration
	OneWord        Weakness = "OneWord"        // one word, with or without decoration
	Sequence       Weakness = "Sequence"       // abcdef, 123456
	Keyboard       Weakness = "Keyboard"       // keys beside each other
	Date           Weakness = "Date"           // a date, month or season
	Name           Weakness = "Name"           // names of people, places or clubs
	Predictable    Weakness = "Predictable"    // words, but too few or too common
)

// Weaknesses are all reasons.
func Weaknesses() []Weakness {
	return []Weakness{TooShort, NotText, Repeated, CommonPassword, OneWord, Sequence, Keyboard, Date, Name, Predictable}
}

// Weak is the refusal of a passphrase. It never holds the passphrase.
type Weak struct{ Why Weakness }

func (w *Weak) Error() string { return fmt.Sprintf("passphrase is too weak: %s", string(w.Why)) }

// weakness finds the most telling reason for a reading that is too cheap.
func (r reading) weakness() Weakness {
	var kinds [kindWord + 1]int // characters of each kind
	words, longest := 0, 0
	for _, p := range r.parts {
		size := p.J - p.I + 1
		kinds[kindOf(p)] += size
		if isWord(p) {
			words++
			longest = max(longest, size)
		}
	}
	telling := []struct {
		kind kind
		why  Weakness
	}{{kindRepeat, Repeated}, {kindPassword, CommonPassword}, {kindSequence, Sequence}, {kindKeyboard, Keyboard}, {kindDate, Date}, {kindName, Name}}
	if r.times > 1 {
		return Repeated
	}
	for _, t := range telling {
		if 2*kinds[t.kind] >= len(r.text) {
			return t.why
		}
	}
	if words == 1 && 2*longest >= len(r.text) {
		return OneWord
	}
	return Predictable
}

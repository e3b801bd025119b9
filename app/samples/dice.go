package samples

import (
	"encoding/binary"
	"math/rand/v2"
	"sync"

	"keukentafel/app/family"
)

// dice makes every choice of one family, from its seed alone.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 0x6b65756b656e))} }

// chance is true in so many cases out of a hundred.
func (d dice) chance(percent int) bool { return d.IntN(100) < percent }

// between is a whole number from..to, both included.
func (d dice) between(from, to int) int { return from + d.IntN(to-from+1) }

// id is a random name of 26 signs, as long as those of the program itself.
func (d dice) id() string {
	const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	var raw [32]byte
	for i := 0; i < len(raw); i += 8 {
		binary.LittleEndian.PutUint64(raw[i:], d.Uint64())
	}
	id := make([]byte, 26)
	for i := range id {
		id[i] = signs[raw[i]%32]
	}
	return string(id)
}

// pick takes one of a list.
func pick[T any](d dice, list []T) T { return list[d.IntN(len(list))] }

// weighted is one choice and how often it comes up, relative to the others.
type weighted[T any] struct {
	choice T
	weight int
}

func weigh[T any](d dice, list []weighted[T]) T {
	total := 0
	for _, w := range list {
		total += w.weight
	}
	at := d.IntN(total)
	for _, w := range list {
		if at -= w.weight; at < 0 {
			return w.choice
		}
	}
	return list[len(list)-1].choice
}

// names is what people, streets and houses are called.
type names struct {
	Girls     []string                        `json:"girls"`
	Boys      []string                        `json:"boys"`
	Women     []string                        `json:"women"`
	Men       []string                        `json:"men"`
	Surnames  [][2]family.Text                `json:"surnames"` // infix, surname
	Towns     []family.Text                   `json:"towns"`
	Streets   []string                        `json:"streets"`
	Houses    map[family.PartnerKind][]string `json:"houses"`
	Functions map[family.PartnerKind][]string `json:"functions"`
	Languages []family.Text                   `json:"languages"`
}

// The file lies inside the program and never changes, so it is read once.
var allNames = sync.OnceValue(func() names {
	var n names
	load("names.json", &n)
	return n
})

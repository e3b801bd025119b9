//go:build torture && linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"keukentafel/storage/vault"
)

const mostFamilies = 10

// often says how many in a hundred steps are of which kind.
var often = []struct {
	kind kind
	many int
}{
	{saveOne, 32}, {savePair, 8}, {failHalfway, 3}, {saveDraft, 24}, {dropDraft, 4}, {saveDesk, 5}, {dropDesk, 2}, {shred, 4},
	{changePass, 3}, {changeCode, 2}, {addDevice, 2}, {removeDevice, 1}, {backUp, 4}, {reopen, 3}, {look, 3},
}

// choose picks the next step by the dice.
func choose(dice *rand.Rand, m *model, largest int) step {
	s := step{N: m.Steps + 1, Size: 300 + dice.IntN(largest)}
	at := dice.IntN(100)
	for _, o := range often {
		if at -= o.many; at < 0 {
			s.Kind = o.kind
			break
		}
	}
	known := sortedKeys(m.Families)
	some := func() int { return known[dice.IntN(len(known))] }
	if len(known) < 2 && (s.Kind == shred || s.Kind == savePair) {
		s.Kind = saveOne
	}
	s.Family = s.N
	if len(known) > 0 && (s.Kind == shred || len(known) >= mostFamilies || dice.IntN(4) > 0) {
		s.Family = some()
	}
	if s.Kind == savePair {
		for s.Other = some(); s.Other == s.Family; s.Other = some() {
			continue // another one than the first
		}
	}
	s.Key = s.key(dice)
	if s.Kind == addDevice {
		device := vault.NewDevice()
		s.Device = fmt.Sprintf("%x", device[:])
	}
	return s
}

func (s step) key(dice *rand.Rand) string {
	switch s.Kind {
	case saveDraft, dropDraft:
		return fmt.Sprintf("%s/field%d", familyID(s.Family), dice.IntN(3))
	case saveDesk, dropDesk:
		return fmt.Sprintf("document%d", dice.IntN(4))
	}
	return ""
}

func sortedKeys(m map[int]edition) []int {
	var keys []int
	for n := range m {
		keys = append(keys, n)
	}
	slices.Sort(keys)
	return keys
}

func draftText(s step) string {
	return fmt.Sprintf("woord %d %s", s.N, strings.Repeat("en nog wat ", s.Size/100))
}

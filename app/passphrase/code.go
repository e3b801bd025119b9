package passphrase

import (
	"strings"
	"unicode"
)

// The shape of a recovery code: nine groups of four symbols of Crockford's
// base32, which has no I, L, O and U.
const (
	CodeGroups  = 9
	CodeGroup   = 4
	CodeSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
)

// CleanCode reads a recovery code as people type it: any case, with or without
// dashes and spaces, O for 0 and I or L for 1. strange is in which group, counted
// from 1, the first character stands that no code has; 0 when there is none.
func CleanCode(typed string) (symbols string, strange int) {
	var b strings.Builder
	count := 0
	for _, r := range typed {
		if r == '-' || r == '–' || unicode.IsSpace(r) {
			continue
		}
		symbol := unicode.ToUpper(r)
		switch symbol {
		case 'O':
			symbol = '0'
		case 'I', 'L':
			symbol = '1'
		}
		if !strings.ContainsRune(CodeSymbols, symbol) && strange == 0 {
			strange = count/CodeGroup + 1
		}
		count++
		b.WriteRune(symbol)
	}
	return b.String(), strange
}

// TypedCode is how far somebody is with typing a recovery code.
type TypedCode struct {
	Groups int // that are whole
	Wrong  int // the first group that cannot be right, counted from 1; 0 for none
	Over   int // symbols too many
	Whole  bool
}

// FollowCode follows the typing. Who knows the code, because it was just made,
// gets each wrong group at once; without it (known is empty) only a character
// that no code has is seen, since the checksum is over the whole code.
func FollowCode(typed, known string) TypedCode {
	symbols, strange := CleanCode(typed)
	letters := []rune(symbols)
	t := TypedCode{Groups: min(len(letters)/CodeGroup, CodeGroups), Wrong: strange, Over: max(0, len(letters)-CodeGroups*CodeGroup)}
	if want, _ := CleanCode(known); want != "" {
		for i, r := range letters {
			if i < len(want) && r != rune(want[i]) {
				t.Wrong = i/CodeGroup + 1
				break
			}
		}
	}
	t.Whole = len(letters) == CodeGroups*CodeGroup && t.Wrong == 0
	return t
}

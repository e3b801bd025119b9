package pdf

import (
	"strings"
	"unicode"
)

// longestGlue is how many signs stay together at most: a telephone number with
// its country fits, a column of figures does not.
const longestGlue = 20

// glued tells whether a space must not become a line end: in "'s nachts",
// "€ 1.240" and between the parts of a number such as 06 12 34 56 78.
func glued(before []rune, next rune) bool {
	if len(before) == 0 || len(before) > longestGlue {
		return false
	}
	text := string(before)
	switch strings.ToLower(text[strings.LastIndex(text, " ")+1:]) {
	case "'s", "’s", "'t", "’t", "'n", "’n":
		return true
	case "€":
		return unicode.IsDigit(next)
	}
	last := before[len(before)-1]
	return isNumber(text) && (unicode.IsDigit(last) || last == ')') && (unicode.IsDigit(next) || next == '(')
}

// isNumber: nothing but figures and what stands between them.
func isNumber(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(" +()-.\u00a0", r) })
}

package sealed

import "math/bits"

const smallestPlain = 4096

// padmeLength rounds a length up so that what a package holds cannot be told from its size: to one of few lengths, at most 12 % more
// (the Padmé scheme), and never under a size that hides a receipt among the small letters.
func padmeLength(n int) int {
	if n <= smallestPlain {
		return smallestPlain
	}
	exponent := bits.Len(uint(n)) - 1
	free := exponent - bits.Len(uint(exponent))
	mask := 1<<free - 1
	return (n + mask) &^ mask
}

// Package rules keeps the house in order. It holds only tests: who may import
// whom, how large a file or function may become, which words have no place
// here, and whether every text exists in every language.
//
// It is not part of any program and imports nothing of ours: it reads the
// source. It promises that a refusal names the place and gives the reason, so
// that the way to mend it is clear. A new package fails here until it has a
// row in the import table: that row is its reason to exist.
package rules

// Package bidi tells in which direction the letters of a line are read, as
// the Unicode bidirectional algorithm (UAX 9) says: Arabic words from right to
// left, also between Dutch ones, and numbers in them from left to right.
//
// It knows letters and nothing of fonts or paper. Signs that force a direction
// are no part of it: family.Clean leaves them out of every text. The classes of
// the letters come from golang.org/x/text; its own ordering is not used, since
// it forgets how deep a stretch lies, so that numbers in Arabic would change
// places.
//
// It promises that every letter has exactly one place in the order.
package bidi

package family

import (
	"fmt"
	"io"
)

// Withheld is what a private value prints as.
const Withheld = "[withheld]"

// Text is a private word, name or free text. It prints as [withheld];
// string(t) reveals it, on purpose and visible in review.
type Text string

// String withholds the text.
func (t Text) String() string { return Withheld }

// GoString withholds the text from %#v.
func (t Text) GoString() string { return Withheld }

// Format withholds the text from every verb of package fmt.
func (t Text) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, Withheld) }

// Empty tells whether nothing was written.
func (t Text) Empty() bool { return t == "" }

// MaxText is the longest free text that is kept, in runes. A longer one is
// refused with ErrTooLong, so that nobody loses words to a silent cut.
const MaxText = 100_000

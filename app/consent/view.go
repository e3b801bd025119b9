package consent

import (
	"cmp"
	"fmt"
	"io"
)

// View (inzien) is what a recipient would read now, for the coordinator's own
// eyes. Nobody gets it, so it has no line in the register, and it is no
// Disclosure: it can be drawn, and nothing that sends takes it. The zero value
// is refused.
type View struct{ disclosure Disclosure }

// Look makes the View of a request. It says nothing of answers that are still
// missing: what waits for them is left out. It refuses with ErrNothingToShare
// when there would be nothing to read.
func Look(d Dossier, r Request) (View, error) {
	if err := cmp.Or(checkRecipient(d.Family, r), checkClock(d, r)); err != nil {
		return View{}, err
	}
	b, err := newBuilder(d, r)
	if err != nil {
		return View{}, err
	}
	b.build()
	if b.shared() == 0 {
		return View{}, ErrNothingToShare
	}
	seen := b.disclosure().content()
	seen.viewOnly = true
	return View{enclose(seen)}, nil
}

// Write draws the view with something that draws disclosures. What is drawn
// says ViewOnly, so that paper can say so too and a seal can be refused.
func (v View) Write(w io.Writer, draw func(io.Writer, Disclosure) error) error {
	if !v.disclosure.Valid() {
		return ErrNotADisclosure
	}
	return draw(w, v.disclosure)
}

// String names ids only.
func (v View) String() string { return "view " + string(v.disclosure.ID()) }

// Format names ids only, for every verb of package fmt.
func (v View) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, v.String()) }

// ViewOnly tells whether this is looked at by the coordinator and given to
// nobody.
func (d Disclosure) ViewOnly() bool { return d.content().viewOnly }

package kit

import "fyne.io/fyne/v2"

// called is a name that a field gives to what stands in it, for who cannot see
// that the one stands above the other.
type called struct{ name string }

func (c *called) call(name string) { c.name = name }

// after puts the name behind what is shown: "Oma, Wie doet het?".
func (c *called) after(shown string) string {
	switch {
	case shown == "":
		return c.name
	case c.name == "":
		return shown
	}
	return shown + ", " + c.name
}

// nameInput names what stands in a field.
func nameInput(input fyne.CanvasObject, name string) {
	if n, ok := input.(interface{ call(string) }); ok {
		n.call(name)
	}
}

// typedName is the name of a line to type in: that of its field, or else the
// words that stand in it while it is empty. What was typed is read by the
// screen reader itself, and never from here.
func (c *called) typedName(placeholder string) string {
	if c.name == "" {
		return placeholder
	}
	return c.name
}

package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// named is what a screen reader needs of something that can have the focus.
type named interface {
	fyne.Accessible
	fyne.Focusable
}

func TestEverythingThatTakesTheKeyboardHasANameAndARole(t *testing.T) {
	program(t, Look{})
	for name, o := range everyWidget() {
		w := stage(t, fyne.NewSize(600, 300), Down(0, o))
		seen := map[fyne.Focusable]bool{}
		for {
			w.Canvas().FocusNext()
			f := w.Canvas().Focused()
			if f == nil || seen[f] {
				break
			}
			seen[f] = true
			said, ok := f.(named)
			if !ok {
				t.Errorf("%s: a %T has the focus and has no name for who cannot see it", name, f)
				continue
			}
			if said.AccessibilityLabel() == "" || said.AccessibilityRole() == "" {
				t.Errorf("%s: a %T is called %q, with the role %q", name, f, said.AccessibilityLabel(), said.AccessibilityRole())
			}
		}
	}
}

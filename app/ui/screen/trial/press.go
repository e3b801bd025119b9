package trial

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Texts is everything that stands in the window now, from top to bottom, the
// panel over it included.
func (s *Stage) Texts() string { return Words(s.Window.Canvas()) }

// TextsIn is everything that stands in one object.
func TextsIn(o fyne.CanvasObject) string {
	var found []string
	Walk(o, func(o fyne.CanvasObject) { found = say(found, o) })
	return strings.Join(found, "\n")
}

func say(found []string, o fyne.CanvasObject) []string {
	if text, ok := o.(fmt.Stringer); ok {
		return append(found, text.String())
	}
	return found
}

// Has tells whether words stand in the window.
func (s *Stage) Has(words string) bool { return strings.Contains(s.Texts(), words) }

// Press presses what is called so, the last one when there are more: that of
// the panel.
func (s *Stage) Press(label string) { s.PressNth(label, -1) }

// PressNth presses the nth thing that is called so, counted from 0.
func (s *Stage) PressNth(label string, n int) {
	s.t.Helper()
	var found []fyne.Tappable
	s.each(func(o fyne.CanvasObject) {
		pressed, ok := o.(fyne.Tappable)
		if ok && Called(o, label) {
			if off, can := o.(fyne.Disableable); !can || !off.Disabled() {
				found = append(found, pressed)
			}
		}
	})
	if n < 0 {
		n += len(found)
	}
	if n < 0 || n >= len(found) {
		s.t.Fatalf("nothing to press is called %q (number %d of %d)", label, n, len(found))
	}
	test.Tap(found[n])
	s.Settle()
}

// Type puts the focus on what is called so and types keys there.
func (s *Stage) Type(label string, keys ...fyne.KeyName) {
	s.t.Helper()
	var target fyne.Focusable
	s.each(func(o fyne.CanvasObject) {
		focusable, ok := o.(fyne.Focusable)
		if ok && Called(o, label) {
			target = focusable
		}
	})
	if target == nil {
		s.t.Fatalf("nothing that takes the focus is called %q", label)
	}
	s.Window.Canvas().Focus(target)
	for _, key := range keys {
		target.TypedKey(&fyne.KeyEvent{Name: key})
	}
	s.Settle()
}

// Keys presses keys where the focus is, as a person does who has no mouse.
func (s *Stage) Keys(names ...fyne.KeyName) {
	c := s.Window.Canvas()
	for _, name := range names {
		if name == fyne.KeyTab {
			c.FocusNext()
			continue
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
	s.Settle()
}

// Write types words where the focus is.
func (s *Stage) Write(text string) {
	test.Type(s.Window.Canvas().Focused(), text)
	s.Settle()
}

// Find gives the last visible object that fits.
func Find[T fyne.CanvasObject](s *Stage, fits func(T) bool) T {
	s.t.Helper()
	var found []T
	s.each(func(o fyne.CanvasObject) {
		if typed, ok := o.(T); ok && (fits == nil || fits(typed)) {
			found = append(found, typed)
		}
	})
	if len(found) == 0 {
		var none T
		s.t.Fatalf("no %T in the window", none)
	}
	return found[len(found)-1]
}

// each visits every visible object of the window, then those of the panel.
func (s *Stage) each(visit func(fyne.CanvasObject)) { Each(s.Window.Canvas(), visit) }

// Each visits every visible object of a window, then those of the panels over
// it.
func Each(c fyne.Canvas, visit func(fyne.CanvasObject)) {
	Walk(c.Content(), visit)
	for _, over := range c.Overlays().List() {
		Walk(over, visit)
	}
}

// Words is everything that stands in a window now, from top to bottom, the
// panel over it included.
func Words(c fyne.Canvas) string {
	var found []string
	Each(c, func(o fyne.CanvasObject) { found = say(found, o) })
	return strings.Join(found, "\n")
}

// Called tells whether an object is called so, or begins so, for who cannot
// see it.
func Called(o fyne.CanvasObject, label string) bool {
	named, says := o.(interface{ AccessibilityLabel() string })
	return says && strings.HasPrefix(named.AccessibilityLabel(), label)
}

// Walk visits an object and all that is visible in it.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch parent := o.(type) {
	case *fyne.Container:
		for _, child := range parent.Objects {
			Walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(parent).Objects() {
			Walk(child, visit)
		}
	}
}

package table

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// keyed is the canvas of the software driver, which knows no shortcuts, with
// shortcuts as a window has them.
type keyed struct {
	fyne.Canvas
	known map[string]func(fyne.Shortcut)
}

func (c *keyed) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { c.known[s.ShortcutName()] = do }
func (c *keyed) RemoveShortcut(s fyne.Shortcut)                      { delete(c.known, s.ShortcutName()) }

// shortcut presses a key together with another.
func (k *talk) shortcut(key fyne.KeyName, m fyne.KeyModifier) {
	s := &desktop.CustomShortcut{KeyName: key, Modifier: m}
	if do := k.keys.known[s.ShortcutName()]; do != nil {
		do(s)
	}
}

func (k *talk) goTo(step string) {
	k.Helper()
	i, ok := numberOf(k.screen.stages, step)
	if !ok {
		k.Fatalf("no step %s", step)
	}
	k.screen.goTo(i)
}

// part goes to a question of the step on the screen.
func (k *talk) part(id string) {
	k.Helper()
	part := slices.Index(k.screen.stages[k.screen.at].parts, id)
	if part < 0 {
		k.Fatalf("no question %s", id)
	}
	k.screen.visitQuestion(k.screen.at, part)
}

// everyQuestion visits all questions of the talk.
func (k *talk) everyQuestion(look func(st stage)) {
	for i, st := range k.screen.stages {
		for part := range max(1, len(st.parts)) {
			k.screen.visitQuestion(i, part)
			look(st)
		}
	}
}

// text is everything that can be read on the screen and in its panels.
func (k *talk) text() string {
	var all []string
	read := func(o fyne.CanvasObject) {
		switch t := o.(type) {
		case *canvas.Text:
			all = append(all, t.Text)
		case interface{ AccessibilityLabel() string }:
			all = append(all, t.AccessibilityLabel())
		}
		if s, ok := o.(interface{ Text() string }); ok {
			all = append(all, s.Text())
		}
	}
	trial.Each(k.window.Canvas(), read)
	return strings.Join(all, "\n")
}

// press taps the button with a text, in a panel if there is one.
func (k *talk) press(key string, args ...any) {
	k.Helper()
	b := k.button(k.lang.T(key, args...))
	if b == nil {
		k.Fatalf("there is no button %q", k.lang.T(key, args...))
	}
	test.Tap(b)
}

func (k *talk) button(text string) *kit.Button {
	var found *kit.Button
	where := k.window.Canvas().Content()
	if top := k.window.Canvas().Overlays().Top(); top != nil {
		where = top
	}
	trial.Walk(where, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.String() == text && found == nil {
			found = b
		}
	})
	return found
}

// tap taps the part of a choice, a scale or a tick with a text on it.
func (k *talk) tap(label string) {
	k.Helper()
	var last fyne.Tappable
	var hit fyne.Tappable
	trial.Walk(k.screen.page, func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok {
			last = t
		}
		if text, ok := o.(*canvas.Text); ok && text.Text == label && hit == nil {
			hit = last
		}
	})
	if hit == nil {
		k.Fatalf("nothing is called %q", label)
	}
	hit.Tapped(&fyne.PointEvent{})
}

// types types in what has the focus; a new line is Enter.
func (k *talk) types(text string) {
	k.Helper()
	focused := k.window.Canvas().Focused()
	if focused == nil {
		k.Fatal("nothing has the focus")
	}
	for _, r := range text {
		if r == '\n' {
			k.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		k.window.Canvas().Focused().TypedRune(r)
	}
}

// key presses a key as the window would pass it on.
func (k *talk) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := k.window.Canvas().Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	k.window.Canvas().OnTypedKey()(e)
}

// focusOn moves with Tab until something of a type has the focus.
func focusOn[T fyne.Focusable](k *talk) T {
	k.Helper()
	for range 200 {
		k.window.Canvas().FocusNext()
		if f, ok := k.window.Canvas().Focused().(T); ok {
			return f
		}
	}
	var none T
	k.Fatalf("Tab never comes to a %T", none)
	return none
}

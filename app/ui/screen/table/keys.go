package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// listen takes the keys of the talk while it is on the screen. PageUp and
// PageDown go to the question before and after; with Ctrl also while one
// types. Ctrl+Left and Ctrl+Right go over a whole step.
// Alt+1 to Alt+9 choose who speaks, Ctrl+Enter writes down what was said.
func (s *Screen) listen() {
	c := s.needs.Canvas()
	if c == nil {
		return
	}
	keys, runes := c.OnTypedKey(), c.OnTypedRune()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if !s.typedKey(e) && keys != nil {
			keys(e)
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if !s.typedRune(r) && runes != nil {
			runes(r)
		}
	})
	list := s.shortcuts()
	for _, k := range list {
		c.AddShortcut(k.shortcut, func(fyne.Shortcut) {
			if c.Overlays().Top() == nil && !s.paused {
				k.do()
			}
		})
	}
	s.deaf = func() {
		c.SetOnTypedKey(keys)
		c.SetOnTypedRune(runes)
		for _, k := range list {
			c.RemoveShortcut(k.shortcut)
		}
	}
}

func (s *Screen) typedKey(e *fyne.KeyEvent) bool {
	if s.paused {
		return false
	}
	switch e.Name {
	case fyne.KeyPageDown:
		s.next()
	case fyne.KeyPageUp:
		s.previous()
	default:
		return false
	}
	return true
}

// typedRune chooses the speaker while no field has the focus.
func (s *Screen) typedRune(r rune) bool {
	if s.paused || r < '1' || r > '9' {
		return false
	}
	return s.speaks(int(r - '0'))
}

func (s *Screen) speaks(number int) bool {
	at, ok := s.now.(listener)
	if ok {
		at.speaks(number)
	}
	return ok
}

// key is a shortcut of the talk.
type key struct {
	shortcut fyne.Shortcut
	do       func()
}

func (s *Screen) shortcuts() []key {
	with := func(m fyne.KeyModifier, k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: m}
	}
	write := func() {
		if at, ok := s.now.(listener); ok {
			at.write()
		}
	}
	control := fyne.KeyModifierShortcutDefault
	list := []key{
		{with(control, fyne.KeyPageDown), s.next},
		{with(control, fyne.KeyPageUp), s.previous},
		{with(control, fyne.KeyRight), func() { s.skip(1) }},
		{with(control, fyne.KeyLeft), func() { s.skip(-1) }},
		{with(control, fyne.KeyReturn), write},
		{with(control, fyne.KeyEnter), write},
	}
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	for i, digit := range digits {
		list = append(list, key{with(fyne.KeyModifierAlt, digit), func() { s.speaks(i + 1) }})
	}
	return list
}

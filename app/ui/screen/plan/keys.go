package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// listen takes the keys of the page: Ctrl+Enter sends the form that has the
// focus, Alt+Up and Alt+Down move the goal or the action that has it, Escape leaves what is
// being changed in place.
func (s *Screen) listen() {
	c := s.needs.Canvas()
	if c == nil {
		return
	}
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape && s.editing != "" {
			back := "edit " + s.editing
			s.stopEdit()
			s.draw(back)
		} else if before != nil {
			before(e)
		}
	})
	list := s.shortcuts()
	for _, k := range list {
		c.AddShortcut(k.shortcut, func(fyne.Shortcut) {
			if c.Overlays().Top() == nil {
				k.do()
			}
		})
	}
	s.deaf = func() {
		c.SetOnTypedKey(before)
		for _, k := range list {
			c.RemoveShortcut(k.shortcut)
		}
	}
}

type key struct {
	shortcut fyne.Shortcut
	do       func()
}

func (s *Screen) shortcuts() []key {
	with := func(m fyne.KeyModifier, k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: m}
	}
	return []key{
		{with(fyne.KeyModifierShortcutDefault, fyne.KeyReturn), s.sendFocused},
		{with(fyne.KeyModifierShortcutDefault, fyne.KeyEnter), s.sendFocused},
		{with(fyne.KeyModifierAlt, fyne.KeyUp), func() { s.moveFocused(-1) }},
		{with(fyne.KeyModifierAlt, fyne.KeyDown), func() { s.moveFocused(1) }},
	}
}

func (s *Screen) sendFocused() {
	for _, f := range s.live {
		if s.hasFocus(f.box()) {
			f.send()
			return
		}
	}
}

// hasFocus tells whether what has the focus lies in a box.
func (s *Screen) hasFocus(box fyne.CanvasObject) bool {
	o, ok := s.needs.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	at, corner := driver.AbsolutePositionForObject(o), driver.AbsolutePositionForObject(box)
	size := box.Size()
	return at.X >= corner.X && at.Y >= corner.Y && at.X < corner.X+size.Width && at.Y < corner.Y+size.Height
}

// reveal moves the page so that a box is in sight.
func (s *Screen) reveal(box fyne.CanvasObject) {
	const room = 16
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(box).Y - driver.AbsolutePositionForObject(s.scroll).Y
	bottom := top + box.Size().Height
	switch height := s.scroll.Size().Height; {
	case top < room:
		s.scroll.ScrollTo(max(0, s.scroll.Offset()+top-room))
	case bottom > height-room:
		s.scroll.ScrollTo(s.scroll.Offset() + min(bottom-height+room, top-room))
	}
}

package ui

import "fyne.io/fyne/v2"

// keys are the shortcuts of the whole window.
func (s *Shell) keys() {
	c := s.Window.Canvas()
	for _, k := range s.shortcuts() {
		c.AddShortcut(k.shortcut, func(pressed fyne.Shortcut) { s.Press(pressed) })
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		s.touch()
		switch {
		case e.Name == fyne.KeyF1:
			s.Help()
		case s.tourKey(e.Name):
		case e.Name == fyne.KeyEscape && s.desk != nil:
			s.back()
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if r == '?' {
			s.helpKeys()
		}
	})
}

// Press does what a shortcut of the window stands for; false when it stands
// for nothing.
func (s *Shell) Press(pressed fyne.Shortcut) bool {
	s.touch()
	for _, k := range s.shortcuts() {
		if k.shortcut.ShortcutName() == pressed.ShortcutName() {
			k.do()
			return true
		}
	}
	return false
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what everything that can be pressed shares: pointer, keys, hover,
// focus and being switched off. A widget embeds it and gives it what to do.
type press struct {
	widget.BaseWidget
	self     fyne.Widget
	label    func() string             // read aloud by a screen reader
	act      func()                    // Space, Enter or a tap
	keys     func(*fyne.KeyEvent) bool // more keys; true when it used one
	hovered  bool
	focused  bool
	disabled bool
}

func (p *press) extend(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
}

func (p *press) do() {
	if !p.disabled && p.act != nil {
		p.act()
	}
}

// Tapped does what the widget is for.
func (p *press) Tapped(*fyne.PointEvent) { p.do() }

// MouseIn shows that the widget can be pressed.
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (p *press) MouseOut() { p.hovered = false; p.Refresh() }

// FocusGained draws the ring, where it can be seen.
func (p *press) FocusGained() {
	p.focused = true
	p.Refresh()
	reveal(p.self)
}

// FocusLost removes the ring.
func (p *press) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune gives a letter to the panel it stands in; a space arrives as a key.
func (p *press) TypedRune(r rune) { passRune(p.self, r) }

// TypedKey does what a tap does on Space and Enter, and passes on what it does not use.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch {
	case p.keys != nil && p.keys(e):
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		p.do()
	default:
		passKey(p.self, e)
	}
}

// Cursor is a hand, unless the widget is switched off.
func (p *press) Cursor() desktop.Cursor {
	if p.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable switches the widget on.
func (p *press) Enable() { p.disabled = false; p.Refresh() }

// Disable switches the widget off; the focus passes it by.
func (p *press) Disable() { p.disabled = true; p.Refresh() }

// Disabled tells whether the widget is switched off.
func (p *press) Disabled() bool { return p.disabled }

// AccessibilityLabel is what a screen reader says.
func (p *press) AccessibilityLabel() string {
	if p.label == nil {
		return ""
	}
	return p.label()
}

// AccessibilityRole is that of a button.
func (p *press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

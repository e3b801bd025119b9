package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Entry is one line to type in. OnChanged and OnSubmitted are those of Fyne.
type Entry struct {
	widget.Entry
	called
	OnBlur  func() // the focus went elsewhere
	keys    func(*fyne.KeyEvent) bool
	focused bool
}

// NewEntry makes a line with a placeholder, which may be empty.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.become(placeholder)
	e.ExtendBaseWidget(e)
	return e
}

// NewPassword makes a line that hides what is typed, with an eye to show it.
func NewPassword(placeholder string) *Entry {
	e := &Entry{}
	e.Password = true
	e.become(placeholder)
	e.ExtendBaseWidget(e)
	return e
}

// NewSearch makes a line with a looking glass.
func NewSearch(placeholder string) *Entry {
	e := NewEntry(placeholder)
	e.Icon = Drawing(IconSearch, ColorMuted)
	return e
}

// AccessibilityLabel is what the line is called, never what was typed.
func (e *Entry) AccessibilityLabel() string { return e.typedName(e.PlaceHolder) }

// AccessibilityRole is that of a text: there is none for a field.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (e *Entry) become(placeholder string) {
	e.PlaceHolder = placeholder
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip) // as Fyne's own single line has it
}

// TypedShortcut passes Ctrl+S and the like to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if passShortcut(e, s) {
		return
	}
	selected := e.SelectedText()
	e.Entry.TypedShortcut(s)
	if !e.Password {
		tellCopied(s, selected)
	}
}

// TypedKey passes Escape on, and Enter when nobody listens to it here.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case e.keys != nil && e.keys(k):
	case k.Name == fyne.KeyEscape, enter && e.OnSubmitted == nil, isFunctionKey(k.Name):
		passKey(e, k)
	default:
		e.Entry.TypedKey(k)
	}
}

// FocusGained draws the ring.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	reveal(e)
}

// FocusLost removes the ring.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// NaturalWidth is a comfortable line.
func (e *Entry) NaturalWidth() float32 { return looksOf(e).scaled(240) }

// CreateRenderer adds the ring to Fyne's own drawing.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return ringed(e.Entry.CreateRenderer(), func() bool { return e.focused && !e.Disabled() })
}

func isFunctionKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// ringedRenderer draws the ring of the focus around a field of Fyne, whose own
// mark is a line of one pixel in another colour.
type ringedRenderer struct {
	fyne.WidgetRenderer
	ring *canvas.Rectangle
	on   func() bool
}

func ringed(r fyne.WidgetRenderer, on func() bool) fyne.WidgetRenderer {
	ring := canvas.NewRectangle(color.Transparent)
	ring.StrokeWidth, ring.CornerRadius = 2, 9
	ring.Hide()
	return &ringedRenderer{WidgetRenderer: r, ring: ring, on: on}
}

// Objects puts the ring on top.
func (r *ringedRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject(nil), r.WidgetRenderer.Objects()...), r.ring)
}

// Layout places the ring over the border.
func (r *ringedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	put(r.ring, -1, -1, size.Width+2, size.Height+2)
}

// Refresh shows or hides the ring.
func (r *ringedRenderer) Refresh() {
	r.ring.StrokeColor = currentLooks().color(ColorRing)
	show(r.ring, r.on())
	r.WidgetRenderer.Refresh()
}

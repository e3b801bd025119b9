package kit

import "fyne.io/fyne/v2"

// HeightAt is little: it scrolls.
func (l *Long) HeightAt(float32) float32 { return 120 }

func (l *Long) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.scroll} }

// FocusGained shows that the keys move it.
func (l *Long) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost removes the ring.
func (l *Long) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune passes a letter on.
func (l *Long) TypedRune(r rune) { passRune(l, r) }

// TypedKey moves, and passes on what it does not use.
func (l *Long) TypedKey(e *fyne.KeyEvent) {
	if !l.Moves(e) {
		passKey(l, e)
	}
}

// AccessibilityLabel is what the whole is called.
func (l *Long) AccessibilityLabel() string { return l.name }

// AccessibilityRole is that of a container.
func (l *Long) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer is called by Fyne.
func (l *Long) CreateRenderer() fyne.WidgetRenderer {
	ring := newRing()
	return drawn(sketch{
		owner: l, objects: []fyne.CanvasObject{l.scroll, ring},
		min: func() fyne.Size { return fyne.NewSize(l.scroll.MinSize().Width, 120) },
		layout: func(size fyne.Size) {
			put(l.scroll, 0, 0, size.Width, size.Height)
			layRing(ring, size, 6)
			l.near()
		},
		paint: func() {
			ring.StrokeColor = looksOf(l).color(ColorRing)
			show(ring, l.focused)
		},
	})
}

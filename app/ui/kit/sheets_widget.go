package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// HeightAt is little: it scrolls.
func (s *Sheets) HeightAt(float32) float32 { return 120 }

// Moves does what a key asks, and tells whether it was one that moves.
func (s *Sheets) Moves(e *fyne.KeyEvent) bool {
	page, line := s.inner.Size().Height*0.9, looksOf(s).scaled(56)
	to := s.inner.Offset.Y
	switch e.Name {
	case fyne.KeyDown:
		to += line
	case fyne.KeyUp:
		to -= line
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = s.holder.MinSize().Height
	case fyne.KeyLeft, fyne.KeyRight:
		if e.Name == fyne.KeyLeft {
			line = -line
		}
		most := max(0, s.holder.MinSize().Width-s.inner.Size().Width)
		s.inner.ScrollToOffset(fyne.NewPos(max(0, min(s.inner.Offset.X+line, most)), to))
		return true
	default:
		return false
	}
	s.scrollTo(to)
	return true
}

// FocusGained shows that the keys move it.
func (s *Sheets) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost removes the ring.
func (s *Sheets) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune makes it larger or smaller, and passes on other letters.
func (s *Sheets) TypedRune(r rune) {
	switch r {
	case '+', '=':
		s.Larger()
	case '-':
		s.Smaller()
	default:
		passRune(s, r)
	}
}

// TypedKey moves, and passes on what it does not use.
func (s *Sheets) TypedKey(e *fyne.KeyEvent) {
	if !s.Moves(e) {
		passKey(s, e)
	}
}

// AccessibilityLabel is what the whole is called, and what the sheet in sight
// says.
func (s *Sheets) AccessibilityLabel() string {
	if s.Says == nil {
		return s.name
	}
	return strings.TrimSuffix(s.name+": "+s.Says(s.sight), ": ")
}

// AccessibilityRole is that of a container.
func (s *Sheets) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// MinSize is small.
func (s *Sheets) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// CreateRenderer is called by Fyne.
func (s *Sheets) CreateRenderer() fyne.WidgetRenderer {
	ring, desk := newRing(), canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{desk, s.inner, ring},
		min: s.MinSize,
		layout: func(size fyne.Size) {
			desk.Resize(size)
			put(s.inner, 0, 0, size.Width, size.Height)
			layRing(ring, size, 6)
			sheet := s.sight
			s.fit()
			s.inner.Refresh()
			s.scrollTo(s.top(sheet))
		},
		paint: func() {
			l := looksOf(s)
			desk.FillColor = l.color(ColorPage)
			desk.CornerRadius = 8
			for _, leaf := range s.leaves {
				leaf.paper.StrokeColor, leaf.paper.StrokeWidth = l.color(ColorCardBorder), 1
			}
			ring.StrokeColor = l.color(ColorRing)
			show(ring, s.focused)
		},
	})
}

package easel

import (
	"cmp"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
)

// ways are the directions of the arrow keys.
func ways(k fyne.KeyName) (picture.Point, bool) {
	switch k {
	case fyne.KeyLeft:
		return picture.Point{X: -1}, true
	case fyne.KeyRight:
		return picture.Point{X: 1}, true
	case fyne.KeyUp:
		return picture.Point{Y: -1}, true
	case fyne.KeyDown:
		return picture.Point{Y: 1}, true
	}
	return picture.Point{}, false
}

// FocusGained puts the keyboard on somebody.
func (b *Board) FocusGained() {
	b.focused = true
	if _, there := b.circle(b.chosen); !there {
		b.choose(b.first()) // told, so that the keyboard is on the same one after a move
	}
	b.Refresh()
	kit.Reveal(b)
}

// FocusLost keeps what was moved, after the focus is where it goes: keeping
// may draw the page anew.
func (b *Board) FocusLost() {
	b.focused, b.held = false, 0
	fyne.Do(b.Settle)
	b.Refresh()
}

// TypedRune does nothing.
func (b *Board) TypedRune(rune) {}

// KeyDown remembers that Shift or Ctrl is down.
func (b *Board) KeyDown(e *fyne.KeyEvent) {
	if moves(e.Name) {
		b.held++
	}
}

// KeyUp keeps what was moved when Shift or Ctrl is let go.
func (b *Board) KeyUp(e *fyne.KeyEvent) {
	if !moves(e.Name) {
		return
	}
	if b.held = max(b.held-1, 0); b.held == 0 {
		b.Settle()
	}
}

func moves(k fyne.KeyName) bool {
	switch k {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight:
		return true
	}
	return false
}

// TypedShortcut moves somebody with Ctrl and an arrow; the rest is the window's.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if keys, ok := s.(*desktop.CustomShortcut); ok && (keys.Modifier == fyne.KeyModifierControl || keys.Modifier == fyne.KeyModifierShortcutDefault) {
		if way, arrow := ways(keys.KeyName); arrow {
			b.nudge(way)
			return
		}
	}
	kit.PassShortcut(b, s)
}

// TypedKey goes from one to the other, moves, opens and removes.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if way, arrow := ways(e.Name); arrow {
		if b.held > 0 {
			b.nudge(way)
			return
		}
		b.Settle()
		b.choose(b.next(way))
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Settle()
		b.open(b.chosen)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if b.hands.Remove != nil && b.chosen != (Who{}) {
			b.hands.Remove(b.chosen)
		}
	case fyne.KeyEscape:
		b.leave()
	default:
		kit.PassKey(b, e)
	}
}

// leave takes back a move, or else gives the focus away.
func (b *Board) leave() {
	if b.forget() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.FocusNext()
	}
}

// first is who is read first: the topmost on the left.
func (b *Board) first() Who {
	all := b.people()
	if len(all) == 0 {
		return Who{}
	}
	return whoOf(slices.MinFunc(all, func(x, y picture.Circle) int {
		return cmp.Or(cmp.Compare(math.Round(x.Centre.Y/20), math.Round(y.Centre.Y/20)), cmp.Compare(x.Centre.X, y.Centre.X))
	}))
}

// next is the nearest in a direction; when there is none, the one who was.
func (b *Board) next(way picture.Point) Who {
	from, there := b.circle(b.chosen)
	if !there {
		return b.first()
	}
	found, least := b.chosen, math.Inf(1)
	for _, c := range b.people() {
		dx, dy := c.Centre.X-from.Centre.X, c.Centre.Y-from.Centre.Y
		ahead, aside := dx*way.X+dy*way.Y, math.Abs(dx*way.Y-dy*way.X)
		if ahead > 1 && ahead+2*aside < least {
			found, least = whoOf(c), ahead+2*aside
		}
	}
	return found
}

package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hintWait is how long the pointer rests on a button before its name shows.
const hintWait = 600 * time.Millisecond

// Hints is the layer over the window in which the names of buttons appear that
// show only an icon: when the pointer rests on one, or when it has the focus.
// Everything goes through it. A panel has a layer of its own.
type Hints struct {
	widget.BaseWidget
	after func(time.Duration, func()) (stop func())
	stop  func()
	of    *Button // whose name shows, or will
	box   *fyne.Container
}

// NewHints makes the layer. Put it over the content with Layers.
func NewHints() *Hints {
	return newHints(func(d time.Duration, done func()) func() {
		timer := time.AfterFunc(d, func() { fyne.Do(done) })
		return func() { timer.Stop() }
	})
}

func newHints(after func(time.Duration, func()) func()) *Hints {
	h := &Hints{after: after}
	h.box = &fyne.Container{Layout: hintSpot{h}}
	h.ExtendBaseWidget(h)
	return h
}

// hintsOver is the layer over an object; nil where there is none.
func hintsOver(o fyne.CanvasObject) *Hints {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		if over, ok := top.(*overlay); ok {
			return over.hints
		}
		return nil
	}
	content, ok := c.Content().(*fyne.Container)
	if !ok || len(content.Objects) == 0 {
		return nil
	}
	h, _ := last(content.Objects).(*Hints)
	return h
}

// rest shows the name of a button when the pointer stays on it.
func (h *Hints) rest(b *Button) {
	h.leave(h.of)
	h.of = b
	h.stop = h.after(hintWait, func() {
		if h.of == b {
			h.show(b)
		}
	})
}

// show shows the name of a button at once.
func (h *Hints) show(b *Button) {
	h.leave(h.of)
	h.of = b
	ground := NewSurface(ColorToast)
	ground.Radius = 6
	name := NewText(b.text, Style{Size: SizeCaption, Color: ColorOnToast})
	h.box.Objects = []fyne.CanvasObject{Layers(ground, InsetBy(Edges{Top: 3, Bottom: 3, Left: 8, Right: 8}, name))}
	h.box.Refresh()
}

// leave takes the name of a button away; that of another stays.
func (h *Hints) leave(b *Button) {
	if h.of != b {
		return
	}
	if h.stop != nil {
		h.stop()
		h.stop = nil
	}
	h.of = nil
	h.box.Objects = nil
	h.box.Refresh()
}

func (h *Hints) parts() []fyne.CanvasObject { return []fyne.CanvasObject{h.box} }

// CreateRenderer is called by Fyne.
func (h *Hints) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.box) }

// hintSpot is under the button, or above it where there is no room.
type hintSpot struct{ hints *Hints }

func (hintSpot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s hintSpot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 || s.hints.of == nil {
		return
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(s.hints.of).Subtract(driver.AbsolutePositionForObject(s.hints))
	button, hint := s.hints.of.Size(), objects[0]
	width := min(naturalWidth(hint)+1, size.Width-16)
	height := heightAt(hint, width)
	x := max(8, min(at.X+(button.Width-width)/2, size.Width-width-8))
	y := at.Y + button.Height + 4
	if y+height > size.Height-4 {
		y = at.Y - height - 4
	}
	put(hint, whole(x), whole(y), width, height)
}

// MouseIn shows that the button can be pressed, and after a while what it is
// called when that does not show.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.press.MouseIn(e)
	if h := b.hints(); h != nil {
		h.rest(b)
	}
}

// MouseOut ends what MouseIn began.
func (b *Button) MouseOut() {
	b.press.MouseOut()
	b.unhint()
}

// FocusGained draws the ring, and tells what the button is called when that
// does not show.
func (b *Button) FocusGained() {
	b.press.FocusGained()
	if h := b.hints(); h != nil {
		h.show(b)
	}
}

// FocusLost removes what FocusGained drew.
func (b *Button) FocusLost() {
	b.press.FocusLost()
	b.unhint()
}

// hints is the layer for the name of a button that shows only an icon, or nil.
func (b *Button) hints() *Hints {
	if !b.bare || b.text == "" {
		return nil
	}
	return hintsOver(b)
}

func (b *Button) unhint() {
	if h := b.hints(); h != nil {
		h.leave(b)
	}
}

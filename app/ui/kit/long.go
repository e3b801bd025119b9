package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Long is a scroll of many parts of any height. A part is made when it comes
// near the room that shows; until then its height is guessed. It takes the
// focus itself, and the arrow keys, Page Up, Page Down, Home and End move it.
// The Tab key comes to the next part that Stops, also when that is far away.
type Long struct {
	widget.BaseWidget
	// Stops tells which parts hold something that takes the focus; may be nil.
	Stops   func(i int) bool
	name    string
	make    func(i int) fyne.CanvasObject
	made    []fyne.CanvasObject // nil until it is near
	heights []float32           // of what was made, at width
	width   float32
	sum     float32 // of the heights that are known
	known   int
	box     *fyne.Container
	scroll  *Scroll
	focused bool
	busy    bool // parts are being made
}

// NewLong makes a scroll of count parts; the name is read aloud.
func NewLong(name string, count int, part func(i int) fyne.CanvasObject) *Long {
	l := &Long{name: name, make: part}
	l.box = &fyne.Container{Layout: longLayout{l}}
	l.scroll = NewScroll(l.box)
	l.scroll.inner.OnScrolled = func(fyne.Position) { l.near() }
	l.ExtendBaseWidget(l)
	l.Reset(count)
	return l
}

// Reset forgets all parts; there are count of them from now on.
func (l *Long) Reset(count int) {
	l.made = make([]fyne.CanvasObject, count)
	l.heights = make([]float32, count)
	l.sum, l.known = 0, 0
	l.box.Objects = nil
	l.near()
	l.scroll.Refresh()
}

// Renew makes again what was made already, and stays where it is.
func (l *Long) Renew() {
	for i, part := range l.made {
		if part != nil {
			l.put(i)
		}
	}
	l.fill()
	l.near()
	l.scroll.Refresh()
}

// Measure learns the heights anew of what was made, after something in it
// became higher or lower.
func (l *Long) Measure() {
	width := l.width
	l.width = 0
	l.setWidth(width)
	l.box.Refresh()
	l.scroll.Refresh()
}

// Bring makes one part and puts it at the top, as far as what follows allows.
func (l *Long) Bring(i int) {
	if i < 0 || i >= len(l.made) || l.width <= 0 {
		return
	}
	for range 3 { // what is made around it may be higher than was guessed
		l.scroll.ScrollTo(max(0, min(l.topOf(i), l.height()-l.scroll.Size().Height)))
		l.near()
	}
}

// Made counts the parts that were made.
func (l *Long) Made() int { return l.known }

// Scroll is the part that moves.
func (l *Long) Scroll() *Scroll { return l.scroll }

// Moves does what a key asks, and tells whether it was one that moves.
func (l *Long) Moves(e *fyne.KeyEvent) bool {
	page, line := l.scroll.Size().Height*0.9, looksOf(l).scaled(56)
	to := l.scroll.Offset()
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
		to = l.height()
	default:
		return false
	}
	l.scroll.ScrollTo(max(0, min(to, l.height()-l.scroll.Size().Height)))
	l.near()
	return true
}

// put makes one part and learns its height.
func (l *Long) put(i int) {
	if l.made[i] != nil {
		l.sum -= l.heights[i]
		l.known--
	}
	l.made[i] = l.make(i)
	l.heights[i] = up(heightAt(l.made[i], l.width))
	l.sum += l.heights[i]
	l.known++
}

// guess is how high a part is of which that is not known yet.
func (l *Long) guess() float32 {
	if l.known == 0 {
		return looksOf(l).scaled(64)
	}
	return l.sum / float32(l.known)
}

// height is that of all parts.
func (l *Long) height() float32 {
	return l.sum + l.guess()*float32(len(l.made)-l.known)
}

// at is which part lies at a distance from the top, and where that begins.
func (l *Long) at(y float32) (int, float32) {
	var top float32
	guess := l.guess()
	for i := range l.made {
		height := guess
		if l.made[i] != nil {
			height = l.heights[i]
		}
		if top+height > y || i == len(l.made)-1 {
			return i, top
		}
		top += height
	}
	return 0, 0
}

// near makes the parts that show, a page around them, and the nearest ones
// that take the focus. What is in sight stays where it is.
func (l *Long) near() {
	if l.busy || l.width <= 0 || len(l.made) == 0 {
		return
	}
	l.busy = true
	defer func() { l.busy = false }()
	offset, page := l.scroll.Offset(), max(l.scroll.Size().Height, 200)
	anchor, top := l.at(offset)
	changed := false
	for range 8 {
		first, _ := l.at(l.topOf(anchor) + offset - top - page)
		last, _ := l.at(l.topOf(anchor) + offset - top + 2*page)
		if !l.need(first, last) {
			break
		}
		changed = true
	}
	if !changed {
		return
	}
	l.fill()
	if moved := l.topOf(anchor) - top; moved != 0 {
		l.scroll.ScrollTo(offset + moved)
	}
	l.scroll.inner.Refresh()
}

// need makes what is not there yet of some parts, and the next that stop on
// either side.
func (l *Long) need(first, last int) (changed bool) {
	put := func(i int) {
		if l.made[i] == nil {
			l.put(i)
			changed = true
		}
	}
	for i := first; i <= last; i++ {
		put(i)
	}
	if l.Stops == nil {
		return changed
	}
	for i := last + 1; i < len(l.made); i++ {
		if l.Stops(i) {
			put(i)
			break
		}
	}
	for i := first - 1; i >= 0; i-- {
		if l.Stops(i) {
			put(i)
			break
		}
	}
	return changed
}

func (l *Long) topOf(part int) float32 {
	var top float32
	guess := l.guess()
	for i := range part {
		if l.made[i] != nil {
			top += l.heights[i]
		} else {
			top += guess
		}
	}
	return top
}

// fill puts what was made in the box, in order.
func (l *Long) fill() {
	l.box.Objects = l.box.Objects[:0]
	for _, part := range l.made {
		if part != nil {
			l.box.Objects = append(l.box.Objects, part)
		}
	}
	l.box.Refresh()
}

// setWidth measures anew what was made.
func (l *Long) setWidth(width float32) {
	if width == l.width || width <= 0 {
		return
	}
	l.width, l.sum = width, 0
	for i, part := range l.made {
		if part != nil {
			l.heights[i] = up(heightAt(part, width))
			l.sum += l.heights[i]
		}
	}
	l.near()
}

// longLayout puts the parts that were made where they belong.
type longLayout struct{ l *Long }

func (y longLayout) heightAt(_ []fyne.CanvasObject, width float32) float32 {
	y.l.setWidth(width)
	return y.l.height()
}

func (y longLayout) naturalWidth([]fyne.CanvasObject) float32 { return looksOf(y.l).scaled(600) }

func (y longLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(looksOf(y.l).scaled(200), y.l.height())
}

func (y longLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y.l.setWidth(size.Width)
	var top float32
	guess := y.l.guess()
	for i, part := range y.l.made {
		if part == nil {
			top += guess
			continue
		}
		put(part, 0, top, size.Width, y.l.heights[i])
		top += y.l.heights[i]
	}
}

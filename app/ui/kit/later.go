package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Later is a part of a long page that is made when it comes near the room that
// shows. Until then it has a guessed height, which may be that of before.
type Later struct {
	widget.BaseWidget
	// OnMade hears how high it turned out to be.
	OnMade func(height float32)
	guess  float32 // before zoom
	known  float32 // how high it was before; 0 when that is not known
	make   func() fyne.CanvasObject
	whole  fyne.CanvasObject
	box    *fyne.Container
}

// NewLater makes a part of a guessed height (before zoom), or of the height
// that it had before.
func NewLater(guess, known float32, part func() fyne.CanvasObject) *Later {
	l := &Later{guess: guess, known: known, make: part, box: Layers()}
	l.ExtendBaseWidget(l)
	return l
}

// Make makes the part now; twice does no harm.
func (l *Later) Make() {
	if l.whole != nil {
		return
	}
	l.whole = l.make()
	l.box.Objects = []fyne.CanvasObject{l.whole}
	if width := l.Size().Width; width > 0 {
		l.tell(heightAt(l.whole, width))
	}
	l.Refresh()
}

func (l *Later) tell(height float32) {
	if l.OnMade != nil {
		l.OnMade(height)
	}
}

func (l *Later) high() float32 {
	if l.known > 0 {
		return l.known
	}
	return looksOf(l).scaled(l.guess)
}

// Made tells whether it was made.
func (l *Later) Made() bool { return l.whole != nil }

// HeightAt is the height at a width, or the guess.
func (l *Later) HeightAt(width float32) float32 {
	if l.whole == nil {
		return l.high()
	}
	return heightAt(l.whole, width)
}

// NaturalWidth is that of the part.
func (l *Later) NaturalWidth() float32 { return naturalWidth(l.box) }

// MinSize is that of the part, or the guess.
func (l *Later) MinSize() fyne.Size {
	if l.whole == nil {
		return fyne.NewSize(1, l.high())
	}
	return l.whole.MinSize()
}

func (l *Later) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.box} }

// CreateRenderer is called by Fyne.
func (l *Later) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: l, objects: []fyne.CanvasObject{l.box}, min: l.MinSize,
		layout: func(size fyne.Size) {
			put(l.box, 0, 0, size.Width, size.Height)
			if l.whole != nil {
				l.tell(size.Height)
			}
		},
		paint: func() {},
	})
}

// MakeNear makes those parts that show in a scroll, or will soon: a page above
// and a page below. It tells whether there were any. What is above the room
// that shows may move what is in it when the guess was wrong.
func MakeNear(s *Scroll, parts []*Later) bool {
	driver := fyne.CurrentApp().Driver()
	top, page := driver.AbsolutePositionForObject(s).Y, max(s.Size().Height, 200)
	made := false
	for _, l := range parts {
		if l.Made() {
			continue
		}
		y := driver.AbsolutePositionForObject(l).Y - top
		if y < 2*page && y+l.Size().Height > -page {
			l.Make()
			made = true
		}
	}
	return made
}

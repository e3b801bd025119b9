package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Toast is a short message that goes away by itself, such as after an action
// that can be undone.
type Toast struct {
	Text   string
	Action string // empty: none
	Act    func()
}

// Toasts is the layer over the window in which toasts appear. Only the toast
// itself takes taps; all else goes through.
type Toasts struct {
	widget.BaseWidget
	after func(time.Duration, func()) (stop func())
	stop  func()
	box   *fyne.Container
	now   *fyne.Container
	press func() // what the toast in sight offers; nil: nothing
}

// NewToasts makes the layer. Put it over the content with Layers.
func NewToasts() *Toasts {
	return newToasts(func(d time.Duration, done func()) func() {
		timer := time.AfterFunc(d, func() { fyne.Do(done) })
		return func() { timer.Stop() }
	})
}

func newToasts(after func(time.Duration, func()) func()) *Toasts {
	t := &Toasts{after: after, box: place(toastSpot{}, nil)}
	t.ExtendBaseWidget(t)
	return t
}

// Say shows a toast instead of the one before it: five seconds, or ten when there is something to press.
func (t *Toasts) Say(message Toast) {
	t.Dismiss()
	ground := NewSurface(ColorToast)
	ground.Radius, ground.Raised = 10, true
	row := Across(14, NewIcon(IconCheck, ColorOnToast), Grow(NewParagraph(message.Text, Style{Color: ColorOnToast})))
	wait := 5 * time.Second
	if message.Action != "" {
		wait = 10 * time.Second
		t.press = func() {
			t.Dismiss()
			message.Act()
		}
		row.Add(Secondary(message.Action, IconUndo, t.press))
	}
	t.now = Layers(ground, InsetBy(Edges{Top: 10, Bottom: 10, Left: 16, Right: 10}, row))
	t.box.Objects = []fyne.CanvasObject{t.now}
	t.box.Refresh()
	t.stop = t.after(wait, t.Dismiss)
}

// Press does what the toast in sight offers, for who has no pointer; false when
// there is nothing to press.
func (t *Toasts) Press() bool {
	press := t.press
	if press == nil {
		return false
	}
	press()
	return true
}

// Dismiss takes the toast away.
func (t *Toasts) Dismiss() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	t.now, t.press = nil, nil
	t.box.Objects = nil
	t.box.Refresh()
}

func (t *Toasts) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.box} }

// CreateRenderer is called by Fyne.
func (t *Toasts) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.box) }

// toastSpot is at the bottom, in the middle.
type toastSpot struct{}

func (toastSpot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (toastSpot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(naturalWidth(o)+2, size.Width-32, currentLooks().scaled(640))
		height := max(heightAt(o, width), currentLooks().scaled(52))
		put(o, (size.Width-width)/2, size.Height-height-24, width, height)
	}
}

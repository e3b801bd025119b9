package kit

import "fyne.io/fyne/v2"

const (
	headingHeight = 26 // of a heading, before zoom
	mostTuck      = 8  // that a button may stick out above and below, before zoom
	mostTuckRight = 14 // the same at the right, so that its ring stays inside a card
)

// tuck lets a quiet button beside a heading take no more room than its words
// seem to: the headings of cards with and without a button stand level, and the
// words end where the content of the card ends. Buttons that show their edge
// stay as they are.
func tuck(action fyne.CanvasObject) fyne.CanvasObject {
	if action == nil || lastQuiet(action) == nil {
		return action
	}
	return place(&tucked{}, []fyne.CanvasObject{action})
}

// lastQuiet is the quiet button with which something ends, or nil.
func lastQuiet(o fyne.CanvasObject) *Button {
	switch o := o.(type) {
	case *Button:
		if o.kind == KindQuiet && !o.small {
			return o
		}
	case *fyne.Container:
		if len(o.Objects) > 0 {
			return lastQuiet(last(o.Objects))
		}
	}
	return nil
}

type tucked struct{}

// out is how far the action sticks out above and below, and at the right.
func (t *tucked) out(o fyne.CanvasObject, height float32) (up, right float32) {
	l := currentLooks()
	up = max(0, min(l.scaled(mostTuck), (height-l.scaled(headingHeight))/2))
	if b := lastQuiet(o); b != nil {
		if edge, _, _ := b.measures(); !b.bare { // a bare one stands under others of its kind
			right = min(l.scaled(edge), mostTuckRight)
		}
	}
	return whole(up), whole(right)
}

func (t *tucked) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	if !objects[0].Visible() {
		return 0
	}
	height := heightAt(objects[0], width)
	up, _ := t.out(objects[0], height)
	return height - 2*up
}

func (t *tucked) naturalWidth(objects []fyne.CanvasObject) float32 {
	_, right := t.out(objects[0], 0)
	return naturalWidth(objects[0]) - right
}

func (t *tucked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	up, right := t.out(objects[0], size.Height)
	return fyne.NewSize(max(0, size.Width-right), max(0, size.Height-2*up))
}

func (t *tucked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	_, right := t.out(objects[0], 0)
	height := heightAt(objects[0], size.Width+right)
	put(objects[0], 0, (size.Height-height)/2, size.Width+right, height)
}

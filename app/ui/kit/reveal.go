package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// made is a widget of the kit that is made of other objects.
type made interface{ parts() []fyne.CanvasObject }

// reveal moves the page so that what has the focus is in sight: Fyne itself
// leaves the focus where nobody sees it.
func reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	from := c.Content()
	if top := c.Overlays().Top(); top != nil {
		from = top
	}
	for _, s := range scrollsTo(from, o) {
		s.show(o)
	}
}

// scrollsTo finds the scrolls between the window and an object, the outer one first.
func scrollsTo(from, to fyne.CanvasObject) []*Scroll {
	found, _ := search(from, to)
	return found
}

// Holds tells whether something stands in an object, however deep, and shows.
func Holds(in, o fyne.CanvasObject) bool {
	_, ok := search(in, o)
	return ok
}

func search(from, to fyne.CanvasObject) (scrolls []*Scroll, ok bool) {
	if from == nil || !from.Visible() {
		return nil, false
	}
	if from == to {
		return nil, true
	}
	for _, part := range partsOf(from) {
		inner, ok := search(part, to)
		if !ok {
			continue
		}
		if s, is := from.(*Scroll); is {
			inner = append([]*Scroll{s}, inner...)
		}
		return inner, true
	}
	return nil, false
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.ThemeOverride:
		return []fyne.CanvasObject{o.Content}
	case made:
		return o.parts()
	}
	return nil
}

// show moves the content as little as needed, with some room around the object.
func (s *Scroll) show(o fyne.CanvasObject) {
	const room = 24
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s).Y
	bottom := top + o.Size().Height
	switch offset := s.Offset(); {
	case top < room:
		s.ScrollTo(offset + top - room)
	case bottom > s.Size().Height-room:
		s.ScrollTo(offset + min(bottom-s.Size().Height+room, top-room))
	}
}

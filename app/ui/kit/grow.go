package kit

import "fyne.io/fyne/v2"

// Grow marks what gets the room that is left over: the height in Down, the width in Across.
func Grow(o fyne.CanvasObject) *fyne.Container { return mark(spotGrow, o) }

// Fill is Grow that in Across also takes all the height, for panes beside each other.
func Fill(o fyne.CanvasObject) *fyne.Container { return mark(spotFill, o) }

// AtTop marks what begins at the top in Across, where all else stands in the middle.
func AtTop(o fyne.CanvasObject) *fyne.Container { return mark(spotTop, o) }

// Space is empty room that grows.
func Space() *fyne.Container { return mark(spotGrow) }

// spot is what the layout around a container knows of its wishes.
type spot int

const (
	spotPlain spot = iota
	spotGrow
	spotFill
	spotTop
)

func mark(wish spot, objects ...fyne.CanvasObject) *fyne.Container {
	return place(marked{wish: wish}, objects)
}

func spotOf(o fyne.CanvasObject) spot {
	if c, ok := o.(*fyne.Container); ok {
		if m, ok := c.Layout.(marked); ok {
			return m.wish
		}
	}
	return spotPlain
}

func grows(o fyne.CanvasObject) bool {
	wish := spotOf(o)
	return wish == spotGrow || wish == spotFill
}

// marked is a layout of one object that fills it.
type marked struct{ wish spot }

func (marked) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	var height float32
	for _, o := range objects {
		height = max(height, heightAt(o, width))
	}
	return height
}

func (marked) naturalWidth(objects []fyne.CanvasObject) float32 {
	var width float32
	for _, o := range objects {
		width = max(width, naturalWidth(o))
	}
	return width
}

func (marked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (marked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		put(o, 0, 0, size.Width, size.Height)
	}
}

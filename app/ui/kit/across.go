package kit

import "fyne.io/fyne/v2"

// Across puts objects beside each other with a gap between them, in the middle
// of the height. Each gets the width it likes; texts give way when there is too
// little; what stands in Grow gets what is left over.
func Across(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return place(&across{gap: gap}, objects)
}

// Grow marks what gets the room that is left over, in Down and in Across.
func Grow(o fyne.CanvasObject) *fyne.Container { return place(grow{}, []fyne.CanvasObject{o}) }

// Space is empty room that grows.
func Space() *fyne.Container { return place(grow{}, nil) }

type across struct {
	gap   float32
	width float32
}

func (a *across) gaps(count int) float32 { return a.gap * float32(max(count-1, 0)) }

func (a *across) naturalWidth(objects []fyne.CanvasObject) float32 {
	seen := visible(objects)
	width := a.gaps(len(seen))
	for _, o := range seen {
		width += naturalWidth(o)
	}
	return width
}

// widths gives each what it likes, or shares the shortage between those that can shrink.
func (a *across) widths(seen []fyne.CanvasObject, width float32) []float32 {
	var likes, shrinks float32
	growing := 0
	result := make([]float32, len(seen))
	for i, o := range seen {
		result[i] = max(naturalWidth(o), o.MinSize().Width)
		likes += result[i]
		shrinks += result[i] - o.MinSize().Width
		if grows(o) {
			growing++
		}
	}
	left := width - a.gaps(len(seen)) - likes
	for i, o := range seen {
		switch {
		case left > 0 && grows(o):
			result[i] += left / float32(growing)
		case left < 0 && shrinks > 0:
			result[i] += max(left, -shrinks) * (result[i] - o.MinSize().Width) / shrinks
		}
	}
	return result
}

func (a *across) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	a.width = width
	seen := visible(objects)
	var height float32
	for i, w := range a.widths(seen, width) {
		height = max(height, heightAt(seen[i], w))
	}
	return height
}

func (a *across) MinSize(objects []fyne.CanvasObject) fyne.Size {
	seen := visible(objects)
	narrow := a.gaps(len(seen))
	for _, o := range seen {
		narrow += o.MinSize().Width
	}
	last, width := a.width, a.width
	if width <= 0 {
		width = a.naturalWidth(objects)
	}
	height := a.heightAt(objects, max(width, narrow))
	a.width = last
	return fyne.NewSize(narrow, height)
}

func (a *across) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.width = size.Width
	seen := visible(objects)
	var x float32
	for i, width := range a.widths(seen, size.Width) {
		height := min(heightAt(seen[i], width), size.Height)
		if grows(seen[i]) {
			height = size.Height
		}
		put(seen[i], x, (size.Height-height)/2, width, height)
		x += width + a.gap
	}
}

// grow is a layout of one object that fills it; the layouts around it know it by its type.
type grow struct{}

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(grow)
	return ok
}

func (grow) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	var height float32
	for _, o := range objects {
		height = max(height, heightAt(o, width))
	}
	return height
}

func (grow) naturalWidth(objects []fyne.CanvasObject) float32 {
	var width float32
	for _, o := range objects {
		width = max(width, naturalWidth(o))
	}
	return width
}

func (grow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (grow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		height := size.Height
		if natural := heightAt(o, size.Width); !fills(o) {
			height = min(natural, size.Height)
		}
		put(o, 0, (size.Height-height)/2, size.Width, height)
	}
}

// fills tells whether an object should take all the height: one line of text,
// a field or a row of buttons should not; a page, a list or a picture should.
func fills(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *Text, *Entry, *Select, *Combobox, *DateField, *Button:
		return false
	}
	return true
}

package kit

import "fyne.io/fyne/v2"

// Wrap puts objects beside each other and goes on under them when the line is
// full, so that a row of chips or buttons never makes a window wider.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return place(&wrapping{gap: gap}, objects)
}

type wrapping struct {
	gap   float32
	width float32
}

type slot struct {
	x, y, width, height float32
}

func (w *wrapping) slots(seen []fyne.CanvasObject, width float32) (slots []slot, height float32) {
	var x, y, line float32
	first := 0
	endLine := func(end int) {
		for i := first; i < end; i++ {
			slots[i].y = y + whole((line-slots[i].height)/2)
		}
		first = end
	}
	for i, o := range seen {
		wide := min(max(naturalWidth(o), o.MinSize().Width), width)
		if x > 0 && x+wide > width+0.5 {
			endLine(i)
			x, y, line = 0, y+line+w.gap, 0
		}
		high := heightAt(o, wide)
		slots = append(slots, slot{x: x, width: wide, height: high})
		x += wide + w.gap
		line = max(line, high)
	}
	endLine(len(seen))
	return slots, y + line
}

func (w *wrapping) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	w.width = width
	_, height := w.slots(visible(objects), width)
	return height
}

func (w *wrapping) naturalWidth(objects []fyne.CanvasObject) float32 {
	seen := visible(objects)
	width := w.gap * float32(max(len(seen)-1, 0))
	for _, o := range seen {
		width += max(naturalWidth(o), o.MinSize().Width)
	}
	return width
}

func (w *wrapping) MinSize(objects []fyne.CanvasObject) fyne.Size {
	seen := visible(objects)
	var narrow float32
	for _, o := range seen {
		narrow = max(narrow, o.MinSize().Width)
	}
	width := w.width
	if width <= 0 {
		width = w.naturalWidth(objects)
	}
	_, height := w.slots(seen, max(width, narrow))
	return fyne.NewSize(narrow, height)
}

func (w *wrapping) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	seen := visible(objects)
	slots, _ := w.slots(seen, size.Width)
	for i, s := range slots {
		put(seen[i], s.x, s.y, s.width, s.height)
	}
}

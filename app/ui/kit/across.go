package kit

import "fyne.io/fyne/v2"

// Across puts objects beside each other with a gap between them, in the middle
// of the height. Each gets the width it likes; texts give way when there is too
// little; what stands in Grow gets what is left over, in Fill also all the
// height, and what stands in AtTop begins at the top.
func Across(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return place(&across{gap: gap}, objects)
}

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
		y := (size.Height - height) / 2
		switch spotOf(seen[i]) {
		case spotFill:
			y, height = 0, size.Height
		case spotTop:
			y = 0
		}
		put(seen[i], x, y, width, height)
		x += width + a.gap
	}
}

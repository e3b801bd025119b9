package kit

import "fyne.io/fyne/v2"

// Across puts objects beside each other with a gap between them, in the middle
// of the height. Each gets the width it likes. What stands in Grow gets what is
// left over, and gives way first when there is too little, so that a chip keeps
// its word as long as it can; in Fill it gets also all the height, and what
// stands in AtTop begins at the top.
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

// readable is the width (before zoom) to which what grows gives way first.
const readable = 150

// widths gives each what it likes, and shares what is left over or short.
func (a *across) widths(seen []fyne.CanvasObject, width float32) []float32 {
	growing := 0
	result := make([]float32, len(seen))
	left := width - a.gaps(len(seen))
	for i, o := range seen {
		result[i] = max(naturalWidth(o), o.MinSize().Width)
		left -= result[i]
		if grows(o) {
			growing++
		}
	}
	if left >= 0 {
		for i, o := range seen {
			if grows(o) {
				result[i] += left / float32(growing)
			}
		}
		return result
	}
	floor := currentLooks().scaled(readable)
	left += giveWay(result, -left, func(i int) float32 {
		if !grows(seen[i]) {
			return result[i]
		}
		return max(seen[i].MinSize().Width, min(floor, result[i]))
	})
	giveWay(result, -left, func(i int) float32 { return seen[i].MinSize().Width })
	return result
}

// giveWay takes what is short from widths, in proportion to what each can
// spare above its least, and tells how much was found.
func giveWay(widths []float32, short float32, least func(int) float32) float32 {
	spare := make([]float32, len(widths))
	var all float32
	for i, width := range widths {
		spare[i] = width - least(i)
		all += spare[i]
	}
	if all <= 0 || short <= 0 {
		return 0
	}
	found := min(short, all)
	for i := range widths {
		widths[i] -= found * spare[i] / all
	}
	return found
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

package kit

import "fyne.io/fyne/v2"

// Aside puts buttons at the right of something, and at the right under it when
// beside them it would be narrower than so much (before zoom): large text in a
// narrow window then takes away no words.
func Aside(narrow, gap float32, main, buttons fyne.CanvasObject) *fyne.Container {
	return place(&aside{narrow: narrow, gap: gap}, []fyne.CanvasObject{main, buttons})
}

type aside struct {
	narrow, gap, width float32
}

// room is how wide the buttons are, and what is left beside them; under tells
// that it is too little.
func (a *aside) room(buttons fyne.CanvasObject, width float32) (beside, left float32, under bool) {
	beside = min(max(naturalWidth(buttons), buttons.MinSize().Width), width)
	left = width - beside - a.gap
	return beside, left, left < currentLooks().scaled(a.narrow)
}

func (a *aside) naturalWidth(objects []fyne.CanvasObject) float32 {
	return naturalWidth(objects[0]) + a.gap + naturalWidth(objects[1])
}

func (a *aside) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	a.width = width
	beside, left, under := a.room(objects[1], width)
	if under {
		return heightAt(objects[0], width) + heightAt(objects[1], beside)
	}
	return max(heightAt(objects[0], left), heightAt(objects[1], beside))
}

func (a *aside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	narrow := max(objects[0].MinSize().Width, objects[1].MinSize().Width)
	last, width := a.width, a.width
	if width <= 0 {
		width = a.naturalWidth(objects)
	}
	height := a.heightAt(objects, max(width, narrow))
	a.width = last
	return fyne.NewSize(narrow, height)
}

func (a *aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.width = size.Width
	main, buttons := objects[0], objects[1]
	beside, left, under := a.room(buttons, size.Width)
	x, high := size.Width-beside, heightAt(buttons, beside)
	if under {
		above := heightAt(main, size.Width)
		put(main, 0, 0, size.Width, above)
		put(buttons, x, above, beside, high)
		return
	}
	put(main, 0, 0, left, size.Height)
	put(buttons, x, whole((size.Height-high)/2), beside, high)
}

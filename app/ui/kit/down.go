package kit

import "fyne.io/fyne/v2"

// Down puts objects under each other with a gap between them, each as wide as the whole.
func Down(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return place(&down{gap: gap}, objects)
}

// place makes a container and leaves out what is nil, so that a caller may have an empty spot.
func place(l fyne.Layout, objects []fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: l}
	for _, o := range objects {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type down struct {
	gap   float32
	width float32
}

func (d *down) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	d.width = width
	var height float32
	for i, o := range visible(objects) {
		if i > 0 {
			height += d.gap
		}
		height += up(heightAt(o, width))
	}
	return height
}

func (d *down) naturalWidth(objects []fyne.CanvasObject) float32 {
	var width float32
	for _, o := range visible(objects) {
		width = max(width, naturalWidth(o))
	}
	return width
}

func (d *down) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var narrow float32
	for _, o := range visible(objects) {
		narrow = max(narrow, o.MinSize().Width)
	}
	width := d.width
	if width <= 0 {
		width = d.naturalWidth(objects)
	}
	last := d.width
	height := d.heightAt(objects, max(width, narrow))
	d.width = last
	return fyne.NewSize(narrow, height)
}

func (d *down) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	d.width = size.Width
	spare := d.spare(objects, size)
	var y float32
	for _, o := range visible(objects) {
		height := up(heightAt(o, size.Width))
		if grows(o) {
			height += spare
		}
		put(o, 0, y, size.Width, height)
		y += height + d.gap
	}
}

// spare is the height that is left over, shared by those that grow.
func (d *down) spare(objects []fyne.CanvasObject, size fyne.Size) float32 {
	count := 0
	for _, o := range visible(objects) {
		if grows(o) {
			count++
		}
	}
	left := size.Height - d.heightAt(objects, size.Width)
	if count == 0 || left <= 0 {
		return 0
	}
	return left / float32(count)
}

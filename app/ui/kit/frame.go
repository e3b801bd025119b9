package kit

import "fyne.io/fyne/v2"

// Frame puts the rail at the left of a body. When the window is too narrow for
// the text size, the rail shows only icons.
func Frame(rail *Rail, body fyne.CanvasObject) *fyne.Container {
	return Backdrop(place(&frame{rail: rail}, []fyne.CanvasObject{rail, body}))
}

type frame struct{ rail *Rail }

// MinSize is that with the narrow rail, so that the window may become small.
func (f *frame) MinSize(objects []fyne.CanvasObject) fyne.Size {
	narrow := currentLooks().scaled(48) + 24
	rail, body := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(narrow+body.Width, max(rail.Height, body.Height))
}

func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.rail.SetCompact(size.Width < currentLooks().scaled(960))
	width := objects[0].MinSize().Width
	put(objects[0], 0, 0, width, size.Height)
	put(objects[1], width, 0, size.Width-width, size.Height)
}

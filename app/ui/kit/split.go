package kit

import "fyne.io/fyne/v2"

// SplitView puts a list in a white pane at the left of what it opens. The pane
// is as wide as told (before zoom), and never more than two fifths of the room, or
// half of it when the text is large.
func SplitView(width float32, list, detail fyne.CanvasObject) *fyne.Container {
	pane := Layers(NewSurface(ColorCard), list)
	return place(&splitLayout{width: width}, []fyne.CanvasObject{pane, NewSurface("separator"), detail})
}

type splitLayout struct{ width float32 }

func (s *splitLayout) pane(room float32) float32 {
	l := currentLooks()
	return whole(min(l.scaled(s.width), max(room*0.4, min(l.scaled(230), room*0.5))))
}

// MinSize is that of both beside each other.
func (s *splitLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	list, detail := objects[0].MinSize(), objects[2].MinSize()
	return fyne.NewSize(max(list.Width*2, list.Width+1+detail.Width), max(list.Height, detail.Height))
}

func (s *splitLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := s.pane(size.Width)
	put(objects[0], 0, 0, width, size.Height)
	put(objects[1], width, 0, 1, size.Height)
	put(objects[2], width+1, 0, size.Width-width-1, size.Height)
}

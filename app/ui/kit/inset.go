package kit

import "fyne.io/fyne/v2"

// Inset puts room around an object on all sides.
func Inset(room float32, o fyne.CanvasObject) *fyne.Container {
	return InsetBy(Edges{Top: room, Bottom: room, Left: room, Right: room}, o)
}

// Edges is the room on each side.
type Edges struct{ Top, Bottom, Left, Right float32 }

// InsetBy puts its own room on each side.
func InsetBy(e Edges, o fyne.CanvasObject) *fyne.Container {
	return place(&inset{edges: e}, []fyne.CanvasObject{o})
}

// Layers puts objects on top of each other; the last is the content and says how large.
func Layers(objects ...fyne.CanvasObject) *fyne.Container { return place(&inset{}, objects) }

// inset lays out all objects alike; the last one counts.
type inset struct{ edges Edges }

func (i *inset) across() float32 { return i.edges.Left + i.edges.Right }
func (i *inset) along() float32  { return i.edges.Top + i.edges.Bottom }

func last(objects []fyne.CanvasObject) fyne.CanvasObject { return objects[len(objects)-1] }

func (i *inset) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	if len(objects) == 0 {
		return i.along()
	}
	return heightAt(last(objects), width-i.across()) + i.along()
}

func (i *inset) naturalWidth(objects []fyne.CanvasObject) float32 {
	if len(objects) == 0 {
		return i.across()
	}
	return naturalWidth(last(objects)) + i.across()
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(i.across(), i.along())
	if len(objects) == 0 {
		return size
	}
	return size.Add(last(objects).MinSize())
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		put(o, i.edges.Left, i.edges.Top, size.Width-i.across(), size.Height-i.along())
	}
}

// AtMost keeps content from growing wider than is pleasant to read (before zoom).
func AtMost(width float32, o fyne.CanvasObject) *fyne.Container {
	return place(&atMost{width: width}, []fyne.CanvasObject{o})
}

type atMost struct{ width float32 }

func (a *atMost) within(width float32) float32 { return min(width, currentLooks().scaled(a.width)) }

func (a *atMost) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return heightAt(objects[0], a.within(width))
}

func (a *atMost) naturalWidth(objects []fyne.CanvasObject) float32 {
	return a.within(naturalWidth(objects[0]))
}

func (a *atMost) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (a *atMost) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, a.within(size.Width), size.Height)
}

// AtLeast gives content a smallest size (before zoom).
func AtLeast(size fyne.Size, o fyne.CanvasObject) *fyne.Container {
	return place(&atLeast{size: size}, []fyne.CanvasObject{o})
}

type atLeast struct{ size fyne.Size }

func (a *atLeast) least() fyne.Size {
	l := currentLooks()
	return fyne.NewSize(l.scaled(a.size.Width), l.scaled(a.size.Height))
}

func (a *atLeast) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return max(heightAt(objects[0], width), a.least().Height)
}

func (a *atLeast) naturalWidth(objects []fyne.CanvasObject) float32 {
	return max(naturalWidth(objects[0]), a.least().Width)
}

func (a *atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(a.least())
}

func (a *atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
}

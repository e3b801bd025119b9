package kit

import "fyne.io/fyne/v2"

// Fyne asks every object for one smallest size, before it knows the width. Text
// that wraps needs it the other way round: first the width, then the height.
// Our widgets and layouts answer both; all else answers with its smallest size.

type highAtWidth interface{ HeightAt(width float32) float32 }

type wideByNature interface{ NaturalWidth() float32 }

type measuringLayout interface {
	fyne.Layout
	heightAt(objects []fyne.CanvasObject, width float32) float32
	naturalWidth(objects []fyne.CanvasObject) float32
}

func heightAt(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(highAtWidth); ok {
		return h.HeightAt(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(measuringLayout); ok {
			return l.heightAt(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

func naturalWidth(o fyne.CanvasObject) float32 {
	if w, ok := o.(wideByNature); ok {
		return w.NaturalWidth()
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(measuringLayout); ok {
			return l.naturalWidth(c.Objects)
		}
	}
	return o.MinSize().Width
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var seen []fyne.CanvasObject
	for _, o := range objects {
		if o != nil && o.Visible() {
			seen = append(seen, o)
		}
	}
	return seen
}

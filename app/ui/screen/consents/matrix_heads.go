package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/ui/kit"
)

// newHead is what stands above a column: a partner, or a category in words.
func (m *matrix) newHead(h head) fyne.CanvasObject {
	if m.sheet.large {
		words := kit.NewParagraph(h.title, kit.Style{Size: kit.SizeCaption, Bold: true, Align: fyne.TextAlignCenter})
		return kit.InsetBy(kit.Edges{Left: 3, Right: 3, Top: 4}, words)
	}
	return headOf(h)
}

// headOf is what stands before a row, or above a partner.
func headOf(h head) fyne.CanvasObject {
	lines := kit.Down(0, kit.Strong(h.title), kit.Caption(h.under))
	if h.more != "" {
		lines.Add(kit.Caption(h.more))
	}
	return kit.InsetBy(kit.Edges{Left: 10, Right: 6, Top: 4}, lines)
}

// corner says in words where the keyboard or the pointer is, in the place that
// is always in sight: above the names, before the heads.
type corner struct {
	widget.BaseWidget
	who, what, keys *kit.Text
	box             *fyne.Container
}

func newCorner() *corner {
	c := &corner{who: kit.Strong(""), what: kit.NewText("", kit.Style{Size: kit.SizeCaption}), keys: kit.Caption("")}
	c.box = kit.Layers(kit.NewSurface(kit.ColorCard), kit.InsetBy(kit.Edges{Left: 10, Right: 6, Top: 4}, kit.Down(0, c.who, c.what, c.keys)))
	c.ExtendBaseWidget(c)
	return c
}

func (c *corner) set(who, what, keys string) {
	c.who.Set(who)
	c.what.Set(what)
	c.keys.Set(keys)
}

// CreateRenderer is called by Fyne.
func (c *corner) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }

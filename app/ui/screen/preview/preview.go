// Package preview shows the pages of a paper over the window, as they will come
// from the printer, and lets somebody print them.
//
// It makes no paper, decides nothing about who may get it, and neither prints
// nor writes by itself: it is given the pages and what the buttons do. It
// promises that the window never waits for a page, that a page which cannot be
// drawn is said to be so and never looks empty, that everything goes by
// keyboard, and that what a page says can also be read as plain text.
package preview

import (
	"context"
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Pages are the pages of a paper. Its methods but Pages and Size may take long.
type Pages interface {
	// Pages is how many there are.
	Pages() int
	// Size is that of a page, from 0, in points.
	Size(page int) (width, height float64, err error)
	// Draw draws a page with so many dots for each point.
	Draw(ctx context.Context, page int, scale float64) (*image.RGBA, error)
	// Text is what a page says.
	Text(ctx context.Context, page int) (string, error)
}

// Needs is what the preview is made of.
type Needs struct {
	Words  words.Lang
	Canvas func() fyne.Canvas
	Title  string
	Pages  Pages
	// Start does work off the screen and then done on it; stop ends it.
	Start func(work func(context.Context) error, done func(error)) (stop func())
	// Print asks about the printer; nil when this is only to be looked at.
	Print func()
	// Open shows the paper in another program.
	Open   func()
	Closed func()
}

// Preview is the pages while they are shown.
type Preview struct {
	needs  Needs
	panel  *kit.Panel
	sheets *kit.Sheets
	where  *kit.Text
	bar    *fyne.Container // of where and the buttons beside it
	holder *fyne.Container
	plain  *kit.Button
	sizes  []*kit.Button // that make the pages larger or smaller
	says   map[int]string
	stops  map[int]func() // of pages that are being drawn
	closed bool
}

// Show opens the preview over the window.
func Show(n Needs) *Preview {
	p := &Preview{needs: n, says: map[int]string{}, stops: map[int]func(){}, holder: kit.Layers(), where: kit.Strong("")}
	sizes := make([]fyne.Size, n.Pages.Pages())
	for i := range sizes {
		width, height, err := n.Pages.Size(i)
		if err != nil {
			width, height = 595, 842
		}
		sizes[i] = fyne.NewSize(float32(width), float32(height))
	}
	p.sheets = kit.NewSheets(n.Title, sizes)
	p.sheets.Waiting(n.Words.T("proof.waiting"))
	p.sheets.Wanted, p.sheets.OnMoved = p.draw, p.settle
	p.sheets.Says = func(page int) string { return p.says[page] }
	p.holder.Objects = []fyne.CanvasObject{p.sheets}
	p.panel = kit.NewPanel(n.Title, kit.Down(10, p.tools(), kit.Grow(p.holder)), p.buttons()...).Wide(1180).Filling().FocusOn(p.sheets)
	p.panel.OnClosed = p.gone
	p.settle()
	p.panel.Show(n.Canvas())
	return p
}

// Close takes the preview away.
func (p *Preview) Close() { p.panel.Close() }

func (p *Preview) gone() {
	p.closed = true
	for _, stop := range p.stops {
		stop()
	}
	if p.needs.Closed != nil {
		p.needs.Closed()
	}
}

func (p *Preview) tools() fyne.CanvasObject {
	l := p.needs.Words
	p.plain = kit.Quiet(l.T("proof.plain"), kit.IconMenu, p.turn)
	p.sizes = []*kit.Button{
		kit.IconButton(kit.IconMinus, l.T("proof.smaller"), p.sheets.Smaller), kit.IconButton(kit.IconPlus, l.T("proof.larger"), p.sheets.Larger),
		kit.Quiet(l.T("proof.width"), kit.IconNone, func() { p.sheets.SetZoom(kit.SheetWidth) }),
		kit.Quiet(l.T("proof.whole"), kit.IconNone, func() { p.sheets.SetZoom(kit.SheetWhole) }),
	}
	p.bar = kit.Wrap(6, p.where)
	for _, b := range p.sizes {
		p.bar.Add(b)
	}
	p.bar.Add(p.plain)
	return p.bar
}

func (p *Preview) buttons() []*kit.Button {
	l := p.needs.Words
	list := []*kit.Button{kit.Quiet(l.T("proof.close"), kit.IconNone, p.Close), kit.Secondary(l.T("proof.open"), kit.IconShare, p.needs.Open)}
	if p.needs.Print != nil {
		list = append(list, kit.Primary(l.T("proof.print"), kit.IconPrint, p.needs.Print))
	}
	return list
}

// settle says which page is in sight.
func (p *Preview) settle() {
	l := p.needs.Words
	p.where.Set(l.T("proof.page", "page", l.Number(p.sheets.Sheet()+1), "pages", l.Number(p.needs.Pages.Pages())))
	p.bar.Refresh() // "page 12" is wider than "page 1"
}

// draw draws a page off the screen, and stops what was drawn of it before in
// another size.
func (p *Preview) draw(page, dots int) {
	if stop, going := p.stops[page]; going {
		stop()
	}
	width, _, err := p.needs.Pages.Size(page)
	if err != nil {
		p.cannot()
		return
	}
	var picture *image.RGBA
	var says string
	p.stops[page] = func() {}
	p.stops[page] = p.needs.Start(func(ctx context.Context) (err error) {
		if picture, err = p.needs.Pages.Draw(ctx, page, float64(dots)/width); err != nil {
			return err
		}
		says, err = p.needs.Pages.Text(ctx, page)
		return err
	}, p.then(func() {
		p.says[page] = says
		p.sheets.Put(page, dots, picture)
	}))
}

// then goes on when something is drawn or read, unless the preview was closed
// or something else was asked; what cannot be drawn is said.
func (p *Preview) then(next func()) func(error) {
	return func(err error) {
		switch {
		case p.closed, errors.Is(err, context.Canceled):
		case err != nil:
			p.cannot()
		default:
			next()
		}
	}
}

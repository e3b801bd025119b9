package preview

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// turn goes from the pages to what they say, and back.
func (p *Preview) turn() {
	l := p.needs.Words
	if p.holder.Objects[0] != fyne.CanvasObject(p.sheets) {
		p.plain.Set(l.T("proof.plain"))
		p.sizing(true)
		p.put(p.sheets, p.sheets)
		return
	}
	pages := make([]string, p.needs.Pages.Pages())
	p.needs.Start(func(ctx context.Context) (err error) {
		for i := range pages {
			if pages[i], err = p.needs.Pages.Text(ctx, i); err != nil {
				return err
			}
		}
		return nil
	}, p.then(func() {
		p.plain.Set(l.T("proof.pictures"))
		long := kit.NewLong(p.needs.Title, len(pages), func(i int) fyne.CanvasObject {
			return kit.InsetBy(kit.Edges{Left: 8, Right: 18, Top: 6, Bottom: 14}, kit.Down(6,
				kit.Caption(l.T("proof.page", "page", l.Number(i+1), "pages", l.Number(len(pages)))),
				kit.Prose(strings.TrimSpace(pages[i]))))
		})
		p.sizing(false)
		p.put(long, long)
	}))
}

// sizing lets one make the pages larger or smaller, or not while there are none.
func (p *Preview) sizing(on bool) {
	for _, b := range p.sizes {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// put puts something else in the middle, and the focus on it.
func (p *Preview) put(o fyne.CanvasObject, first fyne.Focusable) {
	p.holder.Objects = []fyne.CanvasObject{o}
	p.holder.Refresh()
	p.needs.Canvas().Focus(first)
}

// cannot says that the pages cannot be shown here; another program can.
func (p *Preview) cannot() {
	l := p.needs.Words
	p.holder.Objects = []fyne.CanvasObject{kit.Down(0, kit.Notice(kit.Warn, l.T("proof.cannot")))}
	p.holder.Refresh()
}

package help

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/manual"
	"keukentafel/app/ui/kit"
)

// show puts a page in sight, and gives what takes the focus: the text itself,
// which the arrow keys move.
func (h *Help) show(name string) fyne.Focusable {
	page, err := manual.Read(h.needs.Words, name)
	if err != nil {
		page.Title = h.needs.Words.T("help.no-page")
	}
	parts := h.parts(page)
	long := kit.NewLong(page.Title, len(parts), func(i int) fyne.CanvasObject { return parts[i].content })
	long.Stops = func(i int) bool { return parts[i].stops }
	h.put(long)
	return long
}

// part is one block of a page as it is drawn.
type part struct {
	content fyne.CanvasObject
	stops   bool // something in it takes the focus
}

func (h *Help) parts(p manual.Page) []part {
	list := []part{{content: room(0, 8, kit.NewParagraph(p.Title, kit.Style{Size: kit.SizeTitle, Bold: true}))}}
	for _, b := range p.Blocks {
		list = append(list, h.block(b))
	}
	switch p.Name {
	case manual.Shortcuts:
		list = append(list, h.keys()...)
	case manual.DifficultWord:
		list = append(list, h.words()...)
	case manual.Tour:
		if h.needs.Tour != nil {
			begin := kit.Primary(h.needs.Words.T("help.tour"), kit.IconTable, func() {
				h.Close()
				h.needs.Tour()
			})
			list = append(list, part{room(8, 10, kit.Wrap(0, begin)), true})
		}
	}
	return list
}

// block draws one block; the pages that it leads to are buttons below it.
func (h *Help) block(b manual.Block) part {
	var text fyne.CanvasObject = kit.NewRuns(runs(b)...)
	switch b.Kind {
	case manual.Heading:
		return part{content: room(14, 6, kit.NewParagraph(b.Text(), kit.Style{Size: kit.SizeHeading, Bold: true}))}
	case manual.Bullet:
		text = item("•", text)
	case manual.Numbered:
		text = item(h.needs.Words.Number(b.Number)+".", text)
	case manual.Paragraph:
	}
	links := kit.Wrap(6)
	for _, link := range b.Links() {
		if !h.needs.Alone {
			links.Add(kit.Quiet(link.Text, kit.IconRight, func() { h.visit(link.Link) }))
		}
	}
	switch stops := len(links.Objects) > 0; {
	case !stops:
		return part{content: room(0, 10, text)}
	case onlyLinks(b):
		return part{room(0, 10, links), true}
	default:
		return part{room(0, 10, kit.Down(4, text, links)), true}
	}
}

// onlyLinks tells whether a block says nothing but where it leads.
func onlyLinks(b manual.Block) bool {
	for _, s := range b.Spans {
		if s.Link == "" && s.Text != " " {
			return false
		}
	}
	return true
}

func runs(b manual.Block) []kit.Run {
	var list []kit.Run
	for _, s := range b.Spans {
		style := kit.Style{Bold: s.Bold || s.Key || s.Link != ""}
		if s.Key {
			style.Color = kit.ColorPrimary
		}
		list = append(list, kit.Run{Text: s.Text, Style: style})
	}
	return list
}

// item is a sign or a number with the text beside it.
func item(sign string, text fyne.CanvasObject) fyne.CanvasObject {
	return kit.Across(10, kit.AtTop(kit.AtLeast(fyne.NewSize(18, 0), kit.Muted(sign))), kit.Grow(text))
}

// room is what lies above and below a block.
func room(above, below float32, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.InsetBy(kit.Edges{Left: 6, Right: 18, Top: above, Bottom: below}, o)
}

func (h *Help) keys() []part {
	var list []part
	for _, g := range h.needs.Keys {
		list = append(list, part{content: room(14, 6, kit.NewParagraph(g.Title, kit.Style{Size: kit.SizeHeading, Bold: true}))})
		for _, k := range g.Keys {
			name := kit.AtLeast(fyne.NewSize(150, 0), kit.NewParagraph(k.Keys, kit.Style{Bold: true, Color: kit.ColorPrimary}))
			list = append(list, part{content: room(0, 6, kit.Across(12, kit.AtTop(name), kit.Grow(kit.Prose(k.Does))))})
		}
	}
	return list
}

func (h *Help) words() []part {
	words, err := manual.Words(h.needs.Words)
	if err != nil {
		return nil // it lies in the program; the tests read it
	}
	var list []part
	for _, w := range words {
		said := []kit.Run{{Text: w.Term, Style: kit.Style{Bold: true}}}
		if w.Term != w.Dutch {
			said = append(said, kit.Run{Text: " (" + w.Dutch + ")", Style: kit.Style{Color: kit.ColorMuted}})
		}
		list = append(list, part{content: room(0, 10, kit.NewRuns(append(said, kit.Run{Text: ": " + w.Meaning})...))})
	}
	return list
}

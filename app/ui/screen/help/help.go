// Package help shows the manual at the side of the window: the page about
// where one is, an index, a search, and the list of keys. It takes the focus
// and gives it back to where it was.
//
// It knows no family and changes nothing. It promises that it is closed by
// Escape, that everything in it goes by keyboard, and that when it is asked to
// show one page alone, no other page can be reached: at the table a family
// looks along.
package help

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/manual"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Group is the keys of one place.
type Group struct {
	Title string
	Keys  []route.KeyHelp
}

// Needs is what help is made of.
type Needs struct {
	Words  words.Lang
	Canvas func() fyne.Canvas
	Page   string  // which is shown first
	Alone  bool    // no other page can be reached
	Keys   []Group // for the page of the keys
	Tour   func()  // begins the tour, or nil
	Closed func()
}

// Help is the manual while it is open.
type Help struct {
	needs  Needs
	panel  *kit.Panel
	holder *fyne.Container
	search *kit.Entry
	back   *kit.Button
	past   []string // names of pages; the last is in sight
}

// Show opens help over the window.
func Show(n Needs) *Help {
	h := &Help{needs: n, holder: kit.Layers()}
	l := n.Words
	h.search = kit.NewSearch(l.T("help.search"))
	h.search.OnChanged = h.find
	h.search.OnSubmitted = func(typed string) {
		if hits := manual.Search(l, typed); len(hits) > 0 {
			h.visit(hits[0].Page.Name)
		}
	}
	h.back = kit.Quiet(l.T("help.back"), kit.IconBack, h.goBack)
	first := h.show(n.Page)
	h.past = []string{n.Page}
	h.panel = kit.NewPanel(l.T("help.title"), h.body(), h.buttons()...).Wide(560).AtSide().FocusOn(first)
	h.panel.OnClosed = n.Closed
	h.settle()
	h.panel.Show(n.Canvas())
	return h
}

// Close takes help away.
func (h *Help) Close() { h.panel.Close() }

func (h *Help) body() fyne.CanvasObject {
	if h.needs.Alone {
		return h.holder
	}
	return kit.Down(12, h.search, kit.Grow(h.holder))
}

func (h *Help) buttons() []*kit.Button {
	l := h.needs.Words
	done := kit.Primary(l.T("help.close"), kit.IconNone, h.Close)
	if h.needs.Alone {
		return []*kit.Button{done}
	}
	return []*kit.Button{h.back,
		kit.Quiet(l.T("help.index"), kit.IconMenu, h.index),
		kit.Quiet(l.T("help.keys"), kit.IconNone, func() { h.visit(manual.Shortcuts) }), done}
}

// visit shows another page.
func (h *Help) visit(name string) {
	if len(h.past) == 0 || h.past[len(h.past)-1] != name {
		h.past = append(h.past, name)
	}
	h.needs.Canvas().Focus(h.show(name))
	h.settle()
}

// goBack shows the page before.
func (h *Help) goBack() {
	if len(h.past) < 2 {
		return
	}
	h.past = h.past[:len(h.past)-1]
	h.needs.Canvas().Focus(h.show(h.past[len(h.past)-1]))
	h.settle()
}

func (h *Help) settle() {
	if len(h.past) < 2 {
		h.back.Disable()
	} else {
		h.back.Enable()
	}
}

// index lists all pages.
func (h *Help) index() {
	h.search.SetText("")
	h.find("")
	h.needs.Canvas().Focus(h.search)
}

// find lists the pages that hold what was typed.
func (h *Help) find(typed string) {
	hits := manual.Search(h.needs.Words, typed)
	if len(hits) == 0 {
		h.put(kit.EmptyState(kit.IconSearch, h.needs.Words.T("help.none"), h.needs.Words.T("help.none-text")))
		return
	}
	rows := kit.NewRows(func() int { return len(hits) }, func(i int) kit.RowData {
		return kit.RowData{NoDisc: true, Title: hits[i].Page.Title, Subtitle: hits[i].Text}
	})
	rows.OnChosen = func(i int) { h.visit(hits[i].Page.Name) }
	h.put(rows)
}

func (h *Help) put(o fyne.CanvasObject) {
	h.holder.Objects = []fyne.CanvasObject{o}
	h.holder.Refresh()
}

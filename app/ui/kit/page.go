package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// PageHead is the top of a page.
type PageHead struct {
	Title    string
	Subtitle string
	Chips    []Label
	Back     *Button             // before the title, or nil
	Foot     []fyne.CanvasObject // small, after the chips
	Actions  []fyne.CanvasObject // at the right; they wrap under the title when it is narrow
}

// Page is a head above a body that scrolls, on the colour of the page.
type Page struct {
	widget.BaseWidget
	scroll *Scroll
	box    *fyne.Container
}

// NewPage makes a page.
func NewPage(head PageHead, body ...fyne.CanvasObject) *Page {
	p := &Page{scroll: NewScroll(InsetBy(Edges{Left: 26, Right: 26, Top: 4, Bottom: 26}, Down(16, body...)))}
	p.box = Backdrop(Down(0, headOf(head), Grow(p.scroll)))
	p.ExtendBaseWidget(p)
	return p
}

// FixedPage is a head above a body that fills the page and scrolls itself, such as a list or tabs.
func FixedPage(head PageHead, body fyne.CanvasObject) fyne.CanvasObject {
	return Backdrop(Down(0, headOf(head), Grow(InsetBy(Edges{Left: 26, Right: 26, Bottom: 20}, body))))
}

func (p *Page) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.box} }

// CreateRenderer is called by Fyne.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }

// Scroll is the part that moves.
func (p *Page) Scroll() *Scroll { return p.scroll }

func headOf(h PageHead) fyne.CanvasObject {
	var under fyne.CanvasObject
	if h.Subtitle != "" || len(h.Chips)+len(h.Foot) > 0 {
		line := Wrap(10)
		if h.Subtitle != "" {
			line.Add(Note(h.Subtitle))
		}
		for _, c := range h.Chips {
			line.Add(NewChip(c.Text, c.Tone))
		}
		for _, o := range h.Foot {
			line.Add(o)
		}
		under = line
	}
	title := NewParagraph(h.Title, Style{Size: SizeTitle, Bold: true})
	var actions fyne.CanvasObject
	if len(h.Actions) > 0 {
		actions = Wrap(10, h.Actions...)
	}
	first := place(&headLayout{}, notNil(title, actions))
	return InsetBy(Edges{Top: 22, Bottom: 14, Left: 26, Right: 26}, beside(h.Back, Down(4, first, under)))
}

// beside puts the way back before the head.
func beside(back *Button, head fyne.CanvasObject) fyne.CanvasObject {
	if back == nil {
		return head
	}
	return Across(10, AtTop(back), Grow(head))
}

func notNil(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	var kept []fyne.CanvasObject
	for _, o := range objects {
		if o != nil {
			kept = append(kept, o)
		}
	}
	return kept
}

// headLayout puts the actions at the right of the title, or under it when that
// leaves the title too little. The subtitle and the chips stand under both.
type headLayout struct{ width float32 }

func (h *headLayout) split(objects []fyne.CanvasObject, width float32) (title, actions float32, below bool) {
	if len(objects) < 2 {
		return width, 0, false
	}
	actions = naturalWidth(objects[1])
	title = width - actions - 20
	if title < min(naturalWidth(objects[0]), width*0.4) {
		return width, width, true
	}
	return title, actions, false
}

func (h *headLayout) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	h.width = width
	title, actions, below := h.split(objects, width)
	height := heightAt(objects[0], title)
	switch {
	case len(objects) < 2:
		return height
	case below:
		return height + 12 + heightAt(objects[1], actions)
	}
	return max(height, heightAt(objects[1], actions))
}

func (h *headLayout) naturalWidth(objects []fyne.CanvasObject) float32 {
	width := naturalWidth(objects[0])
	if len(objects) > 1 {
		width += 20 + naturalWidth(objects[1])
	}
	return width
}

func (h *headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var narrow float32
	for _, o := range objects {
		narrow = max(narrow, o.MinSize().Width)
	}
	last, width := h.width, h.width
	if width <= 0 {
		width = h.naturalWidth(objects)
	}
	height := h.heightAt(objects, max(width, narrow))
	h.width = last
	return fyne.NewSize(narrow, height)
}

func (h *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	title, actions, below := h.split(objects, size.Width)
	high := heightAt(objects[0], title)
	if len(objects) < 2 {
		put(objects[0], 0, 0, title, high)
		return
	}
	other := heightAt(objects[1], actions)
	if below {
		put(objects[0], 0, 0, title, high)
		put(objects[1], 0, high+12, actions, other)
		return
	}
	put(objects[0], 0, max(0, whole((other-high)/2)), title, high)
	put(objects[1], size.Width-actions, 0, actions, other)
}

package kit

import "fyne.io/fyne/v2"

// Panel is a sheet in the middle of the window that asks for an answer first.
// Escape closes it, Enter does what the main button does, and Tab stays inside.
type Panel struct {
	OnClosed func()
	overlay  *overlay
	title    string
	body     fyne.CanvasObject
	buttons  []fyne.CanvasObject
	width    float32
	first    fyne.Focusable
	scroll   *Scroll
	frame    *fyne.Container
	fills    bool // as large as the window allows
	side     bool // at the right edge
}

// panelEdge is the room at the right of what stands in a panel, beside the bar.
const panelEdge = 19

// NewPanel makes a panel. The body may be nil; the buttons stand at the bottom
// right in the order given, and the last one is what Enter does.
func NewPanel(title string, body fyne.CanvasObject, buttons ...*Button) *Panel {
	p := &Panel{title: title, body: body, width: 520}
	for _, b := range buttons {
		p.buttons = append(p.buttons, b)
	}
	p.overlay = &overlay{shaded: true, closed: p.closed}
	if len(buttons) > 0 {
		main := buttons[len(buttons)-1]
		p.overlay.enter = func() { main.do() }
	}
	return p
}

// Wide gives the panel another width (before zoom).
func (p *Panel) Wide(width float32) *Panel {
	p.width = width
	return p
}

// FocusOn says what gets the focus when the panel opens, instead of the first field or button.
func (p *Panel) FocusOn(first fyne.Focusable) *Panel {
	p.first = first
	return p
}

// OnLetter says what a letter does that is typed outside a field.
func (p *Panel) OnLetter(do func(letter rune)) *Panel {
	p.overlay.letter = do
	return p
}

// Show puts the panel on a window.
func (p *Panel) Show(c fyne.Canvas) {
	p.build()
	p.overlay.canvas = c
	p.overlay.content = p.frame
	p.overlay.place = p.place
	p.overlay.show(p.first)
}

// Close takes the panel away.
func (p *Panel) Close() { p.overlay.close() }

func (p *Panel) closed() {
	if p.OnClosed != nil {
		p.OnClosed()
	}
}

func (p *Panel) build() {
	body := p.body
	if body == nil {
		body = Space()
	}
	// the room at the right is inside the scroll, for its bar
	p.scroll = NewScroll(InsetBy(Edges{Left: 4, Right: panelEdge, Top: 4, Bottom: 4}, body))
	main := fyne.CanvasObject(p.scroll)
	if p.fills {
		main = InsetBy(Edges{Left: 4, Right: panelEdge}, body)
	}
	foot := Wrap(10, p.buttons...)
	p.frame = InsetBy(Edges{Top: 22, Bottom: 20, Left: 20, Right: 5}, Down(14,
		InsetBy(Edges{Left: 4, Right: panelEdge}, NewParagraph(p.title, Style{Size: SizeHeading, Bold: true})),
		Grow(main),
		InsetBy(Edges{Right: panelEdge}, Across(0, Space(), foot)),
	))
}

// place centres the panel; long content scrolls inside it.
func (p *Panel) place(window fyne.Size) (fyne.Position, fyne.Size) {
	width := min(currentLooks().scaled(p.width), window.Width-32)
	if p.side {
		return fyne.NewPos(window.Width-width-16, 16), fyne.NewSize(width, window.Height-32)
	}
	if p.fills {
		return fyne.NewPos(whole((window.Width-width)/2), 16), fyne.NewSize(width, window.Height-32)
	}
	p.scroll.want(width - 25)
	height := heightAt(p.frame, width)
	if over := height - (window.Height - 32); over > 0 {
		p.scroll.height = max(32, p.scroll.height-over)
		height -= over
	}
	return fyne.NewPos(whole((window.Width-width)/2), whole((window.Height-height)/2)), fyne.NewSize(width, height)
}

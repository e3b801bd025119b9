package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// picks are buttons of which one may be chosen. Unlike a kit.Choice nothing is
// chosen on the way: an answer is stored when its own button is pressed, never
// because somebody passed it with the arrow keys.
type picks struct {
	screen *Screen
	calm   map[string]*kit.Button // how an option looks, not chosen
	strong map[string]*kit.Button // and chosen
	row    *fyne.Container
}

func (s *Screen) newPicks(options []kit.Option, picked func(id string)) *picks {
	p := &picks{screen: s, calm: map[string]*kit.Button{}, strong: map[string]*kit.Button{}, row: kit.Wrap(8)}
	for _, o := range options {
		p.calm[o.ID] = kit.Secondary(o.Label, kit.IconCircle, func() { picked(o.ID) })
		p.strong[o.ID] = kit.Primary(o.Label, kit.IconCheck, func() { picked(o.ID) })
		p.strong[o.ID].Hide()
		p.row.Add(p.calm[o.ID])
		p.row.Add(p.strong[o.ID])
	}
	return p
}

// set shows which one is chosen; none when the id is no option.
func (p *picks) set(id string) {
	var focused fyne.Focusable
	if c := p.screen.needs.Canvas(); c != nil {
		focused = c.Focused()
	}
	for option, calm := range p.calm {
		strong := p.strong[option]
		shown, hidden := calm, strong
		if option == id {
			shown, hidden = strong, calm
		}
		shown.Show()
		hidden.Hide()
		if focused == fyne.Focusable(hidden) {
			p.screen.focus(shown)
		}
	}
}

// focus puts the keyboard on an option.
func (p *picks) focus(id string) {
	for _, b := range []*kit.Button{p.calm[id], p.strong[id]} {
		if b != nil && b.Visible() {
			p.screen.focus(b)
		}
	}
}

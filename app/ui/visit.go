package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// present is where one was, or Vandaag.
func (s *Shell) present() route.Route {
	if n := len(s.past.before); n > 0 {
		return s.past.before[n-1]
	}
	return route.Route{Name: route.Today}
}

// goTo leaves the screen and visits a place.
func (s *Shell) goTo(r route.Route) {
	if s.desk == nil {
		return // somebody comes too late: the door is locked
	}
	s.touch()
	s.closeScreen()
	s.past.visit(r)
	s.fitRail()
	s.rail.Select(string(railOf(r.Name)))
	s.keys() // a screen may have taken some
	ctx, cancel := context.WithCancel(context.Background())
	s.leave = cancel
	s.screen = s.make(r)
	s.Window.Canvas().Unfocus()
	s.body.Objects = []fyne.CanvasObject{s.screen.Content()}
	s.frameFor(r)
	s.Window.SetTitle(s.screen.Title() + " · " + s.words().T("shell.name"))
	s.screen.Open(ctx)
	s.changed()
}

// frameFor shows the rail beside the body, but not at the table: there the
// family looks along, and nothing of others may be in sight.
func (s *Shell) frameFor(r route.Route) {
	inside := fyne.CanvasObject(kit.Frame(s.rail, s.body))
	if r.Name == route.Table {
		inside = kit.Backdrop(s.body)
	}
	inside = s.withCoach(inside)
	s.Window.SetContent(kit.Layers(s.under(inside), s.toasts, kit.NewHints()))
}

// Visit goes to a place, when one is behind the gate.
func (s *Shell) Visit(r route.Route) {
	s.inside(func() { s.goTo(r) })()
}

// back visits the place before.
func (s *Shell) back() {
	if r, ok := s.past.back(); ok {
		s.goTo(r)
	}
}

func (s *Shell) closeScreen() {
	if s.screen == nil {
		return
	}
	s.screen.Close()
	s.keys() // a screen may have taken some while it was there
	s.leave()
	s.screen = nil
	if s.drafts != nil {
		s.drafts.Flush()
	}
}

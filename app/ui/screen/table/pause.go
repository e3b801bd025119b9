package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// curtain hangs before the talk during a break: nothing of the family can be
// read, and no time is counted.
func (s *Screen) newCurtain() (fyne.CanvasObject, *kit.Button) {
	l := s.needs.Words
	on := kit.Primary(l.T("table.pause-end"), kit.IconRight, s.resume)
	return kit.Backdrop(kit.Large(larger, kit.Down(0, kit.Grow(kit.Space()),
		kit.EmptyState(kit.IconTable, l.T("table.pause-title"), l.T("table.pause-text"), on), kit.Grow(kit.Space())))), on
}

// pause draws the curtain.
func (s *Screen) pause() {
	s.paused = true
	s.timing.enter("", s.needs.Clock())
	s.remember()
	s.talk.Hide()
	s.curtain.Show()
	s.root.Refresh()
	s.focus(s.on)
}

// resume goes on where the talk was.
func (s *Screen) resume() {
	s.paused = false
	s.timing.enter(s.stages[s.at].id, s.needs.Clock())
	s.curtain.Hide()
	s.talk.Show()
	s.root.Refresh()
	s.showClock()
}

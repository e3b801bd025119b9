package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// safety is the fifth step. It says that safety was talked about, and nothing
// of what was said: that is written later, without others who read along.
type safety struct {
	s     *Screen
	state *fyne.Container
}

func newSafety(s *Screen) step { return &safety{s: s} }

func (t *safety) build() []fyne.CanvasObject {
	l := t.s.needs.Words
	t.state = kit.Down(12)
	return []fyne.CanvasObject{
		kit.Card(kit.Prose(l.T("table.safety-text")), t.state),
		kit.Notice(kit.Info, l.T("table.safety-private")),
	}
}

func (t *safety) show() {
	l, s := t.s.needs.Words, t.s
	yes := kit.Wrap(10, kit.Secondary(l.T("table.safety-yes"), kit.IconCheck, t.talked))
	switch checked := s.dossier.Plan.SafetyChecked; {
	case checked == s.needs.Today():
		fill(t.state, kit.Notice(kit.Good, l.T("table.safety-today")))
	case checked.Known():
		fill(t.state, kit.Note(l.T("table.safety-before", "date", l.Date(string(checked)))), yes)
	default:
		fill(t.state, yes)
	}
}

func (t *safety) talked() { t.s.stored(t.s.needs.Desk.CheckSafety(t.s.ctx, t.s.needs.Family)) }

package table

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// safety is the fifth step. The shared screen says that safety was talked
// about, and nothing of what was said, not even whether anything was written.
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
		kit.Wrap(0, kit.Quiet(l.T("table.private"), kit.IconEyeOff, t.private)),
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

// private lets who writes along note an agreement about safety. The letters
// are drawn as dots; nothing that was stored before is ever put in the field,
// and closing it empties it, stored or not.
func (t *safety) private() {
	l, s := t.s.needs.Words, t.s
	words := kit.NewPassword(l.T("table.private-placeholder"))
	var panel *kit.Panel
	store := func() {
		if t.keep(family.Text(strings.TrimSpace(words.Text))) {
			panel.Close()
		}
	}
	words.OnSubmitted = func(string) { store() }
	body := kit.Down(14, kit.Prose(l.T("table.private-text")), words, kit.Note(l.T("table.private-code")))
	panel = kit.NewPanel(l.T("table.private"), body,
		kit.Secondary(l.T("table.close"), kit.IconNone, func() { panel.Close() }), kit.Primary(l.T("table.private-keep"), kit.IconCheck, store))
	panel.OnClosed = func() { words.SetText("") }
	panel.FocusOn(words).Show(s.needs.Canvas())
}

// keep stores an agreement about safety; nothing to store is fine too, so
// that nobody can see the difference.
func (t *safety) keep(words family.Text) bool {
	s := t.s
	if words.Empty() {
		return true
	}
	_, err := s.needs.Desk.PutSafety(s.ctx, s.needs.Family, family.SafetyAgreement{Text: words})
	return s.stored(err)
}

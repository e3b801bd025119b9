package contributions

import (
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// review stores a decision and shows the next contribution.
func (s *Screen) review(c family.Contribution, v casework.Verdict) bool {
	if err := s.needs.Desk.Review(s.ctx, s.needs.Family, c.ID, v); err != nil {
		s.needs.Fail(err)
		return false
	}
	s.stored(c, v)
	return true
}

func (s *Screen) stored(c family.Contribution, v casework.Verdict) {
	for _, state := range []family.ContributionState{family.ContribPartly, family.ContribDeclined, family.ContribQuestion} {
		s.needs.Drafts.Keep(s.key(c, state, "reason"), "")
		s.needs.Drafts.Keep(s.key(c, state, "words"), "")
	}
	s.needs.Changed()
	s.needs.Say(s.needs.Words.T("contributions.done."+string(v.State), "name", s.teller().giver(c)), nil)
	s.read()
}

// answer asks for the reason, the question, or the words to take over.
func (s *Screen) answer(c family.Contribution, state family.ContributionState) {
	l := s.needs.Words
	reason, reasonField := s.kept(c, state, "reason", "")
	parts := []fyne.CanvasObject{kit.Quote(string(c.Text))}
	var accepted *kit.Area
	var acceptedField *kit.Field
	first := fyne.CanvasObject(reasonField)
	if state == family.ContribPartly {
		accepted, acceptedField = s.kept(c, state, "words", string(c.Text))
		first = kit.Down(14, acceptedField, reasonField)
	}
	parts = append(parts, first, kit.Note(l.T("contributions.giver-reads", "name", s.teller().giver(c))))
	var panel *kit.Panel
	send := kit.Primary(l.T("contributions.send."+string(state)), kit.IconCheck, func() {
		v := casework.Verdict{State: state, Reason: family.Text(reason.Text())}
		if accepted != nil {
			v.Accepted = family.Text(accepted.Text())
			acceptedField.SetError("")
		}
		reasonField.SetError("")
		err := s.needs.Desk.Review(s.ctx, s.needs.Family, c.ID, v)
		switch {
		case errors.Is(err, family.ErrEmpty) && acceptedField != nil:
			acceptedField.SetError(s.needs.Explain(err))
		case err != nil:
			reasonField.SetError(s.needs.Explain(err))
		default:
			panel.Close()
			s.stored(c, v)
		}
	})
	cancel := kit.Secondary(l.T("contributions.cancel"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("contributions.title."+string(state)), kit.Down(16, parts...), cancel, send).Wide(640)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) key(c family.Contribution, state family.ContributionState, name string) string {
	return string(s.needs.Family) + "/contributions/" + string(c.ID) + "/" + string(state) + "/" + name
}

// kept is a text that is kept while it is typed; it begins with what was kept,
// or else with the words given.
func (s *Screen) kept(c family.Contribution, state family.ContributionState, name, begin string) (*kit.Area, *kit.Field) {
	l, key := s.needs.Words, s.key(c, state, name)
	area, hint := kit.NewArea(l, 3, ""), ""
	area.SetText(begin)
	if text := s.needs.Drafts.Kept(key); text != "" {
		area.SetText(text)
		hint = l.T("contributions.kept")
	}
	area.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	return area, kit.NewField(l.T("contributions.field."+name+"."+string(state)), hint, area)
}

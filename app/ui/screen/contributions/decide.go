package contributions

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// deciding is what is being decided on the contribution that is open.
type deciding struct {
	choice *kit.Choice // nil when nothing can be decided
	form   *fyne.Container
	send   func() // nil until something was chosen
}

// states are the four things that can be done, in the order of the screen.
func states() []family.ContributionState {
	return []family.ContributionState{family.ContribAccepted, family.ContribPartly, family.ContribDeclined, family.ContribQuestion}
}

// possible are those that can be done now: without its place in the plan a
// contribution cannot be taken over.
func (s *Screen) possible(c family.Contribution) []family.ContributionState {
	if s.teller().place(c).lost {
		return states()[2:]
	}
	return states()
}

// decision is the four choices, and the form of the one that is chosen.
func (s *Screen) decision(c family.Contribution) []fyne.CanvasObject {
	l := s.needs.Words
	var options []kit.Option
	var keys []string
	for _, state := range s.possible(c) {
		options = append(options, kit.Option{ID: string(state), Label: l.T("contributions.do." + string(state))})
		keys = append(keys, "Alt+"+l.T("contributions.key."+string(state)))
	}
	s.choice, s.form, s.send = kit.NewChoice(options...), kit.Down(14), nil
	s.choice.OnChanged = func(id string) {
		s.fill(c, family.ContributionState(id))
		s.body.Refresh()
	}
	for _, state := range s.possible(c) {
		if s.needs.Drafts.Kept(s.key(c, state, "reason")) != "" || s.needs.Drafts.Kept(s.key(c, state, "words")) != "" {
			s.choice.SetSelected(string(state))
			s.fill(c, state)
			break
		}
	}
	return []fyne.CanvasObject{kit.Heading(l.T("contributions.decide")), s.choice,
		kit.NewParagraph(l.T("contributions.keys", "keys", l.List(keys)), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}), s.form}
}

// choose chooses by key.
func (s *Screen) choose(state family.ContributionState) {
	c, ok := s.current()
	if !ok || s.choice == nil || s.teller().place(c).lost && (state == family.ContribAccepted || state == family.ContribPartly) {
		return
	}
	s.choice.SetSelected(string(state))
	s.fill(c, state)
	s.body.Refresh()
}

// fill shows what a choice needs.
func (s *Screen) fill(c family.Contribution, state family.ContributionState) {
	switch state {
	case family.ContribPartly:
		s.fillPartly(c)
	case family.ContribDeclined, family.ContribQuestion:
		s.fillReason(c, state)
	case family.ContribAccepted, family.ContribNew:
		s.send = func() { s.decide(c, casework.Verdict{State: family.ContribAccepted}, s.needs.Fail) }
		s.form.Objects = []fyne.CanvasObject{s.preview(c, string(c.Text)), s.sendButton(c, state)}
	}
	s.form.Refresh()
}

// sendButton decides, and says who will read it.
func (s *Screen) sendButton(c family.Contribution, state family.ContributionState) fyne.CanvasObject {
	l := s.needs.Words
	icon := kit.IconCheck
	if state == family.ContribQuestion {
		icon = kit.IconSend
	}
	button := kit.Primary(l.T("contributions.send."+string(state)), icon, func() { s.send() })
	return kit.Down(8, kit.Note(l.T("contributions.giver-reads", "name", s.teller().short(c))), kit.Wrap(10, button))
}

// fillReason asks why not, or what the question is.
func (s *Screen) fillReason(c family.Contribution, state family.ContributionState) {
	reason, field := s.kept(c, state, "reason", "")
	parts := []fyne.CanvasObject{field}
	if state == family.ContribDeclined {
		parts = append(parts, s.suggestions(reason, "declined"))
	}
	s.send = func() {
		field.SetError("")
		s.decide(c, casework.Verdict{State: state, Reason: family.Text(reason.Text())}, func(err error) {
			field.SetError(s.needs.Explain(err))
			reason.Focus()
		})
	}
	s.form.Objects = append(parts, s.sendButton(c, state))
}

// suggestions are reasons that are often given: a press puts one in the field,
// after what stands there.
func (s *Screen) suggestions(into *kit.Area, kind string) fyne.CanvasObject {
	l := s.needs.Words
	var buttons []fyne.CanvasObject
	for _, n := range []string{"1", "2", "3", "4"} {
		text := l.T("contributions.often." + kind + "." + n)
		buttons = append(buttons, kit.Small(text, kit.IconPlus, func() {
			whole := text
			if before := into.Text(); before != "" {
				whole = before + " " + text
			}
			into.SetText(whole)
			into.OnChanged(whole)
		}))
	}
	return kit.Down(2, kit.Caption(l.T("contributions.often")), kit.Wrap(6, buttons...))
}

// preview is how words will stand in the plan, and on whose name.
func (s *Screen) preview(c family.Contribution, text string) fyne.CanvasObject {
	t := s.teller()
	lines := []fyne.CanvasObject{kit.NewText(t.T("contributions.will-stand"), caption())}
	if text == "" {
		return ground(kit.Down(4, append(lines, kit.Note(t.T("contributions.will-nothing")))...))
	}
	switch {
	case c.Kind == family.ContribAction:
		lines = append(lines, kit.NewParagraph(text, kit.Style{Bold: true}), kit.Note(t.actionLine(c)))
	case c.Kind == family.ContribProgress && c.Score != nil:
		lines = append(lines, kit.NewParagraph(text, kit.Style{Bold: true}), kit.Note(t.markLine(c)))
	default:
		lines = append(lines, kit.Quote(text), kit.Note(t.saidLine(c)))
	}
	return ground(kit.Down(4, lines...))
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

package slice

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// drawAsked shows what is asked of whoever reads: questions to answer, what to
// do, and when one looks back together.
func (s *Screen) drawAsked() {
	l, asked := s.needs.Words, s.received.Asked()
	var shown []fyne.CanvasObject
	add := func(parts ...fyne.CanvasObject) {
		if len(shown) > 0 {
			shown = append(shown, kit.Line())
		}
		shown = append(shown, kit.Down(8, parts...))
	}
	for _, c := range asked.Questions {
		add(s.question(c)...)
	}
	for _, a := range asked.Actions {
		add(s.askedAction(a)...)
	}
	if len(shown) == 0 {
		shown = append(shown, kit.Note(l.T("asked.nothing")))
	}
	if asked.Review.Known() {
		shown = append(shown, kit.Across(8, kit.AtTop(kit.NewIcon(kit.IconCalendar, kit.ColorMuted)),
			kit.Grow(kit.Note(l.T("asked.review", "date", l.Date(string(asked.Review)), "days", l.Days(string(asked.Review), string(s.needs.Today())))))))
	}
	s.ask.Objects = []fyne.CanvasObject{kit.Section(l.T("asked.title"), nil, shown...)}
	s.ask.Refresh()
}

// question is what the coordinator wants to know about what was brought in.
func (s *Screen) question(c family.Contribution) []fyne.CanvasObject {
	l := s.needs.Words
	icon := kit.AtTop(kit.InsetBy(kit.Edges{Top: 3}, kit.NewIcon(kit.IconQuestion, kit.ColorPrimary)))
	what := kit.Down(1, kit.NewParagraph(l.T("asked.question", "name", giverOf(s.received.From), "words", string(c.Decision.Reason)), kit.Style{Bold: true}),
		small(l.T("asked.about-words", "words", string(c.Text))))
	return []fyne.CanvasObject{kit.Across(10, icon, kit.Grow(what)),
		kit.Wrap(10, kit.Secondary(l.T("slice.answer"), kit.IconSpeech, func() { s.form.answer(c) }))}
}

// askedAction is something to do, with the two ways to tell about it.
func (s *Screen) askedAction(a casework.AskedAction) []fyne.CanvasObject {
	l, own := s.needs.Words, a.Action
	own.Who = family.Doer{} // that it is you, the title says
	return []fyne.CanvasObject{s.action(own), kit.Wrap(10,
		kit.Secondary(l.T("asked.done"), kit.IconCheck, func() { s.form.aboutAction(a, l.T("asked.done-words")) }),
		kit.Quiet(l.T("asked.tell"), kit.IconSpeech, func() { s.form.aboutAction(a, "") }))}
}

// actionName is what a contribution says of the action that it is about.
func actionName(l words.Lang, plan family.Plan, id family.ActionID) string {
	_, a, ok := plan.Action(id)
	if !ok {
		return ""
	}
	return l.T("asked.about-action", "action", string(a.What))
}

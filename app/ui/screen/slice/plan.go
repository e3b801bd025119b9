package slice

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// plan is everything that was shared, to read.
func (s *Screen) plan() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{s.goals()}
	for _, part := range []fyne.CanvasObject{s.said(), s.marks(), s.safety(), s.lookBack()} {
		if part != nil {
			parts = append(parts, part)
		}
	}
	return append(parts, s.people())
}

func (s *Screen) goals() fyne.CanvasObject {
	l, shared := s.needs.Words, s.received.Slice
	var shown []fyne.CanvasObject
	for i, g := range shared.Plan.Goals {
		if i > 0 {
			shown = append(shown, kit.Line())
		}
		shown = append(shown, s.goal(g))
	}
	if len(shown) == 0 {
		shown = append(shown, kit.Note(l.T("slice.no-goals")))
	}
	return kit.Section(l.T("slice.goals"), nil, shown...)
}

func (s *Screen) goal(g family.Goal) fyne.CanvasObject {
	l, shared := s.needs.Words, s.received.Slice
	about := kit.Down(4, kit.NewParagraph(string(g.Words), kit.Style{Bold: true}))
	if !g.Result.Empty() {
		about.Add(kit.Note(string(g.Result)))
	}
	line := kit.Wrap(8, kit.NewChip(l.T("list.goal-state."+string(g.State)), telling.Goal(g.State)))
	if text := forWhom(l, shared, g); text != "" {
		line.Add(kit.Caption(text))
	}
	about.Add(line)
	parts := []fyne.CanvasObject{about}
	for _, a := range g.Actions {
		parts = append(parts, s.action(a))
	}
	return kit.Down(12, parts...)
}

func (s *Screen) action(a family.Action) fyne.CanvasObject {
	sign := kit.NewIcon(actionSign(a, s.needs.Today()))
	sign.Side = 18
	what := kit.Down(1, kit.Prose(string(a.What)), small(whoWhen(s.needs.Words, s.received.Slice, a, s.needs.Today())))
	return kit.Across(10, kit.AtTop(kit.InsetBy(kit.Edges{Top: 3}, sign)), kit.Grow(what))
}

// actionSign is the picture of how an action goes, and its colour.
func actionSign(a family.Action, today family.Date) (kit.IconName, fyne.ThemeColorName) {
	switch {
	case a.State == family.ActionDone:
		return kit.IconCheck, kit.ColorPrimary
	case a.Overdue(today):
		return kit.IconWarning, kit.ColorDanger
	}
	return kit.IconCircle, kit.ColorMuted
}

// small is what stands under something in small letters, and wraps.
func small(text string) fyne.CanvasObject {
	return kit.NewParagraph(text, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
}

// said is what people said, with who said it.
func (s *Screen) said() fyne.CanvasObject {
	l, shared := s.needs.Words, s.received.Slice
	var shown []fyne.CanvasObject
	for _, topic := range topics(shared.Plan.Statements) {
		shown = append(shown, kit.Strong(l.T("list.topic."+string(topic))))
		for _, x := range shared.Plan.On(topic) {
			text := kit.Quote(string(x.Text))
			if x.Kind != family.KindQuote {
				text = kit.Prose(string(x.Text))
			}
			one := kit.Down(2, text, small(saidBy(l, shared, x)))
			for _, v := range x.Views {
				who := small(l.T("slice.view-of", "naam", string(shared.NameOf(v.Person))))
				one.Add(kit.InsetBy(kit.Edges{Left: 22}, kit.Down(2, kit.Quote(string(v.Text)), who)))
			}
			shown = append(shown, one)
		}
	}
	return s.section("slice.said", shown)
}

func (s *Screen) marks() fyne.CanvasObject {
	l, shared := s.needs.Words, s.received.Slice
	var shown []fyne.CanvasObject
	for _, m := range shared.Plan.Marks {
		mark := kit.Down(2, kit.Prose(markText(l, shared, m)))
		if !m.Higher.Empty() {
			mark.Add(kit.Note(l.T("slice.higher", "words", string(m.Higher))))
		}
		shown = append(shown, mark)
	}
	return s.section("slice.marks", shown)
}

func (s *Screen) safety() fyne.CanvasObject {
	l := s.needs.Words
	var shown []fyne.CanvasObject
	for _, a := range s.received.Slice.Plan.Safety {
		agreement := kit.Down(4, kit.Prose(string(a.Text)))
		if !a.Watches.Empty() {
			agreement.Add(kit.Note(l.T("slice.watches", "words", string(a.Watches))))
		}
		if !a.WhenFail.Empty() {
			agreement.Add(kit.Note(l.T("slice.when-fail", "words", string(a.WhenFail))))
		}
		shown = append(shown, agreement)
	}
	return s.section("slice.safety", shown)
}

// lookBack is what was found when one looked back on the goals.
func (s *Screen) lookBack() fyne.CanvasObject {
	l, plan := s.needs.Words, s.received.Slice.Plan
	var shown []fyne.CanvasObject
	for _, e := range plan.Evaluations {
		shown = append(shown, kit.Strong(l.Date(string(e.On))))
		for _, text := range []family.Text{e.Story, e.Lessons} {
			if !text.Empty() {
				shown = append(shown, kit.Prose(string(text)))
			}
		}
		for _, score := range e.Scores {
			shown = append(shown, s.score(score))
		}
	}
	return s.section("slice.evaluations", shown)
}

func (s *Screen) score(score family.GoalScore) fyne.CanvasObject {
	l, plan := s.needs.Words, s.received.Slice.Plan
	parts := kit.Down(2)
	if g, ok := plan.Goal(score.Goal); ok {
		parts.Add(kit.NewParagraph(string(g.Words), kit.Style{Bold: true}))
	}
	if score.Client != nil {
		parts.Add(kit.Note(l.T("slice.by-family", "score", gas(l, *score.Client))))
	}
	if score.Worker != nil {
		parts.Add(kit.Note(l.T("slice.by-worker", "score", gas(l, *score.Worker))))
	}
	if !score.Story.Empty() {
		parts.Add(kit.Prose(string(score.Story)))
	}
	return parts
}

// people is whom the plan is about, who coordinates, and when one looks back.
func (s *Screen) people() fyne.CanvasObject {
	l, shared := s.needs.Words, s.received.Slice
	var shown []fyne.CanvasObject
	for _, p := range shared.Family.Persons {
		shown = append(shown, someone(l, string(p.Name()), "list.place."+string(p.Place), kit.Info))
	}
	for _, p := range shared.Family.Partners {
		shown = append(shown, someone(l, string(p.Label()), "list.partner-kind."+string(p.Kind), kit.Neutral))
	}
	if !shared.Coordinator.Empty() {
		shown = append(shown, kit.Prose(l.T("slice.coordinator", "name", string(shared.Coordinator))))
	}
	if shared.Plan.NextReview.Known() {
		shown = append(shown, kit.Prose(l.T("slice.review", "date", l.Date(string(shared.Plan.NextReview)))))
	}
	return kit.Section(l.T("slice.people"), nil, shown...)
}

// someone is one person, with what he or she is when that was shared.
func someone(l words.Lang, name, about string, tone kit.Tone) fyne.CanvasObject {
	who := kit.Down(1, kit.Strong(name))
	if l.Has(about) {
		who.Add(kit.Caption(l.T(about)))
	}
	return kit.Across(12, kit.NewAvatar(kit.Initials(name), tone), kit.Grow(who))
}

// section is a card, or nothing when nothing of the kind was shared.
func (s *Screen) section(title string, shown []fyne.CanvasObject) fyne.CanvasObject {
	if len(shown) == 0 {
		return nil
	}
	return kit.Section(s.needs.Words.T(title), nil, shown...)
}

package contributions

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// opened is one contribution: what was written at the left with the decision
// under it, so that it is in sight at once, and at the right the part of the
// plan that it touches.
func (s *Screen) opened(c family.Contribution) fyne.CanvasObject {
	t := s.teller()
	left := []fyne.CanvasObject{ground(kit.Down(6, s.written(c)...))}
	switch {
	case filterOf(c) == onlyDecided:
		left = append(left, s.decided(c)...)
	case s.dossier.Pen.Writable():
		left = append(left, s.decision(c)...)
	default:
		left = append(left, kit.Notice(kit.Info, t.T("contributions.no-pen")))
	}
	right := append(s.since(c), ground(kit.Down(6, s.touched(c)...)))
	return kit.Card(s.headOf(c), kit.Columns(kit.Grid{Columns: 2, Narrow: 290, Gap: 24}, kit.Down(14, left...), kit.Down(14, right...)))
}

func caption() kit.Style { return kit.Style{Size: kit.SizeCaption, Bold: true, Color: kit.ColorMuted} }

// ground sets a part apart on a quiet plane.
func ground(content fyne.CanvasObject) fyne.CanvasObject {
	plane := kit.NewSurface(kit.ColorPage)
	plane.Radius, plane.Stroke = 10, kit.ColorCardBorder
	return kit.Layers(plane, kit.Inset(14, content))
}

func (s *Screen) headOf(c family.Contribution) fyne.CanvasObject {
	t := s.teller()
	state := t.state(c.State)
	by := string(c.By)
	if by == "" {
		by = t.giver(c)
	}
	said := kit.Down(3, kit.NewParagraph(t.giver(c), kit.Style{Bold: true}),
		kit.Wrap(10, kit.NewChip(state.Text, state.Tone), kit.Caption(t.T("list.contribution-kind."+string(c.Kind)))))
	return kit.Across(12, kit.AtTop(kit.NewAvatar(kit.Initials(by), kit.Info)), kit.Grow(said))
}

// written is what the giver wrote: the words, when, about whom, and when it
// came in; with the question that it answers, or the answers to ours.
func (s *Screen) written(c family.Contribution) []fyne.CanvasObject {
	t := s.teller()
	var lines []fyne.CanvasObject
	if q, ok := casework.QuestionOf(s.dossier, c); ok {
		lines = append(lines, kit.NewText(t.T("contributions.question-was"), caption()), kit.Prose(string(q.Decision.Reason)),
			kit.Note(t.T("contributions.question-about", "text", string(q.Text))))
	}
	lines = append(lines, kit.NewText(t.T("contributions.wrote"), caption()), kit.Quote(string(c.Text)))
	if extra := t.extra(c); extra != "" {
		lines = append(lines, kit.Strong(extra))
	}
	lines = append(lines, kit.NewParagraph(t.about(c), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	if c.State == family.ContribQuestion {
		lines = append(lines, kit.NewText(t.T("contributions.you-asked"), caption()), kit.Prose(string(c.Decision.Reason)))
	}
	answers := casework.AnswersTo(s.dossier, c.ID)
	for _, a := range answers {
		lines = append(lines, kit.NewText(t.T("contributions.answer-came", "date", t.Date(string(family.DateOf(a.Made)))), caption()), kit.Quote(string(a.Text)))
	}
	if c.State == family.ContribQuestion && len(answers) == 0 {
		lines = append(lines, kit.Note(t.T("contributions.no-answer")))
	}
	return lines
}

// touched is the part of the plan beside it, as it is now.
func (s *Screen) touched(c family.Contribution) []fyne.CanvasObject {
	t := s.teller()
	at := t.place(c)
	lines := []fyne.CanvasObject{kit.NewText(t.T("contributions.lands"), caption()), kit.NewParagraph(at.title, kit.Style{Bold: true})}
	if at.words != "" {
		lines = append(lines, kit.Prose(at.words))
	}
	for _, x := range at.blocks {
		lines = append(lines, kit.NewText(x.title, caption()), s.some(x.lines))
	}
	if len(at.blocks) == 0 && !at.lost {
		lines = append(lines, kit.Note(t.T("contributions.place.nothing")))
	}
	return lines
}

// some are the newest lines, and the rest when somebody asks for it. A single
// line more is not worth asking for.
func (s *Screen) some(lines []string) fyne.CanvasObject {
	var notes []fyne.CanvasObject
	for _, text := range lines {
		notes = append(notes, kit.NewParagraph(text, kit.Style{Size: kit.SizeCaption}))
	}
	rest := len(lines) - mostLines
	if rest < 2 {
		return kit.Down(4, notes...)
	}
	box := kit.Down(4, notes[rest:]...)
	box.Add(kit.Wrap(4, kit.Quiet(s.needs.Words.N("contributions.older", rest), kit.IconDown, func() {
		box.Objects = notes
		s.body.Refresh()
	})))
	return box
}

// since says when the goal is not any more what the giver saw.
func (s *Screen) since(c family.Contribution) []fyne.CanvasObject {
	t := s.teller()
	number, list := t.since(s.ctx, c)
	if len(list) == 0 {
		return nil
	}
	lines := []fyne.CanvasObject{kit.Notice(kit.Warn, t.T("contributions.since", "number", number, "name", t.short(c)))}
	for _, x := range list {
		line := []fyne.CanvasObject{kit.Caption(t.T("list.item."+x.Item) + " · " + t.T("list.change."+string(x.Kind)))}
		if x.Before != x.After {
			line = append(line, kit.NewDiff(t.Lang, differ(string(x.Before), string(x.After))...))
		} else {
			line = append(line, kit.Prose(string(x.After)), kit.Note(t.nowIs(x)))
		}
		lines = append(lines, kit.Down(2, line...))
	}
	return lines
}

// differ is what went and what came between two texts.
func differ(before, after string) []kit.DiffPart {
	marks := map[casework.ChangeKind]kit.DiffMark{casework.Same: kit.DiffSame, casework.Removed: kit.DiffGone, casework.Added: kit.DiffNew}
	var parts []kit.DiffPart
	for _, p := range casework.CompareWords(before, after) {
		parts = append(parts, kit.DiffPart{Text: p.Text, Mark: marks[p.Kind]})
	}
	return parts
}

// decided is what was done with it.
func (s *Screen) decided(c family.Contribution) []fyne.CanvasObject {
	t := s.teller()
	lines := []fyne.CanvasObject{kit.Heading(t.T("list.contribution-state." + string(c.State)))}
	if c.State == family.ContribPartly {
		lines = append(lines, kit.NewText(t.T("contributions.left-out"), caption()), kit.NewDiff(t.Lang, differ(string(c.Text), string(c.Decision.Accepted))...))
	}
	if c.Decision.Reason != "" {
		lines = append(lines, kit.Prose(t.T("contributions.reason", "text", string(c.Decision.Reason))))
	}
	lines = append(lines, kit.Caption(t.decidedBy(c)))
	if c.State != family.ContribDeclined && !t.stands(c) {
		lines = append(lines, kit.Notice(kit.Info, t.T("contributions.stands-no-more")))
	}
	return lines
}

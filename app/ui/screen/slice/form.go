package slice

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// form is where a partner brings something in. It is made once, so that what
// is typed stays where it is.
type form struct {
	screen    *Screen
	kind      *kit.Select
	goal      *kit.Select
	scale     *kit.Scale
	due       *kit.DateField
	text      *kit.Area
	textField *kit.Field
	scored    *kit.Field // only with progress
	planned   *kit.Field // only with an action
	kept      *kit.Paragraph
	about     *fyne.Container // the action that is told about
	section   *fyne.Container
	answers   family.ContributionID // the question of the coordinator that is answered
	action    family.ActionID       // the action that is told about
}

func newForm(s *Screen) *form {
	l := s.needs.Words
	f := &form{screen: s,
		kind:  kit.NewSelect("", kindOptions(l)),
		goal:  kit.NewSelect("", goalOptions(l, s.received.Slice.Plan.Goals)),
		scale: kit.NewScale(l.T("slice.low"), l.T("slice.high")),
		due:   kit.NewDateField(l, string(s.needs.Today())),
		text:  kit.NewArea(l, 5, ""),
		kept:  kit.Note(l.T("slice.kept")),
		about: kit.Layers(),
	}
	f.kind.SetSelected(string(family.ContribObservation))
	f.goal.SetSelected(noGoal)
	f.kind.OnChanged = func(string) { f.fit() }
	f.textField = kit.NewField(l.T("slice.text"), l.T("slice.text-hint"), f.text)
	f.scored = kit.NewField(l.T("slice.score"), "", f.scale)
	f.planned = kit.NewField(l.T("slice.due"), "", f.due)
	goalField := kit.NewField(l.T("slice.goal"), "", f.goal)
	if len(s.received.Slice.Plan.Goals) == 0 {
		goalField.Hide()
	}
	f.section = kit.Section(l.T("slice.contribute"), nil,
		kit.NewField(l.T("slice.kind"), "", f.kind), f.about, goalField, f.scored, f.planned, f.kept, f.textField,
		kit.Wrap(10, kit.Primary(l.T("slice.send"), kit.IconSend, f.send)))
	f.about.Hide()
	f.restore()
	f.fit()
	return f
}

// key is that of the half-typed words.
func (f *form) key() string {
	return string(f.screen.received.Slice.Family.ID) + "/slice/" + f.screen.needs.Object
}

// restore puts back what was half typed.
func (f *form) restore() {
	f.kept.Hide()
	if text := f.screen.needs.Drafts.Kept(f.key()); text != "" {
		f.text.SetText(text)
		f.kept.Show()
	}
	f.text.OnChanged = func(text string) {
		f.screen.needs.Drafts.Keep(f.key(), text)
		f.textField.SetError("")
	}
}

// fit shows the fields that go with the chosen kind.
func (f *form) fit() {
	f.scored.Hide()
	f.planned.Hide()
	switch family.ContributionKind(f.kind.Selected()) {
	case family.ContribProgress:
		f.scored.Show()
	case family.ContribAction:
		f.planned.Show()
	case family.ContribObservation, family.ContribChange, family.ContribAnswer:
	}
	f.section.Refresh()
	f.screen.body.Refresh()
}

// answer prepares the answer to a question of the coordinator.
func (f *form) answer(c family.Contribution) {
	f.forgetAction()
	f.kind.SetSelected(string(family.ContribAnswer))
	f.answers = c.ID
	if _, ok := f.screen.received.Slice.Plan.Goal(c.Goal); ok {
		f.goal.SetSelected(string(c.Goal))
	}
	f.fit()
	f.text.Focus()
}

// contribution is what was filled in; false when the date is none.
func (f *form) contribution() (family.Contribution, bool) {
	c := family.Contribution{Kind: family.ContributionKind(f.kind.Selected()), Text: family.Text(f.text.Text())}
	if goal := f.goal.Selected(); goal != noGoal {
		c.Goal = family.GoalID(goal)
	}
	if c.Kind == family.ContribAnswer {
		c.Answers = f.answered()
	}
	c.Action = f.action
	switch c.Kind {
	case family.ContribProgress:
		if mark := f.scale.Mark(); mark != kit.NoMark {
			c.Score = &mark
		}
	case family.ContribAction:
		if !f.due.Valid() {
			return c, false
		}
		c.Due = family.Date(f.due.Date())
	case family.ContribObservation, family.ContribChange, family.ContribAnswer:
	}
	return c, true
}

// send puts the contribution in the outbox, and empties the form.
func (f *form) send() {
	s := f.screen
	c, ok := f.contribution()
	if !ok {
		return // the field of the date says why
	}
	if _, err := s.needs.Desk.Contribute(s.ctx, s.needs.Object, c); err != nil {
		f.textField.SetError(s.needs.Explain(err))
		f.text.Focus()
		return
	}
	s.needs.Drafts.Keep(f.key(), "")
	f.text.SetText("")
	f.scale.SetMark(kit.NoMark)
	f.due.SetDate("")
	f.answers = ""
	f.forgetAction()
	f.kept.Hide()
	s.needs.Say(s.needs.Words.T("slice.sent"), nil)
	s.renew()
}

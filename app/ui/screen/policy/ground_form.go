package policy

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// The choices.
const (
	choiceOn  = "on"
	choiceOff = "off"
)

// groundForm is what one decides about a ground.
type groundForm struct {
	*Screen
	ground                      consent.LegalGround
	on                          *kit.Choice
	from, until, checkedOn      *kit.DateField
	why, checkSource            *kit.Area
	checkedBy                   *kit.Entry
	whyField, term, check, when *kit.Field
	panel                       *kit.Panel
}

func (s *Screen) newSwitch(g consent.LegalGround) *groundForm {
	l, today := s.needs.Words, string(s.needs.Today())
	f := &groundForm{Screen: s, ground: g, on: kit.NewChoice(kit.Option{ID: choiceOn, Label: l.T("policy.on")}, kit.Option{ID: choiceOff, Label: l.T("policy.off")}),
		from: kit.NewDateField(l, today), until: kit.NewDateField(l, today), checkedOn: kit.NewDateField(l, today), checkedBy: kit.NewEntry("")}
	f.on.SetSelected(choiceOff)
	if g.On {
		f.on.SetSelected(choiceOn)
	}
	f.from.SetDate(string(g.From))
	f.until.SetDate(string(g.Until))
	f.why, f.checkSource = s.keptArea(f.named("why")), s.keptArea(f.named("source"))
	f.whyField = kit.NewField(l.T("policy.why"), l.T("policy.why-hint"), f.why)
	f.term = kit.NewField(l.T("policy.term-from"), "", f.from)
	f.check = kit.NewField(l.T("policy.check-by"), "", f.checkedBy)
	f.when = kit.NewField(l.T("policy.check-on"), "", f.checkedOn)
	return f
}

// keptArea is a text that is kept while it is typed.
func (s *Screen) keptArea(name string) *kit.Area {
	area := kit.NewArea(s.needs.Words, 2, "")
	area.SetText(s.needs.Drafts.Kept(draft(name)))
	area.OnChanged = func(text string) { s.needs.Drafts.Keep(draft(name), text) }
	return area
}

func draft(name string) string { return "policy/" + name }

func (f *groundForm) named(name string) string { return string(f.ground.ID) + "/" + name }

func (f *groundForm) fields() []fyne.CanvasObject {
	l := f.needs.Words
	two := kit.Grid{Columns: 2, Narrow: 260, Gap: 16}
	return []fyne.CanvasObject{
		kit.Line(), kit.NewField(l.T("policy.here"), "", f.on),
		kit.Columns(two, f.term, kit.NewField(l.T("policy.term-until"), l.T("policy.term-hint"), f.until)), f.whyField,
		kit.SectionHeading(l.T("policy.check"), nil), kit.Note(l.T("policy.check-text")),
		kit.Columns(two, f.check, f.when), kit.NewField(l.T("policy.check-source"), "", f.checkSource),
	}
}

func (f *groundForm) show(title string, parts []fyne.CanvasObject) {
	l := f.needs.Words
	f.panel = kit.NewPanel(title, kit.Down(14, parts...), kit.Secondary(l.T("policy.cancel"), kit.IconNone, func() { f.panel.Close() }),
		kit.Primary(l.T("policy.decide"), kit.IconCheck, f.send)).Wide(760)
	f.panel.Show(f.needs.Canvas())
}

// decision is what is typed. Dates that are as they were say nothing.
func (f *groundForm) decision() casework.GroundSwitch {
	s := casework.GroundSwitch{Ground: f.ground.ID, On: f.on.Selected() == choiceOn, Why: said(f.why)}
	if from, until := family.Date(f.from.Date()), family.Date(f.until.Date()); from != f.ground.From || until != f.ground.Until {
		s.Term = &casework.GroundTerm{From: from, Until: until}
	}
	if before, switched := f.policy.Switch(f.ground.ID); switched {
		s.Check = before.Check
		if s.Term == nil {
			s.Term = before.Term
		}
	}
	if by := family.Text(strings.TrimSpace(f.checkedBy.Text)); by != "" || said(f.checkSource) != "" || f.checkedOn.Date() != "" {
		s.Check = &casework.GroundCheck{By: by, On: family.Date(f.checkedOn.Date()), Source: said(f.checkSource)}
	}
	return s
}

func said(area *kit.Area) family.Text { return family.Text(strings.TrimSpace(area.Text())) }

// send records the decision, or says at a field what is missing.
func (f *groundForm) send() {
	for _, field := range []*kit.Field{f.whyField, f.term, f.check, f.when} {
		field.SetError("")
	}
	s := f.decision()
	err := f.needs.Desk.SwitchGround(f.ctx, s)
	var slip *casework.PolicyError
	switch {
	case err == nil:
		f.forget()
		f.panel.Close()
		f.did(f.needs.Words.T("policy.decided"))
	case errors.Is(err, casework.ErrNoReason):
		f.whyField.SetError(f.needs.Words.T("policy.give-reason"))
	case errors.As(err, &slip) && slip.Slip == casework.SlipBackward:
		f.term.SetError(f.needs.Words.T("list.policy-slip." + string(slip.Slip)))
	case errors.As(err, &slip) && slip.Slip == casework.SlipFuture:
		f.when.SetError(f.needs.Words.T("list.policy-slip." + string(slip.Slip)))
	case errors.Is(err, casework.ErrNeedsCheck), errors.Is(err, casework.ErrBadPolicy):
		f.check.SetError(f.needs.Explain(casework.ErrNeedsCheck))
	default:
		f.whyField.SetError(f.needs.Explain(err))
	}
}

func (f *groundForm) forget() {
	for _, name := range []string{"why", "source"} {
		f.needs.Drafts.Keep(draft(f.named(name)), "")
	}
}

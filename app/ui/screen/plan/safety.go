package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// safetySection is folded away until it is asked for.
func (s *Screen) safetySection() fyne.CanvasObject {
	l := s.needs.Words
	count := l.T("plan.safety.never")
	if on := s.dossier.Plan.SafetyChecked; on.Known() {
		count = l.T("plan.safety.checked", "datum", l.Date(string(on)))
	}
	return s.section(folding{key: "safety", title: l.T("plan.safety.title"), count: count, body: s.safetyBody})
}

func (s *Screen) safetyBody() []fyne.CanvasObject {
	l := s.needs.Words
	body := []fyne.CanvasObject{kit.Notice(kit.Info, l.T("plan.safety.note"))}
	if s.dossier.Writable() {
		check := kit.Secondary(l.T("plan.safety.check"), kit.IconCheck, func() {
			s.done(s.needs.Desk.CheckSafety(s.ctx, s.needs.Family), "")
		})
		s.places["check safety"] = check
		body = append(body, kit.Wrap(8, check))
	}
	if len(s.dossier.Plan.Safety) == 0 {
		body = append(body, kit.Note(l.T("plan.safety.empty")))
	}
	for _, a := range s.dossier.Plan.Safety {
		body = append(body, kit.Line(), s.agreement(a))
	}
	if s.dossier.Writable() {
		body = append(body, s.form("add safety", func() form { return newSafety(s) }).box())
	}
	return body
}

// agreement is one agreement about safety, or the form that changes it.
func (s *Screen) agreement(a family.SafetyAgreement) fyne.CanvasObject {
	l, key := s.needs.Words, "safety "+string(a.ID)
	if s.editing == key {
		return s.form(key, func() form { return changeSafety(s, a) }).box()
	}
	agreed := kit.Down(8, s.inPlace(written{key: key, text: a.Text, style: kit.Style{Bold: true}, save: func(text family.Text) error {
		return s.changeSafety(a.ID, func(a *family.SafetyAgreement) { a.Text = text })
	}}))
	if !a.Watches.Empty() {
		agreed.Add(kit.NewField(l.T("plan.safety.watches"), "", kit.Prose(string(a.Watches))))
	}
	if !a.WhenFail.Empty() {
		agreed.Add(kit.NewField(l.T("plan.safety.fail"), "", kit.Prose(string(a.WhenFail))))
	}
	about := ""
	if who := names(l, s.dossier.Family, a.About); who != "" {
		about = l.T("plan.about", "namen", who)
	}
	agreed.Add(kit.Down(2, kit.Caption(words.Line(about, l.Date(string(a.On)))), s.whoLine(string(a.ID))))
	row := kit.Across(2, kit.Grow(agreed))
	if s.dossier.Writable() {
		menu := kit.NewMenu(l.T("order.more-safety"), kit.MenuItem{Text: l.T("plan.change"), Do: func() { s.edit(key) }},
			kit.MenuItem{Text: l.T("plan.remove"), Do: func() {
				s.removed(s.needs.Desk.RemoveSafety(s.ctx, s.needs.Family, a.ID), "order.safety-removed", "fold safety")
			}})
		s.places["edit "+key] = menu
		row.Add(kit.AtTop(menu))
	}
	return row
}

// changeSafety changes an agreement as it is now.
func (s *Screen) changeSafety(id family.SafetyID, change func(*family.SafetyAgreement)) error {
	for _, a := range s.dossier.Plan.Safety {
		if a.ID == id {
			change(&a)
			_, err := s.needs.Desk.PutSafety(s.ctx, s.needs.Family, a)
			return err
		}
	}
	return family.ErrUnknownItem
}

// safetyForm makes an agreement about safety, or changes one.
type safetyForm struct {
	screen  *Screen
	old     family.SafetyAgreement // its id is empty when it is a new one
	text    *typing
	watches *typing
	fails   *typing
	about   *people
	field   *kit.Field
	more    *fyne.Container
	whole   *fyne.Container
}

func newSafety(s *Screen) form {
	f := safetyFields(s, family.SafetyAgreement{}, "add safety")
	f.more.Add(kit.Wrap(8, kit.Secondary(s.needs.Words.T("plan.safety.add"), kit.IconPlus, f.send)))
	f.text.heard = f.show
	f.show()
	return f
}

func changeSafety(s *Screen, a family.SafetyAgreement) form {
	f := safetyFields(s, a, "safety "+string(a.ID))
	f.more.Add(s.changeButtons(f.send, f.text, f.watches, f.fails))
	f.text.heard = func() { f.field.SetError("") }
	return f
}

func safetyFields(s *Screen, a family.SafetyAgreement, draft string) *safetyForm {
	l := s.needs.Words
	f := &safetyForm{screen: s, old: a, about: s.people(a.About), text: s.typing(draft, a.Text, hint{l.T("plan.safety.text.hint"), 2}),
		watches: s.typing(draft+"/watches", a.Watches, hint{}), fails: s.typing(draft+"/fails", a.WhenFail, hint{rows: 2})}
	f.field = kit.NewField(l.T("plan.safety.text"), "", f.text.whole)
	f.more = kit.Down(10, kit.NewField(l.T("plan.safety.watches"), "", f.watches.whole), kit.NewField(l.T("plan.safety.fail"), "", f.fails.whole),
		kit.NewField(l.T("plan.about.whom"), l.T("plan.about.hint"), f.about.box))
	f.whole = kit.Down(10, f.field, f.more)
	return f
}

// show asks the rest once there are words, or words of before in the rest.
func (f *safetyForm) show() {
	f.screen.appear(f.more, !f.text.empty() || !f.watches.empty() || !f.fails.empty())
	f.field.SetError("")
}

func (f *safetyForm) box() fyne.CanvasObject { return f.whole }
func (f *safetyForm) begin()                 { f.text.focus() }

func (f *safetyForm) send() {
	s, a := f.screen, f.old
	a.Text, a.Watches, a.WhenFail, a.About = f.text.text(), f.watches.text(), f.fails.text(), f.about.ids()
	id, err := s.needs.Desk.PutSafety(s.ctx, s.needs.Family, a)
	if err != nil {
		s.refuse(f.field, s.needs.Explain(err))
		return
	}
	f.watches.forget()
	f.fails.forget()
	f.text.forget()
	if f.old.ID == "" {
		delete(s.forms, "add safety")
		s.stored("")
		s.forms["add safety"].begin()
		return
	}
	s.stopEdit()
	s.stored("edit safety " + string(id))
}

package overview

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// askCoordinator chooses who coordinates: somebody of the family, a partner,
// or a professional by name.
func (s *Screen) askCoordinator() {
	l := s.needs.Words
	role := kit.NewChoice(telling.CoordinatorRoles(l)...)
	role.SetSelected(string(family.CaseCoordinator))
	who := kit.NewCombobox(l, l.T("overview.coordinator.who"), telling.Candidates(l, s.dossier.Family, s.needs.Today()))
	key := string(s.needs.Family) + "/overview/coordinator-name"
	name := kit.NewEntry("")
	name.SetText(s.needs.Drafts.Kept(key))
	name.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	from := kit.NewDateField(l, string(s.needs.Today()))
	from.SetDate(string(s.needs.Today()))
	panel := kit.AskForm(s.needs.Canvas(), l, kit.Form{
		Title: l.T("overview.coordinator.choose"), Intro: l.T("overview.coordinator.intro"), Submit: l.T("overview.save"),
		Fields: []fyne.CanvasObject{role, kit.NewField(l.T("overview.coordinator.person"), "", who),
			kit.NewField(l.T("overview.coordinator.name"), l.T("overview.coordinator.name.hint"), name), kit.NewField(l.T("overview.coordinator.from"), "", from)},
		Check: func() string {
			c, ok := telling.Chosen(who.Selected(), name.Text)
			if !ok {
				return l.T("overview.coordinator.needed")
			}
			if !from.Valid() {
				return s.needs.Explain(family.ErrBadDate)
			}
			c.Role, c.From = family.CoordinatorRole(role.Selected()), family.Date(from.Date())
			if err := s.needs.Desk.AppointCoordinator(s.ctx, s.needs.Family, c); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.done(nil) },
	})
	panel.OnClosed = func() { s.needs.Drafts.Keep(key, "") }
}

// askAgreement asks one person what he or she thinks of the plan.
func (s *Screen) askAgreement(p family.Person, a family.Agreement) {
	l := s.needs.Words
	var options []kit.Option
	for _, answer := range []family.AgreementAnswer{family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked} {
		options = append(options, kit.Option{ID: string(answer), Label: l.T("list.agreement." + string(answer))})
	}
	answer := kit.NewChoice(options...)
	answer.SetSelected(string(a.Answer))
	key := string(s.needs.Family) + "/overview/view-" + string(p.ID)
	view := kit.NewArea(l, 3, "")
	view.SetText(string(a.View))
	hint := l.T("overview.view.hint")
	if kept := s.needs.Drafts.Kept(key); kept != "" {
		view.SetText(kept)
		hint = l.T("overview.draft")
	}
	view.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	panel := kit.AskForm(s.needs.Canvas(), l, kit.Form{
		Title: l.T("overview.agreement.of", "naam", string(p.ShortName())), Submit: l.T("overview.save"),
		Fields: []fyne.CanvasObject{answer, kit.NewField(l.T("overview.view"), hint, view)},
		Check: func() string {
			err := s.needs.Desk.RecordAgreement(s.ctx, s.needs.Family, family.Agreement{Person: p.ID, Answer: family.AgreementAnswer(answer.Selected()), View: family.Text(view.Text())})
			if err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.done(nil) },
	})
	panel.OnClosed = func() { s.needs.Drafts.Keep(key, "") }
}

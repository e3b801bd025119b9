package involved

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// direction is who coordinates, and who did before.
func (s *Screen) direction() fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	now, before := t.terms(s.dossier.Plan)
	body := kit.Down(12)
	if _, ok := s.dossier.Plan.CoordinatorOn(family.CaseCoordinator, t.today); !ok {
		body.Add(kit.Notice(kit.Warn, l.T("involved.coordinator.none")))
	}
	for _, c := range now {
		name := t.coordinator(c)
		about := kit.NewParagraph(t.term(c), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
		body.Add(kit.Across(12, kit.NewAvatar(kit.Initials(name), toneOf(t, c)), kit.Grow(kit.Down(1, kit.Strong(name), about))))
		if t.left(c) {
			body.Add(kit.Notice(kit.Warn, l.T("involved.coordinator.left", "name", name)))
		}
	}
	if s.dossier.Writable() {
		label := "involved.coordinator.another"
		if len(now) == 0 {
			label = "involved.coordinator.choose"
		}
		body.Add(kit.Wrap(8, kit.Keep(s.places, "coordinator", kit.Secondary(l.T(label), kit.IconPerson, s.askCoordinator))))
	}
	if len(before) > 0 {
		body.Add(kit.Line())
		body.Add(kit.NewText(l.T("involved.coordinator.history"), kit.Style{Size: kit.SizeCaption, Bold: true}))
	}
	for _, c := range before {
		about := kit.NewParagraph(t.term(c), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
		body.Add(kit.Down(1, kit.Prose(t.coordinator(c)), about))
	}
	return kit.Section(l.T("involved.coordinator"), nil, body)
}

func toneOf(t teller, c family.Coordinator) kit.Tone {
	if t.today.Within(c.From, c.Until) {
		return kit.Good
	}
	return kit.Neutral
}

// askCoordinator chooses who coordinates from a day on.
func (s *Screen) askCoordinator() {
	l, t := s.needs.Words, s.teller()
	draft := s.typed("coordinator")
	role := kit.NewChoice(telling.CoordinatorRoles(l)...)
	role.SetSelected(string(family.CaseCoordinator))
	who := kit.NewCombobox(l, l.T("involved.coordinator.who"), telling.Candidates(l, t.family, t.today))
	name := draft.entry("name", "")
	from := kit.NewDateField(l, string(t.today))
	from.SetDate(string(t.today))
	form := kit.Form{
		Title: l.T("involved.coordinator.choose"), Intro: l.T("involved.coordinator.intro"), Submit: l.T("involved.save"),
		Fields: []fyne.CanvasObject{kit.NewField(l.T("involved.coordinator.person"), "", who),
			kit.NewField(l.T("involved.coordinator.name"), l.T("involved.coordinator.name-hint"), name),
			kit.NewField(l.T("involved.coordinator.role"), l.T("involved.coordinator.role-hint"), role),
			kit.NewField(l.T("involved.coordinator.from"), "", from)},
		Check: func() string {
			c, ok := telling.Chosen(who.Selected(), name.Text)
			switch {
			case !ok:
				return l.T("involved.coordinator.needed")
			case !from.Valid():
				return l.T("involved.bad-date")
			}
			c.Role, c.From = family.CoordinatorRole(role.Selected()), family.Date(from.Date())
			if err := s.needs.Desk.AppointCoordinator(s.ctx, s.needs.Family, c); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.changed(l.T("involved.coordinator.done"), nil) },
	}
	s.shows(kit.AskForm(s.needs.Canvas(), l, form), draft)
}

package overview

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

// reason is the family's own words with which the plan began.
func (s *Screen) reason() fyne.CanvasObject {
	l := s.needs.Words
	list := kit.Down(14)
	for _, r := range reasons(s.dossier) {
		who := kit.Caption(saidBy(l, s.dossier.Family, r))
		list.Add(kit.Down(4, wordsOf(r), who))
	}
	if len(list.Objects) == 0 {
		list.Add(kit.Note(l.T("overview.reason.empty")))
		list.Add(kit.Wrap(8, kit.Secondary(l.T("overview.reason.add"), kit.IconPlus, s.tab(route.TabPlan))))
	}
	return kit.Section(l.T("overview.reason"), nil, list)
}

// goals show how far each goal is and what comes next.
func (s *Screen) goals() fyne.CanvasObject {
	l := s.needs.Words
	if len(s.dossier.Plan.Goals) == 0 {
		button := kit.Primary(l.T("overview.goals.add"), kit.IconTarget, s.tab(route.TabPlan))
		return kit.Section(l.T("overview.goals"), nil, kit.EmptyState(kit.IconTarget, l.T("overview.goals.empty"), l.T("overview.goals.empty.text"), button))
	}
	list := kit.Down(18)
	for i, g := range s.dossier.Plan.Goals {
		if i > 0 {
			list.Add(kit.Line())
		}
		list.Add(s.goal(g))
	}
	return kit.Section(l.T("overview.goals"), kit.Quiet(l.T("overview.to-plan"), kit.IconRight, s.tab(route.TabPlan)), list)
}

func (s *Screen) goal(g family.Goal) fyne.CanvasObject {
	l := s.needs.Words
	done, all := g.Progress()
	words := kit.NewParagraph(string(g.Words), kit.Style{Bold: true})
	line := kit.Wrap(10, kit.NewChip(l.T("list.goal-state."+string(g.State)), telling.Goal(g.State)))
	card := kit.Down(8, words, line)
	if all == 0 {
		line.Add(kit.Caption(l.T("overview.goal.no-actions")))
		return card
	}
	line.Add(kit.Caption(l.N("overview.goal.done", all, "gedaan", l.Number(done))))
	bar := kit.NewBar()
	bar.Set(float32(done) / float32(all))
	card.Add(bar)
	rows := kit.Down(0)
	for _, a := range next(g) {
		rows.Add(kit.NewRow(actionRow(l, s.dossier.Family, a, s.needs.Today()), s.tab(route.TabPlan)))
	}
	card.Add(rows)
	return card
}

// people are those of the household first, then the others.
func (s *Screen) people() fyne.CanvasObject {
	l, f := s.needs.Words, s.dossier.Family
	if len(f.Persons) == 0 {
		button := kit.Primary(l.T("overview.people.add"), kit.IconPlus, s.tab(route.TabNetwork))
		return kit.Section(l.T("overview.people"), nil, kit.EmptyState(kit.IconFamily, l.T("overview.people.empty"), l.T("overview.people.empty.text"), button))
	}
	rows := kit.Down(0)
	for _, place := range []family.Place{family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork, ""} {
		for _, p := range f.Persons {
			if p.Place == place {
				rows.Add(kit.NewRow(personRow(l, f, p, s.needs.Today()), s.tab(route.TabNetwork)))
			}
		}
	}
	return kit.Section(l.T("overview.people"), kit.Quiet(l.T("overview.to-network"), kit.IconRight, s.tab(route.TabNetwork)), rows)
}

// direction is who coordinates, and when one talks again.
func (s *Screen) direction() fyne.CanvasObject {
	l, today := s.needs.Words, s.needs.Today()
	body := kit.Down(14)
	name := string(casework.CoordinatorName(s.dossier, today))
	label := "overview.coordinator.change"
	if name == "" {
		label = "overview.coordinator.choose"
		body.Add(kit.Notice(kit.Warn, l.T("overview.coordinator.none")))
	} else {
		c, _ := s.dossier.Plan.CoordinatorOn(family.CaseCoordinator, today)
		since := kit.Caption(l.T("overview.since", "datum", l.Date(string(c.From))))
		body.Add(kit.Across(12, kit.NewAvatar(kit.Initials(name), kit.Good), kit.Grow(kit.Down(1, kit.Strong(name), since))))
	}
	var change fyne.CanvasObject
	if s.dossier.Writable() {
		change = kit.Keep(s.places, "coordinator", kit.Quiet(l.T(label), kit.IconPerson, s.askCoordinator))
	}
	hint := ""
	if next := s.dossier.Plan.NextReview; next.Known() {
		hint = l.Weekday(string(next)) + ", " + l.Days(string(next), string(today))
	}
	body.Add(kit.NewField(l.T("overview.review"), hint, s.review))
	return kit.Section(l.T("overview.coordinator"), change, body)
}

// agreement is what each person says of the plan.
func (s *Screen) agreement() fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(0)
	for _, id := range s.dossier.Asked() {
		p, _ := s.dossier.Family.Person(id)
		a := s.dossier.Plan.AgreementOf(id)
		row := kit.NewRow(kit.RowData{Initials: kit.Initials(string(p.Name())), Tone: kit.Info, Title: string(p.ShortName()),
			Chips: []kit.Label{{Text: l.T("list.agreement." + string(a.Answer)), Tone: telling.Agreement(a.Answer)}}}, func() { s.askAgreement(p, a) })
		s.places["agreement "+string(id)] = row
		if !s.dossier.Writable() {
			row.Disable()
		}
		rows.Add(row)
		if !a.View.Empty() {
			view := kit.NewParagraph("“"+string(a.View)+"”", kit.Style{Size: kit.SizeCaption, Italic: true, Color: kit.ColorMuted})
			rows.Add(kit.InsetBy(kit.Edges{Right: 12, Bottom: 8}, kit.BesideAvatar(22, view)))
		}
	}
	if len(rows.Objects) == 0 {
		rows.Add(kit.Note(l.T("overview.agreement.empty")))
	}
	return kit.Section(l.T("overview.agreement"), nil, rows)
}

func (s *Screen) partners() fyne.CanvasObject {
	l, today := s.needs.Words, s.needs.Today()
	rows := kit.Down(0)
	for _, p := range s.dossier.Family.Partners {
		if !today.Within(p.From, p.Until) {
			continue
		}
		rows.Add(kit.NewRow(kit.RowData{Icon: kit.IconPartners, Tone: kit.Info, Title: string(p.Label()),
			Subtitle: l.T("list.partner-kind." + string(p.Kind))}, s.tab(route.TabPartners)))
	}
	if len(rows.Objects) == 0 {
		rows.Add(kit.Note(l.T("overview.partners.empty")))
	}
	return kit.Section(l.T("overview.partners"), kit.Quiet(l.T("overview.to-partners"), kit.IconRight, s.tab(route.TabPartners)), rows)
}

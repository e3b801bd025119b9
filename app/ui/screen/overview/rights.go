package overview

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// rights is what was explained and offered to the family before anything else.
func (s *Screen) rights() fyne.CanvasObject {
	l, plan := s.needs.Words, s.dossier.Plan
	body := kit.Down(12)
	if plan.Rights.Explained.Known() {
		body.Add(kit.Across(8, kit.AtTop(kit.NewIcon(kit.IconCheck, kit.ColorPrimary)), kit.Grow(kit.Prose(l.T("overview.rights.done", "datum", l.Date(string(plan.Rights.Explained)))))))
	} else {
		body.Add(kit.Prose(l.T("overview.rights.todo")))
		body.Add(s.onlyWithPen(kit.Keep(s.places, "rights", kit.Secondary(l.T("overview.rights.now"), kit.IconCheck, func() {
			s.done(s.needs.Desk.ExplainRights(s.ctx, s.needs.Family, family.Text(l.Name())))
		}))))
	}
	body.Add(kit.Line())
	offer := plan.FamilyGroupPlan
	if !offer.Offered.Known() {
		body.Add(kit.Prose(l.T("overview.group-plan.todo")))
		body.Add(s.onlyWithPen(kit.Keep(s.places, "group-plan", kit.Secondary(l.T("overview.group-plan.now"), kit.IconCheck, func() {
			s.answerGroupPlan(family.GroupPlanNotAnswered)
		}))))
		s.addDossier(body)
		return kit.Section(l.T("overview.rights"), nil, body)
	}
	answer := kit.NewSelect(l.T("list.group-plan.not-answered"), s.groupPlanOptions())
	answer.SetSelected(string(offer.Answer))
	answer.OnChanged = func(id string) { s.answerGroupPlan(family.FamilyGroupPlanAnswer(id)) }
	s.places["group-plan-answer"] = answer
	if !s.dossier.Writable() {
		answer.Disable()
	}
	body.Add(kit.NewField(l.T("overview.group-plan.done", "datum", l.Date(string(offer.Offered))), carePlanHint(l, offer), answer))
	s.addDossier(body)
	return kit.Section(l.T("overview.rights"), nil, body)
}

func (s *Screen) onlyWithPen(b *kit.Button) fyne.CanvasObject {
	if !s.dossier.Writable() {
		b.Hide()
	}
	return kit.Wrap(8, b)
}

func (s *Screen) groupPlanOptions() []kit.Option {
	var options []kit.Option
	for _, answer := range []family.FamilyGroupPlanAnswer{family.GroupPlanMakes, family.GroupPlanLater, family.GroupPlanDeclines} {
		options = append(options, kit.Option{ID: string(answer), Label: s.needs.Words.T("list.group-plan." + string(answer))})
	}
	return options
}

func (s *Screen) answerGroupPlan(answer family.FamilyGroupPlanAnswer) {
	s.done(s.needs.Desk.OfferFamilyGroupPlan(s.ctx, s.needs.Family, answer))
}

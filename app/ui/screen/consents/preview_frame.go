package consents

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/telling"
)

// frame is what stands around the plan.
func (r reader) frame() []entry {
	p := r.of.Plan
	all := []entry{
		{key: "coordinator", in: inFrame, items: []consent.Item{{Kind: consent.ItemCoordinator}}, rule: "frame", lines: []line{{text: r.labelled("coordinator", r.of.Coordinator)}}},
		{key: "review", in: inFrame, rule: "frame", lines: []line{{text: r.day("review", p.NextReview)}}},
		{key: "group-plan", in: inFrame, rule: "frame", lines: []line{{text: r.day("group-plan", p.FamilyGroupPlan.Offered), under: r.groupAnswer(p.FamilyGroupPlan.Answer)}}},
		{key: "rights", in: inFrame, rule: "frame", lines: []line{{text: r.day("rights", p.Rights.Explained), under: r.labelled("language", p.Rights.Language)}}},
	}
	all = append(all, r.coordinators()...)
	for _, a := range p.Agreements {
		all = append(all, entry{key: key("agreement", string(a.Person)), in: inFrame, about: []family.PersonID{a.Person}, rule: "frame",
			items: []consent.Item{{Kind: consent.ItemAgreement, ID: string(a.Person)}},
			lines: []line{{text: r.T("preview.agreement", "name", string(r.of.NameOf(a.Person)), "answer", r.choice("agreement", string(a.Answer))), under: r.day("on", a.On)},
				{text: string(a.View), quoted: true}}})
	}
	for _, m := range p.Meetings {
		all = append(all, entry{key: key("meeting", string(m.ID)), in: inFrame, rule: "inside", lines: []line{
			{text: r.day("meeting", m.On), under: under(string(m.Where), r.names(m.Present), string(m.Others))}}})
	}
	return all
}

// coordinators are those of another day, and who oversees the cooperation.
func (r reader) coordinators() []entry {
	var all []entry
	for _, c := range r.of.Plan.Coordinators {
		if c.Role == family.CaseCoordinator && r.of.On.Within(c.From, c.Until) {
			continue
		}
		name := r.of.DoerName(family.Doer{Person: c.Person, Partner: c.Partner, Name: c.Name})
		all = append(all, entry{key: key("coordinator", string(c.Role), string(c.From)), in: inFrame, rule: "frame", lines: []line{
			{text: string(name), under: under(r.choice("coordinator-role", string(c.Role)), r.day("from", c.From), r.day("until", c.Until))}}})
	}
	return all
}

func (r reader) groupAnswer(a family.FamilyGroupPlanAnswer) string {
	if a == family.GroupPlanNotAnswered {
		return ""
	}
	return r.choice("group-plan", string(a))
}

// sharing is in an own copy only: what each partner may know.
func (r reader) sharing() []entry {
	var all []entry
	for _, x := range r.of.Sharing {
		p, _ := r.of.Family.Partner(x.Partner)
		all = append(all, entry{key: key("sharing", string(x.Partner)), in: inFrame, lines: []line{
			{text: r.T("preview.may-know", "partner", string(p.Label())), under: telling.Categories(r.Lang, x.Categories)}}})
	}
	return all
}

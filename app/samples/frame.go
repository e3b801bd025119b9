package samples

import "keukentafel/app/family"

var groupPlanAnswers = []family.FamilyGroupPlanAnswer{family.GroupPlanNotAnswered, family.GroupPlanMakes, family.GroupPlanDeclines, family.GroupPlanLater}

var agreementAnswers = []weighted[family.AgreementAnswer]{{family.AgreeYes, 55}, {family.AgreePartly, 22}, {family.AgreeNo, 8}, {family.AgreeNotAsked, 15}}

// frame is what surrounds the goals: the state of the plan, what was offered
// and explained, safety, who coordinates and who agrees.
func (m *maker) frame() {
	plan, first := &m.d.Plan, m.d.Plan.Meetings[0].On
	plan.State = pick(m.dice, []family.PlanState{family.PlanDraft, family.PlanForAssent})
	plan.FamilyGroupPlan = family.FamilyGroupPlan{Offered: first, Answer: pick(m.dice, groupPlanAnswers)}
	plan.Rights = family.Rights{Explained: first, Language: pick(m.dice, m.names.Languages)}
	plan.SafetyChecked, plan.NextReview = first, m.today.AddDays(m.between(-10, 70))
	if m.chance(30) {
		m.safety(first)
	}
	m.coordinators(first)
	for _, id := range m.d.Family.Core() {
		answer := weigh(m.dice, agreementAnswers)
		if m.age(m.person(id)) < 8 {
			answer = family.AgreeNotAsked
		}
		plan.SetAgreement(family.Agreement{Person: id, Answer: answer, View: family.Text(pick(m.dice, m.lines.Views[answer])), On: m.past(0, 7)})
	}
}

func (m *maker) safety(on family.Date) {
	s, words := m.scene(), pick(m.dice, m.lines.Safety)
	m.d.Plan.Safety = append(m.d.Plan.Safety, family.SafetyAgreement{ID: family.SafetyID(m.id()), Text: m.tell(words.Text, s), About: []family.PersonID{s.child.ID},
		Watches: m.tell(words.Watches, s), WhenFail: m.tell(words.WhenFail, s), On: on})
}

// coordinators: now and then a professional began and the family took over.
func (m *maker) coordinators(from family.Date) {
	terms := []family.Coordinator{{Role: family.CaseCoordinator, Name: m.professional(), From: from}}
	chosen := family.Coordinator{Role: family.CaseCoordinator, From: m.past(0, 6)}
	s := m.scene()
	switch {
	case m.chance(45):
		chosen.Person = s.parent.ID
	case m.chance(50):
		chosen.Person = s.network.ID
	default:
		chosen.Partner = pick(m.dice, m.d.Family.Partners).ID
	}
	if m.chance(75) {
		terms = append(terms, chosen)
	}
	if m.chance(20) {
		terms = append(terms, family.Coordinator{Role: family.ProcessCoordinator, Name: m.professional(), From: from})
	}
	for _, c := range terms {
		if err := m.d.Plan.AppointCoordinator(c); err != nil {
			panic("internal error: " + err.Error())
		}
	}
}

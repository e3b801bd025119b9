package samples

import (
	"strings"

	"keukentafel/app/family"
)

var goalStates = []weighted[family.GoalState]{{family.GoalProposed, 12}, {family.GoalAgreed, 28}, {family.GoalRunning, 30}, {family.GoalPartly, 10},
	{family.GoalReached, 8}, {family.GoalMissed, 3}, {family.GoalAdjusted, 5}, {family.GoalDropped, 4}}

var actionStates = []weighted[family.ActionState]{{family.ActionOpen, 40}, {family.ActionBusy, 22}, {family.ActionDone, 22}, {family.ActionPostponed, 7},
	{family.ActionDropped, 4}, {family.ActionHandedOver, 5}}

// goals is one for each life domain that was chosen.
func (m *maker) goals() {
	for _, domain := range m.domain {
		template, s := pick(m.dice, m.lines.Domains[domain].Goals), m.scene()
		g := family.Goal{ID: family.GoalID(m.id()), Words: m.tell(template.Words, s), Result: m.tell(template.Result, s), Kind: family.GoalOwn,
			State: weigh(m.dice, goalStates), ForWhom: forWhom(template, s), Domain: domain, Due: m.future(14, 150)}
		if m.chance(12) {
			g.Kind = family.GoalImposed
		}
		for _, step := range template.Actions {
			g.Actions = append(g.Actions, m.action(step, domain, s))
		}
		m.d.Plan.Goals = append(m.d.Plan.Goals, g)
	}
}

func forWhom(template goalLines, s scene) []family.PersonID {
	whom := about(template.Words, s)
	if strings.HasPrefix(template.Words, "{ouder}: wij") {
		return nil // the whole family
	}
	return whom
}

func (m *maker) action(step actionLines, domain family.LifeDomain, s scene) family.Action {
	a := family.Action{ID: family.ActionID(m.id()), What: m.tell(step.What, s), State: weigh(m.dice, actionStates), Due: m.today.AddDays(m.between(-25, 80)), Level: 1}
	switch step.Who {
	case "child":
		a.Who.Person = s.child.ID
	case "network":
		a.Who.Person = s.network.ID
	case "partner":
		a.Who.Partner, a.Level = m.helper(domain), family.InterventionLevel(m.between(2, 6))
	default:
		a.Who.Person = s.parent.ID
	}
	if a.State == family.ActionDone {
		a.Done = m.past(0, 30)
	}
	return a
}

// helper is the partner of a domain, or else the municipality.
func (m *maker) helper(domain family.LifeDomain) family.PartnerID {
	for _, kind := range helpers[domain] {
		for _, p := range m.d.Family.Partners {
			if p.Kind == kind {
				return p.ID
			}
		}
	}
	return m.d.Family.Partners[0].ID
}

// evaluation looks back, in about half of the families.
func (m *maker) evaluation() {
	if m.chance(50) {
		return
	}
	last, s := m.d.Plan.Meetings[len(m.d.Plan.Meetings)-1], m.scene()
	e := family.Evaluation{ID: family.EvaluationID(m.id()), On: last.On, Meeting: last.ID, By: "de regisseur", Story: m.tell(pick(m.dice, m.lines.Evaluation.Story), s),
		Lessons: m.tell(pick(m.dice, m.lines.Evaluation.Lessons), s)}
	for _, g := range m.d.Plan.Goals {
		if g.State == family.GoalProposed {
			continue
		}
		client := family.GAS(m.between(int(family.GASWorst), int(family.GASBest)))
		score := family.GoalScore{Goal: g.ID, Client: &client, Story: m.tell(pick(m.dice, m.lines.Evaluation.Score), s)}
		if m.chance(80) {
			worker := max(family.GASWorst, min(family.GASBest, client+family.GAS(m.between(-1, 1))))
			score.Worker = &worker
		}
		e.Scores = append(e.Scores, score)
	}
	m.d.Plan.Evaluations = append(m.d.Plan.Evaluations, e)
}

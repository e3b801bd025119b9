package consent_test

import (
	"fmt"

	"keukentafel/app/family"
)

// whom draws the persons of an item: one, several or everybody.
func (p pen) whom(f family.Family, what string) []family.PersonID {
	switch draws(p, what+" how many", 1, 1, 1, 2, 0) {
	case 0:
		return nil
	case 1:
		return []family.PersonID{f.Persons[p.even(min(3, len(f.Persons)), what)].ID}
	}
	return []family.PersonID{f.Persons[0].ID, f.Persons[p.even(len(f.Persons), what)].ID}
}

func (p pen) one(f family.Family, what string) family.PersonID {
	return f.Persons[p.even(len(f.Persons), what)].ID
}

func (p pen) plan(f family.Family) family.Plan {
	plan := family.Plan{State: family.PlanAdopted, NextReview: p.on.AddDays(60)}
	for i := range 1 + p.even(4, "goals") {
		plan.Goals = append(plan.Goals, p.goal(fmt.Sprint(i), f))
	}
	for i := range p.even(4, "statements") {
		s := family.Statement{ID: family.StatementID(fmt.Sprint("s", i)), Text: "woorden", Domain: draws(p, "said of", drawnDomains...), About: p.whom(f, "said about")}
		s.Speaker = draws(p, "speaker", family.Speaker{Name: "buurvrouw"}, family.Speaker{Person: p.one(f, "says")}, family.Speaker{Partner: "ggz"})
		if !p.once(4, "chosen") {
			s.Shared = []family.PartnerID{"school"}
		}
		plan.Statements = append(plan.Statements, s)
	}
	for i := range p.even(3, "marks") {
		m := family.Mark{ID: family.MarkID(fmt.Sprint("m", i)), Domain: draws(p, "mark for", drawnDomains...), Score: 6, Higher: "hoger"}
		if m.Person = p.one(f, "marks"); p.once(3, "mark by a partner") {
			m.Person, m.Partner = "", "school"
		}
		if p.once(3, "mark of a goal") {
			m.Goal = plan.Goals[p.even(len(plan.Goals), "goal marked")].ID
		}
		plan.Marks = append(plan.Marks, m)
	}
	for i := range p.even(3, "safety") {
		plan.Safety = append(plan.Safety, family.SafetyAgreement{ID: family.SafetyID(fmt.Sprint("v", i)), Text: "afspraak", About: p.whom(f, "safe")})
	}
	for i := range p.even(2, "evaluations") {
		e := family.Evaluation{ID: family.EvaluationID(fmt.Sprint("e", i)), On: p.on}
		for _, g := range plan.Goals {
			e.Scores = append(e.Scores, family.GoalScore{Goal: g.ID, Story: "verhaal"})
		}
		plan.Evaluations = append(plan.Evaluations, e)
	}
	return plan
}

func (p pen) goal(id string, f family.Family) family.Goal {
	g := family.Goal{ID: family.GoalID("g" + id), Words: "doel", Domain: draws(p, "goal of", drawnDomains...), ForWhom: p.whom(f, "goal for")}
	for i := range p.even(3, "actions") {
		a := family.Action{ID: family.ActionID(fmt.Sprint("a", id, i)), What: "actie"}
		a.Who = draws(p, "doer", family.Doer{}, family.Doer{Person: p.one(f, "does")}, family.Doer{Partner: "ggz"}, family.Doer{Name: "buurvrouw"})
		g.Actions = append(g.Actions, a)
	}
	return g
}

package consent

import (
	"slices"

	"keukentafel/app/family"
)

// caseOf tells a version without names.
func caseOf(v family.Version, names CaseNames, on family.Date, texts map[Item]family.Text) Case {
	c := Case{Safety: len(v.Plan.Safety) > 0}
	for _, p := range v.Family.Persons {
		if name, told := names.Of(p.ID); told {
			c.People = append(c.People, CasePerson{Name: name, Age: caseAge(p.Birth, on), Home: p.Place == family.PlaceHousehold})
		}
	}
	for _, p := range v.Family.Partners {
		if !slices.Contains(c.Partners, p.Kind) {
			c.Partners = append(c.Partners, p.Kind)
		}
	}
	for _, g := range v.Plan.Goals {
		c.Goals = append(c.Goals, caseGoal(v, g, names, texts))
		c.about(g.Domain)
	}
	for _, s := range v.Plan.Statements {
		c.about(s.Domain)
	}
	for _, item := range CaseTexts(v.Plan) {
		if text := texts[item.Item]; item.Said && !text.Empty() {
			c.Said = append(c.Said, text)
		}
	}
	return c
}

func (c *Case) about(domain family.LifeDomain) {
	if domain != family.DomainNone && !slices.Contains(c.Domains, domain) {
		c.Domains = append(c.Domains, domain)
	}
}

func caseGoal(v family.Version, g family.Goal, names CaseNames, texts map[Item]family.Text) CaseGoal {
	goal := CaseGoal{Domain: g.Domain, State: g.State, Words: texts[wordsOf(g)], Result: texts[resultOf(g)]}
	for _, id := range g.ForWhom {
		if name, told := names.Of(id); told {
			goal.For = append(goal.For, name)
		}
	}
	for _, a := range g.Actions {
		goal.count(v.Family, a)
		if text := texts[stepOf(a)]; !text.Empty() {
			goal.Steps = append(goal.Steps, text)
		}
	}
	for _, e := range v.Plan.Evaluations {
		goal.score(e, g.ID)
	}
	return goal
}

func (g *CaseGoal) count(f family.Family, a family.Action) {
	switch a.State {
	case family.ActionDone:
		g.Done++
	case family.ActionDropped, family.ActionHandedOver:
		return
	case family.ActionOpen, family.ActionBusy, family.ActionPostponed:
		g.Open++
	}
	partner, found := f.Partner(a.Who.Partner)
	switch {
	case a.Who.Person != "":
		g.ByOwnPeople++
	case found && !slices.Contains(g.ByPartners, partner.Kind):
		g.ByPartners = append(g.ByPartners, partner.Kind)
	}
}

func (g *CaseGoal) score(e family.Evaluation, goal family.GoalID) {
	for _, s := range e.Scores {
		score := s.Client
		if score == nil {
			score = s.Worker
		}
		if s.Goal != goal || score == nil {
			continue
		}
		if g.First == nil {
			g.First = clonedScore(score)
		}
		g.Last = clonedScore(score)
	}
}

// CaseText is one free text of a plan that may go along in a case.
type CaseText struct {
	Item Item
	Text family.Text   // as it stands in the plan, with names
	Said bool          // a statement; else it belongs to a goal
	Goal family.GoalID // empty for a statement
}

// CaseTexts are the free texts of a plan, goals with their steps first. The
// text of a goal and what will be different are items of their own.
func CaseTexts(p family.Plan) []CaseText {
	var list []CaseText
	add := func(item Item, text family.Text, goal family.GoalID) {
		if !text.Empty() {
			list = append(list, CaseText{item, text, goal == "", goal})
		}
	}
	for _, g := range p.Goals {
		add(wordsOf(g), g.Words, g.ID)
		add(resultOf(g), g.Result, g.ID)
		for _, a := range g.Actions {
			add(stepOf(a), a.What, g.ID)
		}
	}
	for _, s := range p.Statements {
		add(Item{Kind: ItemStatement, ID: string(s.ID)}, s.Text, "")
	}
	return list
}

func wordsOf(g family.Goal) Item  { return Item{Kind: ItemGoal, ID: string(g.ID)} }
func resultOf(g family.Goal) Item { return Item{Kind: ItemResult, ID: string(g.ID)} }
func stepOf(a family.Action) Item { return Item{Kind: ItemAction, ID: string(a.ID)} }

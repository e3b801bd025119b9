package consent

import (
	"slices"

	"keukentafel/app/family"
)

// statements copies the free texts that were chosen for this recipient.
func (b *builder) statements() {
	for _, s := range b.plan.Statements {
		it := item{name: Item{Kind: ItemStatement, ID: string(s.ID)}, about: s.About, categories: []Category{CategoryOf(s.Domain)},
			freeText: !b.own, chosen: slices.Contains(s.Shared, b.request.Recipient.Partner)}
		if who := s.Speaker.Person; who != "" {
			it.about = append(slices.Clone(b.aboutOr(s.About)), who)
		}
		if !b.allow(it) {
			continue
		}
		s.Shared, s.Views = nil, b.views(s, it)
		b.slice.Plan.Statements = append(b.slice.Plan.Statements, s)
	}
}

// goals copies the goals, and of each the actions, that may be seen.
func (b *builder) goals() {
	for _, g := range b.plan.Goals {
		if !b.allow(item{name: Item{Kind: ItemGoal, ID: string(g.ID)}, about: g.ForWhom, categories: withDomain(CatGoals, g.Domain)}) {
			continue
		}
		kept := g
		kept.Actions = nil
		for _, a := range g.Actions {
			if b.allow(item{name: Item{Kind: ItemAction, ID: string(a.ID)}, about: g.ForWhom, categories: withDomain(CatActions, g.Domain)}) {
				a.Who = b.doer(a)
				kept.Actions = append(kept.Actions, a)
			}
		}
		b.slice.Plan.Goals = append(b.slice.Plan.Goals, kept)
	}
}

// doer keeps the name of who does an action only if that may be told: the
// doer is a person with rights too, and so is a neighbour who is known by
// name only. The professional who coordinates is always named.
func (b *builder) doer(a family.Action) family.Doer {
	if b.own || a.Who.Partner != "" {
		return a.Who
	}
	if a.Who.Person == "" {
		if c, ok := b.plan.CoordinatorOn(family.CaseCoordinator, b.request.On); ok && c.Person == "" && c.Name == a.Who.Name {
			return a.Who
		}
		return family.Doer{}
	}
	it := item{name: Item{Kind: ItemDoer, ID: string(a.ID)}, about: []family.PersonID{a.Who.Person}, categories: []Category{CatActions}}
	if !b.allow(it) {
		return family.Doer{}
	}
	return a.Who
}

func (b *builder) marks() {
	for _, m := range b.plan.Marks {
		if b.ofWithheldGoal(m) {
			b.withhold(Item{Kind: ItemMark, ID: string(m.ID)}, PartOfAnother)
			continue
		}
		it := item{name: Item{Kind: ItemMark, ID: string(m.ID)}, about: b.markedBy(m), categories: withDomain(CatEvaluations, m.Domain)}
		if !b.allow(it) {
			continue
		}
		if !b.own {
			m.Higher = "" // free text
		}
		b.slice.Plan.Marks = append(b.slice.Plan.Marks, m)
	}
}

// ofWithheldGoal tells whether a mark is about the progress of a goal that is
// left out: the mark would tell that there is one.
func (b *builder) ofWithheldGoal(m family.Mark) bool {
	_, there := b.plan.Goal(m.Goal)
	_, seen := b.slice.Plan.Goal(m.Goal)
	return m.Goal != "" && !seen && (there || !b.own)
}

// markedBy is whom a mark is about: who gave it, or whom the goal is for when
// a partner gave it.
func (b *builder) markedBy(m family.Mark) []family.PersonID {
	if m.Person != "" {
		return []family.PersonID{m.Person}
	}
	if g, ok := b.plan.Goal(m.Goal); ok {
		return g.ForWhom
	}
	return nil
}

func (b *builder) safety() {
	for _, s := range b.plan.Safety {
		if b.allow(item{name: Item{Kind: ItemSafety, ID: string(s.ID)}, about: s.About, categories: []Category{CatSafety}}) {
			b.slice.Plan.Safety = append(b.slice.Plan.Safety, s)
		}
	}
}

// evaluations copies the scores of the goals that are in the slice.
func (b *builder) evaluations() {
	for _, e := range b.plan.Evaluations {
		kept := e
		kept.Scores = nil
		for _, score := range e.Scores {
			g, ok := b.slice.Plan.Goal(score.Goal)
			if !ok {
				continue
			}
			name := Item{Kind: ItemEvaluation, ID: string(e.ID), Goal: string(score.Goal)}
			if b.allow(item{name: name, about: g.ForWhom, categories: withDomain(CatEvaluations, g.Domain)}) {
				if !b.own {
					score.Story = ""
				}
				kept.Scores = append(kept.Scores, score)
			}
		}
		if !b.own {
			kept.By = ""
		}
		if !b.inside {
			kept.Lessons, kept.Story = "", ""
		}
		if len(kept.Scores) > 0 || b.inside {
			b.slice.Plan.Evaluations = append(b.slice.Plan.Evaluations, kept)
		}
	}
}

// frame copies what surrounds the plan: next review, agreement, coordinator.
func (b *builder) frame() {
	if len(b.slice.Plan.Goals) > 0 || b.own {
		b.slice.Plan.NextReview = b.plan.NextReview
	}
	if b.own || b.request.Recipient.Kind == ToMunicipality {
		b.slice.Plan.FamilyGroupPlan = b.plan.FamilyGroupPlan
		b.slice.Plan.Rights = b.plan.Rights
		b.agreements()
	}
	if b.inside {
		b.slice.Plan.Meetings = slices.Clone(b.plan.Meetings)
	}
	b.coordinator()
}

func (b *builder) agreements() {
	for _, a := range b.plan.Agreements {
		it := item{name: Item{Kind: ItemAgreement, ID: string(a.Person)}, about: []family.PersonID{a.Person}, categories: []Category{CatGoals}}
		if !b.allow(it) {
			continue
		}
		if !b.own {
			a.View = ""
		}
		b.slice.Plan.Agreements = append(b.slice.Plan.Agreements, a)
	}
}

// coordinator tells who coordinates. A professional is always named; a person
// of the family only if that may be told.
func (b *builder) coordinator() {
	c, ok := b.plan.CoordinatorOn(family.CaseCoordinator, b.request.On)
	if !ok {
		return
	}
	switch {
	case c.Person != "":
		it := item{name: Item{Kind: ItemCoordinator}, about: []family.PersonID{c.Person}, categories: []Category{CatInvolvement}}
		if !b.own && !b.allow(it) {
			return
		}
		p, _ := b.facts.Family.Person(c.Person)
		b.slice.Coordinator = p.Name()
	case c.Partner != "":
		p, _ := b.facts.Family.Partner(c.Partner)
		b.slice.Coordinator = p.Label()
	default:
		b.slice.Coordinator = c.Name
	}
	b.slice.Plan.Coordinators = []family.Coordinator{c}
}

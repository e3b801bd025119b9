package versions

import (
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/words"
)

// side is one of the two plans that are compared. It words an item part by
// part, so that the reader sees which part changed.
type side struct {
	words.Lang
	family family.Family
	plan   family.Plan
}

// part is one thing that an item tells. The first of an item is what it is
// called by, and has no label.
type part struct {
	label string // key under versions.part, empty for the first
	text  string
	long  bool // free text, of which the words are compared
}

// parts words an item, and says whom it is about: nobody named is the whole
// family. Nothing when the item is not on this side.
func (s side) parts(item, id string) ([]part, []family.PersonID) {
	switch item {
	case "goal":
		return s.goal(family.GoalID(id))
	case "action":
		return s.action(family.ActionID(id))
	case "statement":
		return s.statement(family.StatementID(id))
	case "mark":
		return s.mark(family.MarkID(id))
	case "person":
		return s.person(family.PersonID(id))
	case "household":
		return s.household(family.HouseholdID(id))
	case "partner":
		return s.partner(family.PartnerID(id))
	case "custody":
		return s.custody(id)
	case "coordinator":
		return s.coordinator(id)
	case "agreement":
		return s.agreement(family.PersonID(id))
	case "safety":
		return s.safety(family.SafetyID(id))
	case "evaluation":
		return s.evaluation(family.EvaluationID(id))
	case "review":
		return []part{{text: s.day(s.plan.NextReview)}}, nil
	}
	return nil, nil
}

func (s side) name(id family.PersonID) string {
	p, ok := s.family.Person(id)
	if !ok {
		return s.T("versions.somebody")
	}
	return string(p.ShortName())
}

func (s side) names(ids []family.PersonID) string {
	var found []string
	for _, id := range ids {
		found = append(found, s.name(id))
	}
	return s.List(found)
}

func (s side) day(d family.Date) string {
	if !d.Known() {
		return ""
	}
	return s.Date(string(d))
}

// doer is a person, a partner or a name.
func (s side) doer(d family.Doer) string {
	if d.Person != "" {
		return s.name(d.Person)
	}
	return string(s.family.DoerName(d))
}

// in words one value of a list; nothing when there is none.
func (s side) in(list, value string) string {
	if value == "" {
		return ""
	}
	return s.T("list." + list + "." + value)
}

// yes is a word for what is either so or not told.
func (s side) yes(so bool) string {
	if !so {
		return ""
	}
	return s.T("versions.yes")
}

func (s side) goal(id family.GoalID) ([]part, []family.PersonID) {
	g, ok := s.plan.Goal(id)
	if !ok {
		return nil, nil
	}
	return []part{{text: string(g.Words), long: true}, {"result", string(g.Result), true}, {"state", s.in("goal-state", string(g.State)), false},
		{"due", s.day(g.Due), false}, {"for-whom", s.names(g.ForWhom), false}, {"domain", s.domain(g.Domain), false}, {"goal-kind", s.in("goal-kind", string(g.Kind)), false}}, g.ForWhom
}

func (s side) domain(d family.LifeDomain) string {
	if d == family.DomainNone {
		return ""
	}
	return s.in("domain", string(d))
}

func (s side) action(id family.ActionID) ([]part, []family.PersonID) {
	g, a, ok := s.plan.Action(id)
	if !ok {
		return nil, nil
	}
	about := append([]family.PersonID{}, g.ForWhom...)
	if a.Who.Person != "" && len(about) > 0 {
		about = append(about, a.Who.Person)
	}
	return []part{{text: string(a.What), long: true}, {"who", s.doer(a.Who), false}, {"state", s.in("action-state", string(a.State)), false},
		{"due", s.day(a.Due), false}, {"done", s.day(a.Done), false}, {"of-goal", string(g.Words), false}}, about
}

func (s side) statement(id family.StatementID) ([]part, []family.PersonID) {
	x, ok := s.plan.Statement(id)
	if !ok {
		return nil, nil
	}
	parts := []part{{text: string(x.Text), long: true}, {"speaker", s.doer(family.Doer(x.Speaker)), false}, {"topic", s.in("topic", string(x.Topic)), false},
		{"statement-kind", s.in("statement-kind", string(x.Kind)), false}, {"on", s.day(x.On), false}, {"about", s.names(x.About), false}, {"domain", s.domain(x.Domain), false}}
	var views []string
	for _, v := range x.Views {
		views = append(views, s.T("versions.view-of", "name", s.name(v.Person), "text", string(v.Text)))
	}
	about := append([]family.PersonID{}, x.About...)
	if x.Speaker.Person != "" && len(about) > 0 {
		about = append(about, x.Speaker.Person)
	}
	return append(parts, part{"views", strings.Join(views, "\n"), true}), about
}

func (s side) mark(id family.MarkID) ([]part, []family.PersonID) {
	for _, m := range s.plan.Marks {
		if m.ID != id {
			continue
		}
		var about []family.PersonID
		title := string(m.Topic)
		if g, ok := s.plan.Goal(m.Goal); ok {
			about = append(about, g.ForWhom...)
			if title == "" {
				title = string(g.Words)
			}
		}
		if m.Person != "" {
			about = append(about, m.Person)
		}
		return []part{{text: title, long: true}, {"mark", s.Number(m.Score), false}, {"given-by", s.doer(family.Doer{Person: m.Person, Partner: m.Partner}), false},
			{"higher", string(m.Higher), true}, {"on", s.day(m.On), false}}, about
	}
	return nil, nil
}

package versions

import (
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/words"
)

// side is one of the two plans that are compared. It words an item with
// everything that can change in it, so that the reader sees what did.
type side struct {
	words.Lang
	family family.Family
	plan   family.Plan
}

// words describes an item; text is what there is when nothing more is known.
func (s side) words(item, id string, text family.Text) string {
	said := ""
	switch item {
	case "goal":
		said = s.goal(family.GoalID(id))
	case "action":
		said = s.action(family.ActionID(id))
	case "statement":
		said = s.statement(family.StatementID(id))
	case "mark":
		said = s.mark(family.MarkID(id))
	case "person":
		said = s.person(family.PersonID(id))
	case "partner":
		said = s.partner(family.PartnerID(id))
	case "custody":
		said = s.custody(id)
	case "coordinator":
		said = s.coordinator(id)
	case "agreement":
		said = s.agreement(family.PersonID(id))
	case "safety":
		said = s.safety(family.SafetyID(id))
	case "evaluation":
		said = s.evaluation(family.EvaluationID(id))
	case "review":
		return s.Date(string(text))
	}
	if said == "" {
		return string(text)
	}
	return said
}

func (s side) name(id family.PersonID) string {
	p, ok := s.family.Person(id)
	if !ok {
		return s.T("versions.somebody")
	}
	return string(p.ShortName())
}

func (s side) day(d family.Date) string {
	if !d.Known() {
		return ""
	}
	return s.Date(string(d))
}

func (s side) goal(id family.GoalID) string {
	g, ok := s.plan.Goal(id)
	if !ok {
		return ""
	}
	return under(string(g.Words), words.Line(string(g.Result), s.T("list.goal-state."+string(g.State)), s.day(g.Due)))
}

func (s side) action(id family.ActionID) string {
	_, a, ok := s.plan.Action(id)
	if !ok {
		return ""
	}
	return under(string(a.What), words.Line(s.doer(a.Who), s.T("list.action-state."+string(a.State)), s.day(a.Due)))
}

// doer is a person, a partner or a name.
func (s side) doer(d family.Doer) string {
	if d.Person != "" {
		return s.name(d.Person)
	}
	return string(s.family.DoerName(d))
}

func (s side) statement(id family.StatementID) string {
	x, ok := s.plan.Statement(id)
	if !ok {
		return ""
	}
	return under(string(x.Text), s.doer(family.Doer(x.Speaker)))
}

func (s side) mark(id family.MarkID) string {
	for _, m := range s.plan.Marks {
		if m.ID == id {
			return words.Line(s.T("versions.mark", "topic", string(m.Topic), "mark", m.Score), s.doer(family.Doer{Person: m.Person, Partner: m.Partner}), string(m.Higher))
		}
	}
	return ""
}

func (s side) person(id family.PersonID) string {
	p, ok := s.family.Person(id)
	if !ok {
		return ""
	}
	return under(string(p.Name()), words.Line(s.day(family.Date(p.Birth)), string(p.Phone), string(p.Email)))
}

func (s side) partner(id family.PartnerID) string {
	p, ok := s.family.Partner(id)
	if !ok {
		return ""
	}
	until := ""
	if p.Until.Known() {
		until = s.T("versions.until", "date", s.Date(string(p.Until)))
	}
	return under(string(p.Label()), words.Line(string(p.Function), string(p.Phone), until))
}

func (s side) custody(id string) string {
	holder, child, _ := strings.Cut(id, " over ")
	for _, c := range s.family.Custodies {
		if string(c.Holder) == holder && string(c.Child) == child {
			return s.T("versions.custody", "holder", s.name(c.Holder), "child", s.name(c.Child), "state", s.T("list.custody."+string(c.State)))
		}
	}
	return ""
}

func (s side) coordinator(id string) string {
	for _, c := range s.plan.Coordinators {
		if string(c.Role)+string(c.From) == id {
			until := ""
			if c.Until.Known() {
				until = s.T("versions.until", "date", s.Date(string(c.Until)))
			}
			return words.Line(s.doer(family.Doer{Person: c.Person, Partner: c.Partner, Name: c.Name}), s.T("list.coordinator-role."+string(c.Role)), s.T("versions.from", "date", s.Date(string(c.From))), until)
		}
	}
	return ""
}

func (s side) agreement(id family.PersonID) string {
	a := s.plan.AgreementOf(id)
	return words.Line(s.name(id), s.T("list.agreement."+string(a.Answer)), string(a.View))
}

func (s side) safety(id family.SafetyID) string {
	for _, x := range s.plan.Safety {
		if x.ID == id {
			return under(string(x.Text), words.Line(string(x.Watches), string(x.WhenFail)))
		}
	}
	return ""
}

func (s side) evaluation(id family.EvaluationID) string {
	for _, x := range s.plan.Evaluations {
		if x.ID == id {
			return under(words.Line(s.day(x.On), string(x.Story)), string(x.Lessons))
		}
	}
	return ""
}

// under puts what belongs to it on a line of its own.
func under(text, more string) string {
	if more == "" {
		return text
	}
	return text + "\n" + more
}

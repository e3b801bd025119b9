package involved

import (
	"cmp"
	"slices"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// coordinatorAge is from when somebody can be asked to coordinate.
const coordinatorAge = 16

// terms are who coordinates today or will, in any role, and who did before.
func (t teller) terms(p family.Plan) (now, before []family.Coordinator) {
	for _, c := range p.Coordinators {
		if c.Until.Before(t.today) {
			before = append(before, c)
		} else {
			now = append(now, c)
		}
	}
	slices.SortStableFunc(now, func(a, b family.Coordinator) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Role, b.Role))
	})
	slices.SortStableFunc(before, func(a, b family.Coordinator) int { return cmp.Compare(b.From, a.From) })
	return now, before
}

// coordinator is how a coordinator is called.
func (t teller) coordinator(c family.Coordinator) string {
	if p, ok := t.family.Person(c.Person); ok {
		return string(p.Name())
	}
	if p, ok := t.family.Partner(c.Partner); ok {
		return string(p.Label())
	}
	if c.Name.Empty() {
		return t.T("involved.somebody")
	}
	return string(c.Name)
}

// term is the role and the days of a coordinator.
func (t teller) term(c family.Coordinator) string {
	role := t.T("list.coordinator-role." + string(c.Role))
	from, until := t.Date(string(c.From)), t.Date(string(c.Until))
	switch {
	case c.Until.Known():
		return t.T("involved.term.between", "role", role, "from", from, "until", until)
	case t.today.Before(c.From):
		return t.T("involved.term.from", "role", role, "from", from)
	}
	return t.T("involved.term.since", "role", role, "from", from)
}

// left tells whether a coordinator is a partner who no longer works along.
func (t teller) left(c family.Coordinator) bool {
	p, ok := t.family.Partner(c.Partner)
	return ok && t.ended(p)
}

// candidates are who can coordinate: persons of the family first, then
// partners. The ids say which.
func (t teller) candidates() []kit.Option {
	var options []kit.Option
	for _, p := range t.family.Persons {
		age, known := p.Birth.Age(t.today)
		if p.Died.Known() || known && age < coordinatorAge {
			continue
		}
		hint := ""
		if p.Place != "" {
			hint = t.T("list.place." + string(p.Place))
		}
		options = append(options, kit.Option{ID: "person " + string(p.ID), Label: string(p.Name()), Hint: hint})
	}
	now, _ := t.partners()
	for _, p := range now {
		options = append(options, kit.Option{ID: "partner " + string(p.ID), Label: string(p.Label()), Hint: t.T("list.partner-kind." + string(p.Kind))})
	}
	return options
}

// chosen reads a candidate back, or else takes the name.
func chosen(candidate, name string) (family.Coordinator, bool) {
	kind, id, _ := strings.Cut(candidate, " ")
	switch kind {
	case "person":
		return family.Coordinator{Person: family.PersonID(id)}, true
	case "partner":
		return family.Coordinator{Partner: family.PartnerID(id)}, true
	}
	name = strings.TrimSpace(name)
	return family.Coordinator{Name: family.Text(name)}, name != ""
}

package involved

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

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
	return ok && p.Ended(t.today)
}

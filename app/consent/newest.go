package consent

import (
	"slices"

	"keukentafel/app/family"
)

// newest lets the newest consent that asked for the category decide (M3); on
// one day, a no goes before a yes (M4). The order in which consents were
// recorded plays no part.
func (p *personal) newest(c Category) carried {
	var first, no, waiting *verdict
	bit := c.bit()
	for i := range p.verdicts {
		v := &p.verdicts[i]
		if v.standing.asked&bit == 0 {
			continue
		}
		if v.standing.waits(c) {
			if waiting == nil {
				waiting = v
			}
			continue
		}
		if first == nil {
			first = v
		}
		if no == nil && v.consent.AskedOn == first.consent.AskedOn && v.standing.allowed&bit == 0 {
			no = v
		}
	}
	switch {
	case first == nil && waiting == nil:
		return carried{missing: Missing{About: p.id, Category: c, Reason: NoConsent}}
	case first == nil:
		return carried{missing: waiting.missing(c)}
	case no == nil:
		return carried{consent: first}
	case waiting != nil && no.consent.AskedOn < waiting.consent.AskedOn:
		return carried{missing: waiting.missing(c)} // asked again after the no
	}
	return carried{missing: no.missing(c)}
}

// missing says why the consent does not carry the category.
func (v *verdict) missing(category Category) Missing {
	s := &v.standing
	m := Missing{About: v.consent.About, Category: category, Consent: v.consent.ID, Givers: s.Missing, Gaps: s.Gaps}
	switch {
	case s.unsettled() && s.noes.has(category):
		m.Reason, m.By = Refused, v.against(category)
		return m
	case s.unsettled() && s.former.has(category):
		m.Reason, m.By = FormerNo, s.Former
		return m
	}
	switch s.State {
	case StateWithdrawn:
		m.Reason, m.By = Withdrawn, s.Against
	case StateExpired:
		m.Reason = Expired
	case StateUpcoming:
		m.Reason = NotYet
	case StateConditional:
		m.Reason, m.By = Conditional, personsOf(s.Conditions)
	case StateAsked, StatePending:
		m.Reason, m.By = s.open(category)
	case StateRefused, StatePartly, StateGiven:
		m.Reason, m.By = Refused, v.against(category)
	}
	return m
}

// open is why a consent is still open.
func (s *Standing) open(c Category) (Reason, []family.PersonID) {
	switch {
	case len(s.Missing) == 0:
		return CannotTell, s.Former
	case c == "" && s.former != 0:
		return FormerNo, s.Former
	case len(s.Reopened) > 0:
		return Reopened, nil
	}
	return NotAnswered, nil
}

// against are those with a say whose answer leaves the category out, and those
// whose no from before still stands.
func (v *verdict) against(category Category) []family.PersonID {
	by := slices.Clone(v.standing.Against)
	for _, g := range v.givers {
		i := v.consent.last(g.Person, v.on)
		if i >= 0 && !slices.Contains(v.consent.Answers[i].Allowed, category) && !slices.Contains(by, g.Person) {
			by = append(by, g.Person)
		}
	}
	return append(by, v.standing.Former...)
}

func personsOf(givers []Giver) []family.PersonID {
	var ids []family.PersonID
	for _, g := range givers {
		ids = append(ids, g.Person)
	}
	return ids
}

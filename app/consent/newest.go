package consent

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// verdict is one consent that asked for a category, and how it stands.
type verdict struct {
	consent  Consent
	standing Standing
}

// waits tells whether the consent decides nothing yet: a renewal that is
// still open, or begins later, does not end what runs.
func (v verdict) waits() bool { return v.standing.State.Open() || v.standing.State == StateUpcoming }

// newest lets the newest consent that asked for the category decide; on one
// day, a no goes before a yes. The order in which consents were recorded
// plays no part.
func (f Facts) newest(q Question, about family.PersonID, c Category) (string, Missing) {
	decided, waiting := f.verdicts(q, about, c)
	if len(decided) == 0 && len(waiting) == 0 {
		return "", Missing{About: about, Category: c, Reason: NoConsent}
	}
	if len(decided) == 0 {
		return "", waiting[0].missing(c)
	}
	for _, v := range decided {
		if v.consent.AskedOn == decided[0].consent.AskedOn && !slices.Contains(v.standing.Allowed, c) {
			if len(waiting) > 0 && v.consent.AskedOn < waiting[0].consent.AskedOn {
				v = waiting[0] // asked again after the no
			}
			return "", v.missing(c)
		}
	}
	return string(decided[0].consent.ID), Missing{}
}

// verdicts are the consents that asked for the category, newest first, apart
// those that decide and those that wait.
func (f Facts) verdicts(q Question, about family.PersonID, c Category) (decided, waiting []verdict) {
	for _, asked := range f.Consents {
		if !asked.concerns(q, about, c) {
			continue
		}
		v := verdict{consent: asked, standing: asked.Standing(f.Family, f.On)}
		if v.waits() {
			waiting = append(waiting, v)
		} else {
			decided = append(decided, v)
		}
	}
	slices.SortFunc(decided, newestFirst)
	slices.SortFunc(waiting, newestFirst)
	return decided, waiting
}

func newestFirst(a, b verdict) int {
	return cmp.Or(cmp.Compare(b.consent.AskedOn, a.consent.AskedOn), cmp.Compare(a.consent.ID, b.consent.ID))
}

// concerns tells whether the consent is about this person, partner, purpose
// and category, in the direction of giving.
func (c Consent) concerns(q Question, about family.PersonID, category Category) bool {
	return c.About == about && c.Partner == q.Partner && c.Purpose == q.Purpose &&
		c.Direction != Ask && slices.Contains(c.Asked, category)
}

// missing says why the consent does not carry the category.
func (v verdict) missing(category Category) Missing {
	m := Missing{About: v.consent.About, Category: category, Consent: v.consent.ID, Givers: v.standing.Missing, Gaps: v.standing.Gaps}
	switch v.standing.State {
	case StateWithdrawn:
		m.Reason = Withdrawn
	case StateExpired:
		m.Reason = Expired
	case StateUpcoming:
		m.Reason = NotYet
	case StateAsked, StatePending:
		m.Reason = NotAnswered
		if len(v.standing.Missing) == 0 {
			m.Reason = CannotTell
		}
	case StateRefused, StatePartly, StateGiven:
		m.Reason = Refused
	}
	return m
}

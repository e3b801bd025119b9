package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// questions are those in which one word about one category can be recorded.
type questions struct {
	one     One
	purpose consent.Purpose
	today   family.Date
	asked   []consent.Consent
}

// about are the questions about the category that still run, with what the
// giver said last.
func (q questions) about() []spoken {
	var found []spoken
	for _, c := range q.asked {
		if c.About != q.one.About || c.Partner != q.one.Partner || c.Purpose != q.purpose || c.Direction == consent.Ask ||
			c.Until.Before(q.today) || !slices.Contains(c.Asked, q.one.Category) {
			continue
		}
		s := spoken{consent: c.ID, answers: len(c.Answers)}
		s.before, s.had = c.AnswerOf(q.one.By)
		found = append(found, s)
	}
	return found
}

func (q questions) of(id consent.ID) consent.Consent {
	i := slices.IndexFunc(q.asked, func(c consent.Consent) bool { return c.ID == id })
	return q.asked[i]
}

// counts tells whether an answer was given after the question was last
// reopened. A yes from before counts no more, so that it may not be repeated.
func counts(c consent.Consent, by family.PersonID) bool {
	last := 0
	for _, r := range c.Reopened {
		last = max(last, r.Before)
	}
	return slices.ContainsFunc(c.Answers[min(last, len(c.Answers)):], func(a consent.Answer) bool { return a.By == by })
}

// says tells whether an answer is a yes to the category.
func (q questions) says(s spoken) bool {
	return s.had && !s.before.Withdrawn.Known() && slices.Contains(s.before.Allowed, q.one.Category)
}

// denied are the questions that carry a yes of this giver to the category. It
// is done already when the giver said no before, and nowhere yes.
func (q questions) denied() (found []spoken, done bool) {
	for _, s := range q.about() {
		switch {
		case !s.had:
			if len(q.of(s.consent).Asked) == 1 {
				found = append(found, s)
			}
		case !q.says(s):
			done = true
		case counts(q.of(s.consent), q.one.By):
			found = append(found, s)
		}
	}
	return q.newestFirst(found), done
}

// allowed are the questions of the newest day on which the yes can be added to
// what the giver said. It is done already when the giver said so on all of them.
func (q questions) allowed() (found []spoken, done bool) {
	var open []spoken
	for _, s := range q.about() {
		c := q.of(s.consent)
		if s.had && counts(c, q.one.By) || !s.had && len(c.Asked) == 1 {
			open = append(open, s)
		}
	}
	open = q.newestFirst(open)
	for _, s := range open {
		if q.of(s.consent).AskedOn != q.of(open[0].consent).AskedOn {
			break
		}
		if !q.says(s) {
			found = append(found, s)
		}
	}
	return found, len(open) > 0
}

func (q questions) newestFirst(list []spoken) []spoken {
	slices.SortStableFunc(list, func(a, b spoken) int {
		x, y := q.of(a.consent).AskedOn, q.of(b.consent).AskedOn
		switch {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return list
}

package consent

import (
	"slices"

	"keukentafel/app/family"
)

// endOfTime is later than every day.
const endOfTime = family.Date("9999-12-31")

// saidOn is the day of what an answer says on a day: a taking back has a day
// of its own, which is never before that of the yes.
func (a *Answer) saidOn(on family.Date) family.Date {
	if a.takenBack(on) {
		return max(a.On, a.Withdrawn)
	}
	return a.On
}

func (a *Answer) takenBack(on family.Date) bool { return a.Withdrawn.Known() && a.Withdrawn <= on }

// no tells whether the answer allows nothing at all on a day.
func (a *Answer) no(on family.Date) bool { return a.takenBack(on) || len(a.Allowed) == 0 }

// last is the index of what a person said last on or before a day (S1); -1
// when nothing. What lies in the future is as if it was not said.
func (c *Consent) last(by family.PersonID, on family.Date) int {
	found := -1
	for i := range c.Answers {
		a := &c.Answers[i]
		if a.By == by && a.On <= on && (found < 0 || a.saidOn(on) >= c.Answers[found].saidOn(on)) {
			found = i
		}
	}
	return found
}

// LastAnswer is the index in Answers of what a person said last on or before a
// day, or ever when the day is unknown; -1 when nothing.
func (c Consent) LastAnswer(by family.PersonID, on family.Date) int {
	if !on.Known() {
		on = endOfTime
	}
	return c.last(by, on)
}

// AnswerOf is what a person said last.
func (c Consent) AnswerOf(id family.PersonID) (Answer, bool) {
	i := c.last(id, endOfTime)
	if i < 0 {
		return Answer{}, false
	}
	return c.Answers[i], true
}

// reopened is the number of answers from before the consent was reopened last,
// on or before a day (S8).
func (c *Consent) reopened(on family.Date) int {
	before := 0
	for _, r := range c.Reopened {
		if r.On <= on {
			before = max(before, r.Before)
		}
	}
	return before
}

// former is the no of somebody who has no say any more (S9).
type former struct {
	by   family.PersonID
	on   family.Date
	to   []Category // what it says no to, of what was asked
	full bool       // to all of it
}

// formers are the noes of those who have no say on the day: the last thing
// that each said on a day on which he had one. What they say since changes
// nothing.
func (c *Consent) formers(f *family.Family, required Required, on family.Date) []former {
	var last []former
	for i := range c.Answers {
		a := &c.Answers[i]
		if required.Has(a.By) || a.On > on {
			continue
		}
		said, had := c.saidWithASay(a, f, on)
		if !had {
			continue
		}
		at := slices.IndexFunc(last, func(x former) bool { return x.by == a.By })
		switch {
		case at < 0:
			last = append(last, said)
		case said.on >= last[at].on:
			last[at] = said
		}
	}
	return slices.DeleteFunc(last, func(x former) bool { return len(x.to) == 0 })
}

// saidWithASay is what an answer says no to: that it was taken back, if that
// was on a day on which its giver had a say, or else what it left out, if it
// was given on such a day.
func (c *Consent) saidWithASay(a *Answer, f *family.Family, on family.Date) (said former, had bool) {
	hadASay := func(day family.Date) bool { return requiredGivers(f, c.About, day).Has(a.By) }
	if back := a.saidOn(on); a.takenBack(on) && hadASay(back) {
		return former{by: a.By, on: back, to: c.Asked, full: true}, true
	}
	left := intersect(c.Asked, a.Allowed)
	return former{by: a.By, on: a.On, to: without(c.Asked, left), full: len(left) == 0}, hadASay(a.On)
}

// left is what a yes still allows beside the noes that it is not younger
// than, and whose noes took something out.
func (a *Answer) left(asked []Category, formers []former) ([]Category, []family.PersonID) {
	allowed := a.Allowed
	var by []family.PersonID
	for i := range formers {
		no := &formers[i]
		if a.On > no.on {
			continue
		}
		rest := without(allowed, no.to)
		if len(intersect(asked, rest)) < len(intersect(asked, allowed)) {
			allowed, by = rest, append(by, no.by)
		}
	}
	return allowed, by
}

// without are the categories of a that are not in b.
func without(a, b []Category) []Category {
	var rest []Category
	for _, c := range a {
		if !slices.Contains(b, c) {
			rest = append(rest, c)
		}
	}
	return rest
}

func intersect(a, b []Category) []Category {
	var both []Category
	for _, c := range a {
		if slices.Contains(b, c) {
			both = append(both, c)
		}
	}
	return both
}

// overlaps tells whether the two have a category in common.
func overlaps(a, b []Category) bool {
	return slices.ContainsFunc(a, func(c Category) bool { return slices.Contains(b, c) })
}

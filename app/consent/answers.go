package consent

import (
	"slices"

	"keukentafel/app/family"
)

// endOfTime is later than every day.
const endOfTime = family.Date("9999-12-31")

// saidOn is the day of what an answer says on a day: a taking back has a day
// of its own.
func (a *Answer) saidOn(on family.Date) family.Date {
	if a.takenBack(on) {
		return a.Withdrawn
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

// formers are the noes of those who had a say when they said it and have none
// on the day.
func (c *Consent) formers(f *family.Family, required Required, on family.Date) []former {
	var found []former
	for i := range c.Answers {
		a := &c.Answers[i]
		if required.Has(a.By) || a.On > on || c.last(a.By, on) != i {
			continue
		}
		no := former{by: a.By, on: a.saidOn(on), to: c.Asked, full: true}
		if !a.no(on) {
			no.to, no.full = without(c.Asked, a.Allowed), false
		}
		if len(no.to) > 0 && requiredGivers(f, c.About, no.on).Has(a.By) {
			found = append(found, no)
		}
	}
	return found
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

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
	by family.PersonID
	on family.Date
	to categorySet // what it says no to, of what was asked
}

// formers are the noes of those who have no say on the day: the last thing
// that each said on a day on which he had one. What they say since changes
// nothing.
func (c *Consent) formers(f *family.Family, required Required, asked categorySet, on family.Date) []former {
	if !c.leftOut(required, asked, on) {
		return nil
	}
	var last []former
	for i := range c.Answers {
		a := &c.Answers[i]
		if required.Has(a.By) || a.On > on {
			continue
		}
		said, had := c.saidWithASay(a, f, asked, on)
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
	return slices.DeleteFunc(last, func(x former) bool { return x.to == 0 })
}

// leftOut tells whether somebody without a say on the day ever said no to
// something: that is rare, and on which days each had a say is much to find out.
func (c *Consent) leftOut(required Required, asked categorySet, on family.Date) bool {
	for i := range c.Answers {
		a := &c.Answers[i]
		if !required.Has(a.By) && (a.takenBack(on) || asked&^setOf(a.Allowed) != 0) {
			return true
		}
	}
	return false
}

// saidWithASay is what an answer says no to: all when it was taken back on a
// day on which its giver had a say, or else what it left out, if it was given
// on such a day.
func (c *Consent) saidWithASay(a *Answer, f *family.Family, asked categorySet, on family.Date) (said former, had bool) {
	if back := a.saidOn(on); a.takenBack(on) && requiredGivers(f, c.About, back).Has(a.By) {
		return former{by: a.By, on: back, to: asked}, true
	}
	return former{by: a.By, on: a.On, to: asked &^ setOf(a.Allowed)}, requiredGivers(f, c.About, a.On).Has(a.By)
}

// left is what a yes still allows of what it says yes to, beside the noes that
// it is not younger than, and whose noes took something out.
func (a *Answer) left(allowed categorySet, formers []former) (categorySet, []family.PersonID) {
	var by []family.PersonID
	for i := range formers {
		if no := &formers[i]; a.On <= no.on && allowed&no.to != 0 {
			allowed, by = allowed&^no.to, append(by, no.by)
		}
	}
	return allowed, by
}

package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// course follows one consent through time: a birthday, a term or an answer
// changes what it asks for, though nobody writes anything.
type course struct {
	*courses
	index   int
	asked   *consent.Consent
	person  *life        // whom it is about; nil when not in the family
	partner *involvement // for whom it is; nil when not in the family
	next    int          // another question about the same person for the same partner, in a ring
	judged  []judgment   // on the days that were looked at
	room    [2]judgment  // for most that is room enough
}

// judgment is how a consent stands on a day.
type judgment struct {
	on      family.Date
	state   consent.State
	missing []consent.Giver // who must still answer
}

// on judges the consent on a day, once.
func (c *course) on(day family.Date) judgment {
	for i := range c.judged {
		if c.judged[i].on == day {
			return c.judged[i]
		}
	}
	if c.judged == nil {
		c.judged = c.room[:0]
	}
	j := judgment{on: day}
	j.state, j.missing = c.judge.State(c.asked, day)
	c.judged = append(c.judged, j)
	return j
}

// dues adds what the consent asks for, each for the days on which it does.
func (c *course) dues(found []Due) []Due {
	if c.person == nil || c.partner == nil {
		return found
	}
	about := Due{About: c.person.ID, AboutName: c.person.ShortName(), Partner: c.partner.ID, PartnerName: c.partner.ShortLabel()}
	found = c.stretches(found, about)
	if last := c.asked.Until; last.Known() && c.runs(last) {
		about.Kind, about.Day, about.Until = TaskConsentEnds, last, last
		found = append(found, about)
	}
	if day := c.asked.Review; day.Known() && c.runs(max(day, c.from)) {
		about.Kind, about.Day, about.Until = TaskConsentReview, day, c.asked.Until
		found = append(found, about)
	}
	return found
}

// stretches adds the days on which somebody must still say or do something.
func (c *course) stretches(found []Due, about Due) []Due {
	start := len(found)
	after := family.Date("") // settled today: what was before needs no telling
	if kind, _ := c.asks(c.from); kind == "" {
		after = c.from
	}
	days := c.turns(after)
	running := -1 // the stretch that goes on, in found
	for i, day := range days {
		last := family.Date("")
		if i+1 < len(days) {
			last = days[i+1].AddDays(-1)
		}
		kind, missing := c.asks(day)
		if kind == "" {
			running = -1
			continue
		}
		since := day
		if running >= 0 && found[running].Kind == kind {
			since = found[running].Day
			if slices.Equal(found[running].Missing, missing) {
				found[running].Until = last
				continue
			}
		}
		due := about
		due.Kind, due.Day, due.From, due.Until, due.Missing = kind, since, day, last, missing
		found = append(found, due)
		running = len(found) - 1
	}
	kept := slices.DeleteFunc(found[start:], func(d Due) bool { return d.Until.Before(c.from) })
	return found[:start+len(kept)]
}

// turns are the days after a day on which what the consent asks for may change,
// the first one when it was asked. On a day after its term it asks for nothing.
// They stand until the turns of another course are asked for.
func (c *course) turns(after family.Date) []family.Date {
	asked := c.asked
	first := asked.AskedOn
	if !first.Known() {
		first = c.from
	}
	ended := c.ended(asked.Until)
	days := c.days[:0]
	add := func(day family.Date) {
		if day.Known() && day >= first && day > after && !ended.Before(day) {
			days = append(days, day)
		}
	}
	add(first)
	add(asked.From)
	add(ended)
	for _, day := range c.person.turns {
		add(day)
	}
	for _, day := range c.partner.turns {
		add(day)
	}
	for i := c.next; i != c.index; i = c.all[i].next {
		add(c.all[i].asked.AskedOn)
	}
	for i := range asked.Answers {
		a := &asked.Answers[i]
		add(a.On)
		add(a.Withdrawn)
		add(a.Condition.Met)
	}
	for _, r := range asked.Reopened {
		add(r.On)
	}
	slices.Sort(days)
	c.days = slices.Compact(days)
	return c.days
}

// asks tells what must happen on a day, and who must do it; nothing when the
// consent is settled, or another one settled the same question since.
func (c *course) asks(on family.Date) (TaskKind, []family.Text) {
	if c.asked.Until.Before(on) || on.Before(c.asked.From) || c.over(on) || c.settledBy(on) {
		return "", nil
	}
	now := c.on(on)
	if now.state == consent.StateRefused || now.state == consent.StateWithdrawn {
		return "", nil
	}
	kind, who := TaskConsentReopened, c.again(on)
	switch {
	case len(who) > 0:
		who = append(who, givers(now.missing)...)
	case now.state.Open():
		kind, who = TaskConsentOpen, givers(now.missing)
	default:
		kind, who = TaskConsentCondition, c.conditional(on)
		if len(who) == 0 {
			return "", nil
		}
	}
	return kind, c.names(who)
}

// over tells whether nothing can be asked any more: the person died, or the
// partner is not involved.
func (c *course) over(on family.Date) bool {
	return c.person.Died.Known() && c.person.Died <= on || c.partner.Until.Before(on) || c.partner.Gone(on)
}

// settledBy tells whether a later question about all the same was decided.
func (c *course) settledBy(on family.Date) bool {
	for i := c.next; i != c.index; i = c.all[i].next {
		other := &c.all[i]
		if later(c, other) && other.asked.AskedOn <= on && other.settles(on) && covers(other.asked, c.asked) {
			return true
		}
	}
	return false
}

// later tells whether another question was asked later, or on the same day and
// recorded later.
func later(c, other *course) bool {
	return other.asked.AskedOn > c.asked.AskedOn || other.asked.AskedOn == c.asked.AskedOn && other.index > c.index
}

// settles tells whether the consent was decided on a day.
func (c *course) settles(on family.Date) bool {
	state := c.on(on).state
	return state.InForce() || state == consent.StateRefused || state == consent.StateWithdrawn
}

// covers tells whether a consent asks for all that another asks for.
func covers(c, other *consent.Consent) bool {
	if c.Purpose != other.Purpose || c.Direction != other.Direction {
		return false
	}
	return slices.Equal(c.Asked, other.Asked) ||
		!slices.ContainsFunc(other.Asked, func(x consent.Category) bool { return !slices.Contains(c.Asked, x) })
}

// runs tells whether the consent allows something on a day and no later one
// took its place.
func (c *course) runs(on family.Date) bool {
	return !c.over(on) && !c.settledBy(on) && c.on(on).state.InForce()
}

// again are those whose yes from before a reopening does not count any more.
func (c *course) again(on family.Date) []family.PersonID {
	before := 0
	for _, r := range c.asked.Reopened {
		if r.On <= on {
			before = max(before, r.Before)
		}
	}
	if before == 0 {
		return nil
	}
	var who []family.PersonID
	for _, g := range c.judge.Required(c.asked.About, on).Givers {
		i := c.asked.LastAnswer(g.Person, on)
		if i >= 0 && i < before && len(c.asked.Answers[i].Allowed) > 0 && !c.asked.Answers[i].Withdrawn.Known() {
			who = append(who, g.Person)
		}
	}
	return who
}

// conditional are those who said yes on a condition that is not met.
func (c *course) conditional(on family.Date) []family.PersonID {
	waits := func(a *consent.Answer) bool { return len(a.Allowed) > 0 && a.Condition.Waits(on) }
	waiting := false
	for i := range c.asked.Answers {
		waiting = waiting || waits(&c.asked.Answers[i])
	}
	if !waiting {
		return nil
	}
	var who []family.PersonID
	for _, g := range c.judge.Required(c.asked.About, on).Givers {
		if i := c.asked.LastAnswer(g.Person, on); i >= 0 && waits(&c.asked.Answers[i]) {
			who = append(who, g.Person)
		}
	}
	return who
}

func givers(list []consent.Giver) []family.PersonID {
	var ids []family.PersonID
	for _, g := range list {
		ids = append(ids, g.Person)
	}
	return ids
}

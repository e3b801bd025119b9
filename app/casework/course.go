package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// course follows one consent through time: a birthday, a term or an answer
// changes what it asks for, though nobody writes anything.
type course struct {
	dossier *consent.Dossier
	index   int
	from    family.Date // what ended before it needs no attention
	beside  []int       // the other questions about the same person for the same partner
}

// courses are the courses of all consents.
func courses(d *consent.Dossier, from family.Date) []course {
	type pair struct {
		about   family.PersonID
		partner family.PartnerID
	}
	pairs := map[pair][]int{}
	for i, c := range d.Consents {
		of := pair{c.About, c.Partner}
		pairs[of] = append(pairs[of], i)
	}
	var all []course
	for i, c := range d.Consents {
		all = append(all, course{dossier: d, index: i, from: from, beside: pairs[pair{c.About, c.Partner}]})
	}
	return all
}

func (c course) consent() consent.Consent { return c.dossier.Consents[c.index] }

// dues are what the consent asks for, each for the days on which it does.
func (c course) dues() []Due {
	asked := c.consent()
	person, known := c.dossier.Family.Person(asked.About)
	partner, involved := c.dossier.Family.Partner(asked.Partner)
	if !known || !involved {
		return nil
	}
	about := Due{About: person.ID, AboutName: person.ShortName(), Partner: partner.ID, PartnerName: partner.ShortLabel()}
	found := c.stretches(about)
	if last := asked.Until; last.Known() && c.runs(last) {
		about.Kind, about.Day, about.Until = TaskConsentEnds, last, last
		found = append(found, about)
	}
	if day := asked.Review; day.Known() && c.runs(max(day, c.from)) {
		about.Kind, about.Day, about.Until = TaskConsentReview, day, asked.Until
		found = append(found, about)
	}
	return found
}

// stretches are the days on which somebody must still say or do something.
func (c course) stretches(about Due) []Due {
	var found []Due
	days := c.turns()
	if kind, _ := c.asks(c.from); kind == "" { // settled today: what was before needs no telling
		days = append([]family.Date{c.from}, slices.DeleteFunc(days, func(d family.Date) bool { return d <= c.from })...)
	}
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
	return slices.DeleteFunc(found, func(d Due) bool { return d.Until.Before(c.from) })
}

// turns are the days on which what the consent asks for may change, the first
// one when it was asked.
func (c course) turns() []family.Date {
	asked, f := c.consent(), c.dossier.Family
	person, _ := f.Person(asked.About)
	partner, _ := f.Partner(asked.Partner)
	first := asked.AskedOn
	if !first.Known() {
		first = c.from
	}
	days := []family.Date{first, asked.From, asked.Until.AddDays(1), person.Died, partner.Until.AddDays(1), partner.Dissolved}
	for _, age := range []int{12, 16, 18} {
		days = append(days, person.Birth.Birthday(age))
	}
	if i := person.Incapacity; i != nil {
		days = append(days, i.On, i.Until.AddDays(1))
	}
	for _, x := range f.CustodiesOver(person.ID) {
		holder, _ := f.Person(x.Holder)
		days = append(days, x.From, x.Until.AddDays(1), holder.Died)
	}
	for _, x := range f.Representations {
		if x.Of == person.ID {
			days = append(days, x.From, x.Until.AddDays(1))
		}
	}
	for _, a := range asked.Answers {
		days = append(days, a.On, a.Withdrawn, a.Condition.Met)
	}
	for _, r := range asked.Reopened {
		days = append(days, r.On)
	}
	for _, i := range c.beside {
		days = append(days, c.dossier.Consents[i].AskedOn)
	}
	days = slices.DeleteFunc(days, func(d family.Date) bool { return !d.Known() || d < first })
	slices.Sort(days)
	return slices.Compact(days)
}

// asks tells what must happen on a day, and who must do it; nothing when the
// consent is settled, or another one settled the same question since.
func (c course) asks(on family.Date) (TaskKind, []family.Text) {
	asked, f := c.consent(), c.dossier.Family
	standing := asked.Standing(f, on)
	switch {
	case c.over(on) || c.settledBy(on):
		return "", nil
	case standing.State == consent.StateRefused || standing.State == consent.StateWithdrawn || standing.State == consent.StateExpired || standing.State == consent.StateUpcoming:
		return "", nil
	}
	if who := again(asked, f, on); len(who) > 0 {
		for _, g := range standing.Missing {
			who = append(who, g.Person)
		}
		return TaskConsentReopened, names(f, who)
	}
	if standing.State.Open() {
		var who []family.PersonID
		for _, g := range standing.Missing {
			who = append(who, g.Person)
		}
		return TaskConsentOpen, names(f, who)
	}
	if who := conditional(asked, f, on); len(who) > 0 {
		return TaskConsentCondition, names(f, who)
	}
	return "", nil
}

// over tells whether nothing can be asked any more: the person died, or the
// partner is not involved.
func (c course) over(on family.Date) bool {
	asked, f := c.consent(), c.dossier.Family
	person, _ := f.Person(asked.About)
	partner, _ := f.Partner(asked.Partner)
	return person.Died.Known() && person.Died <= on || partner.Until.Before(on) || partner.Gone(on)
}

// settledBy tells whether a later question about all the same was decided.
func (c course) settledBy(on family.Date) bool {
	asked := c.consent()
	for _, i := range c.beside {
		other := c.dossier.Consents[i]
		later := other.AskedOn > asked.AskedOn || other.AskedOn == asked.AskedOn && i > c.index
		if !later || other.AskedOn > on || other.Purpose != asked.Purpose || other.Direction != asked.Direction {
			continue
		}
		covers := !slices.ContainsFunc(asked.Asked, func(x consent.Category) bool { return !slices.Contains(other.Asked, x) })
		state := other.Standing(c.dossier.Family, on).State
		if covers && (state.InForce() || state == consent.StateRefused || state == consent.StateWithdrawn) {
			return true
		}
	}
	return false
}

// runs tells whether the consent allows something on a day and no later one
// took its place.
func (c course) runs(on family.Date) bool {
	return !c.over(on) && !c.settledBy(on) && c.consent().Standing(c.dossier.Family, on).State.InForce()
}

// again are those whose yes from before a reopening does not count any more.
func again(c consent.Consent, f family.Family, on family.Date) []family.PersonID {
	before := 0
	for _, r := range c.Reopened {
		if r.On <= on {
			before = max(before, r.Before)
		}
	}
	if before == 0 {
		return nil
	}
	var who []family.PersonID
	for _, g := range consent.RequiredGivers(f, c.About, on).Givers {
		if i := lastAnswer(c, g.Person, on); i >= 0 && i < before && len(c.Answers[i].Allowed) > 0 && !c.Answers[i].Withdrawn.Known() {
			who = append(who, g.Person)
		}
	}
	return who
}

// conditional are those who said yes on a condition that is not met.
func conditional(c consent.Consent, f family.Family, on family.Date) []family.PersonID {
	if !slices.ContainsFunc(c.Answers, func(a consent.Answer) bool { return a.Condition.Waits(on) }) {
		return nil
	}
	var who []family.PersonID
	for _, g := range consent.RequiredGivers(f, c.About, on).Givers {
		if i := lastAnswer(c, g.Person, on); i >= 0 && len(c.Answers[i].Allowed) > 0 && c.Answers[i].Condition.Waits(on) {
			who = append(who, g.Person)
		}
	}
	return who
}

func lastAnswer(c consent.Consent, by family.PersonID, on family.Date) int {
	for i := len(c.Answers) - 1; i >= 0; i-- {
		if c.Answers[i].By == by && c.Answers[i].On <= on {
			return i
		}
	}
	return -1
}

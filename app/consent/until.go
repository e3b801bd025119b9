package consent

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// turn is a day on which somebody else may get a say, and who has it then.
type turn struct {
	on       family.Date
	required Required
}

// until is the last day on which a cell stays allowed as far as is known now:
// the end of the consent or of the ground, of the partner's involvement, or the
// day before one on which others get a say who did not agree.
func (s *scale) until(p *personal, c Category, by *carried) family.Date {
	switch {
	case by.use != nil:
		end := earlier(by.use.use.Until, earlier(by.use.ground.Until, s.orderEnds(by.use, p.id)))
		return earlier(s.ends, end)
	case by.consent != nil:
		return earlier(s.ends, s.consentRuns(p, by.consent, c))
	}
	return ""
}

// orderEnds is when the supervision order ends on which a ground rests.
func (s *scale) orderEnds(u *weighedUse, about family.PersonID) family.Date {
	if u.ground.Requires != RequiresOrder {
		return ""
	}
	for _, o := range s.facts.Family.Orders {
		if o.Child == about && o.Partner == u.use.Partner && s.facts.On.Within(o.From, o.Until) {
			return o.Until
		}
	}
	return ""
}

// consentRuns is the last day on which a consent still allows a category.
func (s *scale) consentRuns(p *personal, v *verdict, category Category) family.Date {
	for i, t := range s.turnsOf(p) {
		if v.consent.Until.Known() && v.consent.Until < t.on {
			break
		}
		if len(v.after) == i { // judged once for all categories
			standing := v.consent.standing(&s.facts.Family, t.required, t.on)
			v.after = append(v.after, standing.allowed)
		}
		if !v.after[i].has(category) {
			return t.on.AddDays(-1)
		}
	}
	return v.consent.Until
}

// turnsOf are the coming days on which the givers about a person are others
// than today, in order.
func (s *scale) turnsOf(p *personal) []turn {
	if p.turned {
		return p.turns
	}
	p.turned = true
	for _, day := range s.daysThatMatter(p.id) {
		r := requiredGivers(&s.facts.Family, p.id, day)
		if !slices.Equal(r.Givers, p.required.Givers) || !slices.Equal(r.Gaps, p.required.Gaps) {
			p.turns = append(p.turns, turn{day, r})
		}
	}
	return p.turns
}

// daysThatMatter are the coming birthdays of 12, 16 and 18, and the days on
// which custody, representation, a judgment or a life begins or ends.
func (s *scale) daysThatMatter(id family.PersonID) []family.Date {
	f, on := &s.facts.Family, s.facts.On
	var days []family.Date
	add := func(list ...family.Date) {
		for _, day := range list {
			if day > on {
				days = append(days, day)
			}
		}
	}
	p := find(f, id)
	if p == nil {
		return nil
	}
	add(p.Birth.Birthday(12), p.Birth.Birthday(16), p.Birth.Birthday(18), p.Died)
	if p.Incapacity != nil {
		add(p.Incapacity.On, p.Incapacity.Until.AddDays(1))
	}
	for i := range f.Custodies {
		if c := &f.Custodies[i]; c.Child == id {
			add(c.From, c.Until.AddDays(1))
		}
	}
	for i := range f.Representations {
		if r := &f.Representations[i]; r.Of == id {
			add(r.From, r.Until.AddDays(1))
		}
	}
	slices.SortFunc(days, func(a, b family.Date) int { return cmp.Compare(a, b) })
	return slices.Compact(days)
}

// earlier is the earlier of two days; unknown is never.
func earlier(a, b family.Date) family.Date {
	if !a.Known() || b.Known() && b < a {
		return b
	}
	return a
}

package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// pairing is one thing of the plan beside what the recipient gets of it.
type pairing struct {
	in     section
	whole  *entry // nil when it is in the copy of the recipient only
	gets   *entry // nil when it is left out
	why    []string
	partly bool // a part of it stays behind
}

// comparison is the whole plan beside what one recipient gets.
type comparison struct {
	rows         []pairing
	all, given   int // things of the plan, and how many of them go along
	partly       int // of those: a part stays behind
	safety       []family.PersonID
	safetyHidden int // agreements about safety that stay behind
}

// compare puts what the recipient gets beside the whole plan. What goes along
// is only what the slice holds; why something does not is what was withheld.
func compare(whole, gets []entry, why func(entry, []consent.Item) []string) comparison {
	var c comparison
	got := map[string][]*entry{} // more than one only when somebody stands in it twice
	for i := range gets {
		got[gets[i].key] = append(got[gets[i].key], &gets[i])
	}
	for i := range whole {
		e := &whole[i]
		row := pairing{in: e.in, whole: e}
		if found := got[e.key]; len(found) > 0 {
			row.gets, got[e.key] = found[0], found[1:]
		}
		c.all++
		first := min(1, len(e.items))
		if row.gets == nil {
			row.why = why(*e, e.items[:first])
		} else {
			c.given++
			row.why = why(*e, e.items[first:])
			row.partly = !same(e.lines, row.gets.lines)
		}
		if row.partly {
			c.partly++
		}
		if row.gets == nil && e.in == inSafety {
			c.safetyHidden++
			c.safety = append(c.safety, e.about...)
		}
		c.rows = append(c.rows, row)
	}
	for i := range gets {
		if slices.Contains(got[gets[i].key], &gets[i]) { // only in the recipient's own copy
			c.rows = append(c.rows, pairing{in: gets[i].in, gets: &gets[i]})
		}
	}
	return c
}

func same(a, b []line) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// more counts the things that stay behind now and would go along by a proposal.
func (c comparison) more(usual map[consent.Item]bool) int {
	count := 0
	for _, row := range c.rows {
		if row.whole != nil && row.gets == nil && len(row.whole.items) > 0 && usual[row.whole.items[0]] {
			count++
		}
	}
	return count
}

// sections are the rows of each section, with how much of it goes along.
func (c comparison) sections() []sectionOf {
	var found []sectionOf
	for _, name := range []section{inFamily, inPartners, inGoals, inWords, inMarks, inSafety, inLookBacks, inFrame} {
		s := sectionOf{name: name}
		for _, row := range c.rows {
			if row.in != name {
				continue
			}
			s.rows = append(s.rows, row)
			if row.whole != nil {
				s.all++
				if row.gets != nil {
					s.given++
				}
			}
		}
		if len(s.rows) > 0 {
			found = append(found, s)
		}
	}
	return found
}

// sectionOf is one section of a comparison.
type sectionOf struct {
	name       section
	rows       []pairing
	all, given int
}

package consent_test

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// word is what one consent says of one category on a day.
type word string

const (
	saysYes  word = "yes"
	saysNo   word = "no"
	saysWait word = "wait" // decides nothing
)

// said is the last thing that somebody said: an answer, or that it is taken
// back.
type said struct {
	day      string
	allows   []consent.Category // of what was asked
	tookBack bool
	waits    bool // on a condition
	before   bool // recorded before a reopening
}

// lastSaid is S1.
func lastSaid(c consent.Consent, who family.PersonID, on string) (last said, found bool) {
	return lastSaidWhen(c, who, on, func(string) bool { return true })
}

// lastSaidWhen is S1, of the days that count.
func lastSaidWhen(c consent.Consent, who family.PersonID, on string, counts func(day string) bool) (last said, found bool) {
	for i, a := range c.Answers {
		if a.By != who {
			continue
		}
		if day := string(a.On); day <= on && counts(day) && (!found || day >= last.day) {
			last, found = said{day: day, allows: ofWhatWasAsked(c, a), waits: conditionWaits(a, on), before: fromBefore(c, i, on)}, true
		}
		if day := string(max(a.Withdrawn, a.On)); a.Withdrawn != "" && day <= on && counts(day) && (!found || day >= last.day) {
			last, found = said{day: day, tookBack: true}, true
		}
	}
	return last, found
}

func ofWhatWasAsked(c consent.Consent, a consent.Answer) []consent.Category {
	return slices.DeleteFunc(slices.Clone(a.Allowed), func(x consent.Category) bool { return !slices.Contains(c.Asked, x) })
}

// conditionWaits is S7.
func conditionWaits(a consent.Answer, on string) bool {
	return a.Condition.Words != "" && (a.Condition.Met == "" || string(a.Condition.Met) > on)
}

// fromBefore is S8.
func fromBefore(c consent.Consent, at int, on string) bool {
	for _, r := range c.Reopened {
		if string(r.On) <= on && at < r.Before {
			return true
		}
	}
	return false
}

// formerNos is S9: of those who have no say now, the last thing that was said
// on a day on which they had one, when it was no full yes.
func formerNos(f family.Family, c consent.Consent, have sayers, on string) []said {
	var nos []said
	var done []family.PersonID
	for _, a := range c.Answers {
		if have.has(a.By) || slices.Contains(done, a.By) {
			continue
		}
		done = append(done, a.By)
		last, found := lastSaidWhen(c, a.By, on, func(day string) bool { return whoHasASay(f, c.About, day).has(a.By) })
		if found && len(last.allows) < len(c.Asked) {
			nos = append(nos, last)
		}
	}
	return nos
}

// leftOf is S9: what is left of a yes beside the nos that are not older.
func leftOf(yes said, nos []said) []consent.Category {
	return slices.DeleteFunc(slices.Clone(yes.allows), func(x consent.Category) bool {
		return slices.ContainsFunc(nos, func(no said) bool { return no.day >= yes.day && !slices.Contains(no.allows, x) })
	})
}

// wordOf is S2 to S9 for one category.
func wordOf(f family.Family, c consent.Consent, category consent.Category, on string) word {
	have := whoHasASay(f, c.About, on)
	nos := formerNos(f, c, have, on)
	var withdrawn, refused, partRefused, waits bool
	open := len(have.gaps)
	together := slices.Clone(c.Asked)
	for _, who := range have.who {
		last, found := lastSaid(c, who, on)
		left := leftOf(last, nos)
		switch {
		case !found:
			open++
			continue
		case last.tookBack:
			withdrawn = true
		case len(last.allows) == 0:
			refused = true
		case last.before: // S8
			open++
			continue
		case len(left) == 0: // S9: no yes, but what it says no to stays a no
			open++
			partRefused = partRefused || !slices.Contains(last.allows, category)
			continue
		}
		waits = waits || last.waits
		partRefused = partRefused || !slices.Contains(left, category)
		together = slices.DeleteFunc(together, func(x consent.Category) bool { return !slices.Contains(left, x) }) // S2
	}
	switch {
	case withdrawn:
		return saysNo // S3
	case c.Until != "" && string(c.Until) < on:
		return saysNo // S4
	case c.From != "" && on < string(c.From):
		return saysWait // S4
	case refused:
		return saysNo // S5
	case partRefused:
		return saysNo // S5, M3: a part that one of them refuses
	case open > 0 && slices.ContainsFunc(nos, func(no said) bool { return !slices.Contains(no.allows, category) }):
		return saysNo // S9, M3
	case open > 0:
		return saysWait // S6
	case len(together) == 0:
		return saysNo // S5
	case waits:
		return saysWait // S7
	}
	return saysYes
}

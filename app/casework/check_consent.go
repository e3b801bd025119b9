package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// longestConsent is how many years a consent may run. Own choice: who decides,
// and what there is to know, changes too much in more.
const longestConsent = 5

// checkAsked refuses what cannot be asked: no categories or unknown ones, a
// term or a review that ends before it begins, a term over five years. A
// category that is named twice is asked once.
func checkAsked(c *consent.Consent) error {
	if len(c.Asked) == 0 {
		return ErrNoCategories
	}
	var asked []consent.Category
	for _, category := range c.Asked {
		if !slices.Contains(consent.Categories(), category) {
			return ErrUnknownCategory
		}
		if !slices.Contains(asked, category) {
			asked = append(asked, category)
		}
	}
	c.Asked = asked
	switch {
	case !slices.Contains([]consent.Direction{consent.Give, consent.Ask, consent.Both}, c.Direction):
		return ErrUnknownChoice
	case c.Until.Before(c.From) || c.Review.Before(c.From):
		return family.ErrPeriodBackwards
	case c.From.AddMonths(12 * longestConsent).Before(c.Until):
		return ErrTermTooLong
	}
	return family.CheckText(c.Opinion)
}

// checkInvolved refuses a partner who gets nothing any more.
func (d *Desk) checkInvolved(f family.Family, id family.PartnerID) error {
	p, ok := f.Partner(id)
	switch {
	case !ok:
		return family.ErrUnknownPartner
	case p.Gone(d.Today()):
		return consent.ErrPartnerGone
	case p.Until.Before(d.Today()):
		return consent.ErrPartnerEnded
	}
	return nil
}

// conditionOf is the condition of an answer as it is kept: a no has none, and
// it is met later, by MeetCondition.
func conditionOf(a consent.Answer) consent.Condition {
	if len(a.Allowed) == 0 || a.Condition.Words.Empty() {
		return consent.Condition{}
	}
	return consent.Condition{Words: a.Condition.Words}
}

package table

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// askable are the categories that one can ask consent for at the table, the
// proposed ones first. Safety is shared on a legal ground only.
func askable(proposed []consent.Category) []consent.Category {
	list := slices.Clone(proposed)
	for _, c := range consent.Categories() {
		if c != consent.CatSafety && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// currentConsent is the newest consent about a person for a partner that
// still counts: it was not taken back and its term is not over.
func currentConsent(d consent.Dossier, about family.PersonID, p family.PartnerID, purpose consent.Purpose, on family.Date) (consent.Consent, bool) {
	for _, c := range slices.Backward(d.Consents) {
		if c.About != about || c.Partner != p || c.Purpose != purpose || c.Direction == consent.Ask {
			continue
		}
		if state := c.Standing(d.Family, on).State; state != consent.StateWithdrawn && state != consent.StateExpired {
			return c, true
		}
	}
	return consent.Consent{}, false
}

// concerned are the persons about whom a partner may be told something: those
// it is there for, else the household, then everybody else of the family.
func concerned(f family.Family, p family.Partner, on family.Date) []family.Person {
	first := f.AboutOr(p.Concerns)
	var list, rest []family.Person
	for _, person := range seats(f, on) {
		switch {
		case slices.Contains(first, person.ID):
			list = append(list, person)
		case person.Place != family.PlaceNetwork:
			rest = append(rest, person)
		}
	}
	return append(list, rest...)
}

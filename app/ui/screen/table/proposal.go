package table

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// proposal is what a partner of a kind needs to know at most, as a beginning
// of the talk about it. It is shown and adjusted, never applied by itself.
// Source: domain sheet 3.6; what is not there is as little as one can work with.
func proposal(kind family.PartnerKind) []consent.Category {
	known := []consent.Category{consent.CatContact, consent.CatInvolvement}
	work := []consent.Category{consent.CatGoals, consent.CatActions}
	switch kind {
	case family.PartnerSchool:
		return slices.Concat(known, work, []consent.Category{consent.CatSchool})
	case family.PartnerChildcare:
		return slices.Concat(known, work, []consent.Category{consent.CatDevelopment})
	case family.PartnerGP, family.PartnerMentalHealth:
		return []consent.Category{consent.CatGoals, consent.CatHealth, consent.CatMentalHealth}
	case family.PartnerYouthHealth:
		return []consent.Category{consent.CatGoals, consent.CatDevelopment, consent.CatHealth}
	case family.PartnerDebtHelp, family.PartnerWork:
		return slices.Concat(work, []consent.Category{consent.CatFinance})
	case family.PartnerHousing:
		return []consent.Category{consent.CatActions, consent.CatHousing}
	case family.PartnerMunicipality:
		return slices.Concat(known, work, []consent.Category{consent.CatEvaluations, consent.CatDecision})
	case family.PartnerYouthCare, family.PartnerCertified:
		return slices.Concat(known, work, []consent.Category{consent.CatEvaluations, consent.CatDevelopment})
	case family.PartnerTeam:
		return slices.Concat(known, work, []consent.Category{consent.CatEvaluations})
	case family.PartnerSafeHome, family.PartnerPolice:
		return known
	case family.PartnerWelfare, family.PartnerVolunteer, family.PartnerOther:
	}
	return []consent.Category{consent.CatActions}
}

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

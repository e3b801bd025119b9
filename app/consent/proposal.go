package consent

import (
	"slices"

	"keukentafel/app/family"
)

// Proposal is what a partner of a kind usually needs to know at most, as a
// beginning of the talk about it: the least that one can work with. It is
// shown and adjusted, never applied by itself. Safety is in none of them: that
// is shared on a legal ground.
func Proposal(kind family.PartnerKind) []Category {
	known := []Category{CatContact, CatInvolvement}
	work := []Category{CatGoals, CatActions}
	switch kind {
	case family.PartnerSchool:
		return slices.Concat(known, work, []Category{CatSchool})
	case family.PartnerChildcare:
		return slices.Concat(known, work, []Category{CatDevelopment})
	case family.PartnerGP, family.PartnerMentalHealth:
		return []Category{CatGoals, CatHealth, CatMentalHealth}
	case family.PartnerYouthHealth:
		return []Category{CatGoals, CatDevelopment, CatHealth}
	case family.PartnerDebtHelp, family.PartnerWork:
		return slices.Concat(work, []Category{CatFinance})
	case family.PartnerHousing:
		return []Category{CatActions, CatHousing}
	case family.PartnerMunicipality:
		return slices.Concat(known, work, []Category{CatEvaluations, CatDecision})
	case family.PartnerYouthCare, family.PartnerCertified:
		return slices.Concat(known, work, []Category{CatEvaluations, CatDevelopment})
	case family.PartnerTeam:
		return slices.Concat(known, work, []Category{CatEvaluations})
	case family.PartnerAlliance, family.PartnerAttendance:
		return slices.Concat(known, []Category{CatSchool})
	case family.PartnerFosterCare:
		return slices.Concat(known, work, []Category{CatEvaluations, CatDevelopment})
	case family.PartnerAddiction:
		return []Category{CatGoals, CatHealth, CatSubstances}
	case family.PartnerSafeHome, family.PartnerPolice, family.PartnerBoard, family.PartnerProbation:
		return known
	case family.PartnerWelfare, family.PartnerVolunteer, family.PartnerLeisure, family.PartnerSupporter, family.PartnerOther:
	}
	return []Category{CatActions}
}

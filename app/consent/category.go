package consent

import (
	"slices"

	"keukentafel/app/family"
)

// Category (gegevenscategorie) is a kind of data that a consent names. There
// is no category "everything".
type Category string

// The categories.
const (
	CatContact      Category = "contact"
	CatInvolvement  Category = "involvement" // that somebody is involved, not why
	CatGoals        Category = "goals"
	CatActions      Category = "actions"
	CatEvaluations  Category = "evaluations"
	CatSchool       Category = "school"
	CatDevelopment  Category = "development"
	CatHealth       Category = "health"
	CatMentalHealth Category = "mental-health"
	CatSubstances   Category = "substances"
	CatFinance      Category = "finance"
	CatHousing      Category = "housing"
	CatSafety       Category = "safety"
	CatJustice      Category = "justice"
	CatReport       Category = "report"   // what was said at a meeting
	CatDecision     Category = "decision" // beschikking, inzet
)

// Categories lists every category, in the order a screen shows them.
func Categories() []Category {
	return []Category{CatContact, CatInvolvement, CatGoals, CatActions, CatEvaluations, CatSchool, CatDevelopment, CatHealth,
		CatMentalHealth, CatSubstances, CatFinance, CatHousing, CatSafety, CatJustice, CatReport, CatDecision}
}

// Sensitive tells whether a category is one that a youth of 12 or over
// decides about before a parent reads it.
func (c Category) Sensitive() bool {
	return slices.Contains([]Category{CatHealth, CatMentalHealth, CatSubstances, CatSafety, CatJustice}, c)
}

// CategoryOf is the category that a life domain falls under.
func CategoryOf(d family.LifeDomain) Category {
	switch d {
	case family.DomainSchool:
		return CatSchool
	case family.DomainHealth:
		return CatHealth
	case family.DomainMentalHealth:
		return CatMentalHealth
	case family.DomainSubstances:
		return CatSubstances
	case family.DomainMoney, family.DomainWork:
		return CatFinance
	case family.DomainHousing:
		return CatHousing
	case family.DomainSafety:
		return CatSafety
	case family.DomainJustice:
		return CatJustice
	case family.DomainNone:
		return CatReport
	}
	return CatDevelopment
}

// withDomain adds the domain's category to base, unless there is no domain.
func withDomain(base Category, d family.LifeDomain) []Category {
	if d == family.DomainNone {
		return []Category{base}
	}
	return []Category{base, CategoryOf(d)}
}

// Purpose (doel) is what data are shared for. Data shared for one purpose may
// not be used for another.
type Purpose string

// The purposes.
const (
	PurposeCooperate    Purpose = "cooperate"    // work together on the plan
	PurposeRegister     Purpose = "register"     // the municipality's own file
	PurposeOwnCopy      Purpose = "own-copy"     // the family's own plan, on paper
	PurposeHandover     Purpose = "handover"     // a new coordinator takes over
	PurposeContribution Purpose = "contribution" // a partner's own words, to the coordinator
	PurposeTransfer     Purpose = "transfer"     // the file goes on in another program
	PurposeRecall       Purpose = "recall"       // asks a recipient to remove what it got
	// PurposeAccountability: whoever is responsible shows how data were used
	// (AVG art. 5(2)). That a privacy officer may have the log of one family
	// for it is our own knowledge, not read in a source: it needs a check.
	PurposeAccountability Purpose = "accountability"
	// PurposeCase: think along about a family that is not named.
	PurposeCase Purpose = "case"
)

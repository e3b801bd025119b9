package sampleplan

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// consents let the school see what is about school, and the town the most.
func consents() []consent.Consent {
	toSchool := []consent.Category{consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatSchool, consent.CatEvaluations}
	toTown := append([]consent.Category{consent.CatContact, consent.CatFinance, consent.CatReport}, toSchool...)
	school := consent.Consent{Partner: School, Purpose: consent.PurposeCooperate, Asked: toSchool}
	town := consent.Consent{Partner: Town, Purpose: consent.PurposeRegister, Asked: toTown}
	return []consent.Consent{
		answered(school, "c1", Daan, Mother), answered(school, "c2", Mother, Mother), answered(school, "c3", Granny, Granny),
		answered(town, "c4", Daan, Mother), answered(town, "c5", Mother, Mother), answered(town, "c6", Granny, Granny),
		answered(town, "c7", Noor, Noor, Mother),
	}
}

// answered is a consent about one person to which all givers say yes.
func answered(c consent.Consent, id consent.ID, about family.PersonID, givers ...family.PersonID) consent.Consent {
	c.ID, c.About, c.Direction, c.AskedOn, c.From = id, about, consent.Give, "2026-11-20", "2026-11-20"
	for _, giver := range givers {
		capacity := consent.AsSelf
		if giver != about {
			capacity = consent.AsParent
		}
		c.Answers = append(c.Answers, consent.Answer{By: giver, Capacity: capacity, Allowed: c.Asked, On: "2026-11-20", How: consent.Oral})
	}
	return c
}

package consent_test

import (
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// today is the day on which the De Wit family sits around the table: Noor is
// 14, Daan 9 and Lisa 16.
const today = family.Date("2026-11-24")

var deWitGrounds = []consent.LegalGround{
	{ID: "safe-home", Source: "Wmo 2015 5.2.6", On: true, Kinds: []family.PartnerKind{family.PartnerSafeHome}, Questions: []string{"code"}},
	{ID: "any", Source: "BPSW 13", On: true},
	{ID: "finance-only", Source: "invented", On: true, Categories: []consent.Category{consent.CatFinance}},
	{ID: "ended", Source: "invented", On: true, Until: "2026-11-23"},
	{ID: "not-begun", Source: "invented", On: true, From: "2026-11-25"},
	{ID: "off", Source: "invented"},
}

// deWit is the invented family of the kitchen-table scenario. Words that
// nobody but the family may read contain "kanarie".
func deWit() consent.Dossier {
	return consent.Dossier{Family: deWitFamily(), Plan: deWitPlan(), Consents: deWitConsents(), Pen: family.Pen{State: family.PenHere}}
}

func deWitFamily() family.Family {
	f := family.Family{ID: "dewit", Name: "De Wit", Town: "kanarie-dorp",
		Households: []family.Household{{ID: "home", Name: "thuis", Address: "kanarie-straat 1"}, {ID: "karims", Address: "kanarie-laan 2"}},
		Persons: []family.Person{
			{ID: "sanne", Given: "Sanne", Infix: "de", Surname: "Wit", Birth: "1989-03-02", Place: family.PlaceHousehold, Households: []family.HouseholdID{"home"}, Phone: "06-kanarie-sanne"},
			{ID: "ruud", Given: "Ruud", Birth: "1985-08-20", Place: family.PlaceHousehold, Households: []family.HouseholdID{"home"}},
			{ID: "noor", Given: "Noor", Birth: "2012-06-17", Place: family.PlaceHousehold, Households: []family.HouseholdID{"home"}, Phone: "06-kanarie-noor"},
			{ID: "daan", Given: "Daan", Birth: "2017-04-02", Place: family.PlaceHousehold, Households: []family.HouseholdID{"home", "karims"}},
			{ID: "lisa", Given: "Lisa", Birth: "2010-05-09", Place: family.PlaceHousehold, Households: []family.HouseholdID{"home"}},
			{ID: "karim", Given: "Karim", Birth: "1984-01-15", Place: family.PlaceOtherParent, Households: []family.HouseholdID{"karims"}, Email: "kanarie-karim@example.org"},
			{ID: "riet", Given: "Riet", Birth: "1956-12-01", Place: family.PlaceNetwork},
		},
		Relations: []family.Relation{{From: "ruud", To: "daan", Kind: family.RelStepParent, Quality: family.QualityTense},
			{From: "riet", To: "noor", Kind: family.RelGrandparent, Quality: family.QualityClose}},
		Partners: []family.Partner{
			{ID: "school", Kind: family.PartnerSchool, House: "De Brug", Name: "Joost", Concerns: []family.PersonID{"daan", "noor"}},
			{ID: "debt", Kind: family.PartnerDebtHelp, House: "Kredietbank kanarie", Concerns: []family.PersonID{"sanne"}},
			{ID: "ggz", Kind: family.PartnerMentalHealth, House: "GGZ kanarie", Concerns: []family.PersonID{"noor"}},
			{ID: "vt", Kind: family.PartnerSafeHome, House: "Veilig Thuis"},
			{ID: "sport", Kind: family.PartnerWelfare, House: "Voetbalclub", Concerns: []family.PersonID{"noor"}},
		}}
	for _, child := range []family.PersonID{"noor", "daan", "lisa"} {
		for _, parent := range []family.PersonID{"sanne", "karim"} {
			f.Relations = append(f.Relations, family.Relation{From: parent, To: child, Kind: family.RelParent})
			f.Custodies = append(f.Custodies, family.Custody{Holder: parent, Child: child, State: family.CustodyYes, Basis: family.BasisRegister})
		}
	}
	return f
}

func deWitPlan() family.Plan {
	one := family.GAS(1)
	toSchool := []family.PartnerID{"school"}
	return family.Plan{
		State: family.PlanAdopted, NextReview: "2027-02-01",
		Statements: []family.Statement{
			{ID: "s-chosen", Text: "Ik wil op tijd komen", Speaker: family.Speaker{Person: "noor"}, Domain: family.DomainSchool, About: []family.PersonID{"noor"}, Shared: toSchool},
			{ID: "s-not-chosen", Text: "kanarie: de juf is streng", Speaker: family.Speaker{Person: "noor"}, Domain: family.DomainSchool, About: []family.PersonID{"noor"}},
			{ID: "s-therapy", Text: "kanarie: ik praat met de psycholoog", Speaker: family.Speaker{Person: "noor"}, Domain: family.DomainMentalHealth, About: []family.PersonID{"noor"}, Shared: toSchool},
			{ID: "s-by-sanne", Text: "kanarie: Noor is boos op mij", Speaker: family.Speaker{Person: "sanne"}, Domain: family.DomainSchool, About: []family.PersonID{"noor"}, Shared: toSchool},
			{ID: "s-whole", Text: "kanarie: wij hebben ruzie", Speaker: family.Speaker{Person: "sanne"}, Domain: family.DomainRelations, Shared: toSchool},
		},
		Marks: []family.Mark{
			{ID: "m-noor", Person: "noor", Topic: "op school", Domain: family.DomainSchool, Score: 6, Higher: "kanarie: als Ruud weggaat"},
			{ID: "m-sanne", Person: "sanne", Topic: "kanarie: geld", Domain: family.DomainMoney, Score: 3, Higher: "kanarie: minder brieven"},
		},
		Goals: []family.Goal{
			{ID: "g-noor", Words: "Noor komt op tijd op school", ForWhom: []family.PersonID{"noor"}, Domain: family.DomainSchool, Actions: []family.Action{
				{ID: "a-noor", What: "wekker zetten", Who: family.Doer{Person: "noor"}}, {ID: "a-breakfast", What: "ontbijt klaarzetten", Who: family.Doer{Person: "sanne"}},
				{ID: "a-timetable", What: "bellen over het rooster", Who: family.Doer{Partner: "ggz"}}, {ID: "a-truus", What: "meefietsen", Who: family.Doer{Name: "kanarie-buurvrouw"}},
				{ID: "a-school", What: "mentor belt", Who: family.Doer{Partner: "school"}}}},
			{ID: "g-therapy", Words: "kanarie: Noor voelt zich minder somber", ForWhom: []family.PersonID{"noor"}, Domain: family.DomainMentalHealth},
			{ID: "g-daan", Words: "kanarie: Daan slaat niet", ForWhom: []family.PersonID{"daan"}, Domain: family.DomainSchool},
			{ID: "g-debt", Words: "kanarie-geld: de schulden worden minder", ForWhom: []family.PersonID{"sanne"}, Domain: family.DomainMoney, Actions: []family.Action{{ID: "a-debt", What: "kanarie-geld: papieren meenemen", Who: family.Doer{Person: "sanne"}}}},
			{ID: "g-whole", Words: "kanarie: samen eten", Domain: family.DomainRelations},
			{ID: "g-lisa", Words: "kanarie: Lisa stopt met blowen", ForWhom: []family.PersonID{"lisa"}, Domain: family.DomainSubstances},
		},
		Safety: []family.SafetyAgreement{{ID: "v-1", Text: "kanarie: Daan gaat naar oma", Watches: "kanarie-wacht", About: []family.PersonID{"daan"}}},
		Evaluations: []family.Evaluation{{ID: "e-1", On: "2026-10-01", Lessons: "kanarie: minder appen", Story: "kanarie: het was zwaar", By: "kanarie-verslaglegger",
			Scores: []family.GoalScore{{Goal: "g-noor", Client: &one, Story: "kanarie: goede week"}, {Goal: "g-debt", Worker: &one, Story: "kanarie: deurwaarder"}}}},
		Meetings:     []family.Meeting{{ID: "mt-1", On: today, Where: "kanarie: keukentafel", Present: []family.PersonID{"sanne", "noor"}}},
		Coordinators: []family.Coordinator{{Role: family.CaseCoordinator, Person: "riet", From: "2026-01-01"}},
		Agreements:   []family.Agreement{{Person: "noor", Answer: family.AgreePartly, View: "kanarie: ik wil bij papa wonen"}, {Person: "sanne", Answer: family.AgreeYes, View: "kanarie: eindelijk"}},
		Rights:       family.Rights{Explained: today},
	}
}

func schoolAsks() []consent.Category {
	return []consent.Category{consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatEvaluations, consent.CatSchool, consent.CatMentalHealth}
}

func deWitConsents() []consent.Consent {
	withoutTherapy := schoolAsks()[:5]
	money := []consent.Category{consent.CatContact, consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatFinance}
	return []consent.Consent{
		asks("c-noor", "noor", "school", schoolAsks(), says("noor", withoutTherapy...), says("sanne", schoolAsks()...), says("karim", schoolAsks()...)),
		asks("c-daan", "daan", "school", schoolAsks(), says("sanne", schoolAsks()...)), // Karim was not there
		asks("c-lisa", "lisa", "school", schoolAsks(), says("lisa")),                   // no
		asks("c-riet", "riet", "school", []consent.Category{consent.CatInvolvement}, says("riet", consent.CatInvolvement)),
		asks("c-sanne", "sanne", "debt", money, says("sanne", money...)),
	}
}

// asks is a consent that was asked today; says an answer that was given today.
func asks(id consent.ID, about family.PersonID, partner family.PartnerID, asked []consent.Category, answers ...consent.Answer) consent.Consent {
	return consent.Consent{ID: id, About: about, Partner: partner, Purpose: consent.PurposeCooperate, Direction: consent.Give,
		Asked: asked, AskedOn: today, From: today, Until: "2027-11-24", Answers: answers}
}

func says(who family.PersonID, allowed ...consent.Category) consent.Answer {
	return consent.Answer{By: who, Allowed: allowed, On: today, How: consent.Oral}
}

// to is a request for a partner today, from the working plan.
func to(partner family.PartnerID) consent.Request {
	return consent.Request{ID: "d-1", At: time.Date(2026, 11, 24, 20, 0, 0, 0, time.UTC), On: today, Purpose: consent.PurposeCooperate,
		Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: partner, Name: "Joost"}, Grounds: deWitGrounds}
}

// nowTo is to, sharing now what may be shared now.
func nowTo(partner family.PartnerID) consent.Request {
	r := to(partner)
	r.Partial = true
	return r
}

func ownCopy(kind consent.RecipientKind, person family.PersonID) consent.Request {
	r := to("")
	r.Recipient = consent.Recipient{Kind: kind, Person: person}
	r.Purpose = consent.PurposeOwnCopy
	return r
}

// weighed is a use of a ground that was weighed and told.
func weighed(ground consent.GroundID, partner family.PartnerID, about family.PersonID, categories ...consent.Category) consent.GroundUse {
	return consent.GroundUse{ID: "u-1", Ground: ground, Partner: partner, Purpose: consent.PurposeCooperate, About: []family.PersonID{about}, Categories: categories,
		Weighing: map[string]family.Text{"code": "stap 1 tot en met 5"}, Why: "ernstige zorg", Informed: today, From: "2026-01-01", By: "Marieke"}
}

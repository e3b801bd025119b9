// Package sampleplan holds one invented family for the tests of everything
// that writes documents. No program uses it, and it is not the sample that a
// user can load: it is made to have something in every part of a document. It
// promises the same dossier and the same disclosures every time.
package sampleplan

import (
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The persons and partners of the sample.
const (
	Mother family.PersonID  = "sanne"
	Father family.PersonID  = "karim"
	Noor   family.PersonID  = "noor"
	Daan   family.PersonID  = "daan"
	Granny family.PersonID  = "riet"
	School family.PartnerID = "school"
	Clinic family.PartnerID = "clinic"
	Town   family.PartnerID = "town"
)

// Today is the day on which the sample is read.
const Today family.Date = "2026-11-23"

// Secrets are words of the sample that the school may never see: about the
// clinic, the debts, the safety agreements and the mother's health.
func Secrets() []string {
	return []string{"Lentestraat", "therapie", "schulden", "huisverbod", "slaappillen", "GGZ", "06-11111111"}
}

// Dossier is the sample, complete.
func Dossier() consent.Dossier {
	plan := plan()
	d := consent.Dossier{Family: household(), Plan: plan, Consents: consents()}
	d.Versions = []family.Version{{Number: 3, Family: household(), Plan: plan, AdoptedOn: "2026-11-20"}}
	return d
}

// For makes the disclosure of version 3 for a recipient.
func For(to consent.Recipient, purpose consent.Purpose) (consent.Disclosure, error) {
	return From(Dossier(), to, purpose)
}

// From makes the disclosure of version 3 of a dossier that a test changed.
func From(d consent.Dossier, to consent.Recipient, purpose consent.Purpose) (consent.Disclosure, error) {
	return consent.Disclose(d, consent.Request{
		ID: "disclosure-1", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: Today,
		Recipient: to, Purpose: purpose, Version: 3,
	})
}

// ToSchool is the recipient that sees the least.
func ToSchool() (consent.Recipient, consent.Purpose) {
	return consent.Recipient{Kind: consent.ToPartner, Partner: School, Name: "Joost Bakker, OBS De Vlieger"}, consent.PurposeCooperate
}

// ToHome is the family's own copy.
func ToHome() (consent.Recipient, consent.Purpose) {
	return consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy
}

// ToTown is the municipality.
func ToTown() (consent.Recipient, consent.Purpose) {
	return consent.Recipient{Kind: consent.ToMunicipality, Partner: Town, Name: "Gemeente Voorbeeldstad"}, consent.PurposeRegister
}

func household() family.Family {
	return family.Family{
		ID: "fam-1", Name: "De Wit", Town: "Voorbeeldstad", Opened: "2026-09-01",
		Households: []family.Household{{ID: "h1", Name: "Thuis", Address: "Lentestraat 7"}},
		Persons: []family.Person{
			{ID: Mother, Given: "Sanne", Infix: "de", Surname: "Wit", Birth: "1989-03-02", Gender: family.Female, Place: family.PlaceHousehold, Households: []family.HouseholdID{"h1"}, Phone: "06-11111111"},
			{ID: Noor, Given: "Noor", Surname: "El Amrani", Birth: "2012-05-17", Gender: family.Female, Place: family.PlaceHousehold, Households: []family.HouseholdID{"h1"}},
			{ID: Daan, Given: "Daan", Surname: "El Amrani", Birth: "2017-02-09", Gender: family.Male, Place: family.PlaceHousehold, Households: []family.HouseholdID{"h1"}},
			{ID: Father, Given: "Karim", Surname: "El Amrani", Birth: "1986-08-21", Gender: family.Male, Place: family.PlaceOtherParent},
			{ID: Granny, Given: "Riet", Infix: "de", Surname: "Wit", Birth: "1958-12-30", Gender: family.Female, Place: family.PlaceNetwork},
		},
		Relations: []family.Relation{
			{From: Mother, To: Noor, Kind: family.RelParent, Quality: family.QualityTense}, {From: Mother, To: Daan, Kind: family.RelParent},
			{From: Father, To: Daan, Kind: family.RelParent}, {From: Granny, To: Mother, Kind: family.RelParent, Quality: family.QualityClose},
		},
		Custodies: []family.Custody{
			{Holder: Mother, Child: Noor, State: family.CustodyYes, Basis: family.BasisRegister, On: "2026-09-01"},
			{Holder: Mother, Child: Daan, State: family.CustodyYes, Basis: family.BasisRegister, On: "2026-09-01"},
			{Holder: Father, Child: Daan, State: family.CustodyNo, Basis: family.BasisRegister, On: "2026-09-01"},
		},
		Partners: []family.Partner{
			{ID: School, Kind: family.PartnerSchool, House: "OBS De Vlieger", Name: "Joost Bakker", Function: "intern begeleider", Phone: "0900-1234", Concerns: []family.PersonID{Daan}},
			{ID: Clinic, Kind: family.PartnerMentalHealth, House: "GGZ De Linde", Name: "Els Vos", Phone: "0900-5678", Concerns: []family.PersonID{Noor}},
			{ID: Town, Kind: family.PartnerMunicipality, House: "Gemeente Voorbeeldstad", Name: "Marieke Oudshoorn", Function: "jeugdconsulent", Phone: "14 000"},
		},
	}
}

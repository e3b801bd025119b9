package consent_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const (
	logMother family.PersonID = "sanne"
	logNoor   family.PersonID = "noor"
	logFather family.PersonID = "karim"
)

func logDossier() consent.Dossier {
	return consent.Dossier{Family: family.Family{ID: "f", Name: "De Wit",
		Persons: []family.Person{{ID: logMother, Given: "Sanne", Birth: "1989-03-02", Place: family.PlaceHousehold},
			{ID: logNoor, Given: "Noor", Birth: "2012-05-17", Place: family.PlaceHousehold}, {ID: logFather, Given: "Karim", Birth: "1986-08-21", Place: family.PlaceOtherParent}}}}
}

func logLines() consent.Log {
	at := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	return consent.Log{Lines: []consent.LogLine{
		{Seq: 1, At: at, Event: "family.open", Action: "R"},
		{Seq: 2, At: at, Event: "plan.goal", Action: "U", About: []family.PersonID{logMother}},
		{Seq: 3, At: at, Event: "disclosure.ktp", Action: "E", About: []family.PersonID{logNoor}, Categories: []consent.Category{consent.CatMentalHealth}},
		{Seq: 4, At: at, Event: "plan.safety", Action: "U", Categories: []consent.Category{consent.CatSafety}},
		{Seq: 5, At: at, Event: "plan.mark", Action: "U", About: []family.PersonID{logFather}},
	}}
}

func discloseLog(to consent.Recipient, purpose consent.Purpose) ([]int64, error) {
	d, err := consent.DiscloseLog(logDossier(), consent.Request{ID: "d", At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), On: "2026-11-24", Recipient: to, Purpose: purpose}, logLines())
	log, _ := d.Log()
	var seqs []int64
	for _, l := range log.Lines {
		seqs = append(seqs, l.Seq)
	}
	return seqs, err
}

func TestNobodyOutsideTheFamilyGetsItsLog(t *testing.T) {
	for name, to := range map[string]consent.Recipient{
		"a partner":      {Kind: consent.ToPartner, Partner: "school"},
		"a municipality": {Kind: consent.ToMunicipality, Partner: "town"},
		"a stranger":     {Kind: consent.ToPerson, Person: "nobody"},
		"a successor":    {Kind: consent.ToSuccessor},
	} {
		if _, err := discloseLog(to, consent.PurposeOwnCopy); !errors.Is(err, consent.ErrUnknownRecipient) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := discloseLog(consent.Recipient{Kind: consent.ToPrivacyOfficer}, consent.PurposeOwnCopy); !errors.Is(err, consent.ErrUnknownRecipient) {
		t.Errorf("a privacy officer without the purpose: got %v", err)
	}
}

func TestACopyOfTheLogLeavesOutWhatIsSensitiveToAnother(t *testing.T) {
	for name, c := range map[string]struct {
		to      consent.Recipient
		purpose consent.Purpose
		want    string
	}{
		"the household": {consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy, "[1 2 5]"},
		"Noor herself":  {consent.Recipient{Kind: consent.ToPerson, Person: logNoor}, consent.PurposeOwnCopy, "[1 2 3 5]"},
		"the father":    {consent.Recipient{Kind: consent.ToPerson, Person: logFather}, consent.PurposeOwnCopy, "[1 5]"},
		"the officer":   {consent.Recipient{Kind: consent.ToPrivacyOfficer}, consent.PurposeAccountability, "[1 2 3 4 5]"},
	} {
		got, err := discloseLog(c.to, c.purpose)
		if err != nil || fmt.Sprint(got) != c.want {
			t.Errorf("%s: lines %v, want %s (%v)", name, got, c.want, err)
		}
	}
}

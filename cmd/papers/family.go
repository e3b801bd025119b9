package main

import (
	"fmt"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

const (
	today   family.Date = "2026-11-23"
	version             = 1
)

// reader is somebody who can get a paper.
type reader struct {
	name    string // of the files
	to      consent.Recipient
	purpose consent.Purpose
}

// dewit is the invented family with an adopted plan, always the same.
func dewit() consent.Dossier {
	last := 0
	d := samples.DeWit(today, func() string {
		last++
		return fmt.Sprintf("id-%04d", last)
	})
	return adopted(d)
}

func adopted(d consent.Dossier) consent.Dossier {
	plan := d.Plan.Clone()
	plan.State = family.PlanAdopted
	d.Versions = []family.Version{{Number: version, Family: d.Family.Clone(), Plan: plan, AdoptedOn: today}}
	return d
}

// lengthened is the dossier with the statements and goals of its plan many times.
func lengthened(d consent.Dossier) consent.Dossier {
	const times = 28
	once := d.Plan.Clone()
	for i := range times {
		again := once.Clone()
		for _, s := range again.Statements {
			s.ID = family.StatementID(fmt.Sprintf("%s-%d", s.ID, i))
			d.Plan.Statements = append(d.Plan.Statements, s)
		}
		for _, g := range again.Goals {
			g.ID = family.GoalID(fmt.Sprintf("%s-%d", g.ID, i))
			for j := range g.Actions {
				g.Actions[j].ID = family.ActionID(fmt.Sprintf("%s-%d", g.Actions[j].ID, i))
			}
			d.Plan.Goals = append(d.Plan.Goals, g)
		}
	}
	return adopted(d)
}

// readers are the family, its first person, and everybody around it.
func readers(d consent.Dossier) []reader {
	first := d.Family.Persons[0]
	list := []reader{
		{"family", consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}, consent.PurposeOwnCopy},
		{"person", consent.Recipient{Kind: consent.ToPerson, Person: first.ID, Name: first.Name()}, consent.PurposeOwnCopy},
	}
	for _, p := range d.Family.Partners {
		r := reader{string(p.Kind), consent.Recipient{Kind: consent.ToPartner, Partner: p.ID, Name: p.Label()}, consent.PurposeCooperate}
		if p.Kind == family.PartnerMunicipality {
			r.to.Kind, r.purpose = consent.ToMunicipality, consent.PurposeRegister
		}
		list = append(list, r)
	}
	return list
}

func disclosed(d consent.Dossier, to consent.Recipient, purpose consent.Purpose) (consent.Disclosure, error) {
	return consent.Disclose(d, asked(to, purpose))
}

func asked(to consent.Recipient, purpose consent.Purpose) consent.Request {
	return consent.Request{ID: "paper", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: today,
		Recipient: to, Purpose: purpose, Version: version, Partial: true}
}

// withoutNames is the case without names, with all texts as they are proposed.
func withoutNames(d consent.Dossier) (consent.Disclosure, error) {
	names, err := consent.CaseNamesOf(d, version, today)
	if err != nil {
		return consent.Disclosure{}, err
	}
	texts := map[consent.Item]family.Text{}
	for _, text := range consent.CaseTexts(d.Plan) {
		texts[text.Item] = names.Masked(text.Text, document.CaseNameIn(words.NL))
	}
	return consent.DiscloseCase(d, asked(consent.Recipient{Kind: consent.ToCase, Name: "intervisie"}, consent.PurposeCase), texts)
}

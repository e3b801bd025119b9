package desk

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
	"keukentafel/storage/sealed"
)

// What the De Wits told, by who may not read it.
var (
	therapy = []string{"Yara", "De Linde", "slapen zonder dat mijn hoofd"}
	debts   = []string{"deurwaarder", "huurachterstand", "Mirjam", "de post weer open"}
	safety  = []string{"houdt niemand hem vast"}
	private = []string{"Lijsterlaan", "Sluiskade", "06 0000 1204", "06 0000 1205", "karim@elidrissi.example"}
	school  = []string{"een hele dag in de klas", "Koptelefoon van opa"}
	// planted are words that no file on any disk may hold readably: long ones,
	// since four letters come up by chance in what is sealed.
	planted = slices.DeleteFunc(slices.Concat(therapy, debts, safety, private, school, []string{"El Idrissi", "Gülşen", "Vechtstede", halfTyped}),
		func(word string) bool { return len(word) < 8 })
)

const halfTyped = "Riet belde net op, ze wil eerst"

// theKitchenTable: Marieke writes along, and everybody hears it read back.
func (p *play) theKitchenTable() {
	dewit := samples.DeWit(p.marieke.Today(), sealed.NewID)
	p.id = dewit.Family.ID
	p.must(p.marieke.Import(p.Context(), dewit))
	p.refused(p.marieke.Import(p.Context(), dewit), casework.ErrFamilyExists, "the same family twice")
	p.must(p.marieke.Drafts.SaveDraft(string(p.id)+"/table/reason", halfTyped))
	p.marieke.restarts()
	drafts, err := p.marieke.Drafts.Drafts()
	p.must(err)
	if len(drafts) != 1 || string(drafts[string(p.id)+"/table/reason"]) != halfTyped {
		p.Error("what was half typed is gone after a restart")
	}
	_, err = p.marieke.PutStatement(p.Context(), p.id, family.Statement{Topic: family.TopicReason, Kind: family.KindQuote,
		Speaker: family.Speaker{Person: person(dewit, "Riet")}, Text: halfTyped + " met Karim praten.", Domain: family.DomainRelations})
	p.must(err)
	p.must(p.marieke.Drafts.DropDraft(string(p.id) + "/table/reason"))

	v, err := p.marieke.AdoptVersion(p.Context(), p.id)
	p.must(err)
	if v.Number != 1 || v.Previous != "" || len(v.Signature) == 0 || v.Plan.AgreementOf(person(dewit, "Ruud")).Answer != family.AgreePartly {
		p.Errorf("version 1 has number %d, %d bytes of signature", v.Number, len(v.Signature))
	}
	_, err = p.marieke.AdoptVersion(p.Context(), p.id)
	p.refused(err, casework.ErrNothingToAdopt, "adopting twice")
	p.must(p.marieke.VerifyVersions(p.Context(), p.marieke.dossier()))
	p.nothingReadable("the talk at the table")
	p.later(time.Hour)
}

// nothingLeavesWhileKarimHasNotAnswered: the refusal says who is missing, and
// what can be shared now.
func (p *play) nothingLeavesWhileKarimHasNotAnswered() {
	before := p.marieke.dossier()
	to, purpose := casework.ToPartnerOf(partner(before, family.PartnerMunicipality))
	ask := casework.Ask{To: to, Purpose: purpose, Version: 1, Form: string(FormPDF)}
	render := Renders(words.NL)[FormPDF]
	var file bytes.Buffer
	_, err := p.marieke.Export(p.Context(), p.id, ask, render, &file)
	p.refused(err, consent.ErrPending, "export while Karim has not answered")
	if file.Len() > 0 {
		p.Errorf("%d bytes left while consent is pending", file.Len())
	}
	var pending *consent.PendingError
	if !errors.As(err, &pending) || pending.Shareable == 0 || !onlyMissing(pending.Missing, person(before, "Karim")) {
		p.Fatalf("the refusal does not say that only Karim is missing: %+v", pending)
	}
	if after := p.marieke.dossier(); len(after.Register) != 0 {
		p.Error("a refused export is in the register")
	}
	log, err := p.marieke.Log(p.Context(), casework.LogFilter{Family: p.id})
	p.must(err)
	if !slices.ContainsFunc(log, func(e audit.Entry) bool {
		return e.Event == "disclosure.pdf" && e.Outcome == audit.Refused && e.Rule != "" && e.Consent == audit.ConsentAsked
	}) {
		p.Error("the refusal is not in the log")
	}

	ask.Partial = true
	record, err := p.marieke.Export(p.Context(), p.id, ask, render, &file)
	p.must(err)
	if !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) || record.Version != 1 || record.Form != "pdf" || len(record.Grounds) == 0 {
		p.Errorf("what can be shared now became %d bytes with record %+v", file.Len(), record)
	}
	log, err = p.marieke.Log(p.Context(), casework.LogFilter{Family: p.id, Limit: 1})
	p.must(err)
	if e := log[0]; e.Consent != audit.ConsentAllowed || e.Authorised != audit.AuthorisedYes || e.Ground == "" || len(e.About) == 0 || e.Origin.Source == "" {
		p.Error("the log does not say on which consent it was shared")
	}
	ask.Form = string(FormJSON)
	file.Reset()
	_, err = p.marieke.Export(p.Context(), p.id, ask, Renders(words.NL)[FormJSON], &file)
	p.must(err)
	p.reads("the municipality, of the part", file.String(), []string{"de post weer open"}, append([]string{"een hele dag in de klas"}, safety...))
	p.nothingReadable("the refused export")
}

func onlyMissing(missing []consent.Missing, who family.PersonID) bool {
	for _, m := range missing {
		for _, g := range m.Givers {
			if g.Person != who {
				return false
			}
		}
	}
	return len(missing) > 0
}

package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

// other is a paper that is made of something else than a plan.
type other struct {
	name string // of the files
	form desk.Form
	make func() (consent.Disclosure, error)
}

// lived is the dossier after a year: the school got the plan, Noor took her
// consent back, and the coordinator hands it over.
func lived(d consent.Dossier) (consent.Dossier, consent.ID) {
	school := d.Family.Partners[0]
	to := consent.Recipient{Kind: consent.ToPartner, Partner: school.ID, Name: school.Label()}
	noor := &d.Consents[1] // of the sample: what the school may know about Noor
	at := today.Time().Add(14*time.Hour + 5*time.Minute)
	d.Register = []consent.Record{
		{ID: "given-1", At: at.AddDate(0, -2, 0), Recipient: to, Purpose: consent.PurposeCooperate, Version: version, Form: casework.FormPDF, Items: 9,
			About: []family.PersonID{noor.About}, Categories: []consent.Category{consent.CatGoals, consent.CatSchool}, Grounds: []string{string(noor.ID)}},
		{ID: "given-2", At: at.AddDate(0, 0, -3), Recipient: consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}, Purpose: consent.PurposeOwnCopy,
			Version: version, Form: casework.FormSheet, Items: 31, About: d.Family.Core(), Categories: []consent.Category{consent.CatGoals, consent.CatContact}, Grounds: []string{consent.GroundOwnCopy}},
	}
	for i := range noor.Answers {
		noor.Answers[i].Withdrawn = today
	}
	d.Recalls = []consent.Recall{{ID: "recall", Consent: noor.ID, Recipient: to, By: noor.About, About: noor.About, On: today,
		Categories: []consent.Category{consent.CatGoals, consent.CatSchool}, Disclosures: []consent.DisclosureID{"given-1"}, State: consent.RecallToTell}}
	d.Pen = family.Pen{State: family.PenOffered, Handover: family.Handover{ID: "handover", State: family.HandoverOffered, To: "key", ToName: "Fatma Yılmaz", FamilyInformed: today.AddDays(-2)}}
	d.Notes = []family.Note{{ID: "note", On: today.AddDays(-4), By: "Marieke Bos", Passages: []family.Passage{
		{Kind: family.KindObservation, Text: "Noor zat stil op de bank.", About: []family.PersonID{noor.About}},
		{Kind: family.KindQuote, Speaker: "Sanne", Text: "Ik slaap slecht sinds de brief.", About: []family.PersonID{d.Family.Persons[0].ID}}}}}
	return d, noor.ID
}

// others are the papers that are not made of a plan, each for who gets it.
func others(dossier consent.Dossier) []other {
	d, taken := lived(dossier.Clone())
	noor, _ := d.Consent(taken)
	own := func(p family.PersonID) consent.Request {
		return asked(consent.Recipient{Kind: consent.ToPerson, Person: p, Name: d.Family.NameOf(p)}, consent.PurposeOwnCopy)
	}
	home := asked(consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}, consent.PurposeOwnCopy)
	return []other{
		{"question", desk.FormConsent, func() (consent.Disclosure, error) {
			return consent.DiscloseConsentForm(dossier, own(dossier.Consents[0].About), dossier.Consents[0].ID)
		}},
		{"question-self", desk.FormConsent, func() (consent.Disclosure, error) {
			return consent.DiscloseConsentForm(dossier, own(noor.About), taken)
		}},
		{"taken-back", casework.FormWithdrawalLetter, func() (consent.Disclosure, error) { return consent.DiscloseWithdrawal(d, own(noor.About), taken) }},
		{"school", desk.FormRecallLetter, func() (consent.Disclosure, error) {
			return consent.DiscloseRecall(d, asked(d.Recalls[0].Recipient, consent.PurposeRecall), "recall",
				consent.RecallNotice{AnswerBy: today.AddDays(28), From: "Marieke Bos", House: "Wijkteam De Haard", Phone: "06 0000 1234", Email: "marieke@example.org"})
		}},
		{"successor", casework.FormHandoverSheet, func() (consent.Disclosure, error) {
			return consent.DiscloseHandover(d, asked(consent.Recipient{Key: "key", Name: "Fatma Yılmaz"}, consent.PurposeHandover))
		}},
		{"person", desk.FormFile, func() (consent.Disclosure, error) { return consent.DiscloseFile(d, own(noor.About), noor.About) }},
		{"family", desk.FormOverview, func() (consent.Disclosure, error) { return consent.DiscloseOverview(d, home, "") }},
		{"person", desk.FormOverview, func() (consent.Disclosure, error) { return consent.DiscloseOverview(d, own(noor.About), "") }},
	}
}

// allOthers writes them, and the papers that have a composer of their own.
func allOthers(dir string, dossier consent.Dossier, lang words.Lang) error {
	for _, o := range others(dossier) {
		d, err := o.make()
		if err == nil {
			err = paper(named(dir, o.name, lang, string(o.form)), string(o.form), lang, d)
		}
		if err != nil {
			return fmt.Errorf("%s of %s: %w", o.form, o.name, err)
		}
	}
	log, err := logged(dossier)
	if err != nil {
		return err
	}
	onPaper, err := document.LogDocument(log, lang)
	if err != nil {
		return err
	}
	sheet, err := document.RecoverySheet(document.Recovery{Code: "7K2M9-QX4TB-3WZ8D-HN5RV-6PJCF-Y1GAE", Vault: "3f9a1c07", Day: string(today)}, lang)
	if err != nil {
		return err
	}
	return errors.Join(
		desk.WriteOver(named(dir, "family", lang, "log"), func(w io.Writer) error { return pdf.Write(w, onPaper) }),
		desk.WriteOver(named(dir, "archive", lang, "destruction"), func(w io.Writer) error { return pdf.Write(w, document.DestructionRecord(destroyed(lang), lang)) }),
		desk.WriteOver(named(dir, "vault", lang, "recovery"), func(w io.Writer) error {
			_, err := pdf.WriteOnePage(w, []document.Document{sheet})
			return err
		}),
	)
}

func named(dir, reader string, lang words.Lang, form string) string {
	return filepath.Join(dir, reader+"-"+string(lang)+"-"+form+".pdf")
}

func destroyed(lang words.Lang) document.Destruction {
	return document.Destruction{ID: "v-2031-0007", Family: "8d21f0c4", At: today.Time().Add(15 * time.Hour), By: "Marieke Bos", House: "Wijkteam De Haard",
		ApprovedBy: "Anneke de Groot", Why: "De bewaartermijn is voorbij.", Basis: lang.T("list.destruction-basis.rule"), Rule: "Jeugdwet: 20 jaar", Source: "Jeugdwet, artikel 7.3.8",
		Opened: "2006-02-01", LastChange: today.AddDays(-9), Parts: 214, Versions: 3}
}

// logged is a week of the log of the family, for its own copy.
func logged(d consent.Dossier) (consent.Disclosure, error) {
	at := today.Time().Add(9*time.Hour + 12*time.Minute)
	line := func(seq int64, days int, event, action string) consent.LogLine {
		return consent.LogLine{Seq: seq, At: at.AddDate(0, 0, days).Add(time.Duration(seq) * time.Minute), Who: "Marieke Bos", Key: "3f9a1c0755aa", Role: "coordinator",
			Event: event, Action: action, Outcome: "done", About: d.Family.Core()[:1], Names: []family.Text{d.Family.NameOf(d.Family.Core()[0])}}
	}
	lines := []consent.LogLine{line(4, -6, "family.open", "R"), line(5, -6, "plan.goal", "U"), line(9, -1, "consent.answer", "C"), line(11, -1, "plan.adopt", "U"), line(12, -1, "disclosure.pdf", "E")}
	last := &lines[len(lines)-1]
	last.To, last.ToKind, last.Partner = d.Family.Partners[0].Label(), consent.ToPartner, d.Family.Partners[0].ID
	last.Categories, last.Purpose, last.Consent = []consent.Category{consent.CatGoals, consent.CatSchool}, consent.PurposeCooperate, "allowed"
	return consent.DiscloseLog(d, asked(consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}, consent.PurposeOwnCopy),
		consent.Log{Lines: lines, Anchor: consent.LogAnchor{Seq: 12, MAC: "0123456789abcdef"}, Signer: consent.LogSigner{Fingerprint: "16282 07000 21930"}})
}

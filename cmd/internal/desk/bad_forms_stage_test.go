package desk

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdfcheck"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// hardPlan is the sample with a meeting that was held, after a change; what was
// adopted is the same.
func hardPlan(change func(*consent.Dossier)) consent.Dossier {
	d := sampleplan.Dossier()
	d.Plan.Meetings = []family.Meeting{{ID: "meeting-1", On: "2026-11-20", Where: "Thuis", Present: []family.PersonID{sampleplan.Mother}}}
	if change != nil {
		change(&d)
	}
	d.Versions[0].Plan, d.Versions[0].Family = d.Plan.Clone(), d.Family.Clone()
	d.Consents[0].Answers[0].Withdrawn = sampleplan.Today
	d.Register = []consent.Record{{ID: "r1", At: noon.AddDate(0, 0, -2), Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: sampleplan.School}, Version: 3, Form: "pdf", Categories: []consent.Category{consent.CatGoals}, Grounds: []string{"c1"}}}
	d.Recalls = []consent.Recall{{ID: "b1", Consent: "c1", Recipient: d.Register[0].Recipient, By: sampleplan.Mother, About: sampleplan.Daan, On: sampleplan.Today, Disclosures: []consent.DisclosureID{"r1"}, State: consent.RecallToTell}}
	d.Pen = family.Pen{State: family.PenOffered, Handover: family.Handover{ID: "h", State: family.HandoverOffered, To: "key", ToName: "Fatma Yılmaz", FamilyInformed: "2026-11-21"}}
	return d
}

// everyLeaving is each way in which something of a dossier leaves, for who gets it.
func everyLeaving(t *testing.T, d consent.Dossier) map[string]consent.Disclosure {
	t.Helper()
	ask := func(to consent.Recipient, purpose consent.Purpose) consent.Request {
		return consent.Request{ID: "d-1", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: sampleplan.Today, Recipient: to, Purpose: purpose, Version: 3, Partial: true}
	}
	home, own := sampleplan.ToHome()
	noor := consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Noor}
	all := map[string]consent.Disclosure{}
	put := func(name string, made consent.Disclosure, err error) {
		if err != nil && !errors.Is(err, consent.ErrNothingToShare) {
			t.Fatalf("%s: %v", name, err)
		}
		if err == nil {
			all[name] = made
		}
	}
	put1 := func(name string, r consent.Request) {
		made, err := consent.Disclose(d, r)
		put(name, made, err)
	}
	put1("home", ask(home, own))
	put1("noor", ask(noor, own))
	put1("school", ask(sampleplan.ToSchool()))
	put1("town", ask(sampleplan.ToTown()))
	for name, make := range map[string]func() (consent.Disclosure, error){
		"case": func() (consent.Disclosure, error) {
			names, err := consent.CaseNamesOf(d, 3, sampleplan.Today)
			if err != nil {
				return consent.Disclosure{}, err
			}
			texts := map[consent.Item]family.Text{}
			for _, text := range consent.CaseTexts(d.Plan) {
				texts[text.Item] = names.Masked(text.Text, document.CaseNameIn(words.NL))
			}
			return consent.DiscloseCase(d, ask(consent.Recipient{Kind: consent.ToCase, Name: "intervisie"}, consent.PurposeCase), texts)
		},
		"handover": func() (consent.Disclosure, error) {
			return consent.DiscloseHandover(d, ask(consent.Recipient{Key: "key"}, consent.PurposeHandover))
		},
		"transfer": func() (consent.Disclosure, error) {
			return consent.DiscloseTransfer(d, ask(consent.Recipient{Kind: consent.ToOrganisation, Name: "Ede"}, consent.PurposeTransfer), "2026-11-20")
		},
		"question":   func() (consent.Disclosure, error) { return consent.DiscloseConsentForm(d, ask(noor, own), "c7") },
		"taken back": func() (consent.Disclosure, error) { return consent.DiscloseWithdrawal(d, ask(home, own), "c1") },
		"recall": func() (consent.Disclosure, error) {
			return consent.DiscloseRecall(d, ask(d.Recalls[0].Recipient, consent.PurposeRecall), "b1", consent.RecallNotice{From: "Fatma", AnswerBy: "2026-12-20"})
		},
		"file":     func() (consent.Disclosure, error) { return consent.DiscloseFile(d, ask(noor, own), sampleplan.Noor) },
		"overview": func() (consent.Disclosure, error) { return consent.DiscloseOverview(d, ask(home, own), "") },
	} {
		made, err := make()
		put(name, made, err)
	}
	return all
}

// whole tells what is wrong with a file, read back as who gets it does.
func whole(file []byte) error {
	switch {
	case bytes.HasPrefix(file, []byte("%PDF-")):
		if faults := pdfcheck.Faults(file); len(faults) > 0 {
			return errors.New(faults[0])
		}
		return nil
	case bytes.HasPrefix(file, []byte("PK")):
		return wholeArchive(file)
	case bytes.HasPrefix(file, []byte("\x89PNG")):
		_, err := png.Decode(bytes.NewReader(file))
		return err
	case !utf8.Valid(file):
		return errors.New("no UTF-8")
	case bytes.ContainsFunc(file, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\n\r\t", r) }):
		return errors.New("a control character")
	}
	return wholeText(string(file))
}

func wholeText(text string) error {
	switch {
	case strings.HasPrefix(text, "{"):
		if !json.Valid([]byte(text)) {
			return errors.New("no JSON")
		}
		if strings.Contains(text[:min(len(text), 300)], `"resourceType": "Bundle"`) {
			return nil
		}
		_, err := ReadFile(strings.NewReader(text))
		return err
	case strings.HasPrefix(text, "BEGIN:V"):
		if !strings.HasSuffix(text, "END:VCALENDAR\r\n") && !strings.HasSuffix(text, "END:VCARD\r\n") {
			return errors.New("half a file")
		}
		for line := range strings.SplitSeq(text, "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				return fmt.Errorf("a line of %d bytes", len(line))
			}
		}
		return nil
	case strings.HasPrefix(text, "<!DOCTYPE html>"):
		if !strings.HasSuffix(strings.TrimSpace(text), "</html>") {
			return errors.New("half a page")
		}
		return nil
	case strings.HasPrefix(text, "<"):
		return wholeXML(strings.NewReader(text))
	}
	_, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		list := csv.NewReader(strings.NewReader(text))
		list.Comma = ';'
		_, err = list.ReadAll()
	}
	return err
}

func wholeArchive(file []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return err
	}
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			return err
		}
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") {
			err = wholeXML(in)
		} else {
			_, err = io.Copy(io.Discard, in)
		}
		if err = errors.Join(err, in.Close()); err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return nil
}

func wholeXML(r io.Reader) error {
	decoder := xml.NewDecoder(r)
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// refusesKindly tells whether a writer that wrote nothing said why.
func refusesKindly(err error) bool {
	return slices.ContainsFunc([]error{consent.ErrNothingToShare, casework.ErrNoMeeting, casework.ErrDoesNotFit}, func(e error) bool { return errors.Is(err, e) })
}

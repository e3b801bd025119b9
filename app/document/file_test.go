package document_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// withSecrets is the sample with notes and views, and words about somebody else.
func withSecrets() consent.Dossier {
	d := sampleplan.Dossier()
	d.Family.PutPerson(family.Person{ID: "ruud", Given: "Ruud", Birth: "1985-08-20", Place: family.PlaceHousehold})
	noor := []family.PersonID{sampleplan.Noor}
	d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: "s-view", Kind: family.KindFact, Text: "Noor kwam drie keer te laat", Domain: family.DomainSchool, About: noor,
		Views: []family.View{{Person: sampleplan.Noor, Text: "Het was twee keer.", On: sampleplan.Today}}})
	d.Notes = []family.Note{{ID: "n", On: sampleplan.Today, By: "Marieke Oudshoorn", Passages: []family.Passage{
		{Kind: family.KindObservation, Text: "Noor zat stil op de bank.", About: noor},
		{Kind: family.KindQuote, Speaker: "Sanne", Text: "secret: Ruud drinkt", About: []family.PersonID{"ruud"}},
	}}}
	return d
}

func fileRequest(d consent.Dossier, reader, about family.PersonID) (consent.Disclosure, error) {
	return consent.DiscloseFile(d, consent.Request{ID: "file-1", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: sampleplan.Today,
		Recipient: consent.Recipient{Kind: consent.ToPerson, Person: reader}, Purpose: consent.PurposeOwnCopy}, about)
}

func filePaper(t *testing.T, c document.Contacts, lang words.Lang) document.Document {
	t.Helper()
	made, err := fileRequest(withSecrets(), sampleplan.Noor, sampleplan.Noor)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := c.FileDocument(made, lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestNoFileIsMadeOfAnotherDisclosureAndNoPlanOfAFile(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	if _, err := (document.Contacts{}).FileDocument(disclosure(t, sampleplan.Dossier(), to, purpose), words.NL); !errors.Is(err, document.ErrNoFile) {
		t.Error(err)
	}
	if _, err := (document.Contacts{}).FileDocument(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Error(err)
	}
	made, err := fileRequest(withSecrets(), sampleplan.Noor, sampleplan.Noor)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.PlanDocument(made, words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Error(err)
	}
}

func TestABlankOnPaperSaysWhyAndNothingElse(t *testing.T) {
	for lang, why := range map[words.Lang]string{words.NL: "Hier staat iets over iemand anders.", words.EN: "Something about somebody else stands here."} {
		doc := filePaper(t, document.Contacts{}, lang)
		text := paper(doc)
		if !strings.Contains(text, why) || !strings.Contains(text, "7.3.10") {
			t.Errorf("%s: a blank does not say why", lang)
		}
		for _, secret := range []string{"secret", "Ruud drinkt", "slaappillen", "schulden", "06-11111111", "⟦"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s: %q is on paper", lang, secret)
			}
		}
		if err := pdf.Write(&bytes.Buffer{}, doc); err != nil {
			t.Error(err)
		}
	}
}

func TestAFileSaysOfEachSentenceWhatSortItIsAndWhatThePersonSaysOfIt(t *testing.T) {
	text := paper(filePaper(t, document.Contacts{}, words.NL))
	for _, expected := range []string{"Noor zat stil op de bank.", "wat iemand zag", "Het was twee keer.", "eigen kijk op wat hierboven staat", "Dossier over Noor El Amrani",
		"geschreven door Marieke Oudshoorn", "GGZ De Linde"} {
		if !strings.Contains(text, expected) {
			t.Errorf("%q is not there", expected)
		}
	}
}

func TestWhoeverTheMunicipalityDidNotNameIsAskedForThere(t *testing.T) {
	named := document.Contacts{Advocate: "Jeugdstem, 088 555 1000", Complaints: "Klachtencommissie Vechtstede"}
	text := paper(filePaper(t, named, words.NL))
	if !strings.Contains(text, "Jeugdstem, 088 555 1000") || !strings.Contains(text, "Klachtencommissie Vechtstede") || strings.Count(text, "vraag uw gemeente") != 1 {
		t.Error("whom to turn to is not on the last page")
	}
	if text := paper(filePaper(t, document.Contacts{}, words.NL)); strings.Count(text, "vraag uw gemeente") != 3 || strings.Contains(strings.ToLower(text), "jeugdstem") {
		t.Error("an organisation is named that nobody chose")
	}
}

func TestEveryOwnPaperHasTheRightsOnItsLastPageAndNoPartnerHas(t *testing.T) {
	rights := []string{"Uw rechten", "Een afschrift.", "Verbeteren.", "Uw eigen kijk.", "Vernietigen.", "Een klacht.", "Bezwaar.", "Een vertrouwenspersoon.", "Uitgelegd op 3"}
	d := sampleplan.Dossier()
	d.Versions[0].Plan.Rights.Explained = "2026-11-03"
	to, purpose := sampleplan.ToHome()
	own, err := document.PlanDocument(disclosure(t, d, to, purpose), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]document.Document{"plan": own, "sheet": sheets(t, d)[0]} {
		text := paper(doc)
		for _, expected := range rights {
			if !strings.Contains(text, expected) {
				t.Errorf("%q is not on the %s", expected, name)
			}
		}
		if len(doc.Back) == 0 {
			t.Errorf("the %s has no page of its own for the rights", name)
		}
	}
	to, purpose = sampleplan.ToSchool()
	if doc := plan(t, words.NL, to, purpose); len(doc.Back) > 0 || strings.Contains(paper(doc), "Een klacht.") {
		t.Error("the school gets the page of the family")
	}
}

func TestTheRightsOfAFamilyThatWasToldNothingSayThat(t *testing.T) {
	d := sampleplan.Dossier()
	d.Versions[0].Plan.Rights = family.Rights{}
	if text := paper(sheets(t, d)[0]); !strings.Contains(text, "nog niet met u besproken") {
		t.Error("the paper says that they were explained")
	}
}

func TestASheetIsOnePageWithARearSide(t *testing.T) {
	for name, d := range map[string]consent.Dossier{"ordinary": sampleplan.Dossier(), "crowded": crowded()} {
		var out bytes.Buffer
		if _, err := pdf.WriteOnePage(&out, sheets(t, d)); err != nil {
			t.Fatal(err)
		}
		if pages := bytes.Count(out.Bytes(), []byte("/Type /Page\n")) + bytes.Count(out.Bytes(), []byte("/Type /Page ")); pages != 2 && pages != 0 {
			t.Errorf("%s: %d pages", name, pages)
		}
	}
}

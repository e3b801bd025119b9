package document_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/html"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// composes makes one of the papers of the work.
type composes func(consent.Disclosure, words.Lang) (document.Document, error)

func planPapers() map[string]composes {
	return map[string]composes{"evaluation form": document.EvaluationForm, "invitation": document.Invitation, "minutes": document.Minutes}
}

// met is the sample with one meeting that was held, and one that is planned.
func met() consent.Dossier {
	d := sampleplan.Dossier()
	d.Plan.Meetings = []family.Meeting{
		{ID: "meeting-0", On: "2026-10-01", Where: "Op kantoor"},
		{ID: "meeting-1", On: "2026-11-20", Where: "Aan de keukentafel thuis", Present: []family.PersonID{sampleplan.Mother, sampleplan.Granny}, Others: "Marieke Oudshoorn"},
		{ID: "meeting-2", On: "2026-12-11", Where: "Buurthuis De Haard"},
	}
	d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: "old", Topic: family.TopicStory, Kind: family.KindQuote, Speaker: family.Speaker{Person: sampleplan.Mother}, On: "2026-10-01", Meeting: "meeting-0", Text: "Dat was toen."})
	d.Versions[0].Plan = d.Plan
	return d
}

func paperFor(t *testing.T, who func() (consent.Recipient, consent.Purpose)) consent.Disclosure {
	t.Helper()
	to, purpose := who()
	made, err := sampleplan.From(met(), to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func toNoor() (consent.Recipient, consent.Purpose) {
	return consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Noor, Name: "Noor"}, consent.PurposeOwnCopy
}

// readable are the texts of a paper in a language; it must be drawn too.
func readable(t *testing.T, compose composes, made consent.Disclosure, lang words.Lang) string {
	t.Helper()
	doc, err := compose(made, lang)
	if err != nil {
		t.Fatal(err)
	}
	if err := pdf.Write(&bytes.Buffer{}, doc); err != nil {
		t.Error(err)
	}
	if err := html.Write(&bytes.Buffer{}, doc); err != nil {
		t.Error(err)
	}
	return paper(doc)
}

func TestAPaperIsMadeOfAPlanThatMayLeaveAndOfNothingElse(t *testing.T) {
	form, _ := signing(t, nil)
	for name, compose := range planPapers() {
		if _, err := compose(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
			t.Errorf("%s of nothing: %v", name, err)
		}
		if _, err := compose(form, words.NL); !errors.Is(err, document.ErrNoPlan) {
			t.Errorf("%s of a consent form: %v", name, err)
		}
	}
	home, _ := sampleplan.For(sampleplan.ToHome())
	for name, refused := range map[string]struct {
		compose composes
		want    error
	}{"handover sheet": {document.HandoverSheet, document.ErrNoDossier}, "withdrawal": {document.Contacts{}.WithdrawalLetter, document.ErrNoWithdrawal}} {
		if _, err := refused.compose(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
			t.Errorf("%s of nothing: %v", name, err)
		}
		if _, err := refused.compose(home, words.NL); !errors.Is(err, refused.want) {
			t.Errorf("%s of a plan: %v", name, err)
		}
	}
}

func TestThereAreNoMinutesOfATalkThatWasNotHeldOrThatSchoolMayNotReadOf(t *testing.T) {
	home, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for name, made := range map[string]consent.Disclosure{"no meeting": home, "to school": paperFor(t, sampleplan.ToSchool)} {
		if _, err := document.Minutes(made, words.NL); !errors.Is(err, document.ErrNoMeeting) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchoolReadsNothingOnAnyPaperThatItMayNotKnow(t *testing.T) {
	made := paperFor(t, sampleplan.ToSchool)
	hidden := append(sampleplan.Secrets(), "keukentafel thuis", "Buurthuis", "Op kantoor", "Noor", "Karim", "rust met geld", "Weekenden", "11 december", "20 november 2026: ")
	for _, name := range []string{"evaluation form", "invitation"} {
		for _, lang := range words.Langs() {
			text := readable(t, planPapers()[name], made, lang)
			for _, word := range hidden {
				if strings.Contains(text, word) {
					t.Errorf("%s in %s: school reads %q", name, lang, word)
				}
			}
			if !strings.Contains(text, "Daan kan op school rustig blijven") || !strings.Contains(text, "Joost Bakker") {
				t.Errorf("%s in %s misses the goal of school, or its name", name, lang)
			}
		}
	}
}

func TestAnInvitationSaysWhenAndWhereAndThatOneMaySayNo(t *testing.T) {
	text := readable(t, document.Contacts{Advocate: "Jeugdstem, 088 555 1000"}.Invitation, paperFor(t, sampleplan.ToHome), words.NL)
	for _, want := range []string{"Beste gezin De Wit", "vrijdag 11\u00a0december\u00a02026", "Buurthuis De Haard", "We willen weer rust met geld.", "U mag nee zeggen", "Jeugdstem, 088 555 1000", "Hoe laat", "Sanne", "Joost Bakker"} {
		if !strings.Contains(text, want) {
			t.Errorf("the family does not read %q", want)
		}
	}
	if strings.Contains(text, "Weekenden zonder ruzie") {
		t.Error("it will be about a goal that was reached")
	}
}

func TestWhatIsNotKnownOfATalkIsALineToFillIn(t *testing.T) {
	d := sampleplan.Dossier()
	d.Versions[0].Plan.NextReview = "2026-01-01" // past
	to, purpose := sampleplan.ToHome()
	made, err := sampleplan.From(d, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Invitation(made, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for _, b := range doc.Blocks {
		if blank, ok := b.(document.Blank); ok {
			lines[blank.Label] = blank.Lines
		}
	}
	for _, want := range []string{"Dag", "Hoe laat", "Waar", "Telefoon van de regisseur"} {
		if lines[want] != 1 {
			t.Errorf("there is no line for %q", want)
		}
	}
	if strings.Contains(paper(doc), "2026-01-01") || strings.Contains(paper(doc), "1\u00a0januari\u00a02026") {
		t.Error("it invites to a day that is past")
	}
}

func TestAnEvaluationFormHasBoxesForEachWhoGivesAMark(t *testing.T) {
	for name, c := range map[string]struct {
		who  func() (consent.Recipient, consent.Purpose)
		want []string
	}{
		"the family": {sampleplan.ToHome, []string{"volgens Daan", "volgens Sanne", "volgens de hulpverlener", "Hoe gaan we verder?"}},
		"Noor":       {toNoor, []string{"Kruis een cijfer aan", "Hoe gaan we verder?"}},
		"school":     {sampleplan.ToSchool, []string{"Kruis een cijfer aan", "Het gezin mag lezen wat u opschrijft"}},
	} {
		doc, err := document.EvaluationForm(paperFor(t, c.who), words.NL)
		if err != nil {
			t.Fatal(err)
		}
		boxes := 0
		for _, b := range doc.Blocks {
			if blank, ok := b.(document.Blank); ok && len(blank.Options) == 11 {
				boxes++
			}
		}
		text := paper(doc)
		for _, want := range append(c.want, "Wat hielp?", "Wat doen we anders?") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not on it", name, want)
			}
		}
		if boxes == 0 {
			t.Errorf("%s: there is nothing to tick from 0 to 10", name)
		}
	}
}

func TestMinutesAreOfTheLastTalkThatWasHeld(t *testing.T) {
	for _, lang := range words.Langs() {
		text := readable(t, document.Minutes, paperFor(t, sampleplan.ToHome), lang)
		for _, want := range []string{"Aan de keukentafel thuis", "Marieke Oudshoorn", "Op woensdag bakken we pannenkoeken", "Elke vrijdag met Daan", lang.T("papers.sign")} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in it", lang, want)
			}
		}
		for _, other := range []string{"Dat was toen.", "therapie", "huisverbod", "⟦"} {
			if strings.Contains(text, other) {
				t.Errorf("%s: %q is in it", lang, other)
			}
		}
	}
}

func TestInMinutesForOnePersonOnlyThatPersonSigns(t *testing.T) {
	to := func() (consent.Recipient, consent.Purpose) {
		return consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Mother, Name: "Sanne"}, consent.PurposeOwnCopy
	}
	doc, err := document.Minutes(paperFor(t, to), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range doc.Blocks {
		if signs, ok := b.(document.Signatures); ok && (len(signs.Lines) != 2 || signs.Lines[0].Name != "Sanne de Wit" || signs.Lines[1].Role != "regisseur") {
			t.Errorf("%d lines, the first for somebody else", len(signs.Lines))
		}
	}
}

var handedOver = time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC)

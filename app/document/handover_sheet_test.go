package document_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// handing is the sample, offered to a successor.
func handing(t *testing.T, change func(*consent.Dossier)) consent.Disclosure {
	t.Helper()
	d := met()
	d.Pen = family.Pen{State: family.PenOffered, Handover: family.Handover{ID: "h", State: family.HandoverOffered, To: "key", ToName: "Fatma Yılmaz", Note: "Bel Riet eerst.", FamilyInformed: "2026-11-21"}}
	d.Contributions = []family.Contribution{
		{ID: "new", Kind: family.ContribObservation, Partner: sampleplan.School, By: "Joost Bakker", Text: "Elke dag in de klas.", State: family.ContribNew},
		{ID: "done", Kind: family.ContribObservation, Partner: sampleplan.School, Text: "Al lang afgehandeld.", State: family.ContribAccepted},
	}
	d.Notes = []family.Note{{ID: "n", Passages: []family.Passage{{Text: "Alleen voor mijn werk."}}}}
	if change != nil {
		change(&d)
	}
	made, err := consent.DiscloseHandover(d, consent.Request{ID: "sheet-1", At: handedOver, On: sampleplan.Today, Recipient: consent.Recipient{Key: "key", Name: "Fatma Yılmaz"}})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestAHandoverSheetHasSafetyFirstAndWhatTheNextCoordinatorMustKnow(t *testing.T) {
	for _, lang := range words.Langs() {
		text := readable(t, document.HandoverSheet, handing(t, nil), lang)
		for _, want := range []string{"Fatma Yılmaz", "Bel Riet eerst.", "huisverbod", "06-11111111", "0900-1234", "Wim van de schuldhulp", "Elke dag in de klas.",
			"Ik wil zelf kiezen met wie ik praat.", "weer gezellig wordt aan tafel", lang.T("list.consent-state.given")} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not on it", lang, want)
			}
		}
		for _, other := range []string{"Al lang afgehandeld.", "Alleen voor mijn werk.", "Weekenden zonder ruzie", "Was er niet bij", "⟦"} {
			if strings.Contains(text, other) {
				t.Errorf("%s: %q is on it", lang, other)
			}
		}
		if safety := strings.Index(text, "huisverbod"); safety > strings.Index(text, "06-11111111") || safety > strings.Index(text, "Wim van") {
			t.Errorf("%s: safety is not first", lang)
		}
	}
}

func TestAHandoverSheetSaysThatNobodyLookedAtSafetyInsteadOfNothing(t *testing.T) {
	doc, err := document.HandoverSheet(handing(t, func(d *consent.Dossier) { d.Plan.Safety, d.Consents = nil, nil }), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"geen afspraken over veiligheid", "niet wanneer de veiligheid is nagegaan", "Deel niets zonder het eerst te vragen"} {
		if !strings.Contains(paper(doc), want) {
			t.Errorf("%q is not on it", want)
		}
	}
}

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

// takenBack is the sample after the mother took back what school may know of
// Daan, which school had got before.
func takenBack() consent.Dossier {
	d := met()
	d.Consents[0].Answers[0].Withdrawn = sampleplan.Today
	d.Register = []consent.Record{{ID: "r1", At: handedOver.AddDate(0, 0, -2), Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: sampleplan.School}, Version: 3, Form: "pdf",
		Categories: []consent.Category{consent.CatGoals, consent.CatHealth}, Grounds: []string{"c1"}}}
	d.Recalls = []consent.Recall{
		{ID: "b1", Consent: "c1", By: sampleplan.Mother, About: sampleplan.Daan, On: sampleplan.Today, Categories: []consent.Category{consent.CatGoals}, Disclosures: []consent.DisclosureID{"r1"},
			State: consent.RecallKept, Answered: sampleplan.Today, Why: "legal-duty"},
		{ID: "b2", Consent: "c2", Disclosures: []consent.DisclosureID{"r1"}, Categories: []consent.Category{consent.CatFinance}, State: consent.RecallToTell},
	}
	return d
}

func letterTo(t *testing.T, d consent.Dossier, to consent.Recipient, lang words.Lang) string {
	t.Helper()
	made, err := consent.DiscloseWithdrawal(d, consent.Request{ID: "letter-1", At: handedOver, On: sampleplan.Today, Recipient: to, Purpose: consent.PurposeOwnCopy}, "c1")
	if err != nil {
		t.Fatal(err)
	}
	return readable(t, document.Contacts{Advocate: "Jeugdstem, 088 555 1000"}.WithdrawalLetter, made, lang)
}

func TestALetterThatConsentWasTakenBackSaysWhatHappensNow(t *testing.T) {
	home := consent.Recipient{Kind: consent.ToHousehold, Name: "De Wit"}
	for _, lang := range words.Langs() {
		text := letterTo(t, takenBack(), home, lang)
		for _, want := range []string{"Daan El Amrani", "Joost Bakker, OBS De Vlieger", lang.T("list.category.goals"), lang.T("list.recall-why.legal-duty"), lang.T("papers.withdrawal.remains"),
			lang.T("document.rights"), "Jeugdstem, 088 555 1000"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in it", lang, want)
			}
		}
		for _, other := range []string{"Sanne", lang.T("list.category.health"), lang.T("list.category.finance"), "rustplek", "⟦"} {
			if strings.Contains(text, other) {
				t.Errorf("%s: %q is in it", lang, other)
			}
		}
	}
}

func TestOnlyWhoTookItBackReadsThatHeOrSheDid(t *testing.T) {
	own := words.NL.T("papers.withdrawal.done-own", "datum", "23\u00a0november\u00a02026")
	if text := letterTo(t, takenBack(), consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Mother, Name: "Sanne"}, words.NL); !strings.Contains(text, own) {
		t.Error("she does not read that it was she")
	}
	if text := letterTo(t, takenBack(), consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Daan, Name: "Daan"}, words.NL); strings.Contains(text, own) {
		t.Error("he reads that it was he")
	}
}

func TestALetterSaysWhatAnotherConsentStillAllows(t *testing.T) {
	d := takenBack()
	again := d.Consents[0].Clone()
	again.ID, again.Asked, again.AskedOn = "c9", []consent.Category{consent.CatSchool}, sampleplan.Today
	again.Answers[0].Withdrawn, again.Answers[0].Allowed, again.Answers[0].On = family.Date(""), again.Asked, sampleplan.Today
	d.Consents = append(d.Consents, again)
	want := words.NL.T("papers.withdrawal.still", "partner", "Joost Bakker", "wat", words.NL.T("list.category.school"))
	if text := letterTo(t, d, consent.Recipient{Kind: consent.ToHousehold}, words.NL); !strings.Contains(text, want) {
		t.Error("it does not say what school may still know")
	}
	if text := letterTo(t, takenBack(), consent.Recipient{Kind: consent.ToHousehold}, words.NL); strings.Contains(text, "andere toestemming") {
		t.Error("it says that there is another consent, and there is none")
	}
}

package consents

import (
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

func TestBeforeTakingBackItIsSaidWhatThatWillDo(t *testing.T) {
	c := consent.Consent{ID: "c"}
	line := func(kind consent.RecipientKind, state consent.ReceiptState, ground string) consent.Record {
		return consent.Record{Recipient: consent.Recipient{Kind: kind}, Receipt: state, Grounds: []string{ground}}
	}
	other := consent.Dossier{Register: []consent.Record{line(consent.ToPartner, consent.ReceiptSent, "another"), line(consent.ToPartner, consent.ReceiptStopped, "c")}}
	if said := withdrawEffect(words.NL, other, c); said != "Er is hierop nog niets gedeeld." {
		t.Errorf("it says %q", said)
	}
	d := consent.Dossier{Register: []consent.Record{line(consent.ToPartner, consent.ReceiptQueued, "c"), line(consent.ToPartner, consent.ReceiptNone, "c"),
		line(consent.ToPartner, consent.ReceiptImported, "c"), line(consent.ToMunicipality, consent.ReceiptImported, "c")}}
	said := withdrawEffect(words.NL, d, c)
	for _, want := range []string{"Eén bericht dat klaarstaat, wordt tegengehouden.", "al 2 keer is gedeeld, wordt teruggevraagd", "moet de gemeente bewaren"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
}

func TestAfterTakingBackItIsSaidWhatWasStoppedAndWhoMustBeTold(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	said := func(done casework.Withdrawn) string {
		effect := takenBack{"Karim", done}
		s.Window.SetContent(kit.Down(0, effect.parts(teller{Lang: words.NL}, func(string) {})...))
		return s.Texts()
	}
	if got := said(casework.Withdrawn{}); !strings.Contains(got, "nog niets gedeeld, en er stond niets klaar") || strings.Contains(got, "regisseur") {
		t.Errorf("of nothing it says %q", got)
	}
	recall := func(state consent.RecallState) consent.Recall { return consent.Recall{State: state} }
	got := said(casework.Withdrawn{Elsewhere: true, Stopped: make([]casework.Stopped, 2),
		Recalls: []consent.Recall{recall(consent.RecallToTell), recall(consent.RecallBeyond), recall(consent.RecallKept)}})
	for _, want := range []string{"Geef vandaag aan die regisseur door dat Karim", "2 berichten zijn tegengehouden", "één verzoek gemaakt", "2 keer kan het niet", "Naar Verstrekkingen"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

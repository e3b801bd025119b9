package consents

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
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

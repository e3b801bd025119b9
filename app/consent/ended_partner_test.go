package consent_test

import (
	"errors"
	"testing"

	"keukentafel/app/consent"
)

func TestAPartnerWhoseInvolvementEndedGetsNothingAnyMoreWhileConsentStillRuns(t *testing.T) {
	d := deWit()
	for i := range d.Family.Partners {
		if d.Family.Partners[i].ID == "school" {
			d.Family.Partners[i].Until = nowTo("school").On.AddDays(-1)
		}
	}
	if made, err := consent.Disclose(d, nowTo("school")); !errors.Is(err, consent.ErrPartnerEnded) || made.Valid() {
		t.Errorf("valid %v, %v", made.Valid(), err)
	}
}

func TestASchoolCannotBeTakenForTheMunicipality(t *testing.T) {
	r := nowTo("school")
	r.Recipient.Kind = consent.ToMunicipality
	if made, err := consent.Disclose(deWit(), r); !errors.Is(err, consent.ErrUnknownRecipient) || made.Valid() {
		t.Errorf("valid %v, %v", made.Valid(), err)
	}
}

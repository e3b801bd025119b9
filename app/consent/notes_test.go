package consent_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAWorkingNoteIsInNoSliceAndGoesAlongWithAHandover(t *testing.T) {
	d := full()
	for _, r := range []consent.Request{nowTo("school"), nowTo("debt"), ownCopy(consent.ToHousehold, ""), ownCopy(consent.ToPerson, "noor")} {
		for _, shape := range shapes(t, disclosed(t, d, r).Slice()) {
			if strings.Contains(shape, "secret-note") || strings.Contains(shape, "Noor zat stil") {
				t.Errorf("a note is in the slice for %s", r.Recipient.Kind)
			}
		}
	}
	d.Pen.Handover = family.Handover{To: "key", State: family.HandoverOffered, FamilyInformed: today}
	r := to("")
	r.Recipient.Key = "key"
	made, err := consent.DiscloseHandover(d, r)
	if err != nil {
		t.Fatal(err)
	}
	if whole, ok := made.Whole(); !ok || len(whole.Notes) != len(d.Notes) {
		t.Error("the successor misses the notes")
	}
}

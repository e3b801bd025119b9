package desk

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

var exchanged = map[Form]string{casework.FormFHIR: `"resourceType": "Bundle"`, casework.FormICS: "BEGIN:VCALENDAR", casework.FormVCF: "BEGIN:VCARD", casework.FormCards: "%PDF-"}

func TestNothingThatIsNoDisclosureIsWrittenForAnotherProgram(t *testing.T) {
	for form := range exchanged {
		var file bytes.Buffer
		if err := Renders(words.NL)[form](&file, consent.Disclosure{}); !errors.Is(err, consent.ErrNotADisclosure) || file.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", form, err, file.Len())
		}
	}
}

func TestAFileForAnotherProgramHoldsWhatTheSchoolMayKnowAndNoMore(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	for form, begins := range exchanged {
		if _, there := casework.FileFormOf(string(form)); !there {
			t.Errorf("%s is no form of a file", form)
		}
		for _, lang := range words.Langs() {
			var file bytes.Buffer
			if err := Renders(lang)[form](&file, d); err != nil {
				t.Fatal(form, err)
			}
			if !strings.Contains(file.String()[:min(400, file.Len())], begins) {
				t.Errorf("%s does not begin with %q", form, begins)
			}
			for _, secret := range append(sampleplan.Secrets(), "Els Vos", "⟦") {
				if strings.Contains(file.String(), secret) {
					t.Errorf("%s shows %q", form, secret)
				}
			}
		}
	}
}

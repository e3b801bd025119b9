package desk

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func TestAPictureForTheSchoolShowsNothingThatIsWithheld(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []Form{FormHTML, FormSVG} {
		var file bytes.Buffer
		if err := Renders(words.NL)[form](&file, d); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(file.String(), "Joost Bakker") {
			t.Errorf("%s does not show the school itself", form)
		}
		for _, secret := range append(sampleplan.Secrets(), "Els Vos") {
			if strings.Contains(file.String(), secret) {
				t.Errorf("%s shows %q", form, secret)
			}
		}
	}
	var file bytes.Buffer
	if err := Renders(words.NL)[FormPNG](&file, d); err != nil {
		t.Fatal(err)
	}
	if dots, err := png.Decode(&file); err != nil || dots.Bounds().Dx() < 1000 {
		t.Errorf("the picture cannot be read: %v", err)
	}
}

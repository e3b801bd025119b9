package desk

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"image/png"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func TestAPictureForTheSchoolShowsNothingThatIsWithheld(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []Form{FormHTML, FormSVG, "genogram-svg", "goals-svg", "timeline-svg"} {
		var file bytes.Buffer
		if err := Renders(words.NL)[form](&file, d); err != nil {
			t.Fatal(err)
		}
		if shown := map[Form]string{"genogram-svg": "Riet", "goals-svg": "Doel 1"}[form]; !strings.Contains(file.String(), cmp.Or(shown, "Joost Bakker")) {
			t.Errorf("%s does not show what the school may see", form)
		}
		for _, secret := range append(sampleplan.Secrets(), "Els Vos", "Noor") {
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

func TestOfAPictureForWhichThereIsNothingNothingIsWritten(t *testing.T) {
	home, purpose := sampleplan.ToHome()
	d := sampleplan.Dossier()
	d.Family.Relations = d.Family.Relations[:1]
	d.Versions[0].Family.Relations = d.Family.Relations
	made, err := sampleplan.From(d, home, purpose)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := Renders(words.NL)["genogram-svg"](&file, made); !errors.Is(err, consent.ErrNothingToShare) || file.Len() > 0 {
		t.Errorf("%v, %d bytes", err, file.Len())
	}
}

func TestAVeryTallPictureStillBecomesAnImage(t *testing.T) {
	home, purpose := sampleplan.ToHome()
	d := sampleplan.Dossier()
	for i := range 300 {
		d.Versions[0].Plan.Goals = append(d.Versions[0].Plan.Goals, family.Goal{ID: family.GoalID(fmt.Sprint("more", i)), Words: "Nog een doel.", ForWhom: []family.PersonID{sampleplan.Daan}})
	}
	made, err := sampleplan.From(d, home, purpose)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := Renders(words.NL)["goals-png"](&file, made); err != nil {
		t.Fatal(err)
	}
	if dots, err := png.Decode(&file); err != nil || dots.Bounds().Dy() < 7000 {
		t.Errorf("the picture cannot be read: %v", err)
	}
}

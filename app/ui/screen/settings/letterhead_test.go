package settings_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func (d *drawer) Letterhead(context.Context) (casework.Letterhead, error) { return d.head, d.trouble }

func (d *drawer) SetLetterhead(_ context.Context, file []byte, alt family.Text) error {
	switch {
	case d.logoBad != nil:
		return d.logoBad
	case alt.Empty():
		return casework.ErrNoAlternative
	}
	d.head = casework.Letterhead{Data: file, Media: "image/png", Alt: string(alt)}
	return nil
}

func (d *drawer) RemoveLetterhead(context.Context) error {
	d.head = casework.Letterhead{}
	return d.trouble
}

// aLogo are three bars, as a PNG.
func aLogo(t *testing.T) []byte {
	t.Helper()
	dots := image.NewNRGBA(image.Rect(0, 0, 300, 100))
	for y := range 100 {
		for x := range 300 {
			dots.Set(x, y, color.NRGBA{R: uint8(x / 100 * 90), G: 79, B: 74, A: 255})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, dots); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// choosing opens the settings and chooses a file for a logo.
func choosing(t *testing.T, d *drawer, says string) *visit {
	t.Helper()
	v := open(t, d)
	v.Picked = trial.Picked{File: "logo.png", Data: aLogo(t)}
	v.Press("Logo kiezen")
	v.Write(says)
	v.Press("Logo bewaren")
	return v
}

func TestALogoOfWhichNobodySaidWhatItSaysIsNotTaken(t *testing.T) {
	v := choosing(t, kept(), "")
	if !v.head.None() || !v.Has("explained: logo has no alternative text") {
		t.Error("it is taken, or nobody says what is missing")
	}
}

func TestALogoThatCannotBeReadSaysWhyBesideTheField(t *testing.T) {
	d := kept()
	d.logoBad = casework.ErrLogoKind
	v := choosing(t, d, "Gemeente Vechtstede")
	if !v.Has("explained: logo is of another kind") || len(v.Said) != 0 {
		t.Errorf("said %v", v.Said)
	}
}

func TestTheLogoIsShownWithItsWordsOnceItIsKept(t *testing.T) {
	v := choosing(t, kept(), "Gemeente Vechtstede")
	shown := trial.Find[*kit.Image](v.Stage, nil)
	if shown.AccessibilityLabel() != "Gemeente Vechtstede" || len(v.Said) != 1 || v.Has("Nog geen logo") {
		t.Errorf("said %v", v.Said)
	}
	if b, ok := v.Window.Canvas().Focused().(*kit.Button); !ok || !trial.Called(b, "Ander logo kiezen") {
		t.Error("the focus is lost")
	}
}

func TestTheLogoIsOnlyRemovedAfterAQuestion(t *testing.T) {
	v := choosing(t, kept(), "Gemeente Vechtstede")
	v.Press("Logo weghalen")
	if v.head.None() {
		t.Fatal("it is gone without a question")
	}
	v.Press("Logo weghalen")
	if !v.head.None() || !v.Has("Nog geen logo") {
		t.Error("it is still there")
	}
}

func TestPicturesOfTheLetterhead(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"": {}, "-large": {Look: kit.Look{Zoom: 1.5}}, "-contrast": {Look: kit.Look{HighContrast: true}}} {
		s := trial.New(t, trial.DeWit(), look)
		d := kept()
		d.head = casework.Letterhead{Data: aLogo(t), Media: "image/png", Alt: "Gemeente Vechtstede"}
		v := &visit{s, d, screen(s, d)}
		v.Show(v.screen)
		v.Window.Canvas().Focus(trial.Find(s, func(b *kit.Button) bool { return trial.Called(b, "Logo weghalen") }))
		v.Photo("letterhead"+name+".png", create)
		v.Picked = trial.Picked{File: "logo.png", Data: aLogo(t)}
		v.Press("Ander logo kiezen")
		v.Photo("letterhead-ask"+name+".png", create)
	}
}

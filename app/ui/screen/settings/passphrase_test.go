package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

const next = "paars gordijn wandelt zacht"

// types types a text where the focus is, and Enter.
func (v *visit) types(text string) {
	v.Write(text)
	v.Keys(fyne.KeyReturn)
}

func TestTwoDifferentPassphrasesAreRefused(t *testing.T) {
	v := open(t, kept())
	v.Press("Wachtzin wijzigen")
	v.types("de oude")
	v.types(next)
	v.types(next + "er")
	if len(v.changed) != 0 || !v.Has("De twee wachtzinnen zijn niet gelijk.") {
		t.Error("the passphrase was changed to something that was typed once")
	}
}

func TestAPassphraseOfTheOwnNameIsRefused(t *testing.T) {
	v := open(t, kept())
	v.Press("Wachtzin wijzigen")
	v.types("de oude")
	v.types("mariekebos vechtstede")
	v.types("mariekebos vechtstede")
	if len(v.changed) != 0 || !v.Has("namen van mensen") {
		t.Errorf("changed %d times, says:\n%s", len(v.changed)/2, v.Texts())
	}
}

func TestAWrongOldPassphraseIsToldBesideTheField(t *testing.T) {
	d := kept()
	d.trouble = casework.ErrWrongPassphrase
	v := open(t, d)
	v.Press("Wachtzin wijzigen")
	v.types("niet de oude")
	v.types(next)
	v.types(next)
	if !v.Has("explained: ") || len(v.Said) != 0 {
		t.Error("it is not said that the old passphrase is wrong")
	}
}

func TestAPassphraseIsChangedByKeyboardAlone(t *testing.T) {
	v := open(t, kept())
	v.Press("Wachtzin wijzigen")
	v.types("de oude")
	v.types(next)
	v.types(next)
	if len(v.changed) != 2 || v.changed[0] != "de oude" || v.changed[1] != next || len(v.Said) != 1 {
		t.Errorf("changed %d, said %v", len(v.changed)/2, v.Said)
	}
}

func TestANewCodeIsNotShownWithoutThePassphrase(t *testing.T) {
	d := kept()
	d.trouble = casework.ErrWrongPassphrase
	v := open(t, d)
	v.Press("Nieuwe herstelcode")
	v.types("niet de juiste")
	if v.Has("K7QD") || !v.Has("explained: ") {
		t.Error("anybody gets a new code")
	}
}

func TestANewCodeCountsOnlyAfterItWasTypedBack(t *testing.T) {
	v := open(t, kept())
	v.Press("Nieuwe herstelcode")
	v.types("de oude")
	if !v.Has("K7QD") || !v.Has("De oude werkt tot") {
		t.Fatalf("the new code is not shown:\n%s", v.Texts())
	}
	v.Press("Blad bewaren of printen")
	v.Press("Plek kiezen")
	v.Press("Ik heb hem opgeschreven")
	if v.Has("K7QD") || len(v.renewed) != 0 || v.sheets != 1 {
		t.Error("the code can be copied from the screen")
	}
	v.trouble = casework.ErrWrongCode
	v.types("K7QD")
	if len(v.Said) != 0 || !v.Has("explained: ") {
		t.Error("half a code was enough")
	}
	v.trouble = nil
	v.types(newCode[4:])
	if len(v.renewed) != 1 || v.renewed[0] != newCode || len(v.Said) != 1 {
		t.Errorf("typed back %d times, said %v", len(v.renewed), v.Said)
	}
}

func TestPicturesOfPassphraseAndCode(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"-wide":     {Size: fyne.NewSize(1280, 800)},
		"-large":    {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
		"-contrast": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1, HighContrast: true}},
	} {
		s := trial.New(t, trial.DeWit(), look)
		d := kept()
		v := &visit{s, d, screen(s, d)}
		v.Show(v.screen)
		v.Press("Wachtzin wijzigen")
		v.types("de oude")
		v.Write(next)
		v.Photo("settings-passphrase"+name+".png", create)
		v.Press("Annuleren")
		v.Press("Nieuwe herstelcode")
		v.types("de oude")
		v.Photo("settings-code"+name+".png", create)
		v.Press("Ik heb hem opgeschreven")
		v.Photo("settings-typeback"+name+".png", create)
	}
}

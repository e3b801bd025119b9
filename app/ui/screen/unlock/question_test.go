package unlock_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAVaultThatDoesNotAddUpIsNotOpenedWithoutAWord(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrTampered
	d.types("zomer 2019 was warm")
	if !d.Has("Er is iets met de kluis") || d.opened != 0 || len(d.anyway) != 0 {
		t.Fatal("it opened, or it is not asked what to do")
	}
	d.Press("Niet openen")
	if d.opened != 0 || len(d.anyway) != 0 || d.Has("Er is iets met de kluis") {
		t.Error("saying no opened it, or the question stays")
	}
	d.types("herfst 2019 was nat")
	if len(d.tried) != 2 {
		t.Error("after no one cannot try again")
	}
}

func TestTheSafeAnswerToAnAlteredVaultIsTheOneUnderEnter(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrTampered
	d.types("zomer 2019 was warm")
	d.answer = nil
	d.Keys(fyne.KeyReturn)
	if d.opened != 1 || len(d.anyway) != 1 || !d.anyway[0] {
		t.Errorf("opened %d times, looking only: %v", d.opened, d.anyway)
	}
}

func TestAnOlderCopyMayBeRightAndAFullDiskCannotBeWritten(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrOlderCopy
	d.types("zomer 2019 was warm")
	if !d.Has("reservekopie teruggezet") {
		t.Error("it is not asked whether a backup was put back")
	}
	d.answer = casework.ErrDiskFull
	d.Press("Ja, dit klopt")
	if d.opened != 0 || len(d.anyway) != 1 || d.anyway[0] {
		t.Fatalf("opened %d times, looking only: %v", d.opened, d.anyway)
	}
	if d.Has("Openen en vastleggen") || !d.Has("Alleen kijken") {
		t.Errorf("with a full disk one may choose:\n%s", d.Texts())
	}
}

func TestPhotosOfTheQuestion(t *testing.T) {
	create := trial.Create(t)
	looks := map[string]trial.Look{"question-wide": {Size: fyne.NewSize(1280, 800)}, "question-large": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5, HighContrast: true}}}
	for name, look := range looks {
		d := open(t, look)
		d.answer = casework.ErrTampered
		d.types("zomer 2019 was warm")
		d.Photo(name+".png", create)
	}
}

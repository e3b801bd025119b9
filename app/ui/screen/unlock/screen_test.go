package unlock_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/ui/screen/unlock"
)

// door is the door, and what was tried on it.
type door struct {
	*trial.Stage
	screen  *unlock.Screen
	answer  error
	wait    bool     // the answer comes later, through later
	later   []func() // answers that still must come
	tried   []string
	opened  int
	resumed string
	anyway  []bool // whether to look only, each time it was opened anyway
}

func (d *door) reply(done func(error)) {
	if d.wait {
		d.later = append(d.later, func() { done(d.answer) })
		return
	}
	done(d.answer)
}

func open(t *testing.T, look trial.Look) *door {
	t.Helper()
	d := &door{Stage: trial.New(t, trial.DeWit(), look)}
	d.screen = unlock.New(unlock.Needs{Words: d.Frame.Words, Other: "English", Speak: func() {}, Here: true, Canvas: d.Window.Canvas, Explain: d.Frame.Explain,
		Unlock: func(passphrase string, done func(error)) {
			d.tried = append(d.tried, passphrase)
			d.reply(done)
		},
		UnlockHere: func(done func(error)) { d.reply(done) },
		Recover: func(code, next string, done func(error)) {
			d.tried = append(d.tried, code, next)
			d.reply(done)
		},
		Anyway: func(lookOnly bool, done func(error)) {
			d.anyway = append(d.anyway, lookOnly)
			d.reply(done)
		},
		Unlocked: func() { d.opened++ }, Unconfirmed: func(passphrase string) { d.resumed = passphrase }})
	d.Window.SetContent(kit.Backdrop(d.screen.Content()))
	d.screen.Open()
	d.Settle()
	return d
}

// types types a text where the focus is, and Enter.
func (d *door) types(text string) {
	d.Write(text)
	d.Keys(fyne.KeyReturn)
}

func TestAWrongPassphraseIsExplainedAndForgotten(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrWrongPassphrase
	d.types("zomer 2019 was warm")
	if !d.Has("explained: ") || d.opened != 0 || d.Has("zomer") {
		t.Error("the door opened, or kept the passphrase")
	}
	d.answer = nil
	d.types("herfst 2019 was nat")
	if d.opened != 1 {
		t.Error("one cannot try again at once")
	}
}

func TestAKeyringThatDoesNotHelpLeavesThePassphrase(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrNoKeyring
	d.Press("Openen met deze computer")
	if !d.Has("explained: ") || d.opened != 0 {
		t.Error("it is not said that the keyring does not help")
	}
}

func TestAnImpatientPersonTriesOnce(t *testing.T) {
	d := open(t, trial.Look{})
	d.wait = true
	d.types("zomer 2019 was warm")
	d.types("")
	if len(d.tried) != 1 || !d.Has("Even geduld") {
		t.Errorf("tried %d times", len(d.tried))
	}
	d.later[0]()
	if d.opened != 1 || d.Has("Even geduld") {
		t.Error("the door stays shut")
	}
}

func TestAVaultWithoutAConfirmedCodeGoesOnThere(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrUnconfirmed
	d.types("zomer 2019 was warm")
	if d.resumed != "zomer 2019 was warm" || d.opened != 0 {
		t.Error("the recovery code is not asked for")
	}
}

func TestANewPassphraseIsTypedTwice(t *testing.T) {
	d := open(t, trial.Look{})
	d.Press("Wachtzin vergeten")
	d.types("AAAA-BBBB")
	d.types("paars gordijn wandelt zacht")
	d.types("paars gordijn wandelt")
	if len(d.tried) != 0 || !d.Has("niet gelijk") {
		t.Error("a passphrase was set that was typed once")
	}
}

func TestAWeakNewPassphraseIsRefusedBeforeTheCodeIsTried(t *testing.T) {
	d := open(t, trial.Look{})
	d.Press("Wachtzin vergeten")
	d.types("AAAA-BBBB")
	d.types("Zomer2026!!!")
	d.types("Zomer2026!!!")
	if len(d.tried) != 0 || !d.Has("een datum, maand of jaar") {
		t.Errorf("tried %d, says:\n%s", len(d.tried), d.Texts())
	}
}

func TestAWrongCodeIsToldBesideTheCode(t *testing.T) {
	d := open(t, trial.Look{})
	d.answer = casework.ErrWrongCode
	d.Press("Wachtzin vergeten")
	d.types("AAAA-BBBB")
	d.types("paars gordijn wandelt zacht")
	d.types("paars gordijn wandelt zacht")
	if len(d.tried) != 2 || !d.Has("explained: ") || d.opened != 0 {
		t.Error("the door opened, or it is not said why not")
	}
}

func TestTheRecoveryCodeOpensTheDoorByKeyboardAlone(t *testing.T) {
	d := open(t, trial.Look{})
	d.wait = true
	d.Press("Wachtzin vergeten")
	d.types("AAAA-BBBB")
	d.types("paars gordijn wandelt zacht")
	d.types("paars gordijn wandelt zacht")
	d.types("")
	if len(d.tried) != 2 || d.tried[0] != "AAAA-BBBB" {
		t.Fatalf("tried %d", len(d.tried)/2)
	}
	d.later[0]()
	if d.opened != 1 || d.Has("Herstelcode") {
		t.Error("the door stays shut")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"-wide":     {Size: fyne.NewSize(1280, 800)},
		"-large":    {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
		"-contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{Zoom: 1, HighContrast: true}},
	} {
		d := open(t, look)
		d.Photo("unlock"+name+".png", create)
		d.Press("Wachtzin vergeten")
		d.types("YCK0-M1VZ")
		d.types("paars gordijn")
		d.Photo("unlock-code"+name+".png", create)
	}
}

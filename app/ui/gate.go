package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/firstrun"
	"keukentafel/app/ui/screen/unlock"
)

// rowsSize is how much of a list a panel shows.
func rowsSize() fyne.Size { return fyne.NewSize(200, 320) }

// showGate shows what stands before the house: the first run, the unlock
// screen, or the question who works here.
func (s *Shell) showGate() {
	s.Window.SetTitle(s.words().T("shell.name"))
	switch s.Access.State() {
	case AccessNone:
		s.showFirstRun("")
	case AccessOpen:
		s.passGate()
	case AccessLocked, AccessUnconfirmed:
		s.showUnlock()
	}
}

func (s *Shell) showUnlock() {
	screen := unlock.New(unlock.Needs{
		Words: s.words(), Other: s.otherLanguage().Name(), Speak: s.speakAt(s.showUnlock),
		Here: s.Access.RemembersHere(), Canvas: s.Window.Canvas,
		Explain: s.explain,
		Unlock:  s.behind(s.Access.Unlock), UnlockHere: s.slowly(s.Access.UnlockHere),
		Recover: func(code, next string, done func(error)) {
			s.slowly(func() error { return s.Access.Recover(code, next) })(done)
		},
		Restore: s.askRestore(true),
		Anyway: func(lookOnly bool, done func(error)) {
			s.slowly(func() error { return s.Access.OpenAnyway(lookOnly) })(done)
		},
		Unlocked:    s.passGate,
		Unconfirmed: s.resume,
	})
	s.show(screen.Content())
	screen.Open()
}

// behind runs something with a passphrase off the screen.
func (s *Shell) behind(do func(string) error) func(string, func(error)) {
	return func(secret string, done func(error)) {
		s.slowly(func() error { return do(secret) })(done)
	}
}

func (s *Shell) slowly(do func() error) func(func(error)) {
	return func(done func(error)) {
		s.Runner.Run(func(context.Context) error { return do() }, s.unlessLocked(done))
	}
}

// resume goes on with a vault of which the recovery code was never typed back.
func (s *Shell) resume(passphrase string) {
	var code string
	s.slowly(func() (err error) {
		code, err = s.Access.Resume(passphrase)
		return err
	})(func(err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.showFirstRun(code)
	})
}

// showFirstRun makes a vault; with a code it starts at typing that back.
func (s *Shell) showFirstRun(code string) {
	screen := firstrun.New(firstrun.Needs{
		Words: s.words(), Other: s.otherLanguage().Name(), Speak: s.speakAt(func() { s.showFirstRun("") }),
		Canvas: s.Window.Canvas, Code: code,
		Explain: s.explain,
		Create: func(passphrase string, done func(string, error)) {
			var made string
			s.slowly(func() (err error) {
				made, err = s.Access.Create(passphrase)
				return err
			})(func(err error) { done(made, err) })
		},
		Confirm: s.behind(s.Access.Confirm),
		Done:    s.passGate,
		Restore: s.askRestore(false),
		Copy:    s.clipboard.copyBriefly, Sheet: s.saveSheet,
	})
	s.show(screen.Content())
	screen.Open()
}

// passGate enters the house, or first asks who works here.
func (s *Shell) passGate() {
	_, err := s.Access.Desk().Profile(context.Background())
	if errors.Is(err, casework.ErrNotSetUp) {
		s.showWho()
		return
	}
	if err != nil {
		s.fail(err)
		return
	}
	s.enter()
}

func (s *Shell) showWho() {
	desk := s.Access.Desk()
	screen := firstrun.NewWho(firstrun.WhoNeeds{
		Words: s.words(), Other: s.otherLanguage().Name(), Speak: s.speakAt(s.showWho),
		Canvas:  s.Window.Canvas,
		Explain: s.explain,
		SetUp: func(p casework.Profile, done func(error)) {
			s.slowly(func() error {
				_, err := desk.SetUp(context.Background(), p)
				return err
			})(done)
		},
		Done: s.enter,
	})
	s.show(screen.Content())
	screen.Open()
}

// show puts something over the whole window.
func (s *Shell) show(content fyne.CanvasObject) {
	s.Window.SetContent(kit.Layers(kit.Backdrop(content), s.toasts, kit.NewHints()))
}

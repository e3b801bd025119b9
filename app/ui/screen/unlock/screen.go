// Package unlock is the door: the passphrase, the keyring of this computer, or
// the recovery code. It shows nothing about any family, keeps no secret after
// it was tried, and says in plain words what went wrong.
package unlock

import (
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/secret"
	"keukentafel/app/words"
)

// Needs is what the door is made of. The functions run off the screen and
// call back on it.
type Needs struct {
	Words      words.Lang
	Other      string // the language that Speak switches to, as it calls itself
	Speak      func()
	Here       bool // this computer's keyring has a key
	Canvas     func() fyne.Canvas
	Explain    func(error) string
	Unlock     func(passphrase string, done func(error))
	UnlockHere func(done func(error))
	Recover    func(code, passphrase string, done func(error))
	// Anyway opens what was just refused with ErrTampered, ErrOlderCopy or
	// ErrDiskFull: to look only, or with a line in the log that says so.
	Anyway      func(lookOnly bool, done func(error))
	Restore     func() // puts a backup in the place of this vault
	Unlocked    func()
	Unconfirmed func(passphrase string) // the recovery code was never typed back
}

// Screen is the door.
type Screen struct {
	needs   Needs
	secret  *kit.Entry
	field   *kit.Field
	button  *kit.Button
	busy    bool
	content fyne.CanvasObject
}

// New makes the door.
func New(n Needs) *Screen {
	s := &Screen{needs: n, secret: kit.NewPassword("")}
	l := n.Words
	s.field = kit.NewField(l.T("unlock.passphrase"), "", s.secret)
	s.button = kit.Primary(l.T("unlock.open"), kit.IconUnlock, s.try)
	s.secret.OnSubmitted = func(string) { s.try() }
	buttons := kit.Wrap(10, s.button)
	if n.Here {
		buttons.Add(kit.Secondary(l.T("unlock.here"), kit.IconKey, s.tryHere))
	}
	lost := kit.Wrap(10, kit.Quiet(l.T("unlock.forgot"), kit.IconNone, s.askCode), kit.Quiet(l.T("restore.title"), kit.IconNone, n.Restore))
	s.content = door(l.T("unlock.title"), l.T("unlock.text"), kit.Quiet(n.Other, kit.IconNone, s.speak), s.field, kit.Down(8, buttons, lost))
	return s
}

// door puts content in the middle of an empty window, under the program's
// sign, with the other language in the corner.
func door(title, text string, other fyne.CanvasObject, content ...fyne.CanvasObject) fyne.CanvasObject {
	sign := kit.NewAvatar("", kit.Good)
	sign.Icon = kit.IconTable
	rows := append([]fyne.CanvasObject{kit.Across(14, sign, kit.Grow(kit.NewParagraph(title, kit.Style{Size: kit.SizeTitle, Bold: true})), other),
		kit.Prose(text)}, content...)
	card := kit.Card(kit.Inset(14, kit.Down(18, rows...)))
	return kit.NewScroll(kit.InsetBy(kit.Edges{Top: 28, Bottom: 28, Left: 28, Right: 28}, kit.Down(0, kit.Space(), kit.Across(0, kit.Space(), kit.AtMost(600, card), kit.Space()), kit.Space(), kit.Space())))
}

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Open puts the cursor where one types.
func (s *Screen) Open() { s.needs.Canvas().Focus(s.secret) }

func (s *Screen) try() {
	if s.busy {
		return
	}
	passphrase := s.secret.Text
	s.wait(true)
	s.needs.Unlock(passphrase, func(err error) {
		s.wait(false)
		if errors.Is(err, casework.ErrUnconfirmed) {
			s.secret.SetText("")
			s.needs.Unconfirmed(passphrase)
			return
		}
		s.settle(err)
	})
}

// speak shows the door in the other language, unless it is being opened.
func (s *Screen) speak() {
	if !s.busy {
		s.needs.Speak()
	}
}

func (s *Screen) tryHere() {
	if s.busy {
		return
	}
	s.wait(true)
	s.needs.UnlockHere(func(err error) {
		s.wait(false)
		s.settle(err)
	})
}

// settle goes in, or says why not and lets one try again.
func (s *Screen) settle(err error) {
	s.secret.SetText("")
	if err == nil {
		s.needs.Unlocked()
		return
	}
	if questionable(err) {
		s.askAnyway(err)
		return
	}
	s.field.SetError(s.needs.Explain(err))
	s.needs.Canvas().Focus(s.secret)
}

func (s *Screen) wait(busy bool) {
	s.busy = busy
	text := s.needs.Words.T("unlock.open")
	if busy {
		text = s.needs.Words.T("unlock.busy")
		s.field.SetError("")
	}
	s.button.Set(text)
}

// recovery is the panel for the recovery code and a new passphrase.
type recovery struct {
	screen *Screen
	code   *secret.Typed
	next   *secret.Choice
	panel  *kit.Panel
	busy   bool
}

// askCode opens the panel for the recovery code.
func (s *Screen) askCode() {
	l := s.needs.Words
	r := &recovery{screen: s}
	r.next = secret.NewChoice(l, secret.Ask{Label: l.T("settings.next"), Canvas: s.needs.Canvas, Done: r.try})
	r.code = secret.NewTyped(l, l.T("unlock.code"), "", func() { s.needs.Canvas().Focus(r.next.First()) })
	rows := append([]fyne.CanvasObject{kit.Prose(l.T("unlock.forgot-text")), r.code.Content()}, r.next.Rows()...)
	r.panel = kit.NewPanel(l.T("unlock.forgot"), kit.Down(16, rows...),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { r.panel.Close() }),
		kit.Primary(l.T("unlock.recover"), kit.IconUnlock, r.try)).FocusOn(r.code.First())
	r.panel.Show(s.needs.Canvas())
}

// try uses the code, once at a time: it takes a second.
func (r *recovery) try() {
	r.code.Refuse("")
	needs := r.screen.needs
	next, ok := r.next.Take()
	if !ok || r.busy {
		return
	}
	r.busy = true
	needs.Recover(r.code.Text(), next, func(err error) {
		r.busy = false
		switch {
		case err == nil:
			r.panel.Close()
			needs.Unlocked()
		case errors.Is(err, casework.ErrWeakPassphrase):
			r.next.Refuse(needs.Explain(err))
		case questionable(err):
			r.panel.Close()
			r.screen.askAnyway(err)
		default:
			r.code.Refuse(needs.Explain(err))
		}
	})
}

// Package firstrun makes a vault together with its owner: a passphrase, a
// recovery code that is typed back and really used, and who works here. It
// keeps no secret after it was used, and lets nobody in before the recovery
// code proved itself.
package firstrun

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/secret"
	"keukentafel/app/words"
)

// Needs is what the first run is made of. The functions run off the screen
// and call back on it.
type Needs struct {
	Words   words.Lang
	Other   string // the language that Speak switches to, as it calls itself
	Speak   func()
	Canvas  func() fyne.Canvas
	Code    string // not empty: start at typing this code back
	Explain func(error) string
	Create  func(passphrase string, done func(code string, err error))
	Confirm func(code string, done func(error))
	Copy    func(text string)
	Sheet   func(code string) // writes the code on a sheet to print
	Restore func()            // begins with a backup instead
	Done    func()
}

// Screen is the first run.
type Screen struct {
	needs Needs
	body  *fyne.Container
	focus fyne.Focusable
	open  bool
	busy  bool
}

// New makes the first run.
func New(n Needs) *Screen {
	s := &Screen{needs: n, body: kit.Layers()}
	if n.Code != "" {
		s.showCode(n.Code)
	} else {
		s.showPassphrase()
	}
	return s
}

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Open puts the cursor where one types.
func (s *Screen) Open() {
	s.open = true
	s.needs.Canvas().Focus(s.focus)
}

func (s *Screen) show(content fyne.CanvasObject, focus fyne.Focusable) {
	s.body.Objects = []fyne.CanvasObject{content}
	s.body.Refresh()
	s.focus = focus
	if s.open {
		s.needs.Canvas().Focus(focus)
	}
}

// showPassphrase is the first step: choose a passphrase.
func (s *Screen) showPassphrase() {
	l := s.needs.Words
	var next *kit.Button
	var choice *secret.Choice
	try := func() {
		passphrase, ok := choice.Take()
		if !ok || s.busy {
			return
		}
		s.busy = true
		next.Set(l.T("firstrun.busy"))
		s.needs.Create(passphrase, func(code string, err error) {
			s.busy = false
			next.Set(l.T("firstrun.next"))
			if err != nil {
				choice.Refuse(s.needs.Explain(err))
				return
			}
			choice.Clear()
			s.showCode(code)
		})
	}
	choice = secret.NewChoice(l, secret.Ask{Label: l.T("firstrun.passphrase"), Canvas: s.needs.Canvas, Done: try})
	next = kit.Primary(l.T("firstrun.next"), kit.IconRight, try)
	rows := append(choice.Rows(), kit.Wrap(10, next, kit.Quiet(l.T("restore.have"), kit.IconNone, s.needs.Restore),
		kit.Quiet(s.needs.Other, kit.IconNone, s.speak)))
	s.show(s.step(1, l.T("firstrun.title"), l.T("firstrun.text"), rows...), choice.First())
}

// speak begins again in the other language, unless a vault is being made: its
// code must not be lost.
func (s *Screen) speak() {
	if !s.busy {
		s.needs.Speak()
	}
}

// showCode is the second step: the recovery code, to write down or print.
func (s *Screen) showCode(code string) {
	l := s.needs.Words
	next := kit.Primary(l.T("firstrun.written"), kit.IconRight, func() { s.showTypeBack(code) })
	keep := secret.Keep{Canvas: s.needs.Canvas, Copy: s.needs.Copy, Sheet: s.needs.Sheet}
	buttons := kit.Wrap(10, append([]fyne.CanvasObject{next}, keep.Buttons(l, code)...)...)
	s.show(s.step(2, l.T("firstrun.code-title"), l.T("firstrun.code-text"), secret.Card(l, code), kit.Notice(kit.Warn, l.T("firstrun.code-warning")), buttons), next)
}

// showTypeBack is the third step: type the code back, and really unlock with
// it.
func (s *Screen) showTypeBack(code string) {
	l := s.needs.Words
	var done *kit.Button
	var typed *secret.Typed
	try := func() {
		if s.busy {
			return
		}
		s.busy = true
		typed.Refuse("")
		done.Set(l.T("firstrun.busy"))
		s.needs.Confirm(typed.Text(), func(err error) {
			s.busy = false
			done.Set(l.T("firstrun.check"))
			if err != nil {
				typed.Refuse(s.needs.Explain(err))
				return
			}
			s.needs.Done()
		})
	}
	typed = secret.NewTyped(l, l.T("firstrun.typeback"), code, try)
	done = kit.Primary(l.T("firstrun.check"), kit.IconCheck, try)
	back := kit.Secondary(l.T("firstrun.show-again"), kit.IconLeft, func() { s.showCode(code) })
	s.show(s.step(3, l.T("firstrun.typeback-title"), l.T("firstrun.typeback-text"), typed.Content(), kit.Wrap(10, back, done)), typed.First())
}

// step draws one step in the middle of an empty window.
func (s *Screen) step(number int, title, text string, content ...fyne.CanvasObject) fyne.CanvasObject {
	l := s.needs.Words
	rows := append([]fyne.CanvasObject{
		kit.Caption(l.T("firstrun.step", "n", number, "of", 4)),
		kit.NewParagraph(title, kit.Style{Size: kit.SizeTitle, Bold: true}),
		kit.Prose(text),
	}, content...)
	return middle(kit.Down(16, rows...))
}

func middle(content fyne.CanvasObject) fyne.CanvasObject {
	card := kit.AtMost(680, kit.Card(kit.Inset(14, content)))
	return kit.NewScroll(kit.InsetBy(kit.Edges{Top: 24, Bottom: 24, Left: 28, Right: 28}, kit.Down(0, kit.Space(), kit.Across(0, kit.Space(), card, kit.Space()), kit.Space(), kit.Space())))
}

// Package firstrun makes a vault together with its owner: a passphrase, a
// recovery code that is typed back and really used, and who works here. It
// keeps no secret after it was used, and lets nobody in before the recovery
// code proved itself.
package firstrun

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Needs is what the first run is made of. The functions run off the screen
// and call back on it.
type Needs struct {
	Words   words.Lang
	Canvas  func() fyne.Canvas
	Code    string // not empty: start at typing this code back
	Explain func(error) string
	Create  func(passphrase string, done func(code string, err error))
	Confirm func(code string, done func(error))
	Copy    func(text string)
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
	first, second := kit.NewPassword(""), kit.NewPassword("")
	field := kit.NewField(l.T("firstrun.passphrase"), l.T("firstrun.passphrase-hint"), first)
	again := kit.NewField(l.T("firstrun.again"), "", second)
	var next *kit.Button
	try := func() {
		field.SetError("")
		again.SetError("")
		if first.Text != second.Text {
			again.SetError(l.T("firstrun.differs"))
			return
		}
		if s.busy {
			return
		}
		s.busy = true
		next.Set(l.T("firstrun.busy"))
		s.needs.Create(first.Text, func(code string, err error) {
			s.busy = false
			next.Set(l.T("firstrun.next"))
			if err != nil {
				field.SetError(s.needs.Explain(err))
				return
			}
			s.showCode(code)
		})
	}
	next = kit.Primary(l.T("firstrun.next"), kit.IconRight, try)
	first.OnSubmitted = func(string) { s.needs.Canvas().Focus(second) }
	second.OnSubmitted = func(string) { try() }
	s.show(s.step(1, l.T("firstrun.title"), l.T("firstrun.text"), field, again, kit.Wrap(10, next)), first)
}

// showCode is the second step: the recovery code, to write down.
func (s *Screen) showCode(code string) {
	l := s.needs.Words
	next := kit.Primary(l.T("firstrun.written"), kit.IconRight, func() { s.showTypeBack(code) })
	buttons := kit.Wrap(10, next, kit.Quiet(l.T("firstrun.copy"), kit.IconCopy, func() { s.needs.Copy(code) }))
	s.show(s.step(2, l.T("firstrun.code-title"), l.T("firstrun.code-text"), groups(code), kit.Notice(kit.Warn, l.T("firstrun.code-warning")), buttons), next)
}

// groups shows a code as one writes it down: a few groups on a line.
func groups(code string) fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for group := range strings.SplitSeq(code, "-") {
		shown = append(shown, kit.NewText(group, kit.Style{Size: kit.SizeTitle, Bold: true, Align: fyne.TextAlignCenter}))
	}
	plane := kit.NewSurface(kit.ColorQuiet)
	plane.Stroke, plane.Radius = kit.ColorQuietBorder, 10
	return kit.Layers(plane, kit.Inset(14, kit.Columns(kit.Grid{Columns: 3, Narrow: 88, Gap: 10}, shown...)))
}

// showTypeBack is the third step: type the code back, and really unlock with
// it.
func (s *Screen) showTypeBack(code string) {
	l := s.needs.Words
	typed := kit.NewEntry("XXXX-XXXX-…")
	field := kit.NewField(l.T("firstrun.typeback"), l.T("firstrun.typeback-hint"), typed)
	var done *kit.Button
	try := func() {
		if s.busy {
			return
		}
		s.busy = true
		field.SetError("")
		done.Set(l.T("firstrun.busy"))
		s.needs.Confirm(typed.Text, func(err error) {
			s.busy = false
			done.Set(l.T("firstrun.check"))
			if err != nil {
				field.SetError(s.needs.Explain(err))
				return
			}
			s.needs.Done()
		})
	}
	done = kit.Primary(l.T("firstrun.check"), kit.IconCheck, try)
	typed.OnSubmitted = func(string) { try() }
	back := kit.Secondary(l.T("firstrun.show-again"), kit.IconLeft, func() { s.showCode(code) })
	s.show(s.step(3, l.T("firstrun.typeback-title"), l.T("firstrun.typeback-text"), field, kit.Wrap(10, back, done)), typed)
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
	card := kit.AtMost(640, kit.Card(kit.Inset(14, content)))
	return kit.NewScroll(kit.InsetBy(kit.Edges{Top: 56, Bottom: 28, Left: 28, Right: 28}, kit.Down(0, kit.Across(0, kit.Space(), card, kit.Space()))))
}

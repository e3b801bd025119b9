package dossier

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// stepButton goes one step back or forth, and says which. It stays the same
// button when the head is drawn anew, so that a press is never lost.
type stepButton struct {
	button *kit.Button
	name   string // "dossier.undo"
	of     audit.Event
}

// show names the step that is next; without one the button is there, but off.
func (b *stepButton) show(l words.Lang, of audit.Event) {
	b.of = of
	b.button.SetBare(of == "")
	if of == "" {
		b.button.Set(l.T(b.name + ".none"))
		b.button.Disable()
		return
	}
	b.button.Set(l.T(b.name, "stap", stepName(l, of)))
	b.button.Enable()
}

// steps are the way back and forth; without the pen there is none.
func (s *Screen) steps() []fyne.CanvasObject {
	if !s.dossier.Writable() {
		return nil
	}
	back, forth := s.needs.Desk.NextSteps(s.needs.Family)
	s.undo.show(s.needs.Words, back)
	s.redo.show(s.needs.Words, forth)
	return []fyne.CanvasObject{kit.Across(0, s.undo.button, s.redo.button)}
}

// stepName says in a word or two what a change was.
func stepName(l words.Lang, of audit.Event) string {
	if key := "steps." + string(of); l.Has(key) {
		return l.T(key)
	}
	return l.T("steps.other")
}

// step goes one step back or forth, and says which it was.
func (s *Screen) step(b stepButton, do func(context.Context, family.FamilyID) error, said string) {
	if err := do(s.ctx, s.needs.Family); err != nil {
		s.needs.Fail(err)
		return
	}
	s.renew()
	s.needs.Say(s.needs.Words.T(said, "stap", stepName(s.needs.Words, b.of)), nil)
}

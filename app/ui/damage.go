package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// mostDamage is how many kinds of damage are told at once.
const mostDamage = 5

// tellDamage says after an unlock what could not be read, each thing once.
func (s *Shell) tellDamage(list []error) {
	var texts []string
	for _, damage := range list {
		if text := s.explain(damage); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		return
	}
	l := s.words()
	if more := len(texts) - mostDamage; more > 0 {
		texts = append(texts[:mostDamage], l.N("shell.damage-more", more))
	}
	kit.ShowTrouble(s.Window.Canvas(), l, kit.Trouble{What: l.T("shell.damage"), Do: strings.Join(texts, "\n\n")})
}

// split gives the errors that were joined to one, or the one.
func split(err error) []error {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok && len(many.Unwrap()) > 0 {
		return many.Unwrap()
	}
	return []error{err}
}

// draftFailed tells that typed words cannot be stored; who looks only was told
// so already.
func (s *Shell) draftFailed(err error) {
	if !s.Access.ReadOnly() {
		s.fail(err)
	}
}

// under puts a strip over the content for as long as nothing can be stored.
func (s *Shell) under(content fyne.CanvasObject) fyne.CanvasObject {
	if !s.Access.ReadOnly() {
		return content
	}
	strip := kit.InsetBy(kit.Edges{Top: 8, Bottom: 8, Left: 12, Right: 12}, kit.Notice(kit.Warn, s.words().T("shell.read-only")))
	return kit.Backdrop(kit.Down(0, strip, kit.Grow(content)))
}

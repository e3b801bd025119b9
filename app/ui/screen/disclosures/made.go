package disclosures

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// written says where the file is that was made, and shows the way to it and the
// new line of the register.
func (s *Screen) written(path string) {
	s.refused, s.made, s.fresh = notRefused, path, true
	s.needs.Changed()
	if s.read() {
		s.drawOutcome()
	}
}

// madeNotice says where the file is that was made last, with a button that
// opens it; it gives that button when the file is new.
func (s *Screen) madeNotice(parts *[]fyne.CanvasObject) fyne.Focusable {
	if s.made == "" {
		return nil
	}
	l, path := s.needs.Words, s.made
	if !opens(s.form) {
		*parts = append(*parts, kit.Notice(kit.Good, l.T("disclosures.saved", "path", path)))
		return s.once(s.who)
	}
	look := kit.Secondary(l.T("ways.look"), kit.IconEye, func() {
		if err := s.needs.Files.Show(path); err != nil {
			s.needs.Fail(err)
		}
	})
	*parts = append(*parts, kit.Notice(kit.Good, l.T("disclosures.saved", "path", path), look))
	return s.once(look)
}

// once gives what gets the focus after a file was made, one time.
func (s *Screen) once(next fyne.Focusable) fyne.Focusable {
	if !s.fresh {
		return nil
	}
	s.fresh = false
	return next
}

// opens tells whether a file is for people, so that their computer has a
// program for it.
func opens(form string) bool {
	return !slices.Contains([]string{casework.FormJSON, casework.FormFHIR, casework.FormPackage}, form)
}

// done tells, and shows the new line of the register.
func (s *Screen) done(said string) {
	s.refused = notRefused
	s.needs.Changed()
	s.needs.Say(said, nil)
	if s.read() {
		s.drawOutcome()
		s.needs.Canvas().Focus(s.who)
	}
}

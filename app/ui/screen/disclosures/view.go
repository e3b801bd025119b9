package disclosures

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// viewButton shows the paper before anything leaves, for the coordinator's own
// eyes. What is a list, a picture or for another program has no paper.
func (s *Screen) viewButton(nothing bool) fyne.CanvasObject {
	if s.paper() == "" {
		return nil
	}
	button := kit.Secondary(s.needs.Words.T("viewing.look"), kit.IconEye, s.view)
	if nothing {
		button.Disable()
	}
	return button
}

// view shows the paper that would go along, or be given.
func (s *Screen) view() {
	l, ask, form := s.needs.Words, s.ask(), s.paper()
	ask.Form = form
	s.needs.Files.View(l.T("disclosures.file."+form), func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, ask, w)
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

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

// view shows the paper that would go along, or be given, from where it can be
// printed. Papers that wait for an answer can be looked at and not printed.
func (s *Screen) view() {
	l, ask := s.needs.Words, s.ask()
	ask.Form = s.paper()
	paper := route.Paper{Kind: l.T("disclosures.file." + ask.Form), To: s.teller().recipient(ask.To), View: func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, ask, w)
	}, Print: func(hand func([]byte) error) error {
		_, err := s.needs.Desk.PrintAs(s.ctx, s.needs.Family, ask, hand)
		return err
	}, Printed: s.printed}
	s.needs.Files.Preview(paper, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

// printed shows the new line of the register.
func (s *Screen) printed() {
	s.needs.Changed()
	if s.read() {
		s.drawOutcome()
	}
}

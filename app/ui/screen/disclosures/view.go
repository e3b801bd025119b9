package disclosures

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// viewButton shows the paper before anything leaves, for the coordinator's own
// eyes. What is a list, a picture or for another program has no paper.
func (s *Screen) viewButton(nothing bool) fyne.CanvasObject {
	if s.paper() == "" {
		return nil
	}
	button := kit.Secondary(s.needs.Words.T("viewing.look"), kit.IconEye, func() { s.view(false) })
	if nothing {
		button.Disable()
	}
	return button
}

// view shows the paper that would go along, or be given, from where it can be
// printed. While somebody must still answer it can be looked at; printing it
// asks first whether to give the rest, as saving does. partial is that wish.
func (s *Screen) view(partial bool) {
	l, ask := s.needs.Words, s.ask()
	ask.Form, ask.Partial = s.paper(), partial
	paper := route.Paper{Kind: l.T("disclosures.file." + ask.Form), To: s.teller().recipient(ask.To), View: func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, ask, w)
	}, Print: func(ctx context.Context, hand func([]byte) error) error {
		_, err := s.needs.Desk.PrintAs(ctx, s.needs.Family, ask, hand)
		return err
	}, Printed: s.printed, Refused: s.notPrinted}
	s.needs.Files.Preview(paper, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

// notPrinted says who must still answer, and offers to print the rest.
func (s *Screen) notPrinted(err error) bool {
	if !errors.Is(err, consent.ErrPending) {
		return false
	}
	s.refuse(onPaper)
	return true
}

// printed shows the new line of the register.
func (s *Screen) printed() {
	s.refused = notRefused
	s.needs.Changed()
	if s.read() {
		s.drawOutcome()
	}
}

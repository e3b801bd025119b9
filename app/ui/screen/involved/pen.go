package involved

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// pen says who may change the plan, and lets that be handed over.
func (s *Screen) pen() fyne.CanvasObject {
	l, h := s.needs.Words, s.dossier.Pen.Handover
	body := kit.Down(12)
	switch s.dossier.Pen.State {
	case family.PenOffered:
		s.offered(body, h)
	case family.PenElsewhere:
		body.Add(kit.Notice(kit.Info, s.elsewhere(h)))
		s.talk(body, h)
	case family.PenFrozen:
		s.frozen(body, s.dossier.Pen.Frozen)
	case family.PenHere:
		body.Add(kit.Prose(l.T("involved.pen.here")))
		if name := s.outside(); name != "" {
			body.Add(kit.Note(l.T("penmoves.role", "name", name)))
		}
		if text := s.answered(h); text != "" {
			body.Add(kit.Notice(kit.Info, text))
		}
		s.talk(body, h)
		if s.dossier.Writable() {
			body.Add(kit.Note(l.T("involved.pen.explain")))
			body.Add(kit.Wrap(8, kit.Keep(s.places, "pen", kit.Secondary(l.T("involved.pen.offer"), kit.IconHandover, s.askOffer)),
				kit.Keep(s.places, "move", kit.Quiet(l.T("moving.whole"), kit.IconDownload, s.askMove))))
		}
	}
	return kit.Section(l.T("involved.pen"), nil, body)
}

// offered is an offer that waits for its answer.
func (s *Screen) offered(body *fyne.Container, h family.Handover) {
	l := s.needs.Words
	body.Add(kit.Notice(kit.Warn, l.T("involved.pen.offered", "name", string(h.ToName), "date", l.Date(day(h.Offered)))))
	body.Add(kit.Note(l.T("involved.pen.frozen")))
	s.toldLines(body, h)
	if !h.Note.Empty() {
		body.Add(kit.Quote(string(h.Note)))
	}
	body.Add(kit.Wrap(8, kit.Keep(s.places, "sheet", kit.Secondary(l.T("papers.handover.make"), kit.IconPrint, s.handoverSheet)),
		kit.Keep(s.places, "again", kit.Secondary(l.T("penmoves.again"), kit.IconSend, s.sendAgain)),
		kit.Keep(s.places, "withdraw", kit.Secondary(l.T("involved.pen.withdraw"), kit.IconUndo, s.askWithdraw))))
}

func day(t time.Time) string { return string(family.DateOf(t)) }

// elsewhere says who may change the plan now, as far as it is known here.
func (s *Screen) elsewhere(h family.Handover) string {
	if h.State != family.HandoverAccepted || h.ToName.Empty() {
		return s.needs.Words.T("involved.pen.elsewhere")
	}
	return s.needs.Words.T("involved.pen.elsewhere-with", "name", string(h.ToName), "date", s.needs.Words.Date(day(h.Answered)))
}

// answered is what became of the last offer, or nothing.
func (s *Screen) answered(h family.Handover) string {
	l := s.needs.Words
	switch h.State {
	case family.HandoverRefused:
		text := l.T("involved.pen.refused", "name", string(h.ToName), "date", l.Date(day(h.Answered)))
		if h.Reason != "" {
			text += " " + l.T("penmoves.refused-why", "reason", l.T("list.refusal-reason."+string(h.Reason)))
		}
		return text
	case family.HandoverWithdrawn:
		return l.T("involved.pen.withdrawn", "name", string(h.ToName))
	case family.HandoverNone, family.HandoverOffered, family.HandoverAccepted:
	}
	return ""
}

// askWithdraw takes the offer back after a clear yes.
func (s *Screen) askWithdraw() {
	l := s.needs.Words
	name := string(s.dossier.Pen.Handover.ToName)
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("involved.pen.withdraw-title"), Text: l.T("involved.pen.withdraw-text", "name", name),
		Yes: l.T("involved.pen.withdraw"), No: l.T("involved.pen.wait")}, func() {
		s.withdrawing.Run(s.needs.Frame, l.T("busy.withdrawing"), func(ctx context.Context) error {
			return s.needs.Desk.WithdrawHandover(ctx, s.needs.Family)
		}, func(err error) {
			if err != nil {
				s.needs.Fail(err)
				return
			}
			s.changed(l.T("involved.pen.withdrawn-now"), nil)
		})
	})
}

// talk is what both coordinators keep of a handover that was accepted: how it
// was told, and the talk together, until it was held.
func (s *Screen) talk(body *fyne.Container, h family.Handover) {
	if h.State != family.HandoverAccepted {
		return
	}
	s.toldLines(body, h)
	if h.Warm.Known() && !h.Talked.Known() {
		body.Add(kit.Wrap(8, kit.Keep(s.places, "talked", kit.Secondary(s.needs.Words.T("penmoves.talked"), kit.IconCheck, func() {
			if err := s.needs.Desk.TalkHeld(s.ctx, s.needs.Family, s.needs.Today()); err != nil {
				s.needs.Fail(err)
				return
			}
			s.changed(s.needs.Words.T("penmoves.talked-now"), nil)
		}))))
	}
}

// sendAgain sends an offer once more that may have been lost.
func (s *Screen) sendAgain() {
	l := s.needs.Words
	s.offering.Run(s.needs.Frame, l.T("involved.pen.sealing"), func(ctx context.Context) error {
		_, err := s.needs.Desk.SendOfferAgain(ctx, s.needs.Family)
		return err
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.changed(l.T("penmoves.again-now"), nil)
	})
}

package postbox

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// offers is what this screen asks about a handover that was offered here.
type offers interface {
	AnswerHandover(ctx context.Context, offer string, accept bool) error
	RefuseHandover(ctx context.Context, offer string, why family.RefusalReason) error
	AcceptAgain(ctx context.Context, offer string) error
	TakePen(ctx context.Context, offer string, why family.Text) error
	DismissOffer(ctx context.Context, offer string) error
}

// offer is a handover that was offered here, with all that the giver tells of
// it, and what is still open, before anybody says yes.
func (s *Screen) offer(o casework.Offer) fyne.CanvasObject {
	l := s.needs.Words
	from := nameOf(o.From)
	parts := []fyne.CanvasObject{kit.Strong(string(o.Dossier.Family.Name))}
	switch o.State {
	case casework.OfferOff:
		parts = append(parts, kit.Prose(l.T("penmoves.offer.off", "name", from)), kit.Wrap(10, kit.Secondary(l.T("penmoves.offer.dismiss"), kit.IconCheck, func() {
			s.act(l.T("penmoves.offer.busy"), func(ctx context.Context) error { return s.needs.Desk.DismissOffer(ctx, o.ID) }, "")
		})))
		return kit.Section(l.T("post.offers"), nil, parts...)
	case casework.OfferAccepted:
		parts = append(parts, kit.Notice(kit.Info, l.T("penmoves.offer.waits", "name", from, "date", l.Date(string(family.DateOf(o.Answered))))))
	case casework.OfferWaits:
		parts = append(parts, kit.Prose(l.T("post.offer-text", "from", from)))
	}
	h := o.Dossier.Pen.Handover
	for _, line := range telling.Handover(l, h) {
		parts = append(parts, kit.Note(line))
	}
	if !h.Note.Empty() {
		parts = append(parts, kit.Quote(string(h.Note)))
	}
	var rows []fyne.CanvasObject
	for _, g := range casework.ReadyToHandOver(o.Dossier, nil, s.needs.Today()) {
		rows = append(rows, kit.NewRow(telling.Gap(l, g), nil))
	}
	parts = append(parts, kit.Strong(l.T("penmoves.check")), kit.Down(2, rows...), s.offerButtons(o))
	return kit.Section(l.T("post.offers"), nil, parts...)
}

func (s *Screen) offerButtons(o casework.Offer) fyne.CanvasObject {
	l := s.needs.Words
	if o.State == casework.OfferAccepted {
		return kit.Wrap(10,
			kit.Secondary(l.T("penmoves.offer.ask-again"), kit.IconSend, func() {
				s.act(l.T("busy.accepting"), func(ctx context.Context) error { return s.needs.Desk.AcceptAgain(ctx, o.ID) }, l.T("penmoves.offer.asked-again"))
			}),
			kit.Quiet(l.T("penmoves.offer.take"), kit.IconHandover, func() { s.askTake(o) }))
	}
	return kit.Wrap(10,
		kit.Primary(l.T("post.accept"), kit.IconCheck, func() { s.accept(o) }),
		kit.Secondary(l.T("post.refuse"), kit.IconCross, func() { s.askRefuse(o) }))
}

func (s *Screen) accept(o casework.Offer) {
	l := s.needs.Words
	s.busy.Run(s.needs.Frame, l.T("busy.accepting"), func(ctx context.Context) error {
		return s.needs.Desk.AnswerHandover(ctx, o.ID, true)
	}, s.done(l.T("penmoves.offer.accepted", "name", nameOf(o.From))))
}

// act does something with an offer, says so, and draws again.
func (s *Screen) act(busy string, do func(context.Context) error, said string) {
	s.busy.Run(s.needs.Frame, busy, do, s.done(said))
}

// done says what was done, and draws again.
func (s *Screen) done(said string) func(error) {
	return func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		if said != "" {
			s.needs.Say(said, nil)
		}
		s.changed()
	}
}

// askRefuse asks why; only the code of the reason travels.
func (s *Screen) askRefuse(o casework.Offer) {
	l, name := s.needs.Words, nameOf(o.From)
	var reasons []kit.Option
	for _, r := range family.RefusalReasons() {
		reasons = append(reasons, kit.Option{ID: string(r), Label: l.T("list.refusal-reason." + string(r))})
	}
	why := kit.NewChoice(reasons...)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("post.refuse-title"), Intro: l.T("post.refuse-text", "name", name), Submit: l.T("post.refuse"),
		Fields: []fyne.CanvasObject{kit.NewField(l.T("penmoves.offer.reason"), "", why)},
		Check: func() string {
			if why.Selected() == "" {
				return l.T("penmoves.offer.reason-needed")
			}
			return ""
		},
		Done: func() {
			s.act(l.T("busy.refusing"), func(ctx context.Context) error {
				return s.needs.Desk.RefuseHandover(ctx, o.ID, family.RefusalReason(why.Selected()))
			}, l.T("post.refused", "name", name))
		}})
}

// askTake takes the pen without the giver, for a reason.
func (s *Screen) askTake(o casework.Offer) {
	l := s.needs.Words
	why := kit.NewEntry("")
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("penmoves.offer.take"), Intro: l.T("penmoves.offer.take-text", "name", nameOf(o.From)), Submit: l.T("penmoves.offer.take"),
		Fields: []fyne.CanvasObject{kit.NewField(l.T("penmoves.why"), "", why)},
		Check: func() string {
			if family.Text(family.Clean(why.Text)).Empty() {
				return l.T("penmoves.why-needed")
			}
			return ""
		},
		Done: func() {
			s.act(l.T("penmoves.offer.busy"), func(ctx context.Context) error {
				return s.needs.Desk.TakePen(ctx, o.ID, family.Text(family.Clean(why.Text)))
			}, l.T("penmoves.offer.taken"))
		}})
}

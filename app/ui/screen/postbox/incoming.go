package postbox

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// incoming is the tab Binnen.
func (s *Screen) incoming() []fyne.CanvasObject {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	parts = append(parts, s.alarms()...)
	for _, t := range s.troubles {
		parts = append(parts, s.trouble(t))
	}
	if len(s.post.recalls) > 0 {
		parts = append(parts, s.recallSection())
	}
	for _, o := range s.post.offers {
		parts = append(parts, s.offer(o))
	}
	if apart := s.setApart(); apart != nil {
		parts = append(parts, apart)
	}
	if len(s.arrived) > 0 {
		var rows []fyne.CanvasObject
		for _, a := range s.arrived {
			rows = append(rows, kit.NewRow(arrivalRow(l, a), func() { s.needs.Go(placeOf(a, s.post.shared)) }))
		}
		parts = append(parts, kit.Section(l.T("post.arrived"), nil, kit.Down(2, rows...)))
	}
	parts = append(parts, s.sharedSections()...)
	if len(parts) == 0 {
		parts = append(parts, kit.Card(kit.EmptyState(kit.IconInbox, l.T("post.empty-in-title"), l.T("post.empty-in-text"),
			kit.Secondary(l.T("post.open-file"), kit.IconFolder, s.openFile))))
	}
	return parts
}

// trouble is why packages could not be received, and what to do.
func (s *Screen) trouble(t trouble) fyne.CanvasObject {
	l := s.needs.Words
	tone := kit.Warn
	if t.final {
		tone = kit.Bad
	}
	var buttons []*kit.Button
	if t.card {
		buttons = append(buttons, kit.Secondary(l.T("post.to-partners"), kit.IconPartners, func() { s.needs.Go(route.Route{Name: route.Partners}) }))
	}
	return kit.Notice(tone, l.N("post.not-received", t.count)+" "+t.text, buttons...)
}

// offer is a handover that waits for an answer.
func (s *Screen) offer(o casework.Offer) fyne.CanvasObject {
	l := s.needs.Words
	from := nameOf(o.From)
	parts := []fyne.CanvasObject{
		kit.Strong(string(o.Dossier.Family.Name)),
		kit.Prose(l.T("post.offer-text", "from", from)),
	}
	if note := o.Dossier.Pen.Handover.Note; !note.Empty() {
		parts = append(parts, kit.Quote(string(note)))
	}
	parts = append(parts, kit.Wrap(10,
		kit.Keep(s.spots, "accept/"+o.ID, kit.Primary(l.T("post.accept"), kit.IconCheck, func() { s.accept(o) })),
		kit.Secondary(l.T("post.refuse"), kit.IconCross, func() { s.askRefuse(o) })))
	return kit.Section(l.T("post.offers"), nil, parts...)
}

func (s *Screen) accept(o casework.Offer) {
	l := s.needs.Words
	s.answer(o, answering{title: l.T("busy.accepting"), accept: true}, func() {
		s.needs.Say(l.T("post.accepted", "name", nameOf(o.From)), nil)
		s.needs.Changed()
		s.needs.Go(route.Route{Name: route.Dossier, Family: o.Dossier.Family.ID, Tab: route.TabOverview})
	})
}

// answering is an answer to a handover, and what it is called while it is given.
type answering struct {
	title  string
	accept bool
}

func (s *Screen) answer(o casework.Offer, a answering, then func()) {
	s.busy.Run(s.needs.Frame, a.title, func(ctx context.Context) error {
		return s.needs.Desk.AnswerHandover(ctx, o.ID, a.accept)
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		then()
	})
}

func (s *Screen) askRefuse(o casework.Offer) {
	l := s.needs.Words
	name := nameOf(o.From)
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("post.refuse-title"), Text: l.T("post.refuse-text", "name", name), Yes: l.T("post.refuse"), Danger: true}, func() {
		s.answer(o, answering{title: l.T("busy.refusing")}, func() {
			s.needs.Say(l.T("post.refused", "name", name), nil)
			s.changed()
		})
	})
}

// sharedSections is what others shared with this installation, each apart.
func (s *Screen) sharedSections() []fyne.CanvasObject {
	l := s.needs.Words
	givers := casework.ByGiver(s.post.shared)
	var parts []fyne.CanvasObject
	for _, g := range givers {
		title := l.T("post.slices")
		if len(givers) > 1 {
			title = l.T("postvak.slices-of", "name", nameOf(g.From))
		}
		rows := kit.Down(2)
		for _, shared := range g.Slices {
			rows.Add(kit.Keep(s.spots, "slice/"+shared.ID, kit.NewRow(sliceRow(l, shared), func() { s.needs.Go(route.Route{Name: route.Slice, Object: shared.ID}) })))
		}
		parts = append(parts, kit.Section(title, nil, rows))
	}
	return parts
}

package postbox

import (
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

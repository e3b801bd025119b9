package postbox

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// incoming is the tab Binnen.
func (s *Screen) incoming() []fyne.CanvasObject {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	for _, t := range s.troubles {
		parts = append(parts, s.trouble(t))
	}
	if len(s.post.recalls) > 0 {
		parts = append(parts, s.recallSection())
	}
	for _, o := range s.post.offers {
		parts = append(parts, s.offer(o))
	}
	if len(s.arrived) > 0 {
		var rows []fyne.CanvasObject
		for _, a := range s.arrived {
			rows = append(rows, kit.NewRow(arrivalRow(l, a), func() { s.needs.Go(placeOf(a, s.post.shared)) }))
		}
		parts = append(parts, kit.Section(l.T("post.arrived"), nil, kit.Down(2, rows...)))
	}
	if len(s.post.shared) > 0 {
		var rows []fyne.CanvasObject
		for _, shared := range s.post.shared {
			rows = append(rows, kit.NewRow(sliceRow(l, shared), func() { s.needs.Go(route.Route{Name: route.Slice, Object: shared.ID}) }))
		}
		parts = append(parts, kit.Section(l.T("post.slices"), nil, kit.Down(2, rows...)))
	}
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

// leaving is the tab Uit.
func (s *Screen) leaving() fyne.CanvasObject {
	l := s.needs.Words
	lines := outgoing(s.post.outbox, s.fold.Checked())
	if len(lines) == 0 {
		return kit.Card(kit.EmptyState(kit.IconSend, l.T("post.empty-out-title"), l.T("post.empty-out-text"),
			kit.Secondary(l.T("post.to-families"), kit.IconFamily, func() { s.needs.Go(route.Route{Name: route.Families}) })))
	}
	return s.lineCard(lines)
}

func (s *Screen) lineCard(lines []sent) fyne.CanvasObject {
	l := s.needs.Words
	var shown []fyne.CanvasObject
	for i, out := range lines[:min(len(lines), s.lines)] {
		if i > 0 {
			shown = append(shown, kit.Line())
		}
		shown = append(shown, s.line(out))
	}
	if len(lines) > s.lines {
		shown = append(shown, kit.Wrap(10, kit.Quiet(l.T("post.more"), kit.IconDown, func() {
			s.lines += pageful
			s.draw()
		})))
	}
	return kit.Card(kit.Down(12, shown...))
}

// line is one package that leaves.
func (s *Screen) line(out sent) fyne.CanvasObject {
	l := s.needs.Words
	disc := kit.NewAvatar("", kit.Neutral)
	disc.Icon = iconOf(out.Kind)
	state := stateOf(l, out.Outgoing)
	what := kit.Down(1, kit.Strong(l.T("post.kind."+string(out.Kind))),
		kit.NewParagraph(l.T("post.to", "name", nameOf(out.To))+" · "+l.Moment(out.Changed), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	if problem := problemOf(l, out.Outgoing); problem != "" {
		what.Add(kit.Note(problem))
	}
	chip := kit.NewChip(state.Text, state.Tone)
	row := []fyne.CanvasObject{kit.AtTop(disc), kit.Grow(what), chip}
	if carriable(out.Outgoing) {
		row = append(row, kit.IconButton(kit.IconDownload, l.T("post.save-file"), func() { s.saveFile(out) }))
	}
	return kit.Across(12, row...)
}

// saveFile writes a package to a file, to carry it by hand.
func (s *Screen) saveFile(out sent) {
	l := s.needs.Words
	s.needs.Files.Save(l.T("post.save-file"), fileName(l, out), func(w route.Writer) error {
		data, err := s.needs.Desk.ParcelFile(s.ctx, out.ID)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}, func(string) {
		if err := s.needs.Desk.Carried(s.ctx, out.ID); err != nil {
			s.needs.Fail(err)
		}
		s.needs.Say(l.T("post.saved"), nil)
		s.changed()
	})
}

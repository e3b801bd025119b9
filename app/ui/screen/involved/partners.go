package involved

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// partners are those who work along, and under them those who did.
func (s *Screen) partners() fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	now, before := t.partners()
	add := kit.Keep(s.places, "add", kit.Primary(l.T("involved.add"), kit.IconPlus, s.askNew))
	list := kit.Down(4)
	if len(now) == 0 {
		list.Add(s.nobody(add))
	}
	for _, p := range now {
		list.Add(s.partner(t, p))
	}
	if t.lacksCard(now) {
		cards := kit.Keep(s.places, "cards", kit.Secondary(l.T("involved.to-cards"), kit.IconRight, s.toDirectory).IconLast())
		list.Add(kit.InsetBy(kit.Edges{Top: 10}, kit.Down(10, kit.Notice(kit.Info, l.T("involved.cards-needed")), kit.Wrap(8, cards))))
	}
	if len(before) > 0 {
		list.Add(kit.InsetBy(kit.Edges{Top: 14, Left: 12}, kit.NewText(l.T("involved.before"), kit.Style{Size: kit.SizeCaption, Bold: true})))
	}
	for _, p := range before {
		list.Add(s.partner(t, p))
	}
	var action fyne.CanvasObject
	if s.dossier.Writable() && len(now) > 0 {
		action = add
	}
	return kit.Section(l.T("involved.heading"), action, list)
}

func (s *Screen) nobody(add *kit.Button) fyne.CanvasObject {
	l := s.needs.Words
	if !s.dossier.Writable() {
		return kit.EmptyState(kit.IconPartners, l.T("involved.empty"), l.T("involved.empty.read-only"))
	}
	return kit.EmptyState(kit.IconPartners, l.T("involved.empty"), l.T("involved.empty.text"), add)
}

// partner is one row, what else there is to know, and the button that ends it.
func (s *Screen) partner(t teller, p family.Partner) fyne.CanvasObject {
	row := kit.NewRow(t.partner(p), func() { s.askPartner(p) })
	s.places["partner "+string(p.ID)] = row
	line := kit.Across(8, kit.Grow(row))
	if !s.dossier.Writable() {
		row.Disable()
	} else if !p.Ended(t.today) {
		end := kit.Quiet(t.T("involved.end"), kit.IconNone, func() { s.end(p) })
		line.Add(kit.Keep(s.places, "end "+string(p.ID), end))
	}
	disc := kit.AtLeast(fyne.NewSize(38, 1), kit.Layers()) // so that the words stand under those of the row
	about := kit.Wrap(10, kit.NewParagraph(t.about(p), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	if !p.Ended(t.today) {
		card := t.card(p.ID)
		about.Add(kit.NewChip(card.Text, card.Tone))
	}
	return kit.Down(0, line, kit.InsetBy(kit.Edges{Left: 22, Right: 12, Bottom: 8}, kit.Across(0, disc, kit.Grow(about))))
}

// end ends an involvement today, which can be undone.
func (s *Screen) end(p family.Partner) {
	p.Until = s.needs.Today()
	if s.needs.Today().Before(p.From) {
		p.From = s.needs.Today() // it had not begun yet
	}
	if _, err := s.needs.Desk.PutPartner(s.ctx, s.needs.Family, p); err != nil {
		s.needs.Fail(err)
		return
	}
	s.changed(s.needs.Words.T("involved.ended", "name", string(p.ShortLabel())), s.undo)
}

// undo works also when the tab was left meanwhile.
func (s *Screen) undo() {
	if err := s.needs.Desk.Undo(context.WithoutCancel(s.ctx), s.needs.Family); err != nil {
		s.needs.Fail(err)
		return
	}
	if s.ctx.Err() == nil {
		s.read()
	}
	s.needs.Changed()
}

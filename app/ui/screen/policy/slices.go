package policy

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// slicesPart lists what is proposed to share with each kind of partner.
func (s *Screen) slicesPart() fyne.CanvasObject {
	l := s.needs.Words
	parts := []fyne.CanvasObject{kit.Note(l.T("policy.slices-intro"))}
	for _, p := range s.proposals {
		row := kit.RowData{Icon: kit.IconPartners, Tone: kit.Info, Title: l.T("policy.for", "kind", l.T("list.partner-kind."+string(p.Kind))), Subtitle: telling.Categories(l, p.Categories)}
		if _, own := s.policy.Slice(p.Kind); own {
			row.Chips = []kit.Label{{Text: l.T("policy.own"), Tone: kit.Good}}
		}
		parts = append(parts, kit.NewRow(row, func() { s.openSlice(p) }))
	}
	return kit.Section(l.T("policy.slices"), nil, parts...)
}

// openSlice lets one choose what is proposed for one kind of partner.
func (s *Screen) openSlice(p consent.Proposal) {
	l := s.needs.Words
	ticks, boxes := map[consent.Category]*kit.Check{}, kit.Columns(kit.Grid{Columns: 3, Narrow: 200, Gap: 8})
	for _, c := range consent.Categories() {
		if c == consent.CatSafety {
			continue
		}
		ticks[c] = kit.NewCheck(l.T("list.category."+string(c)), nil)
		ticks[c].SetChecked(slices.Contains(p.Categories, c))
		boxes.Add(ticks[c])
	}
	why := s.keptArea("slice/" + string(p.Kind))
	what, reason := kit.NewField(l.T("policy.slice-what"), l.T("policy.slice-safety"), boxes), kit.NewField(l.T("policy.why"), l.T("policy.why-hint"), why)
	parts := []fyne.CanvasObject{kit.Prose(p.Why[string(l)])}
	if p.Source != "" {
		parts = append(parts, kit.NewParagraph(l.T("grounds.source-unread", "source", p.Source), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	}
	parts = append(parts, what, reason)
	var panel *kit.Panel
	keep := func(own casework.OwnSlice, done string) {
		if s.keepSlice(own, what, reason) {
			panel.Close()
			s.needs.Drafts.Keep(draft("slice/"+string(p.Kind)), "")
			s.did(done)
		}
	}
	buttons := []*kit.Button{kit.Secondary(l.T("policy.cancel"), kit.IconNone, func() { panel.Close() })}
	if _, own := s.policy.Slice(p.Kind); own {
		buttons = append(buttons, kit.Secondary(l.T("policy.slice-back"), kit.IconUndo, func() {
			keep(casework.OwnSlice{Kind: p.Kind, Why: said(why)}, l.T("policy.slice-reset"))
		}))
	}
	buttons = append(buttons, kit.Primary(l.T("policy.save"), kit.IconCheck, func() {
		own := casework.OwnSlice{Kind: p.Kind, Why: said(why), Categories: ticked(ticks)}
		if len(own.Categories) == 0 {
			what.SetError(l.T("policy.slice-choose"))
			return
		}
		keep(own, l.T("policy.saved"))
	}))
	panel = kit.NewPanel(l.T("policy.for", "kind", l.T("list.partner-kind."+string(p.Kind))), kit.Down(14, parts...), buttons...).Wide(760)
	panel.Show(s.needs.Canvas())
}

func ticked(ticks map[consent.Category]*kit.Check) []consent.Category {
	var chosen []consent.Category
	for _, c := range consent.Categories() {
		if tick := ticks[c]; tick != nil && tick.Checked() {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

func (s *Screen) keepSlice(own casework.OwnSlice, what, reason *kit.Field) bool {
	what.SetError("")
	reason.SetError("")
	err := s.needs.Desk.SetSlice(s.ctx, own)
	switch {
	case errors.Is(err, casework.ErrNoReason):
		reason.SetError(s.needs.Words.T("policy.give-reason"))
	case err != nil:
		what.SetError(s.needs.Explain(err))
	}
	return err == nil
}

package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// preview shows what a partner would see of the plan as it is now, and beside
// it what is left out and why. Only the coordinator sees the right half.
func (s *Screen) preview(partner family.PartnerID) {
	l, t := s.needs.Words, s.teller()
	party, ok := s.dossier.Family.Partner(partner)
	if !ok {
		return
	}
	to, purpose := casework.ToPartnerOf(party)
	slice, withheld, err := s.needs.Desk.PreviewDisclosure(s.ctx, s.needs.Family, casework.Ask{To: to, Purpose: purpose})
	if err != nil {
		s.needs.Fail(err)
		return
	}
	seen := kit.Down(12, kit.Heading(l.T("consents.preview-seen", "partner", t.partner(party))))
	parts := sight(l, slice)
	for _, p := range parts {
		seen.Add(partOf(p))
	}
	if len(parts) == 0 {
		seen.Add(kit.Notice(kit.Neutral, l.T("consents.preview-nothing")))
	}
	hidden := kit.Down(12, kit.Heading(l.T("consents.preview-hidden")), kit.Note(l.T("consents.preview-eyes")))
	groups := t.leftOut(s.dossier.Plan, withheld)
	for _, g := range groups {
		hidden.Add(groupOf(l, g))
	}
	if len(groups) == 0 {
		hidden.Add(kit.Notice(kit.Good, l.T("consents.preview-all")))
	}
	body := kit.Columns(kit.Grid{Columns: 2, Narrow: 330, Gap: 28}, seen, hidden)
	s.showPanel(kit.NewPanel(l.T("consents.sees", "partner", t.partner(party)), body, s.closeButton()).Wide(980))
}

func partOf(p part) fyne.CanvasObject {
	lines := kit.Down(4, kit.NewText(p.title, kit.Style{Size: kit.SizeCaption, Bold: true, Color: kit.ColorMuted}))
	for _, x := range p.lines {
		if x.quoted {
			lines.Add(kit.Quote(x.text))
		} else {
			lines.Add(kit.Prose(x.text))
		}
		if x.under != "" {
			lines.Add(kit.NewParagraph(x.under, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
		}
	}
	return lines
}

func groupOf(l words.Lang, g leftOut) fyne.CanvasObject {
	const most = 8
	lines := kit.Down(4, kit.Across(8, kit.NewIcon(kit.IconEyeOff, kit.ColorMuted), kit.Grow(kit.NewParagraph(g.why, kit.Style{Bold: true}))))
	for _, item := range g.items[:min(most, len(g.items))] {
		lines.Add(kit.Muted(item))
	}
	if n := len(g.items) - most; n > 0 {
		lines.Add(kit.Caption(l.N("consents.preview-more", n)))
	}
	return lines
}

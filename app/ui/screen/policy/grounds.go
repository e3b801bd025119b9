package policy

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// groundsPart lists the legal grounds, and how each stands here today.
func (s *Screen) groundsPart() fyne.CanvasObject {
	l := s.needs.Words
	parts := []fyne.CanvasObject{kit.Note(l.T("policy.grounds-intro"))}
	for _, g := range s.grounds {
		parts = append(parts, kit.NewRow(groundRow(l, g, s.policy, s.needs.Today()), func() { s.openGround(g) }))
	}
	return kit.Section(l.T("policy.grounds"), nil, parts...)
}

func groundRow(l words.Lang, g consent.LegalGround, p casework.Policy, today family.Date) kit.RowData {
	state := g.State(today)
	row := kit.RowData{Icon: kit.IconShield, Tone: kit.Info, Title: g.Name[string(l)], Whole: true, Subtitle: groundLine(l, g, p),
		Chips: []kit.Label{{Text: l.T("list.ground-state." + string(state)), Tone: toneOf(state)}}}
	if state == consent.GroundInForce && g.Unverified {
		row.Chips[0] = kit.Label{Text: l.T("policy.unverified"), Tone: kit.Warn}
	}
	return row
}

func toneOf(s consent.GroundState) kit.Tone {
	switch s {
	case consent.GroundInForce:
		return kit.Good
	case consent.GroundEnded:
		return kit.Warn
	}
	return kit.Neutral
}

// groundLine says until when a ground counts, and who decided so.
func groundLine(l words.Lang, g consent.LegalGround, p casework.Policy) string {
	var said []string
	if g.From.Known() {
		said = append(said, l.T("policy.from", "date", l.Date(string(g.From))))
	}
	if g.Until.Known() {
		said = append(said, l.T("policy.until", "date", l.Date(string(g.Until))))
	}
	if s, switched := p.Switch(g.ID); switched {
		said = append(said, l.T("policy.decided-by", "name", string(s.By), "date", l.Date(string(s.Day))))
	}
	if len(said) == 0 {
		return l.T("policy.no-end")
	}
	return words.Line(said...)
}

// openGround shows what a ground is, what was decided about it, and lets one
// decide.
func (s *Screen) openGround(g consent.LegalGround) {
	l, today := s.needs.Words, s.needs.Today()
	state := g.State(today)
	parts := []fyne.CanvasObject{
		kit.Chips(kit.Label{Text: l.T("list.ground-state." + string(state)), Tone: toneOf(state)}),
		kit.Prose(g.Explanation[string(l)]),
		kit.NewParagraph(telling.GroundSource(l, g), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}),
	}
	if state == consent.GroundEnded {
		parts = append(parts, kit.Notice(kit.Warn, l.T("policy.ended", "date", l.Date(string(g.Until)))))
	}
	if g.Unverified {
		parts = append(parts, kit.Notice(kit.Warn, l.T("policy.unverified-text")))
	}
	if before, switched := s.policy.Switch(g.ID); switched {
		parts = append(parts, decided(l, before))
	}
	f := s.newSwitch(g)
	parts = append(parts, f.fields()...)
	f.show(g.Name[string(l)], parts)
}

// decided is what was decided here before: by whom, when, why, and who checked.
func decided(l words.Lang, s casework.GroundSwitch) fyne.CanvasObject {
	lines := kit.Down(2, kit.NewParagraph(l.T("policy.decided-head", "name", string(s.By), "date", l.Date(string(s.Day))), kit.Style{Bold: true}), kit.Quote(string(s.Why)))
	if s.Check != nil {
		lines.Add(kit.Note(l.T("policy.checked-by", "name", string(s.Check.By), "date", l.Date(string(s.Check.On)), "source", string(s.Check.Source))))
	}
	return lines
}

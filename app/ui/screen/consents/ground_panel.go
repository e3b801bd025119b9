package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// groundsFor are the grounds that fit the kind of partner, in force or not.
func (s *Screen) groundsFor(kind family.PartnerKind) (usable, idle []consent.LegalGround) {
	for _, g := range s.grounds {
		switch {
		case len(g.Kinds) > 0 && !slices.Contains(g.Kinds, kind):
		case g.InForce(s.needs.Today()):
			usable = append(usable, g)
		default:
			idle = append(idle, g)
		}
	}
	return usable, idle
}

func (s *Screen) ground(id consent.GroundID) consent.LegalGround {
	if g := consent.GroundOf(s.grounds, id); g != nil {
		return *g
	}
	return consent.LegalGround{ID: id}
}

func (s *Screen) groundName(id consent.GroundID) string {
	if name := s.ground(id).Name[string(s.needs.Words)]; name != "" {
		return name
	}
	return string(id)
}

// setAside keeps apart the uses that carry nothing today: over, not begun, or
// of a ground that is off here or ended. They are shown, and nowhere taken for
// something that may be shared.
func (s *Screen) setAside() {
	today := s.needs.Today()
	carries := func(u consent.GroundUse) bool {
		return s.ground(u.Ground).InForce(today) && today.Within(u.From, u.Until)
	}
	s.idle = slices.DeleteFunc(slices.Clone(s.dossier.GroundUses), carries)
	s.dossier.GroundUses = slices.DeleteFunc(slices.Clone(s.dossier.GroundUses), func(u consent.GroundUse) bool { return !carries(u) })
}

// openGround lets a ground be chosen. What cannot be used is there too, with
// why: so nobody searches for it, or believes that something took its place.
func (s *Screen) openGround(p pair) {
	l, t := s.needs.Words, s.teller()
	usable, idle := s.groundsFor(p.partner.Kind)
	parts := []fyne.CanvasObject{kit.Prose(l.T("consents.ground-intro"))}
	if len(usable) == 0 {
		parts = append(parts, kit.Notice(kit.Neutral, l.T("consents.ground-none", "kind", t.T("list.partner-kind."+string(p.partner.Kind)))))
	}
	for _, g := range usable {
		choose := kit.Secondary(l.T("grounds.choose"), kit.IconRight, func() { s.openWeighing(p, g) }).IconLast()
		parts = append(parts, kit.Card(s.groundWords(t, g), kit.Wrap(8, choose)))
	}
	parts = append(parts, s.idleUses(t, p)...)
	if len(idle) > 0 {
		lines := kit.Down(14)
		for _, g := range idle {
			lines.Add(kit.Down(2, kit.Chips(stateLabel(t, g)), kit.NewParagraph(g.Name[string(l)], kit.Style{Bold: true}), kit.Note(t.whyNot(g))))
		}
		parts = append(parts, kit.SectionHeading(l.T("grounds.idle"), nil), lines)
	}
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { s.openPair(p.person.ID, p.partner.ID) })
	s.showPanel(kit.NewPanel(l.T("consents.ground-title", "partner", t.partner(p.partner)), besideBar(kit.Down(14, parts...)), back).Wide(panelWidth))
}

// groundWords are the name of a ground, what it allows, until when, and where
// that was read.
func (s *Screen) groundWords(t teller, g consent.LegalGround) fyne.CanvasObject {
	words := kit.Down(4, kit.NewParagraph(g.Name[string(t.Lang)], kit.Style{Bold: true}), kit.Prose(g.Explanation[string(t.Lang)]))
	if g.Until.Known() {
		words.Add(kit.Note(t.T("grounds.counts-until", "date", t.Date(string(g.Until)))))
	}
	words.Add(kit.NewParagraph(telling.GroundSource(t.Lang, g), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	if g.Unverified {
		words.Add(kit.Notice(kit.Warn, t.T("consents.ground-unverified")))
	}
	return words
}

func stateLabel(t teller, g consent.LegalGround) kit.Label {
	return kit.Label{Text: t.T("list.ground-state." + string(g.State(t.today))), Tone: kit.Neutral}
}

// whyNot says why a ground cannot be used today.
func (t teller) whyNot(g consent.LegalGround) string {
	switch g.State(t.today) {
	case consent.GroundEnded:
		return t.T("grounds.ended", "date", t.Date(string(g.Until)))
	case consent.GroundUpcoming:
		return t.T("grounds.upcoming", "date", t.Date(string(g.From)))
	}
	return t.T("grounds.off") + " " + g.Explanation[string(t.Lang)]
}

// idleUses are what was weighed for this partner before and carries nothing
// now.
func (s *Screen) idleUses(t teller, p pair) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, u := range slices.Backward(s.idle) {
		if u.Partner != p.partner.ID || !slices.Contains(u.About, p.person.ID) {
			continue
		}
		g := s.ground(u.Ground)
		why := t.T("grounds.use-off")
		switch {
		case t.today.Before(u.From):
			why = t.T("grounds.upcoming", "date", t.Date(string(u.From)))
		case u.Until.Before(t.today):
			why = t.T("grounds.use-over", "date", t.Date(string(u.Until)))
		case g.State(t.today) == consent.GroundEnded:
			why = t.T("grounds.ended", "date", t.Date(string(g.Until)))
		}
		parts = append(parts, kit.Down(2, kit.NewParagraph(s.groundName(u.Ground), kit.Style{Bold: true}), kit.Note(why),
			kit.Muted(telling.Categories(t.Lang, u.Categories))))
	}
	if len(parts) > 0 {
		parts = append([]fyne.CanvasObject{kit.SectionHeading(t.T("grounds.before"), nil)}, parts...)
	}
	return parts
}

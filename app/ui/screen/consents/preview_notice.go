package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// notices are what is to be known before the plan itself.
func (p *preview) notices() []part {
	l := p.screen.needs.Words
	var parts []part
	add := func(stops bool, draw func() fyne.CanvasObject) {
		parts = append(parts, part{stops: stops, draw: func() fyne.CanvasObject {
			return kit.InsetBy(kit.Edges{Top: 5, Bottom: 4, Left: 10, Right: 14}, draw())
		}})
	}
	add(false, func() fyne.CanvasObject { return kit.Note(l.T("preview.eyes", "name", p.screen.teller().called(p.to))) })
	if people := p.unasked(); len(people) > 0 {
		add(p.screen.writable(), func() fyne.CanvasObject { return p.proposal(people) })
	}
	if p.compare.safetyHidden > 0 && p.to.Partner != "" {
		add(p.screen.writable(), p.safety)
	}
	if p.to.Partner != "" && p.version > 0 {
		add(false, func() fyne.CanvasObject { return kit.Notice(kit.Neutral, l.T("preview.fixed")) })
	}
	return parts
}

// safety says that no consent carries safety, with the way to the grounds.
func (p *preview) safety() fyne.CanvasObject {
	s, l := p.screen, p.screen.needs.Words
	text := l.N("preview.safety", p.compare.safetyHidden)
	about := s.dossier.Family.AboutOr(p.compare.safety)
	if !s.writable() || len(about) == 0 {
		return kit.Notice(kit.Neutral, text)
	}
	return kit.Notice(kit.Neutral, text, kit.Secondary(l.T("preview.to-grounds"), kit.IconShield, func() {
		if x, ok := s.pair(about[0], p.to.Partner); ok {
			s.openGround(x)
		}
	}))
}

// unasked are those about whom nothing was asked yet for this partner: all whom
// the partner is involved with when nothing was asked at all, and else those
// whom it is named to be about.
func (p *preview) unasked() []family.Person {
	d, today := p.screen.dossier, p.screen.needs.Today()
	partner, ok := d.Family.Partner(p.to.Partner)
	if !ok {
		return nil
	}
	asked := map[family.PersonID]bool{}
	for _, c := range d.Consents {
		if c.Partner == partner.ID && c.Purpose == p.purpose {
			asked[c.About] = true
		}
	}
	var found []family.Person
	for _, person := range people(d.Family, today) {
		concerned := slices.Contains(partner.Concerns, person.ID) || len(partner.Concerns) == 0 && len(asked) == 0
		if concerned && !asked[person.ID] {
			found = append(found, person)
		}
	}
	return found
}

// proposal says what is usual for this kind of partner, and leads to asking
// for it. Nothing of it counts before people said yes.
func (p *preview) proposal(people []family.Person) fyne.CanvasObject {
	s, l, t := p.screen, p.screen.needs.Words, p.screen.teller()
	partner, _ := s.dossier.Family.Partner(p.to.Partner)
	var names []string
	for _, person := range people {
		names = append(names, string(person.ShortName()))
	}
	text := l.T("preview.proposal", "names", l.List(names), "name", t.partner(partner), "kind", l.T("list.partner-kind."+string(partner.Kind)),
		"what", telling.Categories(l, p.screen.proposed(partner.Kind)))
	if n := p.compare.more(p.usual); n > 0 {
		text += " " + l.N("preview.proposal-more", n)
	}
	notice := kit.Down(8, kit.Notice(kit.Info, text+" "+l.T("preview.proposal-only")))
	if s.writable() {
		buttons := kit.Wrap(8)
		for _, person := range people {
			buttons.Add(kit.Secondary(l.T("preview.ask-about", "name", string(person.ShortName())), kit.IconSpeech, func() {
				if x, ok := s.pair(person.ID, partner.ID); ok {
					s.openAsk(x)
				}
			}))
		}
		notice.Add(buttons)
	}
	return notice
}

// proposes tells whether it is asked what would go along if everybody agreed to
// what is usual: only for a partner who was not asked for before.
func (p *preview) proposes(ask casework.Ask) bool {
	return ask.To.Partner != "" && !slices.ContainsFunc(p.screen.dossier.Consents, func(c consent.Consent) bool {
		return c.Partner == ask.To.Partner && c.Purpose == ask.Purpose
	})
}

// usualOf is what would go along besides.
func usualOf(found looked) map[consent.Item]bool {
	usual := map[consent.Item]bool{}
	for _, w := range found.withheld {
		if !slices.ContainsFunc(found.still, func(x consent.Withheld) bool { return x.Item == w.Item }) {
			usual[w.Item] = true
		}
	}
	return usual
}

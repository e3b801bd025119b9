package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// openPartly takes a yes or no for each category. On a category one key says
// no: the right arrow.
func (s *Screen) openPartly(p pair, c consent.Consent, g consent.Giver) {
	l, t := s.needs.Words, s.teller()
	key := s.draft("note/" + string(c.ID) + "/" + string(g.Person))
	before, answered := c.AnswerOf(g.Person)
	choices := map[consent.Category]*kit.Choice{}
	lines := kit.Columns(kit.Grid{Columns: 2, Narrow: 320, Gap: 16})
	for _, category := range c.Asked {
		choice := kit.NewChoice(kit.Option{ID: yes, Label: l.T("consents.yes")}, kit.Option{ID: no, Label: l.T("consents.no")})
		choice.SetSelected(yes)
		if answered && !contains(before.Allowed, category) {
			choice.SetSelected(no)
		}
		choices[category] = choice
		lines.Add(kit.NewField(l.T("list.category."+string(category)), "", choice))
	}
	how := kit.NewChoice(hows(l.T)...)
	how.SetSelected(string(consent.Oral))
	note := kit.NewArea(l, 2, l.T("consents.note-hint"))
	note.SetText(s.needs.Drafts.Kept(key))
	note.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	store := kit.Primary(l.T("consents.record"), kit.IconCheck, func() {
		a := consent.Answer{By: g.Person, How: consent.How(how.Selected()), Note: family.Text(note.Text())}
		for _, category := range c.Asked {
			if choices[category].Selected() == yes {
				a.Allowed = append(a.Allowed, category)
			}
		}
		s.needs.Drafts.Keep(key, "")
		s.record(p, c, a)
	})
	body := kit.Down(16, kit.Note(l.T("consents.partly-intro", "name", t.name(g.Person))), lines,
		kit.NewField(l.T("consents.how"), "", how), kit.NewField(l.T("consents.note"), s.keptHint(key), note))
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { s.openPair(p.person.ID, p.partner.ID) })
	panel := kit.NewPanel(l.T("consents.partly-title", "name", t.name(g.Person)), body, back, store).Wide(panelWidth)
	s.showPanel(panel.FocusOn(firstOf(c.Asked, choices)))
}

// The two answers of a category.
const (
	yes = "yes"
	no  = "no"
)

func firstOf(asked []consent.Category, choices map[consent.Category]*kit.Choice) fyne.Focusable {
	for _, c := range asked {
		return choices[c]
	}
	return nil
}

func hows(text func(string, ...any) string) []kit.Option {
	var options []kit.Option
	for _, h := range []consent.How{consent.Oral, consent.Signed, consent.Digital} {
		options = append(options, kit.Option{ID: string(h), Label: text("list.how." + string(h))})
	}
	return options
}

func contains(list []consent.Category, c consent.Category) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

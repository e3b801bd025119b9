package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// textVersion is the version of the explanation that is read aloud; it rises
// when consents.explanation changes its meaning.
const textVersion = "1"

// question is the panel in which consent is asked.
type question struct {
	screen      *Screen
	pair        pair
	ticks       map[consent.Category]*kit.Check
	direction   *kit.Choice
	until       *kit.DateField
	language    *kit.Entry
	interpreter *kit.Check
	told        *kit.Check
	opinion     *kit.Area
	what        *kit.Field
	term        *kit.Field
}

// openAsk asks consent about a person for a partner.
func (s *Screen) openAsk(p pair) {
	l, t := s.needs.Words, s.teller()
	q := s.newQuestion(p)
	var parts []fyne.CanvasObject
	if len(p.required.Givers) > 0 {
		parts = append(parts, kit.Note(l.T("consents.ask-who", "names", t.List(t.givers(p.required.Givers)))))
	}
	parts = append(parts, s.gapNotices(t, p)...)
	parts = append(parts, q.proposalPart(t), q.what, q.termPart(t), q.toldPart(t))
	if age, known := p.person.Birth.Age(t.today); known && age < 18 {
		parts = append(parts, kit.NewField(l.T("consents.opinion-of", "name", string(p.person.ShortName())), s.keptHint(q.draft()), q.opinion))
	}
	parts = append(parts, kit.Wrap(8, kit.Quiet(l.T("consents.use-ground"), kit.IconShield, func() { s.openGround(p) })))
	send := kit.Primary(l.T("consents.ask"), kit.IconSpeech, q.send)
	s.showPanel(kit.NewPanel(t.title(p), kit.Down(16, parts...), s.closeButton(), send).Wide(panelWidth))
}

func (s *Screen) newQuestion(p pair) *question {
	l := s.needs.Words
	q := &question{screen: s, pair: p, ticks: map[consent.Category]*kit.Check{}}
	boxes := kit.Columns(kit.Grid{Columns: 3, Narrow: 200, Gap: 8})
	for _, c := range consent.Categories() {
		q.ticks[c] = kit.NewCheck(l.T("list.category."+string(c)), func(bool) { q.what.SetError("") })
		boxes.Add(q.ticks[c])
	}
	q.what = kit.NewField(l.T("consents.ask-what", "partner", s.teller().partner(p.partner)), "", boxes)
	q.direction = kit.NewChoice(directions(l.T)...)
	q.direction.SetSelected(string(consent.Give))
	q.until = kit.NewDateField(l, string(s.needs.Today()))
	q.until.SetDate(string(s.needs.Today().AddMonths(12)))
	q.term = kit.NewField(l.T("consents.ask-until"), "", q.until)
	q.language = kit.NewEntry("")
	q.language.SetText(string(p.person.Language))
	q.interpreter = kit.NewCheck(l.T("consents.ask-interpreter"), nil)
	q.told = kit.NewCheck(l.T("consents.ask-told"), nil)
	q.opinion = kit.NewArea(l, 2, l.T("consents.opinion-hint"))
	q.opinion.SetText(s.needs.Drafts.Kept(q.draft()))
	q.opinion.OnChanged = func(text string) { s.needs.Drafts.Keep(q.draft(), text) }
	return q
}

func directions(text func(string, ...any) string) []kit.Option {
	var options []kit.Option
	for _, d := range []consent.Direction{consent.Give, consent.Ask, consent.Both} {
		options = append(options, kit.Option{ID: string(d), Label: text("list.direction." + string(d))})
	}
	return options
}

func (q *question) draft() string {
	return q.screen.draft("opinion/" + string(q.pair.person.ID) + "/" + string(q.pair.partner.ID))
}

// proposalPart shows what such a partner usually needs; a press takes it over.
func (q *question) proposalPart(t teller) fyne.CanvasObject {
	usual := q.screen.proposed(q.pair.partner.Kind)
	take := kit.Secondary(t.T("consents.take-proposal"), kit.IconCheck, func() {
		for c, tick := range q.ticks {
			tick.SetChecked(slices.Contains(usual, c))
		}
		q.what.SetError("")
	})
	return kit.Notice(kit.Info, t.T("consents.proposal", "kind", t.T("list.partner-kind."+string(q.pair.partner.Kind)), "what", telling.Categories(t.Lang, usual)), take)
}

func (q *question) termPart(t teller) fyne.CanvasObject {
	return kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, q.term, kit.NewField(t.T("consents.ask-direction"), "", q.direction))
}

// toldPart is the explanation to read aloud, and that it was given.
func (q *question) toldPart(t teller) fyne.CanvasObject {
	text := t.T("consents.explanation", "partner", t.partner(q.pair.partner), "person", string(q.pair.person.ShortName()))
	return kit.Down(8,
		kit.NewText(t.T("consents.read-aloud"), kit.Style{Size: kit.SizeCaption, Bold: true}), kit.Quote(text), q.told,
		kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, kit.NewField(t.T("consents.ask-language"), "", q.language), q.interpreter))
}

// consent is what the panel says now.
func (q *question) consent() consent.Consent {
	c := consent.Consent{About: q.pair.person.ID, Partner: q.pair.partner.ID, Purpose: q.pair.purpose, Direction: consent.Direction(q.direction.Selected()),
		Until: family.Date(q.until.Date()), Opinion: family.Text(q.opinion.Text())}
	for _, category := range consent.Categories() {
		if q.ticks[category].Checked() {
			c.Asked = append(c.Asked, category)
		}
	}
	c.Told.Language, c.Told.Interpreter = family.Text(q.language.Text), q.interpreter.Checked()
	if q.told.Checked() {
		c.Told.On, c.Told.TextVersion, c.Told.MayWithdraw = q.screen.needs.Today(), textVersion, true
	}
	return c
}

// send records the question, and goes on with the answers.
func (q *question) send() {
	s, c := q.screen, q.consent()
	switch {
	case !q.until.Valid():
		return // the field says so itself
	case len(c.Asked) == 0:
		q.what.SetError(s.needs.Words.T("consents.choose-something"))
		return
	case c.Until.Before(s.needs.Today()):
		q.term.SetError(s.needs.Words.T("consents.term-over"))
		return
	}
	if _, err := s.needs.Desk.AskConsent(s.ctx, s.needs.Family, c); err != nil {
		q.what.SetError(s.needs.Explain(err))
		return
	}
	s.needs.Drafts.Keep(q.draft(), "")
	if s.changed() {
		s.openPair(q.pair.person.ID, q.pair.partner.ID)
	}
}

// keptHint says that words were kept from last time, or nothing.
func (s *Screen) keptHint(key string) string {
	if s.needs.Drafts.Kept(key) == "" {
		return ""
	}
	return s.needs.Words.T("consents.kept")
}

package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

const panelWidth = 780

func (s *Screen) pair(person family.PersonID, partner family.PartnerID) (pair, bool) {
	p, known := s.dossier.Family.Person(person)
	party, involved := s.dossier.Family.Partner(partner)
	return pairOf(s.dossier, p, party, s.needs.Today()), known && involved
}

// openPair opens what was asked, or the question itself when nothing was.
func (s *Screen) openPair(person family.PersonID, partner family.PartnerID) {
	p, ok := s.pair(person, partner)
	if !ok {
		return
	}
	if _, asked := p.latest(); !asked && s.writable() {
		s.openAsk(p)
		return
	}
	s.openAnswers(p)
}

// openAnswers shows what was asked and what each giver said.
func (s *Screen) openAnswers(p pair) {
	l, t := s.needs.Words, s.teller()
	var parts []fyne.CanvasObject
	c, asked := p.latest()
	if !asked {
		parts = append(parts, kit.Prose(l.T("consents.nothing-asked")))
	} else {
		parts = append(parts, s.askedPart(t, p, c))
		parts = append(parts, s.giverParts(t, p, c)...)
	}
	parts = append(parts, s.gapNotices(t, p)...)
	parts = append(parts, s.groundNotices(t, p)...)
	more := kit.Wrap(8, kit.Quiet(l.T("consents.sees", "partner", t.partner(p.partner)), kit.IconEye, func() { s.preview(p.partner.ID) }))
	if s.writable() {
		more.Add(kit.Quiet(l.T("consents.ask-again"), kit.IconSpeech, func() { s.openAsk(p) }))
		more.Add(kit.Quiet(l.T("consents.use-ground"), kit.IconShield, func() { s.openGround(p) }))
	}
	parts = append(parts, more)
	s.showPanel(kit.NewPanel(t.title(p), kit.Down(14, parts...), s.closeButton()).Wide(panelWidth))
}

// askedPart is what was asked, until when, and what was told.
func (s *Screen) askedPart(t teller, p pair, c consent.Consent) fyne.CanvasObject {
	standing := c.Standing(s.dossier.Family, t.today)
	chips := kit.Chips(t.label(standing))
	chips.Add(kit.Caption(t.T("consents.asked-on", "date", t.Date(string(c.AskedOn)), "until", t.Date(string(c.Until)))))
	lines := kit.Down(6, chips, kit.Prose(t.T("consents.asked-what", "what", telling.Categories(t.Lang, c.Asked))), kit.Note(t.told(c)))
	if c.Opinion != "" {
		lines.Add(kit.Caption(t.T("consents.opinion-of", "name", string(p.person.ShortName()))))
		lines.Add(kit.Quote(string(c.Opinion)))
	}
	if p.renewing(s.dossier.Family) {
		lines.Add(s.runningPart(t, p))
	}
	return lines
}

// runningPart is the earlier answer that still runs while the question was
// asked again; it can be taken back like any other.
func (s *Screen) runningPart(t teller, p pair) fyne.CanvasObject {
	running, _, _ := p.current(s.dossier.Family)
	buttons := kit.Wrap(8)
	for _, g := range p.required.Givers {
		if a, ok := running.AnswerOf(g.Person); ok && len(a.Allowed) > 0 && !a.Withdrawn.Known() {
			label := t.T("consents.withdraw-of", "name", t.name(g.Person))
			buttons.Add(kit.Quiet(label, kit.IconUndo, func() { s.askWithdraw(p, running, g.Person) }))
		}
	}
	return kit.Down(4, kit.Notice(kit.Info, t.T("consents.still-runs")), buttons)
}

// told says what was explained, and how.
func (t teller) told(c consent.Consent) string {
	if !c.Told.On.Known() {
		return t.T("consents.not-told")
	}
	said := []string{t.T("consents.told-on", "date", t.Date(string(c.Told.On)))}
	if c.Told.Language != "" {
		said = append(said, t.T("consents.told-in", "language", string(c.Told.Language)))
	}
	if c.Told.Interpreter {
		said = append(said, t.T("consents.told-interpreter"))
	}
	return sentence(said)
}

// giverParts are the givers, each with the answer and the buttons to give one.
func (s *Screen) giverParts(t teller, p pair, c consent.Consent) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for i, g := range p.required.Givers {
		parts = append(parts, kit.Line(), s.giverPart(t, p, c, g, i == 0))
	}
	for _, a := range c.Answers {
		if !p.required.Has(a.By) {
			parts = append(parts, kit.Note(t.T("consents.not-needed-now", "name", t.name(a.By))))
		}
	}
	return parts
}

func (s *Screen) giverPart(t teller, p pair, c consent.Consent, g consent.Giver, first bool) fyne.CanvasObject {
	label, about := t.answer(c, g)
	name := kit.Down(1, kit.Strong(t.name(g.Person)), kit.Caption(t.T("list.capacity."+string(g.Capacity))))
	lines := kit.Down(6, kit.Across(12, kit.Grow(name), kit.NewChip(label.Text, label.Tone)))
	if about != "" {
		lines.Add(kit.Note(about))
	}
	a, answered := c.AnswerOf(g.Person)
	if answered && a.Note != "" {
		lines.Add(kit.Quote(string(a.Note)))
	}
	buttons := kit.Wrap(8)
	if s.writable() {
		for _, b := range s.answerButtons(p, c, g) {
			buttons.Add(b)
		}
	}
	if answered && len(a.Allowed) > 0 && !a.Withdrawn.Known() {
		buttons.Add(kit.Quiet(t.T("consents.withdraw"), kit.IconUndo, func() { s.askWithdraw(p, c, g.Person) }))
	}
	lines.Add(buttons)
	return lines
}

// answerButtons are Ja, Deels and Nee of one giver.
func (s *Screen) answerButtons(p pair, c consent.Consent, g consent.Giver) []*kit.Button {
	l := s.needs.Words
	yes, no := kit.Secondary, kit.Secondary
	if _, answered := c.AnswerOf(g.Person); !answered {
		yes = kit.Primary
	}
	return []*kit.Button{
		yes(l.T("consents.yes"), kit.IconCheck, func() { s.record(p, c, consent.Answer{By: g.Person, Allowed: slices.Clone(c.Asked)}) }),
		kit.Secondary(l.T("consents.partly"), kit.IconMore, func() { s.openPartly(p, c, g) }),
		no(l.T("consents.no"), kit.IconCross, func() { s.record(p, c, consent.Answer{By: g.Person}) }),
	}
}

// record keeps one answer, and shows what is still missing.
func (s *Screen) record(p pair, c consent.Consent, a consent.Answer) {
	if err := s.needs.Desk.AnswerConsent(s.ctx, s.needs.Family, c.ID, a); err != nil {
		s.needs.Fail(err)
		return
	}
	if s.changed() {
		s.needs.Say(s.needs.Words.T("consents.recorded", "name", s.teller().name(a.By)), nil)
		s.openPair(p.person.ID, p.partner.ID)
	}
}

// gapNotices say why it cannot be told whose consent is needed.
func (s *Screen) gapNotices(t teller, p pair) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, gap := range p.required.Gaps {
		mend := kit.Secondary(t.T("consents.mend"), kit.IconFamily, func() { s.goTab(route.TabNetwork) })
		parts = append(parts, kit.Notice(kit.Warn, t.T("consents.gap."+string(gap), "name", string(p.person.ShortName())), mend))
	}
	return parts
}

func (s *Screen) groundNotices(t teller, p pair) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, u := range p.grounds {
		parts = append(parts, kit.Notice(kit.Info, t.T("consents.ground-runs", "ground", s.groundName(u.Ground), "what", telling.Categories(t.Lang, u.Categories))))
	}
	return parts
}

// askWithdraw asks once, and says that it works from today.
func (s *Screen) askWithdraw(p pair, c consent.Consent, by family.PersonID) {
	l, t := s.needs.Words, s.teller()
	shared := withdrawEffect(l, s.dossier, c)
	q := kit.Question{Title: l.T("consents.withdraw-title", "name", t.name(by)),
		Text: l.T("consents.withdraw-text", "partner", t.partner(p.partner)) + " " + shared + " " + l.T("consents.withdraw-again"),
		Yes:  l.T("consents.withdraw"), Danger: true}
	kit.Ask(s.needs.Canvas(), l, q, func() {
		if err := s.needs.Desk.WithdrawConsent(s.ctx, s.needs.Family, c.ID, by); err != nil {
			s.needs.Fail(err)
			return
		}
		if s.changed() {
			s.needs.Say(l.T("consents.withdrawn", "name", t.name(by)), nil)
			s.openPair(p.person.ID, p.partner.ID)
		}
	})
}

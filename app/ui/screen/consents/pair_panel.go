package consents

import (
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

// openPair opens the answers to what was asked, or the question itself when
// nothing was.
func (s *Screen) openPair(person family.PersonID, partner family.PartnerID) {
	if p, ok := s.pair(person, partner); ok {
		s.openAnswers(p, nil)
	}
}

// openAnswers opens the answers, with what the last taking back brought about.
func (s *Screen) openAnswers(p pair, effect *takenBack) {
	c, asked := p.latest()
	switch {
	case asked:
		a := s.newAsking(p)
		a.id, a.effect = c.ID, effect
		a.open(stepAnswer)
	case s.writable():
		s.openAsk(p)
	default:
		s.showPanel(kit.NewPanel(s.teller().title(p), kit.Prose(s.needs.Words.T("consents.nothing-asked")), s.closeButton()).Wide(panelWidth))
	}
}

// tellNotices say what is wrong with the question or with its partner.
func (a *asking) tellNotices(t teller, c consent.Consent) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if wrong := a.check(); a.id == "" && wrong != "" {
		back := kit.Secondary(t.T("asking.step.what"), kit.IconBack, func() { a.open(stepWhat) })
		parts = append(parts, kit.Notice(kit.Warn, wrong, back))
	}
	if !c.Told.On.Known() {
		back := kit.Secondary(t.T("asking.to-tell"), kit.IconSpeech, func() { a.open(stepTell) })
		parts = append(parts, kit.Notice(kit.Warn, t.T("asking.not-told"), back))
	}
	for _, r := range c.Reopened {
		if r.On <= t.today {
			again := kit.Secondary(t.T("asking.renew"), kit.IconSync, func() { a.again(c) })
			text := t.T("asking.reopened", "why", t.T("asking.why."+string(r.Why)), "date", t.Date(string(r.On)))
			parts = append(parts, kit.Notice(kit.Warn, text, again))
		}
	}
	parts = append(parts, a.contradictions(t)...)
	return append(parts, a.partnerNotices(t)...)
}

// partnerNotices say that the partner is a person of the family, or is gone.
func (a *asking) partnerNotices(t teller) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	partner := a.pair.partner
	if partner.Person != "" {
		text := t.T("asking.partner-kin", "partner", t.partner(partner), "name", t.name(partner.Person))
		parts = append(parts, kit.Notice(kit.Warn, text))
	}
	if partner.Gone(t.today) {
		text := t.T("asking.partner-gone", "partner", string(partner.House), "date", t.Date(string(partner.Dissolved)))
		parts = append(parts, kit.Notice(kit.Bad, text))
	}
	return parts
}

// askedPart is what was asked, which way, until when, and what was told.
func (a *asking) askedPart(t teller, c consent.Consent) fyne.CanvasObject {
	lines := kit.Down(6, a.directionPart(t, c), kit.Prose(t.T("asking.asked-what", "what", telling.Categories(t.Lang, c.Asked))))
	if a.id == "" {
		return lines
	}
	lines.Add(kit.Note(a.terms(t, c)))
	lines.Add(kit.Note(t.told(c)))
	if !c.Opinion.Empty() {
		lines.Add(kit.Caption(t.T("asking.opinion", "name", string(a.pair.person.ShortName()))))
		lines.Add(kit.Quote(string(c.Opinion)))
	}
	for _, text := range telling.Birthdays(t.Lang, a.pair.person, t.today, c.Until) {
		lines.Add(kit.Notice(kit.Info, text))
	}
	if a.pair.renewing(t.family) {
		lines.Add(a.runningPart(t))
	}
	return lines
}

// runningPart is the earlier answer that still runs while the question was
// asked again; it can be taken back like any other.
func (a *asking) runningPart(t teller) fyne.CanvasObject {
	running, _, _ := a.pair.current(t.family)
	buttons := kit.Wrap(8)
	for _, g := range a.pair.required.Givers {
		if answer, ok := running.AnswerOf(g.Person); ok && len(answer.Allowed) > 0 && !answer.Withdrawn.Known() {
			label := t.T("consents.withdraw-of", "name", t.name(g.Person))
			buttons.Add(kit.Quiet(label, kit.IconUndo, func() { a.screen.askWithdraw(a.pair, running, g.Person) }))
		}
	}
	return kit.Down(4, kit.Notice(kit.Info, t.T("consents.still-runs")), buttons)
}

// giverPart is a giver whose turn it is not: the answer, and what can be done
// with it.
func (a *asking) giverPart(t teller, v account, g consent.Giver) fyne.CanvasObject {
	label, about := t.answer(v.c, g)
	if v.reopened(g.Person) {
		label = kit.Label{Text: t.T("asking.state.again"), Tone: kit.Warn}
	}
	name := kit.Down(1, kit.Strong(t.name(g.Person)), kit.Caption(t.whySay(a.pair, g)))
	lines := kit.Down(6, kit.Across(12, kit.Grow(name), kit.NewChip(label.Text, label.Tone)))
	answer, answered := v.c.AnswerOf(g.Person)
	for _, text := range t.saidWith(answer, about) {
		lines.Add(kit.Note(text))
	}
	if !answer.Note.Empty() {
		lines.Add(kit.Quote(string(answer.Note)))
	}
	lines.Add(a.giverButtons(t, v, g, answered))
	return lines
}

// saidWith is how and when, on what condition, and where the proof lies.
func (t teller) saidWith(a consent.Answer, about string) []string {
	var said []string
	if about != "" {
		said = append(said, about)
	}
	switch words := string(a.Condition.Words); {
	case words == "":
	case a.Condition.Waits(t.today):
		said = append(said, t.T("asking.condition-waits", "words", words))
	default:
		met := t.T("asking.condition-met", "date", t.Date(string(a.Condition.Met)), "words", words)
		if !a.Condition.By.Empty() {
			met += ". " + t.T("asking.condition-by", "name", string(a.Condition.By))
		}
		said = append(said, met)
	}
	if !a.Evidence.Empty() {
		said = append(said, t.T("asking.evidence-at", "where", string(a.Evidence)))
	}
	return said
}

func (a *asking) giverButtons(t teller, v account, g consent.Giver, answered bool) fyne.CanvasObject {
	buttons := kit.Wrap(8)
	answer, _ := v.c.AnswerOf(g.Person)
	live := answered && len(answer.Allowed) > 0 && !answer.Withdrawn.Known()
	if a.screen.writable() {
		if live && answer.Condition.Waits(t.today) {
			buttons.Add(kit.Secondary(t.T("asking.meet"), kit.IconCheck, func() { a.meet(g.Person) }))
		}
		key := "asking.now"
		if answered {
			key = "asking.again"
		}
		buttons.Add(kit.Quiet(t.T(key), kit.IconPen, func() { a.turnTo(g.Person); a.open(stepAnswer) }))
	}
	if live {
		buttons.Add(kit.Quiet(t.T("consents.withdraw"), kit.IconUndo, func() { a.screen.askWithdraw(a.pair, v.c, g.Person) }))
	}
	return buttons
}

// morePart is what else can be done about this person and partner.
func (a *asking) morePart(t teller, c consent.Consent) fyne.CanvasObject {
	s := a.screen
	more := kit.Wrap(8, kit.Quiet(t.T("consents.sees", "partner", t.partner(a.pair.partner)), kit.IconEye, func() { s.preview(a.pair.partner.ID) }))
	if s.writable() && a.id != "" {
		more.Add(kit.Quiet(t.T("asking.renew"), kit.IconSync, func() { a.again(c) }))
		more.Add(kit.Quiet(t.T("asking.ask-else"), kit.IconPen, a.anew))
	}
	if s.writable() {
		more.Add(kit.Quiet(t.T("consents.use-ground"), kit.IconShield, func() { s.openGround(a.pair) }))
	}
	return more
}

// gapNotices say why it cannot be told whose consent is needed.
func (s *Screen) gapNotices(t teller, p pair) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, gap := range p.required.Gaps {
		mend := kit.Secondary(t.T("consents.mend"), kit.IconFamily, func() { s.goTab(route.TabNetwork) })
		text := t.T("consents.gap."+string(gap), "name", string(p.person.ShortName()))
		if t.Has("asking.mend." + string(gap)) {
			text += " " + t.T("asking.mend."+string(gap))
		}
		parts = append(parts, kit.Notice(kit.Warn, text, mend))
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
		effect, err := s.needs.Desk.TakeBack(s.ctx, s.needs.Family, c.ID, by)
		if err != nil {
			s.needs.Fail(err)
			return
		}
		if s.changed() {
			s.needs.Say(l.T("consents.withdrawn", "name", t.name(by)), nil)
			if now, ok := s.pair(p.person.ID, p.partner.ID); ok {
				s.openAnswers(now, &takenBack{t.name(by), effect})
			}
		}
	})
}

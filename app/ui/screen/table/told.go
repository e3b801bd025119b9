package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// told is how a question was explained, before it was asked.
type told struct{ explained, aloud bool }

// recorded is what is written down about it: nothing when it was not
// explained.
func (t told) recorded(s *Screen) consent.Told {
	about := consent.Told{Language: s.language(), Interpreter: s.interpreter}
	if t.explained {
		about.On, about.TextVersion, about.MayWithdraw, about.ReadAloud = s.needs.Today(), explanation.Version(), true, t.aloud
	}
	return about
}

// tell is the second step: the text to read aloud, who decides and why, and
// what a child thinks of it.
func (c *consents) tell() fyne.CanvasObject {
	l, s, question := c.s.needs.Words, c.s, c.question()
	if len(question.Asked) == 0 {
		back := kit.Secondary(l.T("table.consent-part.what"), kit.IconBack, func() { c.goTo(partWhat) })
		return kit.Notice(kit.Warn, l.T("table.consent-nothing"), back)
	}
	f, today := s.dossier.Family, s.needs.Today()
	var lines []fyne.CanvasObject
	for _, text := range explanation.About(f, question, partnerButton(l, c.who()), today).Paragraphs(l) {
		lines = append(lines, kit.Prose(text))
	}
	lines = append(lines, kit.Caption(l.T("asking.version", "version", explanation.Version())), kit.Line(), kit.Strong(l.T("asking.who")))
	for _, g := range consent.RequiredGivers(f, c.about(), today).Givers {
		lines = append(lines, kit.Prose(l.T("asking.said", "name", called(f, g.Person), "answer", telling.WhySay(l, f, c.about(), g, today))))
	}
	for _, text := range telling.NoSay(l, f, c.about(), today) {
		lines = append(lines, kit.Note(text))
	}
	if _, asked := c.current(); asked {
		lines = append(lines, kit.Wrap(10, kit.Secondary(l.T("asking.back-to-answer"), kit.IconRight, func() { c.goTo(partAnswer) }).IconLast()))
		return section(l.T("asking.read"), nil, lines...)
	}
	if c.asksOpinion() {
		lines = append(lines, kit.NewField(l.T("table.opinion", "name", called(f, c.about())), "", c.opinion.whole))
	}
	done := func(aloud bool) func() {
		return func() { c.told = told{explained: true, aloud: aloud}; c.goTo(partAnswer) }
	}
	lines = append(lines, kit.Wrap(10, kit.Primary(l.T("asking.read-done-next"), kit.IconRight, done(true)).IconLast(),
		kit.Secondary(l.T("asking.own-words"), kit.IconSpeech, done(false))))
	return section(l.T("asking.read"), nil, lines...)
}

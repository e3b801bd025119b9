package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
)

// beginCondition lets a giver say on what condition the answer is yes.
func (a *answers) beginCondition(asked consent.Consent, g consent.Giver) {
	key := "condition/" + a.c.partner.Selected() + "/" + a.c.person.Selected() + "/" + string(g.Person)
	a.yesIf = g.Person
	a.words = a.c.s.newEntry(key, a.c.s.needs.Words.T("asking.condition-hint"), func() { a.storeCondition(asked, g) })
	a.redraw()
}

// askCondition asks what must happen before a yes counts.
func (a *answers) askCondition() fyne.CanvasObject {
	l := a.c.s.needs.Words
	return kit.NewField(l.T("asking.condition"), l.T("table.enter-stores"), a.words.whole)
}

// storeCondition records a yes that waits.
func (a *answers) storeCondition(asked consent.Consent, g consent.Giver) {
	words := a.words.text()
	if words.Empty() {
		a.wrong = a.c.s.needs.Words.T("asking.condition-empty")
		a.redraw()
		a.words.focus()
		return
	}
	a.wrong, a.yesIf = "", ""
	a.store(consent.Answer{By: g.Person, Allowed: a.all(asked), Condition: consent.Condition{Words: words}})
	if a.wrong == "" {
		a.words.clear()
	}
}

// condition is the condition of an answer, and that it is met.
func (a *answers) condition(asked consent.Consent, g consent.Giver, answer consent.Answer) fyne.CanvasObject {
	l, s := a.c.s.needs.Words, a.c.s
	if !answer.Condition.Waits(s.needs.Today()) {
		return kit.Note(l.T("asking.condition-met", "date", l.Date(string(answer.Condition.Met)), "words", string(answer.Condition.Words)))
	}
	met := kit.Quiet(l.T("asking.meet"), kit.IconCheck, func() {
		s.stored(s.needs.Desk.MeetCondition(s.ctx, s.needs.Family, asked.ID, g.Person, s.needs.Today()))
	})
	return kit.Down(4, kit.Note(l.T("asking.condition-waits", "words", string(answer.Condition.Words))), kit.Wrap(0, met))
}

// notTold says that nobody explained what is asked, or that nothing was
// chosen yet.
func (a *answers) notTold(asked consent.Consent) []fyne.CanvasObject {
	l, c := a.c.s.needs.Words, a.c
	switch {
	case len(a.all(asked)) == 0:
		back := kit.Secondary(l.T("table.consent-part.what"), kit.IconBack, func() { c.goTo(partWhat) })
		return []fyne.CanvasObject{kit.Notice(kit.Warn, l.T("table.consent-nothing"), back)}
	case !c.told.explained && !asked.Told.On.Known():
		back := kit.Secondary(l.T("table.consent-part.tell"), kit.IconSpeech, func() { c.goTo(partTell) })
		return []fyne.CanvasObject{kit.Notice(kit.Warn, l.T("asking.not-told"), back)}
	}
	return nil
}

package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// What a giver can say.
const (
	sayYes    = "yes"
	sayYesIf  = "yes-if"
	sayPartly = "partly"
	sayNo     = "no"
	sayLater  = "later"
)

// answers are the buttons of all whose consent is needed about one person.
type answers struct {
	c      *consents
	partly family.PersonID // who says now to what part the answer is yes
	yesIf  family.PersonID // who says now on what condition
	words  *typing         // the condition
	reach  []family.PersonID
	ticks  map[consent.Category]*kit.Check
	wrong  string // what stands in the way of storing, beside the buttons
	picks  map[family.PersonID]*picks
}

// card shows a row for each giver, under what is told first. asked is empty
// before anything was asked.
func (a *answers) card(asked consent.Consent, first ...fyne.CanvasObject) fyne.CanvasObject {
	l, s := a.c.s.needs.Words, a.c.s
	a.picks = map[family.PersonID]*picks{}
	required := consent.RequiredGivers(s.dossier.Family, a.c.about(), s.needs.Today())
	rows := append(first, a.notTold(asked)...)
	for _, gap := range required.Gaps {
		rows = append(rows, kit.Notice(kit.Warn, l.T("table.gap."+string(gap), "name", called(s.dossier.Family, a.c.about()))))
	}
	for i, g := range required.Givers {
		if i > 0 {
			rows = append(rows, kit.Line())
		}
		rows = append(rows, a.giver(asked, g))
	}
	if a.wrong != "" {
		rows = append(rows, kit.Notice(kit.Bad, a.wrong))
	}
	return section(l.T("table.consent-answers"), nil, rows...)
}

// giver is one who must answer. Who is not at the table is not asked by
// accident: the answer stays open.
func (a *answers) giver(asked consent.Consent, g consent.Giver) fyne.CanvasObject {
	l, s := a.c.s.needs.Words, a.c.s
	name := called(s.dossier.Family, g.Person)
	head := kit.Wrap(10, kit.Strong(name), kit.Muted(l.T("list.capacity."+string(g.Capacity))))
	answer, answered := asked.AnswerOf(g.Person)
	if !answered && !s.here(g.Person) && !slices.Contains(a.reach, g.Person) {
		head.Add(kit.NewChip(l.T("table.not-here"), kit.Warn))
		reach := kit.Quiet(l.T("table.reach", "name", name), kit.IconSpeech, func() { a.reached(g) })
		return kit.Down(6, head, kit.Note(l.T("table.stays-open", "name", name)), kit.Wrap(0, reach))
	}
	buttons := a.buttons(asked, g)
	parts := []fyne.CanvasObject{head, buttons.row}
	if a.yesIf == g.Person {
		buttons.set(sayYesIf)
		parts = append(parts, a.askCondition())
	} else if a.partly == g.Person {
		buttons.set(sayPartly)
		parts = append(parts, a.part(asked, g))
	} else if answered {
		buttons.set(saidOf(asked, answer))
		if !answer.Condition.Words.Empty() {
			parts = append(parts, a.condition(asked, g, answer))
		}
		if saidOf(asked, answer) == sayPartly {
			parts = append(parts, kit.Note(l.T("table.allowed", "what", l.List(categoryNames(l, answer.Allowed)))))
		}
	}
	return kit.Down(8, parts...)
}

// reached shows the buttons of somebody who is not here but can be asked.
func (a *answers) reached(g consent.Giver) {
	a.reach = append(a.reach, g.Person)
	a.redraw()
	a.focus(g.Person, sayYes)
}

func (a *answers) buttons(asked consent.Consent, g consent.Giver) *picks {
	l := a.c.s.needs.Words
	var options []kit.Option
	for _, say := range []string{sayYes, sayYesIf, sayPartly, sayNo, sayLater} {
		options = append(options, kit.Option{ID: say, Label: l.T("table.say." + say)})
	}
	a.picks[g.Person] = a.c.s.newPicks(options, func(say string) {
		a.says(asked, g, say)
		a.focus(g.Person, say)
	})
	return a.picks[g.Person]
}

// focus puts the keyboard back on a button, which was drawn anew, or on the
// words of a condition.
func (a *answers) focus(giver family.PersonID, say string) {
	if a.yesIf == giver {
		a.words.focus()
		return
	}
	if p, ok := a.picks[giver]; ok {
		p.focus(say)
	}
}

// says stores what a giver says; a part is asked first.
func (a *answers) says(asked consent.Consent, g consent.Giver, say string) {
	a.wrong, a.partly, a.yesIf = "", "", ""
	switch say {
	case sayYes:
		a.store(consent.Answer{By: g.Person, Allowed: a.all(asked)})
	case sayNo:
		a.store(consent.Answer{By: g.Person})
	case sayPartly:
		a.partly, a.ticks = g.Person, nil
		a.redraw()
	case sayYesIf:
		a.beginCondition(asked, g)
	case sayLater:
		a.later(asked, g)
	}
}

// all is everything that is asked.
func (a *answers) all(asked consent.Consent) []consent.Category {
	if asked.ID == "" {
		return a.c.ticks.chosen()
	}
	return asked.Asked
}

// store asks, when that was not done, and records the answer.
func (a *answers) store(answer consent.Answer) {
	s := a.c.s
	answer.How = consent.Oral
	asked, err := a.c.ask()
	if err == nil {
		err = s.needs.Desk.AnswerConsent(s.ctx, s.needs.Family, asked.ID, answer)
	}
	a.end(err)
}

// later asks without an answer, so that it is known who must still be asked.
func (a *answers) later(asked consent.Consent, g consent.Giver) {
	if _, answered := asked.AnswerOf(g.Person); answered {
		a.wrong = a.c.s.needs.Words.T("table.answered-before")
		a.redraw()
		return
	}
	_, err := a.c.ask()
	a.end(err)
}

// end shows what became of it. A refusal stands beside the buttons.
func (a *answers) end(err error) {
	if err != nil {
		a.wrong = a.c.s.needs.Explain(err)
		a.redraw()
		return
	}
	a.c.s.stored(nil)
}

func (a *answers) redraw() {
	a.c.show()
	a.c.s.renew()
}

// part offers the categories that were asked: a giver says which may be told.
// None is ticked beforehand, unless this giver said so before.
func (a *answers) part(asked consent.Consent, g consent.Giver) fyne.CanvasObject {
	l := a.c.s.needs.Words
	before, _ := asked.AnswerOf(g.Person)
	list := a.all(asked)
	boxes := kit.Wrap(20)
	old := a.ticks
	a.ticks = map[consent.Category]*kit.Check{}
	for _, category := range list {
		box := kit.NewCheck(l.T("list.category."+string(category)), nil)
		box.SetChecked(slices.Contains(before.Allowed, category))
		if was, ok := old[category]; ok {
			box.SetChecked(was.Checked())
		}
		a.ticks[category] = box
		boxes.Add(box)
	}
	save := kit.Secondary(l.T("table.part-save"), kit.IconCheck, func() { a.storePart(g, list) })
	return kit.Down(8, kit.Note(l.T("table.part-which")), boxes, kit.Wrap(10, save))
}

func (a *answers) storePart(g consent.Giver, list []consent.Category) {
	var allowed []consent.Category
	for _, category := range list {
		if a.ticks[category].Checked() {
			allowed = append(allowed, category)
		}
	}
	if len(allowed) == 0 {
		a.wrong = a.c.s.needs.Words.T("table.part-none")
		a.redraw()
		return
	}
	a.wrong, a.partly = "", ""
	a.store(consent.Answer{By: g.Person, Allowed: allowed})
}

package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// answerPage is the third step: each giver in turn.
func (a *asking) answerPage(t teller) page {
	c := a.asked()
	v := a.stands(t, c)
	var parts []fyne.CanvasObject
	if a.effect != nil {
		parts = append(parts, a.effect.parts(t, a.screen.goTab)...)
	}
	if a.id != "" {
		parts = append(parts, v.summary())
	}
	parts = append(parts, a.tellNotices(t, c)...)
	parts = append(parts, a.askedPart(t, c))
	var first fyne.Focusable
	if turn, ok := a.turn(v); ok {
		var card fyne.CanvasObject
		card, first = a.turnPart(t, c, turn)
		parts = append(parts, card)
	}
	for _, g := range a.pair.required.Givers {
		if g.Person != a.reply.By {
			parts = append(parts, kit.Line(), a.giverPart(t, v, g))
		}
	}
	parts = append(parts, v.unneeded()...)
	parts = append(parts, v.stillOpen()...)
	parts = append(parts, a.screen.groundNotices(t, a.pair)...)
	parts = append(parts, a.letterPart(t, c)...)
	parts = append(parts, a.morePart(t, c), a.historyPart(t))
	page := page{parts: parts, buttons: []*kit.Button{a.screen.closeButton()}, first: first}
	if a.id == "" && a.screen.writable() {
		page.buttons = append([]*kit.Button{kit.Quiet(t.T("asking.leave-open"), kit.IconClock, a.leaveOpen)}, page.buttons...)
	}
	return page
}

// turn is the giver who answers now: the one who was asked to, or the first
// who has still to answer.
func (a *asking) turn(v account) (consent.Giver, bool) {
	givers := a.pair.required.Givers
	if !a.screen.writable() || len(a.form.What) == 0 && a.id == "" {
		return consent.Giver{}, false
	}
	at := slices.IndexFunc(givers, func(g consent.Giver) bool { return g.Person == a.reply.By })
	if at < 0 {
		at = slices.IndexFunc(givers, func(g consent.Giver) bool { return v.mustAnswer(g.Person) })
		if at < 0 {
			a.reply = reply{}
			return consent.Giver{}, false
		}
		a.turnTo(givers[at].Person)
	}
	return givers[at], true
}

// turnPart is the giver whose turn it is, with one button and one key for each
// answer. The keyboard begins outside the buttons, so that an Enter too many
// gives no answer.
func (a *asking) turnPart(t teller, c consent.Consent, g consent.Giver) (fyne.CanvasObject, fyne.Focusable) {
	key := "asking.turn"
	if p, _ := t.family.Person(g.Person); young(p, t.today) {
		key = "asking.turn-young"
	}
	card := kit.Down(10, kit.NewParagraph(t.T(key, "name", t.name(g.Person)), kit.Style{Size: kit.SizeTitle, Bold: true}), kit.Note(t.whySay(a.pair, g)))
	if a.wrong != "" {
		card.Add(kit.Notice(kit.Bad, a.wrong))
		a.wrong = ""
	}
	var first fyne.Focusable
	switch a.reply.Say {
	case sayYesIf:
		first = a.conditionPart(t, card)
	case sayPartly:
		first = a.categoriesPart(t, card, c)
	default:
		card.Add(a.buttons(t))
	}
	if a.reply.Details || a.reply.Say != "" {
		card.Add(a.detailsPart(t))
	} else {
		more := kit.Wrap(8, kit.Quiet(t.T("asking.details"), kit.IconPen, func() { a.reply.Details = true; a.open(stepAnswer) }))
		if _, answered := c.AnswerOf(g.Person); answered {
			more.Add(kit.Quiet(t.T("asking.leave"), kit.IconBack, func() { a.reply = reply{}; a.open(stepAnswer) }))
		}
		card.Add(more)
	}
	if a.reply.Say != "" {
		card.Add(kit.Wrap(8, kit.Primary(t.T("asking.store"), kit.IconCheck, a.storeMore), kit.Secondary(t.T("asking.cancel"), kit.IconBack, func() { a.says("") })))
	}
	ground := kit.NewSurface(kit.ColorCard)
	ground.Radius, ground.Stroke = 10, kit.ColorPrimary
	return kit.Layers(ground, kit.InsetBy(kit.Edges{Left: 18, Right: 18, Top: 14, Bottom: 14}, card)), first
}

func young(p family.Person, on family.Date) bool {
	age, known := p.Birth.Age(on)
	return known && age < 18
}

// buttons are the four answers, each with its key.
func (a *asking) buttons(t teller) fyne.CanvasObject {
	row := kit.Wrap(10)
	icons := map[string]kit.IconName{sayYes: kit.IconCheck, sayYesIf: kit.IconQuestion, sayPartly: kit.IconMore, sayNo: kit.IconCross}
	for _, say := range []string{sayYes, sayYesIf, sayPartly, sayNo} {
		key := t.T("asking.key." + say)
		a.letter[key] = func() { a.says(say) }
		row.Add(kit.Secondary(t.T("asking."+say, "key", key), icons[say], a.letter[key]))
	}
	return kit.Down(4, row, kit.NewParagraph(t.T("asking.keys"), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
}

// conditionPart asks on what condition.
func (a *asking) conditionPart(t teller, card *fyne.Container) fyne.Focusable {
	area := kit.NewEntry(t.T("asking.condition-hint"))
	area.SetText(a.reply.Condition)
	area.OnChanged = func(text string) { a.reply.Condition = text; a.keepReply() }
	area.OnSubmitted = func(string) { a.storeMore() }
	card.Add(kit.NewField(t.T("asking.condition"), "", area))
	return area
}

// The two answers to one kind of data.
const (
	yes = "yes"
	no  = "no"
)

// categoriesPart takes a yes or a no for each kind of data: one key says no.
func (a *asking) categoriesPart(t teller, card *fyne.Container, c consent.Consent) fyne.Focusable {
	var first fyne.Focusable
	lines := kit.Columns(kit.Grid{Columns: 3, Narrow: 240, Gap: 12})
	for _, category := range c.Asked {
		choice := kit.NewChoice(kit.Option{ID: yes, Label: t.T("consents.yes")}, kit.Option{ID: no, Label: t.T("consents.no")})
		choice.SetSelected(yes)
		if slices.Contains(a.reply.No, category) {
			choice.SetSelected(no)
		}
		choice.OnChanged = func(said string) {
			a.reply.No = slices.DeleteFunc(a.reply.No, func(x consent.Category) bool { return x == category })
			if said == no {
				a.reply.No = append(a.reply.No, category)
			}
			a.keepReply()
		}
		if first == nil {
			first = choice
		}
		lines.Add(kit.NewField(t.T("list.category."+string(category)), "", choice))
	}
	card.Add(kit.Note(t.T("asking.partly-which", "name", t.name(a.reply.By))))
	card.Add(lines)
	return first
}

// detailsPart is how and when the answer was given, where the proof lies and
// what was said with it.
func (a *asking) detailsPart(t teller) fyne.CanvasObject {
	how := kit.NewChoice(hows(t)...)
	how.SetSelected(string(a.reply.How))
	how.OnChanged = func(id string) { a.reply.How = consent.How(id); a.keepReply() }
	day := kit.NewDateField(t.Lang, string(t.today))
	a.dates = append(a.dates, day)
	day.SetDate(string(a.reply.On))
	day.OnChanged = func(iso string) { a.reply.On = family.Date(iso); a.keepReply() }
	evidence := kit.NewEntry(t.T("asking.evidence-hint"))
	evidence.SetText(a.reply.Evidence)
	evidence.OnChanged = func(text string) { a.reply.Evidence = text; a.keepReply() }
	note := kit.NewArea(t.Lang, 2, t.T("asking.note-hint"))
	note.SetText(a.reply.Note)
	note.OnChanged = func(text string) { a.reply.Note = text; a.keepReply() }
	return kit.Down(12, kit.NewField(t.T("asking.how"), "", how),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, kit.NewField(t.T("asking.on"), "", day), kit.NewField(t.T("asking.evidence"), "", evidence)),
		kit.NewField(t.T("asking.note", "name", t.name(a.reply.By)), "", note))
}

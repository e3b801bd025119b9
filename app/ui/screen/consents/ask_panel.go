package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// whatPage is the first step: about whom, for whom, what, which way and until
// when.
func (a *asking) whatPage(t teller) page {
	if a.id != "" {
		return a.wasAsked(t)
	}
	var parts []fyne.CanvasObject
	parts = append(parts, a.aboutPart(t))
	if a.kept {
		parts = append(parts, kit.Notice(kit.Info, t.T("asking.kept")))
	}
	parts = append(parts, a.partnerNotices(t)...)
	list := newCategoryList(t, a)
	next := kit.Primary(t.T("asking.next-tell"), kit.IconRight, func() { a.goTo(stepTell) }).IconLast()
	take := kit.Secondary(t.T("asking.take"), kit.IconCheck, func() {
		list.take()
		a.screen.needs.Canvas().Focus(next)
	})
	a.field = kit.NewField(t.T("consents.ask-what", "partner", t.partner(a.pair.partner)), "", list.whole(take))
	a.field.SetError(a.wrong)
	a.wrong = ""
	parts = append(parts, a.field, a.termPart(t))
	for _, text := range telling.Birthdays(t.Lang, a.pair.person, t.today, a.form.Until) {
		parts = append(parts, kit.Notice(kit.Info, text))
	}
	parts = append(parts, a.whoPart(t)...)
	ground := kit.Quiet(t.T("consents.use-ground"), kit.IconShield, func() { a.screen.openGround(a.pair) })
	parts = append(parts, kit.Wrap(8, ground))
	return page{parts: parts, buttons: []*kit.Button{a.screen.closeButton(), next}, first: take}
}

// aboutPart says about whom, to whom and for what.
func (a *asking) aboutPart(t teller) fyne.CanvasObject {
	to := t.T("asking.to", "partner", string(a.pair.partner.Label()), "kind", t.T("list.partner-kind."+string(a.pair.partner.Kind)),
		"purpose", t.T("list.purpose."+string(a.pair.purpose)))
	about := t.T("asking.about", "person", string(a.pair.person.Name()), "age", t.age(a.pair.person))
	return kit.Down(2, kit.NewParagraph(about, kit.Style{Size: kit.SizeHeading, Bold: true}), kit.Note(to))
}

// termPart is which way, until when, and when to talk about it again.
func (a *asking) termPart(t teller) fyne.CanvasObject {
	direction := kit.NewChoice(directions(t)...)
	direction.SetSelected(string(a.form.Direction))
	direction.OnChanged = func(id string) { a.form.Direction = consent.Direction(id); a.keep() }
	until := a.date(t, a.form.Until, func(d family.Date) { a.form.Until = d })
	review := a.date(t, a.form.Review, func(d family.Date) { a.form.Review = d })
	return kit.Down(14, kit.NewField(t.T("asking.direction"), "", direction),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, kit.NewField(t.T("asking.until"), "", until), kit.NewField(t.T("asking.review"), "", review)))
}

func (a *asking) date(t teller, day family.Date, took func(family.Date)) *kit.DateField {
	field := kit.NewDateField(t.Lang, string(t.today))
	a.dates = append(a.dates, field)
	field.SetDate(string(day))
	field.OnChanged = func(iso string) {
		took(family.Date(iso))
		a.keep()
	}
	return field
}

func directions(t teller) []kit.Option {
	var options []kit.Option
	for _, d := range []consent.Direction{consent.Give, consent.Ask, consent.Both} {
		options = append(options, kit.Option{ID: string(d), Label: t.T("list.direction." + string(d))})
	}
	return options
}

// wasAsked is the first step of a question that was asked already.
func (a *asking) wasAsked(t teller) page {
	c := a.asked()
	parts := []fyne.CanvasObject{a.aboutPart(t), a.directionPart(t, c),
		kit.Prose(t.T("asking.asked-what", "what", telling.Categories(t.Lang, c.Asked))), kit.Note(a.terms(t, c))}
	for _, text := range telling.Birthdays(t.Lang, a.pair.person, t.today, c.Until) {
		parts = append(parts, kit.Notice(kit.Info, text))
	}
	parts = append(parts, a.whoPart(t)...)
	if a.screen.writable() {
		parts = append(parts, kit.Note(t.T("asking.asked-change")), kit.Wrap(8,
			kit.Secondary(t.T("asking.renew"), kit.IconSync, func() { a.again(c) }), kit.Secondary(t.T("asking.ask-else"), kit.IconPen, a.anew)))
	}
	next := kit.Primary(t.T("asking.back-to-answer"), kit.IconRight, func() { a.open(stepAnswer) }).IconLast()
	return page{parts: parts, buttons: []*kit.Button{a.screen.closeButton(), next}, first: next}
}

// terms is when it was asked, until when it holds, and when to talk about it.
func (a *asking) terms(t teller, c consent.Consent) string {
	said := []string{t.T("asking.term", "date", t.Date(string(c.AskedOn)), "until", t.Date(string(c.Until)))}
	if c.Review.Known() {
		said = append(said, t.T("asking.review-on", "date", t.Date(string(c.Review))))
	}
	return sentence(said)
}

// directionPart is an arrow and the words for it.
func (a *asking) directionPart(t teller, c consent.Consent) fyne.CanvasObject {
	return kit.NewParagraph(t.T("asking.arrow."+string(c.Direction), "partner", t.partner(a.pair.partner)), kit.Style{Bold: true})
}

// categoryList is every kind of data that can be asked: those of the proposal
// first, each with why. Nothing is ticked before somebody ticks it.
type categoryList struct {
	a     *asking
	t     teller
	ticks map[consent.Category]*kit.Check
	usual []consent.Category
}

func newCategoryList(t teller, a *asking) *categoryList {
	return &categoryList{a: a, t: t, ticks: map[consent.Category]*kit.Check{}, usual: a.screen.proposed(a.pair.partner.Kind)}
}

func (c *categoryList) tick(category consent.Category) *kit.Check {
	box := kit.NewCheck(c.t.T("list.category."+string(category)), func(bool) { c.changed() })
	box.SetChecked(slices.Contains(c.a.form.What, category))
	c.ticks[category] = box
	return box
}

func (c *categoryList) whole(take *kit.Button) fyne.CanvasObject {
	t := c.t
	head := kit.Across(12, kit.Grow(kit.Strong(t.T("asking.proposal", "kind", t.T("list.partner-kind."+string(c.a.pair.partner.Kind))))), take)
	usual := kit.Columns(kit.Grid{Columns: 2, Narrow: 330, Gap: 12})
	for _, category := range c.usual {
		chip := kit.NewChip(t.T("asking.proposed"), kit.Info)
		why := kit.InsetBy(kit.Edges{Left: 34}, kit.NewParagraph(explanation.Why(t.Lang, category), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
		usual.Add(kit.Across(8, kit.Grow(kit.Down(0, c.tick(category), why)), kit.AtTop(chip)))
	}
	rest := kit.Columns(kit.Grid{Columns: 3, Narrow: 220, Gap: 6})
	for _, category := range consent.Categories() {
		if category != consent.CatSafety && c.ticks[category] == nil {
			rest.Add(c.tick(category))
		}
	}
	return kit.Down(10, head, kit.Note(t.T("asking.proposal-text")), usual, kit.Line(), kit.Strong(t.T("asking.more")), kit.Note(t.T("asking.more-text")), rest)
}

// take takes the proposal over, and leaves what was ticked besides.
func (c *categoryList) take() {
	for _, category := range c.usual {
		c.ticks[category].SetChecked(true)
	}
	c.changed()
}

func (c *categoryList) changed() {
	c.a.form.What = nil
	for _, category := range consent.Categories() {
		if box := c.ticks[category]; box != nil && box.Checked() {
			c.a.form.What = append(c.a.form.What, category)
		}
	}
	c.a.field.SetError("")
	c.a.keep()
}

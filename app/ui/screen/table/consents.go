package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// The three steps of one consent at the table.
const (
	partWhat = iota
	partTell
	partAnswer
)

// consents is the eighth step: partner by partner and person by person, what
// may be told, in three steps: what, the explanation, the answers. Each is one
// press away. Nothing is ticked, asked or answered before somebody presses.
type consents struct {
	s       *Screen
	partner *kit.Choice
	person  *kit.Choice
	people  *fyne.Container
	body    *fyne.Container
	part    int
	steps   *kit.Stepper
	ticks   *tickList // what will be asked, until it was asked
	way     consent.Direction
	told    told    // how it was explained, until it was asked
	opinion *typing // what a child thinks of it
	anew    bool    // something else is asked than was asked before
	answers *answers
}

func newConsents(s *Screen) step { return &consents{s: s} }

func (c *consents) build() []fyne.CanvasObject {
	l, s := c.s.needs.Words, c.s
	c.people, c.body = kit.Down(0), kit.Down(16)
	c.steps = kit.NewStepper(l, []string{l.T("table.consent-part.what"), l.T("table.consent-part.tell"), l.T("table.consent-part.answer")}, c.goTo)
	var options []kit.Option
	for _, p := range partnersNow(s.dossier.Family, s.needs.Today()) {
		options = append(options, kit.Option{ID: string(p.ID), Label: partnerButton(l, p)})
	}
	if len(options) == 0 || len(seats(s.dossier.Family, s.needs.Today())) == 0 {
		at, _ := numberOf(s.stages, "partners")
		return []fyne.CanvasObject{kit.Card(kit.EmptyState(kit.IconPartners, l.T("table.no-partners-title"), l.T("table.no-partners-text"),
			kit.Secondary(l.T("table.to-partners"), kit.IconPartners, func() { s.goTo(at) })))}
	}
	c.partner = kit.NewChoice(options...)
	c.partner.SetSelected(options[0].ID)
	c.partner.OnChanged = func(string) { c.choosePartner() }
	c.offerPeople()
	interpreter := kit.NewCheck(l.T("table.interpreter"), func(on bool) { s.interpreter = on })
	interpreter.SetChecked(s.interpreter)
	return []fyne.CanvasObject{
		kit.Card(kit.Strong(l.T("table.consent-partner")), c.partner, kit.Strong(l.T("table.consent-about")), c.people, interpreter, c.steps),
		c.body,
	}
}

func (c *consents) choosePartner() {
	c.offerPeople()
	c.show()
	c.s.renew()
}

// offerPeople shows about whom this partner may be told something.
func (c *consents) offerPeople() {
	var options []kit.Option
	for _, p := range concerned(c.s.dossier.Family, c.who(), c.s.needs.Today()) {
		options = append(options, kit.Option{ID: string(p.ID), Label: called(c.s.dossier.Family, p.ID)})
	}
	c.person = kit.NewChoice(options...)
	if len(options) > 0 {
		c.person.SetSelected(options[0].ID)
	}
	c.person.OnChanged = func(string) {
		c.begin()
		c.show()
		c.s.renew()
	}
	fill(c.people, c.person)
	c.begin()
}

// begin starts with another question, of which nothing is ticked; what was
// asked before is at its answers.
func (c *consents) begin() {
	c.anew, c.told, c.way = false, told{}, consent.Give
	c.ticks = newTickList(c.s.needs.Words, c.s.proposed(c.who().Kind))
	c.opinion = c.s.newEntry("opinion/"+c.partner.Selected()+"/"+c.person.Selected(), "", func() {})
	c.answers = &answers{c: c}
	c.part = partWhat
	if _, asked := c.current(); asked {
		c.part = partAnswer
	}
}

// goTo shows one of the three steps.
func (c *consents) goTo(part int) {
	c.part = part
	c.show()
	c.s.renew()
	c.reveal()
}

// reveal moves the page so that the step and its beginning are in sight.
func (c *consents) reveal() {
	const room = 14
	driver, scroll := fyne.CurrentApp().Driver(), c.s.scroll
	top := driver.AbsolutePositionForObject(c.steps).Y - driver.AbsolutePositionForObject(scroll).Y
	scroll.ScrollTo(max(0, scroll.Offset()+top-room))
}

func (c *consents) who() family.Partner {
	p, _ := c.s.dossier.Family.Partner(family.PartnerID(c.partner.Selected()))
	return p
}

func (c *consents) about() family.PersonID { return family.PersonID(c.person.Selected()) }

// current is the consent that was asked, unless something else is asked now.
func (c *consents) current() (consent.Consent, bool) {
	if c.anew {
		return consent.Consent{}, false
	}
	_, purpose := casework.ToPartnerOf(c.who())
	return currentConsent(c.s.dossier, c.about(), c.who().ID, purpose, c.s.needs.Today())
}

func (c *consents) show() {
	if c.partner == nil || c.about() == "" {
		return
	}
	c.steps.Set(c.part)
	asked, ok := c.current()
	switch {
	case c.part == partWhat && ok:
		fill(c.body, c.wasAsked(asked))
	case c.part == partWhat:
		fill(c.body, c.what())
	case c.part == partTell:
		fill(c.body, c.tell())
	default:
		parts := []fyne.CanvasObject{}
		if ok {
			parts = append(parts, c.standing(asked))
		}
		fill(c.body, c.answers.card(asked, parts...))
	}
}

func (c *consents) title() string {
	return c.s.needs.Words.T("table.consent-title", "partner", string(c.who().Label()), "name", called(c.s.dossier.Family, c.about()))
}

// wasAsked is what was asked before, with the way to ask something else.
func (c *consents) wasAsked(asked consent.Consent) fyne.CanvasObject {
	l := c.s.needs.Words
	again := kit.Secondary(l.T("table.ask-else"), kit.IconPen, func() { c.askElse(asked) })
	parts := []fyne.CanvasObject{c.standing(asked), kit.Prose(l.T("table.consent-asked", "what", l.List(categoryNames(l, asked.Asked)), "until", l.Date(string(asked.Until))))}
	if !asked.Opinion.Empty() {
		parts = append(parts, kit.Quote(string(asked.Opinion)), kit.Caption(called(c.s.dossier.Family, c.about())))
	}
	return section(c.title(), nil, append(parts, kit.Wrap(0, again))...)
}

// what is the first step: the proposal, and what is added to it or left out.
func (c *consents) what() fyne.CanvasObject {
	l, s := c.s.needs.Words, c.s
	next := kit.Secondary(l.T("table.consent-to-tell"), kit.IconRight, func() { c.goTo(partTell) }).IconLast()
	take := kit.Secondary(l.T("table.consent-take"), kit.IconCheck, func() {
		c.ticks.take()
		s.focus(next)
	})
	c.ticks.changed = func() {}
	parts := []fyne.CanvasObject{kit.Note(l.T("table.consent-proposal")), kit.Wrap(0, take), c.ticks.content}
	way := kit.NewChoice(c.directions()...)
	way.SetSelected(string(c.way))
	way.OnChanged = func(id string) { c.way = consent.Direction(id) }
	parts = append(parts, way)
	person, _ := s.dossier.Family.Person(c.about())
	for _, text := range telling.Birthdays(l, person, s.needs.Today(), c.until()) {
		parts = append(parts, kit.Notice(kit.Info, text))
	}
	return section(c.title(), nil, append(parts, kit.Wrap(0, next))...)
}

func (c *consents) directions() []kit.Option {
	var options []kit.Option
	for _, d := range []consent.Direction{consent.Give, consent.Ask, consent.Both} {
		options = append(options, kit.Option{ID: string(d), Label: c.s.needs.Words.T("list.direction." + string(d))})
	}
	return options
}

// askElse begins a new question from what was asked before.
func (c *consents) askElse(asked consent.Consent) {
	c.begin()
	c.anew, c.part, c.way = true, partWhat, asked.Direction
	c.ticks = newTickList(c.s.needs.Words, c.s.proposed(c.who().Kind))
	c.ticks.set(asked.Asked)
	c.show()
	c.s.renew()
}

// asksOpinion: a child that does not consent itself is still heard, and so is
// one that consents along.
func (c *consents) asksOpinion() bool {
	p, _ := c.s.dossier.Family.Person(c.about())
	age, known := p.Birth.Age(c.s.needs.Today())
	return known && age < 16
}

// until is until when what is asked now would hold.
func (c *consents) until() family.Date { return c.s.needs.Today().AddMonths(12) }

// standing says how the consent stands, and on whom it waits.
func (c *consents) standing(asked consent.Consent) fyne.CanvasObject {
	l, s := c.s.needs.Words, c.s
	st := asked.Standing(s.dossier.Family, s.needs.Today())
	line := kit.Wrap(10, kit.NewChip(l.T("list.consent-state."+string(st.State)), standingTone(st.State)))
	if names := giverNames(s.dossier.Family, st.Missing); len(names) > 0 {
		line.Add(kit.Strong(l.T("table.waits-for", "names", l.List(names))))
	}
	return line
}

// question is what is asked now.
func (c *consents) question() consent.Consent {
	if asked, ok := c.current(); ok {
		return asked
	}
	_, purpose := casework.ToPartnerOf(c.who())
	return consent.Consent{About: c.about(), Partner: c.who().ID, Purpose: purpose, Direction: c.way, Asked: c.ticks.chosen(), Until: c.until(),
		Told: c.told.recorded(c.s)}
}

// ask makes sure that the question was asked, and gives its id.
func (c *consents) ask() (consent.Consent, error) {
	if asked, ok := c.current(); ok {
		return asked, nil
	}
	s, question := c.s, c.question()
	if c.asksOpinion() {
		question.Opinion = c.opinion.text()
	}
	id, err := s.needs.Desk.AskConsent(s.ctx, s.needs.Family, question)
	if err != nil {
		return consent.Consent{}, err
	}
	question.ID = id
	c.anew = false
	c.opinion.clear()
	return question, s.read()
}

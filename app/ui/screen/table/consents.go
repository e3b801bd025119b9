package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// consents is the eighth step: partner by partner and person by person, what
// may be told. Nothing is asked or answered before somebody presses a button.
type consents struct {
	s       *Screen
	partner *kit.Choice
	person  *kit.Choice
	people  *fyne.Container
	body    *fyne.Container
	ticks   *tickList // what will be asked, until it was asked
	opinion *typing   // what a child thinks of it
	anew    bool      // something else is asked than was asked before
	answers *answers
}

func newConsents(s *Screen) step { return &consents{s: s} }

func (c *consents) build() []fyne.CanvasObject {
	l, s := c.s.needs.Words, c.s
	c.people, c.body = kit.Down(0), kit.Down(16)
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
		kit.Card(kit.Strong(l.T("table.consent-partner")), c.partner, kit.Strong(l.T("table.consent-about")), c.people, interpreter),
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

// begin starts with another question: the proposal for this partner.
func (c *consents) begin() {
	c.anew = false
	c.ticks = newTickList(c.s.needs.Words, c.s.proposed(c.who().Kind))
	c.opinion = c.s.newEntry("opinion/"+c.partner.Selected()+"/"+c.person.Selected(), "", func() {})
	c.answers = &answers{c: c}
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
	l, s := c.s.needs.Words, c.s
	name, partner := called(s.dossier.Family, c.about()), string(c.who().Label())
	title := l.T("table.consent-title", "partner", partner, "name", name)
	asked, ok := c.current()
	if !ok {
		parts := []fyne.CanvasObject{kit.Note(l.T("table.consent-proposal")), c.ticks.content}
		if c.asksOpinion() {
			parts = append(parts, kit.NewField(l.T("table.opinion", "name", name), "", c.opinion.whole))
		}
		parts = append(parts, c.readAloud(c.ticks.chosen(), ""))
		fill(c.body, section(title, nil, parts...), c.answers.card(consent.Consent{}))
		c.ticks.changed = func() { c.show(); s.renew() }
		return
	}
	again := kit.Quiet(l.T("table.ask-else"), kit.IconPen, func() { c.askElse(asked) })
	parts := []fyne.CanvasObject{c.standing(asked), c.readAloud(asked.Asked, asked.Until)}
	if !asked.Opinion.Empty() {
		parts = append(parts, kit.Quote(string(asked.Opinion)), kit.Caption(name))
	}
	fill(c.body, section(title, nil, append(parts, kit.Wrap(0, again))...), c.answers.card(asked))
}

// askElse begins a new question from what was asked before.
func (c *consents) askElse(asked consent.Consent) {
	c.begin()
	c.anew = true
	c.ticks = newTickList(c.s.needs.Words, asked.Asked)
	c.show()
	c.s.renew()
}

// asksOpinion: a child that does not consent itself is still heard.
func (c *consents) asksOpinion() bool {
	p, _ := c.s.dossier.Family.Person(c.about())
	age, known := p.Birth.Age(c.s.needs.Today())
	return known && age < 12
}

// readAloud is the question in plain words, with what may be said to it.
func (c *consents) readAloud(categories []consent.Category, until family.Date) fyne.CanvasObject {
	l, s := c.s.needs.Words, c.s
	if len(categories) == 0 {
		return kit.Notice(kit.Warn, l.T("table.consent-nothing"))
	}
	if !until.Known() {
		until = s.needs.Today().AddMonths(12)
	}
	return kit.Notice(kit.Info, l.T("table.consent-read", "partner", string(c.who().Label()), "name", called(s.dossier.Family, c.about()),
		"what", l.List(categoryNames(l, categories)), "until", l.Date(string(until))))
}

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

// ask makes sure that the question was asked, and gives its id.
func (c *consents) ask() (consent.Consent, error) {
	if asked, ok := c.current(); ok {
		return asked, nil
	}
	s := c.s
	_, purpose := casework.ToPartnerOf(c.who())
	question := consent.Consent{About: c.about(), Partner: c.who().ID, Purpose: purpose, Asked: c.ticks.chosen(),
		Told: consent.Told{On: s.needs.Today(), TextVersion: toldVersion, Language: s.language(), Interpreter: s.interpreter, MayWithdraw: true}}
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

// toldVersion names the text that is read aloud: raise it when that changes.
const toldVersion = "1"

// tickList is a list of categories to tick, the first ones ticked.
type tickList struct {
	order   []consent.Category
	ticks   map[consent.Category]*kit.Check
	content *fyne.Container
	changed func()
}

func newTickList(l words.Lang, ticked []consent.Category) *tickList {
	t := &tickList{order: askable(ticked), ticks: map[consent.Category]*kit.Check{}, content: kit.Wrap(20), changed: func() {}}
	var more *kit.Button
	for _, category := range t.order {
		box := kit.NewCheck(l.T("list.category."+string(category)), func(bool) { t.changed() })
		box.SetChecked(slices.Contains(ticked, category))
		if !box.Checked() {
			box.Hide()
		}
		t.ticks[category] = box
		t.content.Add(box)
	}
	more = kit.Quiet(l.T("table.more-categories"), kit.IconPlus, func() {
		for _, box := range t.ticks {
			box.Show()
		}
		more.Hide()
		t.changed()
	})
	t.content.Add(more)
	return t
}

func (t *tickList) chosen() []consent.Category {
	var list []consent.Category
	for _, category := range t.order {
		if t.ticks[category].Checked() {
			list = append(list, category)
		}
	}
	return list
}

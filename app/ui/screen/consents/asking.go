package consents

import (
	"encoding/json"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// The three steps of asking for one consent.
const (
	stepWhat = iota
	stepTell
	stepAnswer
)

// asking is the panel in which one consent is asked, explained and answered.
// Nothing is recorded before the first answer, or before somebody leaves the
// question open on purpose; until then all of it is kept as a draft.
type asking struct {
	screen *Screen
	pair   pair
	id     consent.ID // of what was asked; empty until then
	form   form
	reply  reply
	kept   bool // the form comes from an earlier visit
	older  bool // earlier questions are shown
	wrong  string
	effect *takenBack // of a consent that was taken back a moment ago
	step   int
	field  *kit.Field // where what is wrong in step one is shown
	letter map[string]func()
	dates  []*kit.DateField // of the step that is shown
	steps  *kit.Stepper
}

// form is the question while it is being made; as JSON it is a draft.
type form struct {
	What        []consent.Category
	Direction   consent.Direction
	Until       family.Date
	Review      family.Date
	Told        family.Date
	Explained   bool
	ReadAloud   bool
	Language    string
	Interpreter bool
	Opinion     string
}

// openAsk asks consent about a person for a partner.
func (s *Screen) openAsk(p pair) { s.newAsking(p).open(stepWhat) }

// newAsking begins with an empty question, or with that of an earlier visit.
func (s *Screen) newAsking(p pair) *asking {
	a := &asking{screen: s, pair: p, form: s.blank(p)}
	if kept := s.needs.Drafts.Kept(a.key()); kept != "" {
		a.kept = json.Unmarshal([]byte(kept), &a.form) == nil
	}
	if !a.form.Explained {
		a.form.Told = s.needs.Today() // a draft of another day
	}
	return a
}

func (s *Screen) blank(p pair) form {
	today := s.needs.Today()
	language := string(p.person.Language)
	if language == "" {
		language = s.needs.Words.Name()
	}
	return form{Direction: consent.Give, Until: today.AddMonths(12), Told: today, Language: language}
}

// again begins a new question with what was asked before.
func (a *asking) again(c consent.Consent) {
	fresh := &asking{screen: a.screen, pair: a.pair, form: a.screen.blank(a.pair)}
	fresh.form.What, fresh.form.Direction = slices.Clone(c.Asked), c.Direction
	fresh.keep()
	fresh.open(stepWhat)
}

// anew begins another question.
func (a *asking) anew() { a.screen.newAsking(a.pair).open(stepWhat) }

func (a *asking) key() string {
	return a.screen.draft("asking/" + string(a.pair.person.ID) + "/" + string(a.pair.partner.ID))
}

// keep keeps the form, half-typed words and all.
func (a *asking) keep() {
	if text, err := json.Marshal(a.form); err == nil {
		a.screen.needs.Drafts.Keep(a.key(), string(text))
	}
}

// asked is the consent that the answers belong to; before it was asked, what
// the form says now.
func (a *asking) asked() consent.Consent {
	if c, ok := a.screen.dossier.Consent(a.id); ok {
		return *c
	}
	f := a.form
	c := consent.Consent{About: a.pair.person.ID, Partner: a.pair.partner.ID, Purpose: a.pair.purpose, Direction: f.Direction,
		Asked: f.What, Until: f.Until, Review: f.Review, Opinion: family.Text(f.Opinion)}
	c.Told.Language, c.Told.Interpreter = family.Text(f.Language), f.Interpreter
	if f.Explained {
		c.Told.On, c.Told.TextVersion, c.Told.MayWithdraw, c.Told.ReadAloud = f.Told, textVersion(), true, f.ReadAloud
		c.AskedOn = f.Told
	}
	return c
}

// open shows one of the steps.
func (a *asking) open(step int) {
	s, l := a.screen, a.screen.needs.Words
	a.step, a.letter, a.dates = step, map[string]func(){}, nil
	steps := kit.NewStepper(l, []string{l.T("asking.step.what"), l.T("asking.step.tell"), l.T("asking.step.answer")}, a.goTo)
	steps.Set(step)
	a.steps = steps
	page := map[int]func(teller) page{stepWhat: a.whatPage, stepTell: a.tellPage, stepAnswer: a.answerPage}[step](s.teller())
	body := kit.Down(14, append([]fyne.CanvasObject{steps}, page.parts...)...)
	panel := kit.NewPanel(s.teller().title(a.pair), besideBar(body), page.buttons...).Wide(askingWidth)
	if page.first == nil {
		page.first = steps
	}
	panel.FocusOn(page.first).OnLetter(a.typed)
	s.showPanel(panel)
}

// goTo goes to a step, unless a date here cannot be read: the field says so
// itself, and another date is never taken for it.
func (a *asking) goTo(step int) {
	if a.unclear() {
		a.steps.Set(a.step)
		return
	}
	a.open(step)
}

// unclear tells whether something stands in a date field that is no date.
func (a *asking) unclear() bool {
	return slices.ContainsFunc(a.dates, func(d *kit.DateField) bool { return !d.Valid() })
}

const askingWidth = 920

// page is what one step shows, and where the keyboard begins.
type page struct {
	parts   []fyne.CanvasObject
	buttons []*kit.Button
	first   fyne.Focusable
}

// ask records the question, unless that was done.
func (a *asking) ask() bool {
	s, l := a.screen, a.screen.needs.Words
	if a.id != "" {
		return true
	}
	if wrong := a.check(); wrong != "" {
		a.wrong = wrong
		a.open(stepWhat)
		return false
	}
	id, err := s.needs.Desk.AskConsent(s.ctx, s.needs.Family, a.asked())
	switch {
	case errors.Is(err, casework.ErrFutureDate):
		a.wrong = l.T("asking.told-future")
		a.open(stepTell)
		return false
	case err != nil:
		s.needs.Fail(err)
		return false
	}
	a.id = id
	s.needs.Drafts.Keep(a.key(), "")
	return a.renewed()
}

// check says what is missing in the first step, or nothing.
func (a *asking) check() string {
	l, today := a.screen.needs.Words, a.screen.needs.Today()
	switch f := a.form; {
	case len(f.What) == 0:
		return l.T("consents.choose-something")
	case f.Until.Before(today):
		return l.T("consents.term-over")
	case f.Review.Known() && f.Until.Before(f.Review):
		return l.T("asking.review-late")
	}
	return ""
}

// renewed reads what is there now.
func (a *asking) renewed() bool {
	if !a.screen.changed() {
		return false
	}
	a.pair, _ = a.screen.pair(a.pair.person.ID, a.pair.partner.ID)
	return true
}

// leaveOpen records the question without an answer.
func (a *asking) leaveOpen() {
	if a.ask() {
		a.screen.needs.Say(a.screen.needs.Words.T("asking.left-open"), nil)
		a.open(stepAnswer)
	}
}

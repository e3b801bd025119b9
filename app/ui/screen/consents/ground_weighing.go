package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// weighing is the panel in which the use of a legal ground is weighed: its
// questions one by one, then what is shared about whom, whether the family
// knows, and a look at what will be shared. Nothing is recorded before the
// last press; what is typed is kept meanwhile.
type weighing struct {
	screen   *Screen
	pair     pair
	ground   consent.LegalGround
	people   map[family.PersonID]*kit.Check
	ticks    map[consent.Category]*kit.Check
	answers  map[string]*kit.Area
	fields   map[string]*kit.Field
	why      *kit.Area
	whyField *kit.Field
	what     *kit.Field
	who      *kit.Field
	informed *kit.DateField
	told     *kit.Field
	whyNot   *kit.Area
	until    *kit.DateField
}

func (s *Screen) openWeighing(p pair, g consent.LegalGround) { s.newWeighing(p, g).show(0) }

func (s *Screen) newWeighing(p pair, g consent.LegalGround) *weighing {
	l, today := s.needs.Words, string(s.needs.Today())
	w := &weighing{screen: s, pair: p, ground: g, people: map[family.PersonID]*kit.Check{}, ticks: map[consent.Category]*kit.Check{},
		answers: map[string]*kit.Area{}, fields: map[string]*kit.Field{}}
	for _, q := range g.Questions {
		w.answers[q] = w.area(q, 4)
		w.fields[q] = kit.NewField(l.T("list.question."+q), l.T("list.question-help."+q), w.answers[q])
	}
	w.why, w.whyNot = w.area("why", 2), w.area("why-not", 2)
	w.whyField = kit.NewField(l.T("consents.ground-why"), l.T("grounds.why-hint"), w.why)
	w.informed, w.until = kit.NewDateField(l, today), kit.NewDateField(l, today)
	w.told = kit.NewField(l.T("consents.ground-informed"), "", w.informed)
	boxes := kit.Columns(kit.Grid{Columns: 3, Narrow: 200, Gap: 8})
	for _, c := range consent.Categories() {
		if len(g.Categories) == 0 || slices.Contains(g.Categories, c) {
			w.ticks[c] = kit.NewCheck(l.T("list.category."+string(c)), func(bool) { w.what.SetError("") })
			boxes.Add(w.ticks[c])
		}
	}
	w.what = kit.NewField(l.T("consents.ground-what"), "", boxes)
	persons := kit.Wrap(16)
	for _, person := range s.people {
		w.people[person.ID] = kit.NewCheck(string(person.ShortName()), func(bool) { w.who.SetError("") })
		w.people[person.ID].SetChecked(person.ID == p.person.ID)
		persons.Add(w.people[person.ID])
	}
	w.who = kit.NewField(l.T("consents.ground-about"), "", persons)
	return w
}

func (w *weighing) key(name string) string {
	return w.screen.draft("ground/" + string(w.ground.ID) + "/" + string(w.pair.partner.ID) + "/" + name)
}

// area is a text that is kept while it is typed.
func (w *weighing) area(name string, rows int) *kit.Area {
	s := w.screen
	area := kit.NewArea(s.needs.Words, rows, "")
	area.SetText(s.needs.Drafts.Kept(w.key(name)))
	area.OnChanged = func(text string) { s.needs.Drafts.Keep(w.key(name), text) }
	return area
}

// steps are the questions, and three more.
func (w *weighing) steps() int { return len(w.ground.Questions) + 3 }

// show shows one step.
func (w *weighing) show(step int) {
	s, l := w.screen, w.screen.needs.Words
	n := len(w.ground.Questions)
	caption := l.T("grounds.step", "n", step+1, "of", w.steps())
	var body fyne.CanvasObject
	switch {
	case step < n:
		caption = l.T("grounds.question", "n", step+1, "of", n)
		body = w.fields[w.ground.Questions[step]]
		if step == 0 {
			body = kit.Down(18, s.groundWords(s.teller(), w.ground), body)
		}
	case step == n:
		body = kit.Down(18, w.little(), w.who, w.what)
	case step == n+1:
		body = w.familyPart()
	default:
		w.look(step)
		return
	}
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { w.back(step) })
	on := kit.Primary(l.T("grounds.next"), kit.IconRight, func() { w.next(step) }).IconLast()
	w.panel(caption, body, back, on)
}

func (w *weighing) panel(caption string, body fyne.CanvasObject, buttons ...*kit.Button) {
	title := w.screen.needs.Words.T("consents.ground-title", "partner", w.screen.teller().partner(w.pair.partner))
	w.screen.showPanel(kit.NewPanel(title, besideBar(kit.Down(14, kit.Caption(caption), body)), buttons...).Wide(panelWidth))
}

func (w *weighing) back(step int) {
	if step == 0 {
		w.screen.openGround(w.pair)
		return
	}
	w.show(step - 1)
}

// little repeats what was answered about how little suffices, beside the boxes.
func (w *weighing) little() fyne.CanvasObject {
	said := kit.Down(4)
	if area, asked := w.answers["how-little-suffices"]; asked {
		said.Add(kit.Caption(w.screen.needs.Words.T("list.question.how-little-suffices")))
		said.Add(kit.Quote(area.Text()))
	}
	return said
}

func (w *weighing) familyPart() fyne.CanvasObject {
	l := w.screen.needs.Words
	until := kit.NewField(l.T("consents.ask-until"), l.T("grounds.until-hint"), w.until)
	if w.ground.Inform == consent.InformNotAsked {
		return kit.Down(16, w.whyField, until)
	}
	return kit.Down(16, w.whyField, kit.Notice(kit.Info, l.T("grounds.inform")), kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, w.told, until),
		kit.NewField(l.T("consents.ground-why-not"), l.T("consents.ground-why-not-hint"), w.whyNot))
}

// next goes on when the step is filled in, or says beside a field what is
// missing.
func (w *weighing) next(step int) {
	if w.filled(step) {
		w.show(step + 1)
	}
}

func (w *weighing) filled(step int) bool {
	l, n, u := w.screen.needs.Words, len(w.ground.Questions), w.use()
	switch {
	case step < n:
		q := w.ground.Questions[step]
		return says(w.fields[q], u.Weighing[q].Empty(), l.T("consents.ground-answer"))
	case step == n:
		about := says(w.who, len(u.About) == 0, l.T("grounds.choose-somebody"))
		return says(w.what, len(u.Categories) == 0, l.T("consents.choose-something")) && about
	}
	reason := says(w.whyField, u.Why.Empty(), l.T("consents.ground-answer"))
	told := u.Informed.Known() && u.Informed <= w.screen.needs.Today() || !u.WhyNot.Empty() || w.ground.Inform == consent.InformNotAsked
	return says(w.told, !told, l.T("error.not-informed")) && reason
}

// says shows a message at a field when something is wrong, and tells whether
// all is well.
func says(f *kit.Field, wrong bool, text string) bool {
	if !wrong {
		text = ""
	}
	f.SetError(text)
	return !wrong
}

func (w *weighing) use() consent.GroundUse {
	u := consent.GroundUse{Ground: w.ground.ID, Partner: w.pair.partner.ID, Purpose: w.pair.purpose, Weighing: map[string]family.Text{},
		Why: typed(w.why), Informed: family.Date(w.informed.Date()), WhyNot: typed(w.whyNot), Until: family.Date(w.until.Date())}
	for _, p := range w.screen.people {
		if w.people[p.ID].Checked() {
			u.About = append(u.About, p.ID)
		}
	}
	for _, c := range consent.Categories() {
		if tick := w.ticks[c]; tick != nil && tick.Checked() {
			u.Categories = append(u.Categories, c)
		}
	}
	for q, area := range w.answers {
		u.Weighing[q] = typed(area)
	}
	return u
}

package plan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// markSection is the marks from 0 to 10, the newest of each person and topic.
func (s *Screen) markSection() fyne.CanvasObject {
	l := s.needs.Words
	marks := newest(s.dossier.Plan.Marks)
	count := l.T("plan.nothing")
	if len(marks) > 0 {
		count = l.N("plan.marks", len(marks))
	}
	return s.section(folding{key: "marks", title: l.T("plan.marks.title"), count: count, open: true, body: func() []fyne.CanvasObject { return s.markBody(marks) }})
}

func (s *Screen) markBody(marks []graded) []fyne.CanvasObject {
	l := s.needs.Words
	var body []fyne.CanvasObject
	if len(marks) == 0 {
		body = append(body, kit.Note(l.T("plan.marks.empty")))
	} else {
		rows := make([]fyne.CanvasObject, len(marks))
		for i, g := range marks {
			rows[i] = s.mark(g)
		}
		body = append(body, kit.Down(2, rows...))
	}
	switch {
	case !s.dossier.Writable():
	case s.editing == "mark":
		body = append(body, s.form("mark", func() form { return newMark(s, family.Mark{}) }).box())
	default:
		ask := kit.Secondary(l.T("plan.mark.ask"), kit.IconPlus, func() { s.askMark(family.Mark{}) })
		s.places["edit mark"] = ask
		body = append(body, kit.Wrap(8, ask))
	}
	return body
}

// mark is a row; pressing it asks the same person the same again.
func (s *Screen) mark(g graded) fyne.CanvasObject {
	l := s.needs.Words
	row := kit.RowData{Initials: strconv.Itoa(g.mark.Score), Tone: kit.Info, Title: markTopic(s.dossier.Plan, g.mark),
		Subtitle: words.Line(l.T("plan.mark.gave", "naam", doerName(s.dossier.Family, markGiver(g.mark)), "cijfer", g.mark.Score), l.Date(string(g.mark.On)))}
	ask := func() {
		s.askMark(family.Mark{Person: g.mark.Person, Goal: g.mark.Goal, Topic: g.mark.Topic, Domain: g.mark.Domain})
	}
	again := kit.NewRow(row, ask)
	if !s.dossier.Writable() || g.mark.Partner != "" {
		again.Disable()
	}
	s.places["mark "+string(g.mark.ID)] = again
	line := fyne.CanvasObject(again)
	if s.dossier.Writable() {
		line = kit.Across(0, kit.Grow(again), s.markMenu(g.mark, ask))
	}
	under := kit.Down(4)
	if label, ok := trend(l, g); ok {
		under.Add(kit.Chips(label))
	}
	if !g.mark.Higher.Empty() {
		under.Add(kit.NewParagraph(l.T("plan.mark.higher-is", "woorden", string(g.mark.Higher)), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	}
	under.Add(s.whoLine(string(g.mark.ID)))
	return kit.Down(0, line, kit.InsetBy(kit.Edges{Right: 12, Bottom: 8}, kit.BesideAvatar(22, under)))
}

// markMenu is what can be done with a mark. One that a partner gave is not
// asked again here, and not changed.
func (s *Screen) markMenu(m family.Mark, ask func()) *kit.Button {
	l := s.needs.Words
	items := []kit.MenuItem{{Text: l.T("order.mark-again"), Do: ask}, {Text: l.T("plan.change"), Do: func() { s.askMark(m) }}}
	if m.Partner != "" {
		items = nil
	}
	menu := kit.NewMenu(l.T("order.more-mark"), append(items, kit.MenuItem{Text: l.T("plan.remove"), Do: func() {
		s.removed(s.needs.Desk.RemoveMark(s.ctx, s.needs.Family, m.ID), "order.mark-removed", "fold marks")
	}})...)
	s.places["menu mark "+string(m.ID)] = menu
	return menu
}

// askMark opens the form, filled with whom and what is asked again, or with the
// mark that is changed.
func (s *Screen) askMark(m family.Mark) {
	s.stopEdit()
	s.forms["mark"] = newMark(s, m)
	s.editing = "mark"
	s.draw("")
	s.reveal(s.forms["mark"].box())
	s.forms["mark"].begin()
}

// markForm asks one person one mark.
type markForm struct {
	screen *Screen
	old    family.Mark
	person *kit.Select
	topic  *typing
	domain *kit.Select
	scale  *kit.Scale
	higher *typing
	giver  *kit.Field
	field  *kit.Field
	whole  *fyne.Container
}

func newMark(s *Screen, m family.Mark) form {
	l := s.needs.Words
	var persons []kit.Option
	for _, p := range s.dossier.Family.Persons {
		if !p.Died.Known() {
			persons = append(persons, kit.Option{ID: string(p.ID), Label: string(p.Name())})
		}
	}
	f := &markForm{screen: s, old: m, person: kit.NewSelect(l.T("plan.mark.who.choose"), persons), domain: s.domain(m.Domain)}
	f.person.SetSelected(string(m.Person))
	draft := "mark" + string(m.ID)
	f.topic = s.typing(draft+"/topic", family.Text(markTopic(s.dossier.Plan, m)), hint{text: l.T("plan.mark.topic.hint")})
	f.topic.entry.OnSubmitted = func(string) { f.send() }
	f.scale = kit.NewScale(l.T("plan.mark.low"), l.T("plan.mark.high"))
	if m.ID != "" {
		f.scale.SetMark(m.Score)
	}
	f.higher = s.typing(draft+"/higher", m.Higher, hint{rows: 1})
	f.giver = kit.NewField(l.T("plan.mark.who"), "", f.person)
	f.field = kit.NewField(l.T("plan.mark.score"), l.T("plan.mark.score.hint"), f.scale)
	f.person.OnChanged = func(string) { f.giver.SetError("") }
	f.scale.OnChanged = func(int) { f.field.SetError("") }
	f.whole = kit.Down(12, kit.Line(),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 190, Gap: 10}, f.giver, kit.NewField(l.T("plan.domain"), "", f.domain)),
		kit.NewField(l.T("plan.mark.topic"), "", f.topic.whole), f.field,
		kit.NewField(l.T("plan.mark.higher"), "", f.higher.whole), s.changeButtons(f.send, f.topic, f.higher))
	return f
}

func (f *markForm) box() fyne.CanvasObject { return f.whole }

// begin goes to what is still to be answered.
func (f *markForm) begin() {
	if f.person.Selected() != "" && !f.topic.empty() {
		f.screen.needs.Canvas().Focus(f.scale)
		return
	}
	f.screen.needs.Canvas().Focus(f.person)
}

func (f *markForm) send() {
	s, l, m := f.screen, f.screen.needs.Words, f.old
	m.Person, m.Topic, m.Domain = family.PersonID(f.person.Selected()), f.topic.text(), domainOf(f.domain.Selected())
	m.Score, m.Higher = f.scale.Mark(), f.higher.text()
	if m.Person == "" {
		s.refuse(f.giver, l.T("plan.mark.who.needed"))
		return
	}
	if m.Topic.Empty() {
		m.Topic = family.Text(l.T("plan.mark.topic.hint"))
	}
	id, err := s.needs.Desk.GiveMark(s.ctx, s.needs.Family, m)
	if err != nil {
		s.refuse(f.field, s.needs.Explain(err))
		return
	}
	f.topic.forget()
	f.higher.forget()
	s.stopEdit()
	s.stored("mark " + string(id))
}

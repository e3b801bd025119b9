package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// readback is the ninth step: what was written is read aloud, person by
// person and then the plan; and everybody says what they think of it.
// What is not right is corrected where it stands.
type readback struct {
	s      *Screen
	quotes *quotes
	said   *fyne.Container // nil while something else is asked
	plan   *fyne.Container // likewise
	open   *rewording
	answer map[family.PersonID]*picks
	view   map[family.PersonID]*typing
}

func newReadback(s *Screen) step {
	r := &readback{s: s, answer: map[family.PersonID]*picks{}, view: map[family.PersonID]*typing{}}
	r.quotes = newQuotes(s, r.show)
	return r
}

func (r *readback) build() []fyne.CanvasObject {
	switch {
	case r.s.asks("plan"):
		r.plan = kit.Down(0)
		return []fyne.CanvasObject{r.plan}
	case r.s.asks("agree"):
		return []fyne.CanvasObject{kit.Card(r.people()...)}
	}
	r.said = kit.Down(14)
	return []fyne.CanvasObject{r.said}
}

func (r *readback) show() {
	switch {
	case r.said != nil:
		r.showSaid()
	case r.plan != nil:
		fill(r.plan, kit.Card(r.goals()...))
	default:
		r.showAnswers()
	}
}

// showSaid shows the words of today, literally, person by person.
func (r *readback) showSaid() {
	f, l := r.s.dossier.Family, r.s.needs.Words
	var order []family.Speaker
	by := map[family.Speaker][]family.Statement{}
	for _, topic := range []family.StatementTopic{family.TopicReason, family.TopicStory, family.TopicStrength, family.TopicWorry} {
		today, _ := said(r.s.dossier.Plan, topic, r.s.needs.Today())
		for _, st := range today {
			if by[st.Speaker] == nil {
				order = append(order, st.Speaker)
			}
			by[st.Speaker] = append([]family.Statement{st}, by[st.Speaker]...)
		}
	}
	var cards []fyne.CanvasObject
	for _, speaker := range order {
		name := speakerName(f, speaker)
		if name == "" {
			name = l.T("table.nobody-named")
		}
		cards = append(cards, section(name, nil, r.quotes.rows(by[speaker])...))
	}
	if len(cards) == 0 {
		cards = append(cards, kit.Card(kit.Note(l.T("table.nothing-said"))))
	}
	fill(r.said, cards...)
}

// goals are read aloud.
func (r *readback) goals() []fyne.CanvasObject {
	l, s := r.s.needs.Words, r.s
	var lines []fyne.CanvasObject
	for i, goal := range s.dossier.Plan.Goals {
		if i > 0 {
			lines = append(lines, kit.Line())
		}
		words := kit.NewParagraph(l.T("table.numbered", "number", i+1, "text", string(goal.Words)), kit.Style{Bold: true})
		lines = append(lines, r.line("goal/"+string(goal.ID), words, nil, goal.Words, func(text family.Text) error {
			goal.Words = text
			_, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, goal)
			return err
		}))
		for _, a := range goal.Actions {
			what, whoWhen := actionLine(l, s.dossier.Family, a)
			line := r.line("action/"+string(a.ID), kit.Prose(what), kit.Note(whoWhen), a.What, func(text family.Text) error {
				a.What = text
				_, err := s.needs.Desk.PutAction(s.ctx, s.needs.Family, goal.ID, a)
				return err
			})
			lines = append(lines, kit.InsetBy(kit.Edges{Left: 22}, line))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, kit.Note(l.T("table.no-goals")))
	}
	return lines
}

func (r *readback) people() []fyne.CanvasObject {
	var people []fyne.CanvasObject
	for i, p := range r.s.round() {
		if i > 0 {
			people = append(people, kit.Line())
		}
		people = append(people, r.person(p.ID))
	}
	if len(people) == 0 {
		people = append(people, kit.Note(r.s.needs.Words.T("table.no-persons")))
	}
	return people
}

func (r *readback) person(id family.PersonID) fyne.CanvasObject {
	l, s := r.s.needs.Words, r.s
	var options []kit.Option
	for _, a := range []family.AgreementAnswer{family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked} {
		options = append(options, kit.Option{ID: string(a), Label: l.T("list.agreement." + string(a))})
	}
	r.answer[id] = s.newPicks(options, func(said string) { r.store(id, family.AgreementAnswer(said)) })
	r.view[id] = s.newEntry("view/"+string(id), l.T("table.view"), func() { r.store(id, s.dossier.Plan.AgreementOf(id).Answer) })
	if r.view[id].last == "" {
		r.view[id].set(string(s.dossier.Plan.AgreementOf(id).View))
		r.view[id].clearDraft()
	}
	r.view[id].entry.OnBlur = func() { r.left(id) }
	head := kit.Wrap(10, kit.Strong(called(s.dossier.Family, id)))
	if !s.here(id) {
		head.Add(kit.NewChip(l.T("table.not-here"), kit.Warn))
	}
	return kit.Down(8, head, r.answer[id].row, r.view[id].whole)
}

// left stores the words when one goes on without Enter.
func (r *readback) left(id family.PersonID) {
	if r.s.dossier.Plan.AgreementOf(id).View != r.view[id].text() {
		r.store(id, r.s.dossier.Plan.AgreementOf(id).Answer)
	}
}

func (r *readback) store(id family.PersonID, answer family.AgreementAnswer) {
	s := r.s
	err := s.needs.Desk.RecordAgreement(s.ctx, s.needs.Family, family.Agreement{Person: id, Answer: answer, View: r.view[id].text()})
	if err == nil {
		r.view[id].clearDraft()
	}
	s.stored(err)
}

func (r *readback) showAnswers() {
	for id, choice := range r.answer {
		choice.set("")
		for _, a := range r.s.dossier.Plan.Agreements {
			if a.Person == id {
				choice.set(string(a.Answer))
			}
		}
	}
}

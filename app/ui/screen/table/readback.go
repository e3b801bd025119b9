package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// readback is the ninth step: the goals and actions are read aloud, and
// everybody says what they think of the plan.
type readback struct {
	s      *Screen
	answer map[family.PersonID]*picks
	view   map[family.PersonID]*typing
}

func newReadback(s *Screen) step {
	return &readback{s: s, answer: map[family.PersonID]*picks{}, view: map[family.PersonID]*typing{}}
}

func (r *readback) build() []fyne.CanvasObject {
	l, s := r.s.needs.Words, r.s
	var people []fyne.CanvasObject
	for i, p := range s.round() {
		if i > 0 {
			people = append(people, kit.Line())
		}
		people = append(people, r.person(p.ID))
	}
	if len(people) == 0 {
		people = append(people, kit.Note(l.T("table.no-persons")))
	}
	return []fyne.CanvasObject{
		section(l.T("table.plan"), nil, r.plan()...),
		section(l.T("table.agree"), nil, people...),
	}
}

// plan is what is read aloud.
func (r *readback) plan() []fyne.CanvasObject {
	l, f := r.s.needs.Words, r.s.dossier.Family
	var lines []fyne.CanvasObject
	for i, goal := range r.s.dossier.Plan.Goals {
		if i > 0 {
			lines = append(lines, kit.Line())
		}
		lines = append(lines, kit.NewParagraph(l.T("table.numbered", "number", i+1, "text", string(goal.Words)), kit.Style{Bold: true}))
		for _, a := range goal.Actions {
			what, whoWhen := actionLine(l, f, a)
			lines = append(lines, kit.InsetBy(kit.Edges{Left: 22}, kit.Down(0, kit.Prose(what), kit.Note(whoWhen))))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, kit.Note(l.T("table.no-goals")))
	}
	return lines
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

func (r *readback) show() {
	for id, choice := range r.answer {
		choice.set("")
		for _, a := range r.s.dossier.Plan.Agreements {
			if a.Person == id {
				choice.set(string(a.Answer))
			}
		}
	}
}

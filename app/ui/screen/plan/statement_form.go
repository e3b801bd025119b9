package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// statementForm writes down what somebody said, or changes it.
type statementForm struct {
	screen *Screen
	old    family.Statement // its id is empty when it is a new one
	text   *typing
	field  *kit.Field
	who    *who
	kind   *kit.Select
	domain *kit.Select
	about  *people        // only of what is changed
	on     *kit.DateField // only of what is changed
	more   *fyne.Container
	whole  *fyne.Container
}

// newStatement adds to a topic. Who said it and what sort of words they are is
// asked once there are words.
func newStatement(s *Screen, topic family.StatementTopic) form {
	l := s.needs.Words
	f := statementFields(s, family.Statement{Topic: topic, Kind: family.KindQuote}, "add "+string(topic))
	add := kit.Secondary(l.T("plan.add"), kit.IconPlus, f.send)
	f.more = kit.Down(10, f.choices(), kit.Across(10, add, kit.Grow(kit.Caption(l.T("plan.add.key")))))
	f.whole = kit.Down(10, f.field, f.more)
	f.text.heard = f.show
	f.show()
	return f
}

// changeStatement changes what was written down.
func changeStatement(s *Screen, st family.Statement) form {
	l := s.needs.Words
	f := statementFields(s, st, "statement "+string(st.ID))
	f.about, f.on = s.people(st.About), s.day(st.On)
	more := kit.Down(10, kit.NewField(l.T("plan.about.whom"), l.T("plan.about.hint"), f.about.box), kit.NewField(l.T("plan.said-on"), "", f.on))
	f.whole = kit.Down(10, f.field, f.choices(), more, s.changeButtons(f.send, f.text, f.who.name))
	return f
}

func statementFields(s *Screen, st family.Statement, draft string) *statementForm {
	l := s.needs.Words
	f := &statementForm{screen: s, old: st, text: s.typing(draft, st.Text, hint{l.T("plan.say." + string(st.Topic)), 2})}
	f.field = kit.NewField(l.T("plan.words"), "", f.text.whole)
	f.who = s.who(draft+"/who", l.T("plan.speaker.choose"), family.Doer(st.Speaker))
	f.kind = kit.NewSelect("", kinds(l))
	f.kind.SetSelected(string(st.Kind))
	f.domain = s.domain(st.Domain)
	return f
}

func (f *statementForm) choices() fyne.CanvasObject {
	l := f.screen.needs.Words
	return kit.Columns(kit.Grid{Columns: 3, Narrow: 140, Gap: 10}, kit.NewField(l.T("plan.speaker"), "", f.who.box),
		kit.NewField(l.T("plan.kind"), "", f.kind), kit.NewField(l.T("plan.domain"), "", f.domain))
}

func (f *statementForm) show() {
	f.screen.appear(f.more, !f.text.empty())
	f.field.SetError("")
}

func (f *statementForm) box() fyne.CanvasObject { return f.whole }
func (f *statementForm) begin()                 { f.text.focus() }

func (f *statementForm) send() {
	s, st := f.screen, f.old
	st.Text, st.Speaker = f.text.text(), family.Speaker(f.who.doer())
	st.Kind, st.Domain = family.StatementKind(f.kind.Selected()), domainOf(f.domain.Selected())
	if f.about != nil {
		if !f.on.Valid() {
			return // the field says so itself
		}
		st.About, st.On = f.about.ids(), family.Date(f.on.Date())
	}
	id, err := s.needs.Desk.PutStatement(s.ctx, s.needs.Family, st)
	if err != nil {
		s.refuse(f.field, s.needs.Explain(err))
		return
	}
	f.who.stored()
	if f.old.ID == "" {
		f.text.clear()
		s.stored("")
		f.begin()
		return
	}
	f.text.forget()
	s.stopEdit()
	s.stored("edit statement " + string(id))
}

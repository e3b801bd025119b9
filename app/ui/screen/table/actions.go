package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// actionForm is where an action of a goal is written: what, who and when. Only
// what it is, is asked; the rest may come later.
type actionForm struct {
	s        *Screen
	goal     family.GoalID
	what     *typing
	who      *kit.Combobox
	due      *kit.DateField
	add      *kit.Button
	changing family.Action // what is being mended; no id for a new one
	content  fyne.CanvasObject
}

func newActionForm(s *Screen, goal family.GoalID) *actionForm {
	l := s.needs.Words
	f := &actionForm{s: s, goal: goal}
	f.what = s.newEntry("action/"+string(goal), l.T("table.action-placeholder"), f.write)
	f.who = kit.NewCombobox(l, l.T("table.action-who"), doers(l, s.dossier.Family, s.needs.Today(), s.myName()))
	f.due = kit.NewDateField(l, string(s.needs.Today()))
	f.add = kit.Secondary(l.T("table.action-add"), kit.IconPlus, f.write)
	f.content = kit.Down(12,
		kit.NewField(l.T("table.action-what"), "", f.what.whole),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 240, Gap: 14},
			kit.NewField(l.T("table.action-who"), "", f.who), kit.NewField(l.T("table.action-when"), "", f.due)),
		kit.Wrap(10, f.add))
	return f
}

// write stores the action.
func (f *actionForm) write() {
	if f.what.text().Empty() {
		f.what.focus()
		return
	}
	s := f.s
	a := f.changing
	a.What, a.Who, a.Due = f.what.text(), family.Doer(s.who(f.who.Selected())), family.Date(f.due.Date())
	if _, err := s.needs.Desk.PutAction(s.ctx, s.needs.Family, f.goal, a); err != nil {
		s.needs.Fail(err)
		return
	}
	f.begin(family.Action{})
	f.what.clear()
	s.stored(nil)
	f.what.focus()
}

// mend takes an action back into the form.
func (f *actionForm) mend(a family.Action) {
	f.begin(a)
	f.what.set(string(a.What))
	f.what.focus()
}

func (f *actionForm) begin(a family.Action) {
	l := f.s.needs.Words
	f.changing = a
	f.who.SetSelected(f.s.optionOf(family.Speaker(a.Who)))
	f.due.SetDate(string(a.Due))
	f.add.Set(l.T("table.action-add"))
	if a.ID != "" {
		f.add.Set(l.T("table.write-again"))
	}
}

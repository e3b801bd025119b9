package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// lifeFields ask whether somebody is born, known and alive.
type lifeFields struct {
	unborn, unknown *kit.Check
	died            *kit.DateField
	diedField       *kit.Field
}

func (s *Screen) lifeFields(p family.Person) *lifeFields {
	l := s.needs.Words
	f := &lifeFields{unborn: kit.NewCheck(l.T("genogram.form.unborn"), nil), unknown: kit.NewCheck(l.T("genogram.form.unknown"), nil), died: kit.NewDateField(l, string(s.needs.Today()))}
	f.unborn.SetChecked(p.Unborn)
	f.unknown.SetChecked(p.Unknown)
	f.died.SetDate(string(p.Died))
	return f
}

func (f *lifeFields) fields(s *Screen) []fyne.CanvasObject {
	l := s.needs.Words
	f.diedField = kit.NewField(l.T("genogram.form.died"), l.T("genogram.form.died.hint"), f.died)
	return []fyne.CanvasObject{kit.Wrap(16, f.unborn, f.unknown), f.diedField}
}

// into puts what was filled in into a person; what is wrong stands beside its
// field.
func (f *lifeFields) into(p *family.Person, s *Screen) bool {
	f.diedField.SetError("")
	if !f.died.Valid() || s.needs.Today().Before(family.Date(f.died.Date())) {
		f.diedField.SetError(s.needs.Words.T("genogram.form.died.wrong"))
		return false
	}
	p.Unborn, p.Unknown, p.Died = f.unborn.Checked(), f.unknown.Checked(), family.Date(f.died.Date())
	return true
}

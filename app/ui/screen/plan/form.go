package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// form is a few fields in the page. Ctrl+Enter anywhere in it sends it.
type form interface {
	box() fyne.CanvasObject
	send()
	begin() // puts the focus on the first field
}

// form gives the form of a key, the same one until it is forgotten, so that
// drawing the page anew leaves the cursor and the choices alone.
func (s *Screen) form(key string, make func() form) form {
	f, ok := s.forms[key]
	if !ok {
		f = make()
		s.forms[key] = f
	}
	s.live = append(s.live, f)
	return f
}

// appear shows or hides a part of a form, and makes room for it on the page.
func (s *Screen) appear(part fyne.CanvasObject, on bool) {
	if part.Visible() == on {
		return
	}
	if on {
		part.Show()
	} else {
		part.Hide()
	}
	s.makeRoom()
}

// refuse says beside a field why it was not stored.
func (s *Screen) refuse(field *kit.Field, why string) {
	field.SetError(why)
	s.makeRoom()
}

// makeRoom lays the page out anew.
func (s *Screen) makeRoom() {
	if s.sheet != nil {
		s.sheet.Refresh()
	}
}

// changeButtons store a change in place, or leave it.
func (s *Screen) changeButtons(send func(), texts ...*typing) fyne.CanvasObject {
	l, back := s.needs.Words, s.editing
	leave := func() {
		for _, t := range texts {
			t.forget()
		}
		s.stopEdit()
		s.draw("edit " + back)
	}
	return kit.Wrap(8, kit.Primary(l.T("plan.save"), kit.IconCheck, send), kit.Secondary(l.T("plan.cancel"), kit.IconNone, leave))
}

// iconButton is a small button of which the focus is kept.
func (s *Screen) iconButton(key string, icon kit.IconName, name string, do func()) *kit.Button {
	b := kit.IconButton(icon, s.needs.Words.T(name), do)
	s.places[key] = b
	return b
}

package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// views are what persons of the family say of a statement, apart from the words
// themselves.
func (s *Screen) views(st family.Statement) []fyne.CanvasObject {
	l := s.needs.Words
	var shown []fyne.CanvasObject
	for _, v := range st.Views {
		name := string(s.dossier.Family.NameOf(v.Person))
		who := kit.NewParagraph(words.Line(l.T("plan.view.of", "naam", name), l.ShortDate(string(v.On))), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
		line := []fyne.CanvasObject{kit.Grow(who)}
		if s.dossier.Writable() {
			line = append(line, s.iconButton("view "+string(st.ID)+" "+string(v.Person), kit.IconPen, "plan.view.change", func() { s.openView(st, v.Person) }))
		}
		shown = append(shown, kit.InsetBy(kit.Edges{Left: 22}, kit.Down(2, kit.Quote(string(v.Text)), kit.Across(2, line...))))
	}
	return shown
}

// viewButton asks for somebody's own view of a statement.
func (s *Screen) viewButton(st family.Statement) fyne.CanvasObject {
	return s.iconButton("view "+string(st.ID), kit.IconSpeech, "plan.view", func() { s.openView(st, "") })
}

// openView writes down what one person says of a statement, or changes it. An
// empty text takes the view away. Every letter is kept until it was stored.
func (s *Screen) openView(st family.Statement, of family.PersonID) {
	l := s.needs.Words
	who := kit.NewCombobox(l, l.T("plan.view.who-choose"), s.viewers())
	text := kit.NewArea(l, 3, "")
	key := s.draft("view " + string(st.ID))
	typed := func(text string) { s.needs.Drafts.Keep(key, text) }
	text.SetText(string(viewOf(st, of)))
	if kept := s.needs.Drafts.Kept(key); kept != "" {
		text.SetText(kept)
	}
	text.OnChanged = typed
	who.SetSelected(string(of))
	who.OnChanged = func(id string) {
		if s.needs.Drafts.Kept(key) != "" {
			return // what was just typed is whoever's is chosen
		}
		text.OnChanged = nil
		text.SetText(string(viewOf(st, family.PersonID(id))))
		text.OnChanged = typed
	}
	said := kit.Down(2, kit.Prose(string(st.Text)), kit.Caption(statementLine(l, s.dossier.Family, st)))
	kit.AskForm(s.needs.Canvas(), l, kit.Form{
		Title: l.T("plan.view"), Intro: l.T("plan.view.note"), Submit: l.T("plan.save"), Wide: 600,
		Fields: []fyne.CanvasObject{said, kit.NewField(l.T("plan.view.who"), "", who), kit.NewField(l.T("plan.view.text"), l.T("plan.view.text.hint"), text)},
		Check: func() string {
			if who.Selected() == "" {
				return l.T("plan.view.who-needed")
			}
			if err := s.needs.Desk.PutView(s.ctx, s.needs.Family, st.ID, family.PersonID(who.Selected()), family.Text(text.Text())); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() {
			s.needs.Drafts.Keep(key, "")
			s.stored("view " + string(st.ID))
		},
	})
}

func viewOf(st family.Statement, person family.PersonID) family.Text {
	for _, v := range st.Views {
		if v.Person == person {
			return v.Text
		}
	}
	return ""
}

// viewers are the living persons of the family.
func (s *Screen) viewers() []kit.Option {
	var options []kit.Option
	for _, p := range s.dossier.Family.Persons {
		if !p.Died.Known() {
			options = append(options, kit.Option{ID: string(p.ID), Label: string(p.Name())})
		}
	}
	return options
}

package rights

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// asker is who asks, about whom and when: the same in every request.
type asker struct {
	who, about *kit.Combobox
	day        *kit.DateField
}

func (s *Screen) asker() asker {
	l := s.needs.Words
	a := asker{who: kit.NewCombobox(l, l.T("rights.who-choose"), persons(s.dossier.Family)),
		about: kit.NewCombobox(l, l.T("rights.about-self"), persons(s.dossier.Family)), day: kit.NewDateField(l, string(s.needs.Today()))}
	a.day.SetDate(string(s.needs.Today()))
	return a
}

func (s *Screen) fields(a asker) []fyne.CanvasObject {
	l := s.needs.Words
	return []fyne.CanvasObject{kit.NewField(l.T("rights.who"), "", a.who), kit.NewField(l.T("rights.about"), l.T("rights.about.hint"), a.about),
		kit.NewField(l.T("rights.day"), "", a.day)}
}

// send writes a request down, or says why not. A reason is the words of a rule
// that people can act on.
func (s *Screen) send(a asker, ask casework.RightsAsk) string {
	l := s.needs.Words
	if a.who.Selected() == "" {
		return l.T("rights.who-needed")
	}
	if !a.day.Valid() {
		return s.needs.Explain(family.ErrBadDate)
	}
	ask.By, ask.About, ask.Asked = family.PersonID(a.who.Selected()), family.PersonID(a.about.Selected()), family.Date(a.day.Date())
	if ask.About == ask.By {
		ask.About = ""
	}
	if _, err := s.needs.Desk.AskRights(s.ctx, s.needs.Family, ask); err != nil {
		return s.needs.Explain(err)
	}
	return ""
}

// askFile writes down that somebody wants to read the file, or a copy of it.
func (s *Screen) askFile() {
	l, a := s.needs.Words, s.asker()
	kind := kit.NewChoice(kit.Option{ID: string(family.RequestCopy), Label: l.T("list.request.copy")},
		kit.Option{ID: string(family.RequestAccess), Label: l.T("list.request.access")})
	kind.SetSelected(string(family.RequestCopy))
	words := s.area("ask", "")
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("rights.ask"), Intro: l.T("rights.ask.intro"), Submit: l.T("rights.save"), Wide: 600,
		Fields: append([]fyne.CanvasObject{kind}, append(s.fields(a), kit.NewField(l.T("rights.words"), l.T("rights.words.hint"), words))...),
		Check: func() string {
			return s.send(a, casework.RightsAsk{Kind: family.RequestKind(kind.Selected()), Words: family.Text(words.Text())})
		},
		Done: func() { s.forget("ask"); s.did(l.T("rights.asked")) },
	})
}

// askCorrection writes down that a fact is wrong.
func (s *Screen) askCorrection() {
	l, a := s.needs.Words, s.asker()
	which := kit.NewCombobox(l, l.T("rights.which-choose"), statements(l, s.dossier.Plan))
	words := s.area("correct", "")
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("rights.correct"), Intro: l.T("rights.correct.intro"), Submit: l.T("rights.save"), Wide: 600,
		Fields: append(s.fields(a), kit.NewField(l.T("rights.which"), "", which), kit.NewField(l.T("rights.wrong"), "", words)),
		Check: func() string {
			if which.Selected() == "" {
				return l.T("rights.which-needed")
			}
			return s.send(a, casework.RightsAsk{Kind: family.RequestCorrection, Words: family.Text(words.Text()), Object: family.StatementID(which.Selected())})
		},
		Done: func() { s.forget("correct"); s.did(l.T("rights.asked")) },
	})
}

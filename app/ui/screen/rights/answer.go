package rights

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// openItem shows one request with what can be done with it.
func (s *Screen) openItem(i casework.RightsItem) {
	if i.Destruction != nil {
		s.toRetention()
		return
	}
	l, r := s.needs.Words, i.Request
	row := rowOf(l, s.dossier.Family, i, s.needs.Today())
	body := kit.Down(12, kit.Chips(row.Chips...), kit.Note(row.Words))
	add := func(key string, text family.Text) {
		if !text.Empty() {
			body.Add(kit.NewField(l.T(key), "", kit.Prose(string(text))))
		}
	}
	add("rights.words", r.Words)
	st, found := s.dossier.Plan.Statement(family.StatementID(r.Object))
	if found {
		body.Add(kit.NewField(l.T("rights.statement"), l.T("list.statement-kind."+string(st.Kind)), kit.Prose(string(st.Text))))
	}
	add("rights.before", r.Before)
	add("rights.why", r.Why)
	var panel *kit.Panel
	then := func(do func()) func() {
		return func() {
			panel.Close()
			do()
		}
	}
	buttons := []*kit.Button{kit.Secondary(l.T("rights.close"), kit.IconNone, func() { panel.Close() })}
	if r.Open() && s.dossier.Pen.Writable() {
		if found && st.Kind == family.KindOpinion {
			body.Add(kit.Notice(kit.Info, l.T("rights.opinion")))
		}
		buttons = append(buttons, kit.Secondary(l.T("rights.refuse"), kit.IconCross, then(func() { s.refuse(r, st) })))
		buttons = append(buttons, s.ways(r, st, then)...)
	}
	panel = kit.NewPanel(row.Title, body, buttons...).Wide(640)
	panel.Show(s.needs.Canvas())
}

// ways are the ways to grant a request.
func (s *Screen) ways(r family.RightsRequest, st *family.Statement, then func(func()) func()) []*kit.Button {
	l := s.needs.Words
	if r.Kind == family.RequestCorrection {
		if st == nil || st.Kind == family.KindOpinion {
			return nil
		}
		return []*kit.Button{kit.Primary(l.T("rights.mend"), kit.IconCheck, then(func() { s.mend(r, *st) }))}
	}
	look := kit.Secondary(l.T("rights.look"), kit.IconEye, func() { s.look(r) })
	give := kit.Primary(l.T("rights.give"), kit.IconPrint, then(func() { s.give(r) }))
	if r.Kind == family.RequestCopy {
		return []*kit.Button{look, give}
	}
	return []*kit.Button{look, kit.Secondary(l.T("rights.read-here"), kit.IconCheck, then(func() { s.grant(r) })), give}
}

// look shows the copy as it would be given, and gives it to nobody.
func (s *Screen) look(r family.RightsRequest) {
	l := s.needs.Words
	s.needs.Files.View(l.T("rights.file-name"), func(w route.Writer) error {
		return s.needs.Desk.ViewFile(s.ctx, s.needs.Family, r.ID, w)
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

// grant answers that somebody read the file here, at the table.
func (s *Screen) grant(r family.RightsRequest) {
	if err := s.needs.Desk.AnswerRights(s.ctx, s.needs.Family, r.ID, casework.RightsAnswer{Outcome: family.RequestGranted}); err != nil {
		s.needs.Fail(err)
		return
	}
	s.did(s.needs.Words.T("rights.granted"))
}

// refuse asks why, and answers no.
func (s *Screen) refuse(r family.RightsRequest, st *family.Statement) {
	l, key := s.needs.Words, "refuse "+string(r.ID)
	proposal := ""
	if st != nil && st.Kind == family.KindOpinion {
		proposal = l.T("rights.opinion.why")
	}
	why := s.area(key, proposal)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("rights.refuse"), Intro: l.T("rights.refuse.intro"), Submit: l.T("rights.refuse"), Wide: 600,
		Fields: []fyne.CanvasObject{kit.NewField(l.T("rights.why"), "", why)},
		Check: func() string {
			return s.answer(r, casework.RightsAnswer{Outcome: family.RequestRefused, Why: family.Text(why.Text())})
		},
		Done: func() { s.forget(key); s.did(l.T("rights.refused")) },
	})
}

func (s *Screen) answer(r family.RightsRequest, a casework.RightsAnswer) string {
	if err := s.needs.Desk.AnswerRights(s.ctx, s.needs.Family, r.ID, a); err != nil {
		return s.needs.Explain(err)
	}
	return ""
}

// mend gives a statement other words.
func (s *Screen) mend(r family.RightsRequest, st family.Statement) {
	l, key := s.needs.Words, "mend "+string(r.ID)
	text := s.area(key, string(st.Text))
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("rights.mend"), Intro: l.T("rights.mend.intro"), Submit: l.T("rights.mend"), Wide: 600,
		Fields: []fyne.CanvasObject{kit.NewField(l.T("rights.words"), "", kit.Prose(string(r.Words))), kit.NewField(l.T("rights.mended"), "", text)},
		Check: func() string {
			return s.answer(r, casework.RightsAnswer{Outcome: family.RequestGranted, Text: family.Text(text.Text())})
		},
		Done: func() { s.forget(key); s.did(l.T("rights.mended.done")) },
	})
}

// give makes the copy, after it was said how much of it is blanked. With
// nothing blanked it is granted whole.
func (s *Screen) give(r family.RightsRequest) {
	l, key := s.needs.Words, "give "+string(r.ID)
	var blanks int
	s.counting.Run(s.needs.Frame, l.T("busy.file"), func(ctx context.Context) (err error) {
		blanks, err = s.needs.Desk.FileBlanks(ctx, s.needs.Family, r.ID)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.needs.Fail(err)
		case blanks == 0:
			s.save(r, casework.RightsAnswer{Outcome: family.RequestGranted}, key)
		default:
			s.giveBlanked(r, blanks, key)
		}
	})
}

// giveBlanked asks why some of it is blanked, then makes the copy.
func (s *Screen) giveBlanked(r family.RightsRequest, blanks int, key string) {
	l := s.needs.Words
	why := s.area(key, l.T("rights.give.why"))
	var a casework.RightsAnswer
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("rights.give"), Intro: l.N("rights.give.blanks", blanks), Submit: l.T("rights.give"), Wide: 600,
		Fields: []fyne.CanvasObject{kit.NewField(l.T("rights.why"), l.T("rights.give.why.hint"), why)},
		Check: func() string {
			a = casework.RightsAnswer{Outcome: family.RequestPartly, Why: family.Text(why.Text())}
			if why.Text() == "" {
				return s.needs.Explain(casework.ErrNeedsReason)
			}
			return ""
		},
		Done: func() { s.save(r, a, key) },
	})
}

// save writes the copy. The name of the file tells a kind and a day.
func (s *Screen) save(r family.RightsRequest, a casework.RightsAnswer, key string) {
	l := s.needs.Words
	var record consent.Record
	write := func(w route.Writer) (err error) {
		record, err = s.needs.Desk.GiveFile(s.ctx, s.needs.Family, r.ID, a, w)
		return err
	}
	s.needs.Files.Save(l.T("rights.give"), l.T("rights.file-name")+"-"+string(s.needs.Today())+".pdf", write, func(path string) {
		s.forget(key)
		s.did(l.N("rights.given", record.Items))
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("rights.saved"), Text: l.T("rights.saved.text"), Yes: l.T("rights.saved.open"), No: l.T("rights.close")}, func() {
			if err := s.needs.Files.Show(path); err != nil {
				s.needs.Fail(err)
			}
		})
	})
}

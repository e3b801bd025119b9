package notes

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// passageForm writes one passage down, or changes it.
type passageForm struct {
	screen  *Screen
	key     string // of the draft
	text    *kit.Area
	kind    *kit.Select
	speaker *kit.Entry
	field   *kit.Field
	blank   *kit.Check
	about   map[family.PersonID]*kit.Check
	whole   fyne.CanvasObject
}

// newForm begins with what is stored, or with what was typed before and not
// stored.
func (s *Screen) newForm(p family.Passage, key string) *passageForm {
	l := s.needs.Words
	f := &passageForm{screen: s, key: key, text: kit.NewArea(l, 3, l.T("notes.text.hint")), kind: kit.NewSelect("", kinds(l)),
		speaker: kit.NewEntry(l.T("notes.speaker.hint")), blank: kit.NewCheck(l.T("notes.blank"), nil), about: map[family.PersonID]*kit.Check{}}
	f.text.SetText(string(p.Text))
	if kept := s.needs.Drafts.Kept(key); kept != "" {
		f.text.SetText(kept)
	}
	f.text.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	f.kind.SetSelected(string(p.Kind))
	f.speaker.SetText(string(p.Speaker))
	f.blank.SetChecked(p.Blank)
	f.field = kit.NewField(l.T("notes.text"), "", f.text)
	who := kit.Wrap(14)
	for _, person := range s.dossier.Family.Persons {
		tick := kit.NewCheck(string(person.ShortName()), nil)
		for _, id := range p.About {
			if id == person.ID {
				tick.SetChecked(true)
			}
		}
		f.about[person.ID] = tick
		who.Add(tick)
	}
	sort := kit.Columns(kit.Grid{Columns: 2, Narrow: 200, Gap: 12}, kit.NewField(l.T("notes.kind"), "", f.kind), kit.NewField(l.T("notes.speaker"), "", f.speaker))
	f.whole = kit.Down(12, f.field, sort, kit.NewField(l.T("notes.about"), l.T("notes.about.hint"), who), kit.Down(2, f.blank, kit.Note(l.T("notes.blank.hint"))))
	return f
}

// passage is what the form holds.
func (f *passageForm) passage() family.Passage {
	p := family.Passage{Text: family.Text(f.text.Text()), Kind: family.StatementKind(f.kind.Selected()), Speaker: family.Text(f.speaker.Text), Blank: f.blank.Checked()}
	for _, person := range f.screen.dossier.Family.Persons {
		if tick := f.about[person.ID]; tick != nil && tick.Checked() {
			p.About = append(p.About, person.ID)
		}
	}
	return p
}

// add puts a passage in today's own note, or in a new one.
func (s *Screen) add() {
	note := family.Note{On: s.needs.Today()}
	for _, n := range s.dossier.Notes {
		if n.On == s.needs.Today() && n.By == s.me {
			note = n.Clone()
		}
	}
	note.Passages = append(note.Passages, s.fresh.passage())
	s.fresh.field.SetError("")
	if _, err := s.needs.Desk.WriteNote(s.ctx, s.needs.Family, note); err != nil {
		s.fresh.field.SetError(s.needs.Explain(err))
		return
	}
	s.needs.Drafts.Keep(s.fresh.key, "")
	s.fresh = nil
	if s.done(nil) && s.fresh != nil {
		s.fresh.text.Focus()
	}
}

// change opens one passage to change it.
func (s *Screen) change(n family.Note, i int) {
	l := s.needs.Words
	f := s.newForm(n.Passages[i], s.draft(string(n.ID)))
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("notes.change"), Submit: l.T("notes.save"), Wide: 640, Fields: []fyne.CanvasObject{f.whole},
		Check: func() string {
			changed := n.Clone()
			changed.Passages[i] = f.passage()
			if _, err := s.needs.Desk.WriteNote(s.ctx, s.needs.Family, changed); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() {
			s.needs.Drafts.Keep(f.key, "")
			s.done(nil)
		},
	})
}

// remove takes one passage out, or the whole note with its last one.
func (s *Screen) remove(n family.Note, i int) {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("notes.remove.title"), Text: l.T("notes.remove.text"), Yes: l.T("notes.remove"), Danger: true}, func() {
		rest := n.Clone()
		rest.Passages = append(rest.Passages[:i], rest.Passages[i+1:]...)
		var err error
		if len(rest.Passages) == 0 {
			err = s.needs.Desk.RemoveNote(s.ctx, s.needs.Family, n.ID)
		} else {
			_, err = s.needs.Desk.WriteNote(s.ctx, s.needs.Family, rest)
		}
		if s.done(err) {
			s.needs.Say(l.T("notes.removed"), nil)
		}
	})
}

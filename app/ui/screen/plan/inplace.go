package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// written is text of the plan that can be changed where it stands.
type written struct {
	key   string // of its place on the page
	text  family.Text
	style kit.Style
	quote bool
	save  func(family.Text) error
}

// inPlace shows words that become a field when they are pressed. What was
// typed and not saved is there again, as a field, when the page is next drawn.
func (s *Screen) inPlace(w written) fyne.CanvasObject {
	if !s.dossier.Writable() {
		if w.quote {
			return kit.Quote(string(w.text))
		}
		return kit.NewParagraph(string(w.text), w.style)
	}
	draft, stored := s.draft("words/"+w.key), string(w.text)
	p := kit.NewInPlace(s.needs.Words, stored, w.style)
	if w.quote {
		p.Quoted()
	}
	p.OnTyped = func(text string) {
		if text == stored {
			text = ""
		}
		s.needs.Drafts.Keep(draft, text)
	}
	p.OnSave = func(text string) string {
		if err := w.save(family.Text(text)); err != nil {
			return s.needs.Explain(err)
		}
		stored = text
		s.needs.Drafts.Keep(draft, "")
		s.settled()
		return ""
	}
	p.OnHeight = s.makeRoom
	if kept := s.needs.Drafts.Kept(draft); kept != "" && kept != stored {
		p.Resume(kept)
	}
	s.places["words "+w.key] = p
	return p
}

// changeGoal changes a goal as it is now.
func (s *Screen) changeGoal(id family.GoalID, change func(*family.Goal)) error {
	p := s.dossier.Plan.Clone()
	g, ok := p.Goal(id)
	if !ok {
		return family.ErrUnknownItem
	}
	change(g)
	_, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, *g)
	return err
}

// changeAction changes an action as it is now.
func (s *Screen) changeAction(id family.ActionID, change func(*family.Action)) error {
	p := s.dossier.Plan.Clone()
	g, a, ok := p.Action(id)
	if !ok {
		return family.ErrUnknownItem
	}
	change(a)
	_, err := s.needs.Desk.PutAction(s.ctx, s.needs.Family, g.ID, *a)
	return err
}

// changeStatement changes a statement as it is now.
func (s *Screen) changeStatement(id family.StatementID, change func(*family.Statement)) error {
	p := s.dossier.Plan.Clone()
	st, ok := p.Statement(id)
	if !ok {
		return family.ErrUnknownItem
	}
	change(st)
	_, err := s.needs.Desk.PutStatement(s.ctx, s.needs.Family, *st)
	return err
}

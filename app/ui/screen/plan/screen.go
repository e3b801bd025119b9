// Package plan is the tab Plan of a dossier, where the plan is written: what
// everybody said, the marks, the goals with their actions, the agreements
// about safety, and the looking back.
//
// It decides nothing about who may read what; it only records for whom a free
// text was chosen. It promises that no typed letter is lost, that what was
// removed or moved can be brought back, that the page stays where it was after
// every change, that all of it works by keyboard, and that of a very long plan
// only what shows is made.
package plan

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Telling is what is done with what people said.
type Telling interface {
	PutStatement(ctx context.Context, id family.FamilyID, s family.Statement) (family.StatementID, error)
	RemoveStatement(ctx context.Context, id family.FamilyID, statement family.StatementID) error
	ShareStatement(ctx context.Context, id family.FamilyID, statement family.StatementID, partner family.PartnerID, chosen bool) error
	PutView(ctx context.Context, id family.FamilyID, statement family.StatementID, person family.PersonID, text family.Text) error
	GiveMark(ctx context.Context, id family.FamilyID, m family.Mark) (family.MarkID, error)
	RemoveMark(ctx context.Context, id family.FamilyID, given family.MarkID) error
	PutSafety(ctx context.Context, id family.FamilyID, s family.SafetyAgreement) (family.SafetyID, error)
	RemoveSafety(ctx context.Context, id family.FamilyID, agreement family.SafetyID) error
	CheckSafety(ctx context.Context, id family.FamilyID) error
}

// Aiming is what is done with goals and actions.
type Aiming interface {
	PutGoal(ctx context.Context, id family.FamilyID, g family.Goal) (family.GoalID, error)
	RemoveGoal(ctx context.Context, id family.FamilyID, goal family.GoalID) error
	MoveGoal(ctx context.Context, id family.FamilyID, goal family.GoalID, by int) error
	PutAction(ctx context.Context, id family.FamilyID, goal family.GoalID, a family.Action) (family.ActionID, error)
	MoveAction(ctx context.Context, id family.FamilyID, action family.ActionID, to casework.ActionSpot) error
	SetActionState(ctx context.Context, id family.FamilyID, action family.ActionID, state family.ActionState) error
	RemoveAction(ctx context.Context, id family.FamilyID, action family.ActionID) error
	Evaluate(ctx context.Context, id family.FamilyID, e family.Evaluation) (family.EvaluationID, error)
}

// Desk is what this screen asks of the casework.
type Desk interface {
	Telling
	Aiming
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	PlanWaits(ctx context.Context, dossier consent.Dossier) (map[string][]casework.Wait, error)
	Writers(ctx context.Context, id family.FamilyID, newest int) (map[string]casework.Writing, error)
	Undo(ctx context.Context, id family.FamilyID) error
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	Object string // the goal, action or statement that is shown first; or route.PlanOverdue, route.PlanReview
}

// Screen is the plan of one family.
type Screen struct {
	needs   Needs
	ctx     context.Context
	dossier consent.Dossier
	scroll  *kit.Scroll
	sheet   *fyne.Container              // what is in the scroll now
	folds   map[string]bool              // what was folded or unfolded by hand
	forms   map[string]form              // forms that stay as they are while the page is drawn anew
	live    []form                       // forms that are on the page now
	spots   []spot                       // where the goals and actions are on the page now
	order   orders                       // in which they stand
	writers writers                      // who wrote what, as far as it was read
	waits   map[string][]casework.Wait   // what waits, by id
	laters  laters                       // what is made when it comes near
	parts   map[string]fyne.CanvasObject // the sections, and the goals and statements, that are on the page now
	places  kit.Places                   // what can have the focus, by what it is for
	editing string                       // what is being changed in place
	review  *review                      // the looking back that is being filled in
	changes int                          // made since the screen was opened
	deaf    func()                       // stops listening to the keys
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0)),
		folds: map[string]bool{}, forms: map[string]form{}, places: kit.Places{}, laters: laters{heights: map[string]float32{}}}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("plan.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll }

// Open reads the family, draws the plan and listens to the keys.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.changes++
	s.scroll.OnScrolled = s.wake
	s.read("")
	s.learn(wholeLog)
	if s.deaf == nil {
		s.listen()
	}
	s.arrive(s.needs.Object)
}

// Close stops listening; what was half typed is kept already.
func (s *Screen) Close() {
	if s.deaf != nil {
		s.deaf()
		s.deaf = nil
	}
}

// read reads the family and draws it, with the focus on what is named, or
// where it was.
func (s *Screen) read(focus string) {
	if err := s.load(); err != nil {
		trouble := kit.Trouble{What: s.needs.Words.T("plan.trouble"), Do: s.needs.Explain(err)}
		s.scroll.SetContent(kit.TroublePanel(s.needs.Words, trouble, func() { s.read("") }))
		return
	}
	s.draw(focus)
}

// load reads the family without drawing it.
func (s *Screen) load() error {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		return err
	}
	s.dossier = dossier
	s.waits, err = s.needs.Desk.PlanWaits(s.ctx, dossier)
	return err
}

// done draws a change and tells the shell, or tells why there was none.
func (s *Screen) done(err error, focus string) bool {
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.stored(focus)
	return true
}

// stored draws a change and tells the shell.
func (s *Screen) stored(focus string) {
	s.changes++
	s.read(focus)
	s.needs.Changed()
	s.learn(newestOfLog)
}

// settled takes over a change that shows already where it was made: the page
// stays as it is, so that what was being pressed meanwhile is still there.
func (s *Screen) settled() {
	s.changes++
	if err := s.load(); err != nil {
		s.needs.Fail(err)
	}
	s.needs.Changed()
	s.learn(newestOfLog)
}

// removed offers to bring back what was removed, as long as nothing else
// changed: undo takes back the last change only.
func (s *Screen) removed(err error, said, focus string) {
	if !s.done(err, focus) {
		return
	}
	at := s.changes
	s.needs.Say(s.needs.Words.T(said), func() {
		if s.changes != at {
			s.needs.Say(s.needs.Words.T("plan.undo-late"), nil)
			return
		}
		s.done(s.needs.Desk.Undo(s.ctx, s.needs.Family), "")
	})
}

// draw keeps the place in the page and the focus.
func (s *Screen) draw(focus string) {
	at := s.scroll.Offset()
	if focus == "" {
		focus = s.places.Focused(s.needs.Canvas())
	}
	s.places, s.live, s.spots, s.parts = kit.Places{}, nil, nil, map[string]fyne.CanvasObject{}
	s.writers.lines, s.laters.parts = map[string][]*kit.Paragraph{}, nil
	s.order = s.newOrders()
	s.sheet = kit.OnSheet(s.page())
	s.scroll.SetContent(s.sheet)
	s.scroll.ScrollTo(at)
	s.wake()
	s.places.Focus(s.needs.Canvas(), focus)
}

func (s *Screen) page() fyne.CanvasObject {
	var topics []fyne.CanvasObject
	for _, topic := range s.topics() {
		topics = append(topics, s.topic(topic))
	}
	said := kit.Down(16, topics...)
	aims := kit.Down(16, s.goalSection(), s.markSection(), s.evaluationSection(), s.safetySection())
	return kit.Down(8, s.jumps(), kit.Columns(kit.Grid{Columns: 2, Narrow: 420, Gap: 16}, said, aims))
}

func (s *Screen) draft(name string) string { return string(s.needs.Family) + "/plan/" + name }

// edit changes something in place; one thing at a time.
func (s *Screen) edit(key string) {
	delete(s.forms, s.editing)
	s.editing = key
	s.draw("")
	if f, ok := s.forms[key]; ok {
		s.reveal(f.box())
		f.begin()
	}
}

// stopEdit closes what was being changed in place.
func (s *Screen) stopEdit() {
	delete(s.forms, s.editing)
	s.editing = ""
}

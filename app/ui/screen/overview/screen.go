// Package overview is the first tab of a dossier: at a glance who is in the
// family, in whose words the plan began, how the goals stand, who does what
// next, who coordinates, who agrees, and the papers for the kitchen table.
//
// It is not where the plan or the persons are edited; presses lead there. It
// promises that what is late is said in words and not by colour alone, and
// that the names of files tell nothing about anybody.
package overview

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	PlanReview(ctx context.Context, id family.FamilyID, on family.Date) error
	ExplainRights(ctx context.Context, id family.FamilyID, language family.Text) error
	OfferFamilyGroupPlan(ctx context.Context, id family.FamilyID, answer family.FamilyGroupPlanAnswer) error
	AppointCoordinator(ctx context.Context, id family.FamilyID, c family.Coordinator) error
	RecordAgreement(ctx context.Context, id family.FamilyID, a family.Agreement) error
	ExportAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) (consent.Record, error)
	ViewAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) error
	PrintAs(ctx context.Context, id family.FamilyID, ask casework.Ask, hand func([]byte) error) (consent.Record, error)
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
}

// Screen is the overview of one family.
type Screen struct {
	needs   Needs
	ctx     context.Context
	scroll  *kit.Scroll
	review  *kit.DateField
	dossier consent.Dossier
	places  kit.Places // what can have the focus, by what it is for
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0))}
	s.review = kit.NewDateField(n.Words, string(n.Today()))
	s.review.OnChanged = s.planReview
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("overview.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll }

// Open reads the family and draws it.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

// Close has nothing to store: every change is stored as it is made.
func (s *Screen) Close() {}

func (s *Screen) read() {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.scroll.SetContent(kit.TroublePanel(s.needs.Words, kit.Trouble{What: s.needs.Words.T("overview.trouble"), Do: s.needs.Explain(err)}, s.read))
		return
	}
	s.dossier = dossier
	s.draw()
}

// done redraws after a change, or tells why there was none.
func (s *Screen) done(err error) {
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.read()
	s.needs.Changed()
}

// draw keeps the place in the page and the focus.
func (s *Screen) draw() {
	s.review.SetDate(string(s.dossier.Plan.NextReview))
	if s.dossier.Writable() {
		s.review.Enable()
	} else {
		s.review.Disable()
	}
	kit.Redraw(s.scroll, s.needs.Canvas(), &s.places, s.page)
}

func (s *Screen) page() fyne.CanvasObject {
	left := kit.Down(16, s.reason(), s.goals(), s.partners())
	right := kit.Down(16, s.direction(), s.people(), s.agreement(), s.rights())
	return kit.Down(16, s.papers(), kit.Columns(kit.Grid{Columns: 2, Narrow: 400, Gap: 16}, left, right), s.course())
}

// tab leads to another tab of this family.
func (s *Screen) tab(id string) func() {
	return func() { s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: id}) }
}

func (s *Screen) planReview(iso string) {
	if !s.review.Valid() || iso == string(s.dossier.Plan.NextReview) {
		return
	}
	s.done(s.needs.Desk.PlanReview(s.ctx, s.needs.Family, family.Date(iso)))
}

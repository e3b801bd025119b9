// Package retention is the screen Bewaren en vernietigen: until when each
// family is kept, what is due, and the way to keep one longer, to answer a
// request for destruction, and to destroy.
//
// It decides nothing: what is due and what may be destroyed comes from
// casework. It promises that nothing is destroyed by one press (a reason, an
// approval and the typed name of the family come first), that one sees before
// whether the plan is kept elsewhere, and hears after what is left.
package retention

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
	Retained(ctx context.Context) ([]casework.Retention, error)
	RetainedOf(ctx context.Context, id family.FamilyID) (casework.Retention, error)
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	ExportAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) (consent.Record, error)
	HoldFamily(ctx context.Context, id family.FamilyID, until family.Date, why family.Text) error
	ReleaseFamily(ctx context.Context, id family.FamilyID) error
	AskDestruction(ctx context.Context, id family.FamilyID, by family.PersonID, asked family.Date) (casework.DestructionRequest, error)
	RefuseDestruction(ctx context.Context, id family.FamilyID, why family.Text) error
	DestroyFamily(ctx context.Context, id family.FamilyID, order casework.DestructionOrder) (casework.DestructionRecord, error)
	Destructions(ctx context.Context) ([]casework.DestructionRecord, error)
	WriteDestruction(ctx context.Context, id string, w io.Writer) error
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID // of which the details are shown at once, or none
	// Forget lets the shell forget a destroyed family: the places one was, and
	// what was half typed about it.
	Forget func(family.FamilyID)
	// BackUp makes a backup in place of the ones that still hold a destroyed
	// family; nil when the program cannot.
	BackUp func(ctx context.Context) error
}

// Screen is Bewaren en vernietigen.
type Screen struct {
	needs   Needs
	ctx     context.Context
	all     []casework.Retention
	shown   []casework.Retention
	records []casework.DestructionRecord
	filter  string
	choice  *kit.Choice
	body    *fyne.Container
	rows    *kit.Rows
	count   *kit.Text
	content fyne.CanvasObject
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), filter: filterNow, body: kit.Layers(), count: kit.Muted("")}
	l := n.Words
	s.choice = kit.NewChoice(options(l)...)
	s.choice.SetSelected(s.filter)
	s.choice.OnChanged = s.choose
	s.rows = kit.NewRows(s.length, s.row)
	s.rows.OnChosen = s.chosen
	head := kit.PageHead{Title: l.T("retention.title"), Subtitle: l.T("retention.subtitle"),
		Back: kit.IconButton(kit.IconBack, l.T("retention.back"), n.Back)}
	s.content = kit.FixedPage(head, kit.Down(14, kit.Wrap(12, s.choice, s.count), kit.Grow(s.body)))
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("retention.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads how every family stands, and shows the one that was asked for.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	if !s.read() {
		return
	}
	if c := s.needs.Canvas(); c != nil {
		c.Focus(s.rows)
	}
	if s.needs.Family == "" {
		return
	}
	one, err := s.needs.Desk.RetainedOf(ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.details(one)
}

func (s *Screen) read() bool {
	all, err := s.needs.Desk.Retained(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	if s.records, err = s.needs.Desk.Destructions(s.ctx); err != nil {
		s.needs.Fail(err)
		return false
	}
	s.all = all
	s.show()
	return true
}

func (s *Screen) choose(filter string) {
	s.filter = filter
	s.show()
}

func (s *Screen) show() {
	l := s.needs.Words
	s.shown = fitting(s.all, s.filter, s.needs.Today())
	counted := l.N("retention.count", s.length())
	if s.filter == filterDestroyed {
		counted = l.N("retention.records", s.length())
	}
	s.count.Set(counted)
	plane := kit.NewSurface(kit.ColorCard)
	plane.Stroke, plane.Radius, plane.Raised = kit.ColorCardBorder, 14, true
	var content fyne.CanvasObject = kit.Layers(plane, kit.Inset(8, s.rows))
	if s.length() == 0 {
		content = kit.Card(kit.EmptyState(emptyIcon(s.filter), l.T("retention.empty."+s.filter), l.T("retention.empty."+s.filter+"-text")))
	}
	s.body.Objects = []fyne.CanvasObject{content}
	s.body.Refresh()
	s.rows.Refresh()
}

func (s *Screen) length() int {
	if s.filter == filterDestroyed {
		return len(s.records)
	}
	return len(s.shown)
}

func (s *Screen) row(i int) kit.RowData {
	if s.filter == filterDestroyed {
		return recordRow(s.needs.Words, s.records[i])
	}
	return rowOf(s.needs.Words, s.shown[i], s.needs.Today())
}

func (s *Screen) chosen(i int) {
	if s.filter == filterDestroyed {
		s.recordDetails(s.records[i])
		return
	}
	s.details(s.shown[i])
}

// did tells what was done, and shows how the family stands now.
func (s *Screen) did(said string, id family.FamilyID) {
	s.needs.Changed()
	s.needs.Say(said, nil)
	if !s.read() {
		return
	}
	if one, err := s.needs.Desk.RetainedOf(s.ctx, id); err == nil {
		s.details(one)
	}
}

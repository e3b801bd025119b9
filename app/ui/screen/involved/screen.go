// Package involved is the tab Partners of one family: the professionals who
// work along, who coordinates and who did before, and the pen: who may change
// the plan, and how it is handed over.
//
// It is not the directory, where contact cards are kept and compared. It
// promises that nobody disappears (an ended involvement stays in sight and can
// be undone), and that the plan is never offered to somebody whose card was
// not compared without a clear warning.
package involved

import (
	"context"
	"io"
	"strings"

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
	Directory(ctx context.Context) ([]casework.Contact, error)
	PutPartner(ctx context.Context, id family.FamilyID, p family.Partner) (family.PartnerID, error)
	Undo(ctx context.Context, id family.FamilyID) error
	AppointCoordinator(ctx context.Context, id family.FamilyID, c family.Coordinator) error
	OfferHandover(ctx context.Context, id family.FamilyID, to family.PartnerID, h family.Handover) (casework.Outgoing, error)
	WithdrawHandover(ctx context.Context, id family.FamilyID) error
	SendOfferAgain(ctx context.Context, id family.FamilyID) (casework.Outgoing, error)
	TalkHeld(ctx context.Context, id family.FamilyID, on family.Date) error
	KeepPen(ctx context.Context, id family.FamilyID, why family.Text) error
	FollowOther(ctx context.Context, id family.FamilyID, why family.Text) error
	Outbox(ctx context.Context) ([]casework.Outgoing, error)
	HandoverSheet(ctx context.Context, id family.FamilyID, w io.Writer) (consent.Record, error)
	ExportDossier(ctx context.Context, id family.FamilyID, t casework.Transfer, w io.Writer) (consent.Record, error)
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
}

// Screen is the tab.
type Screen struct {
	needs                 Needs
	ctx                   context.Context
	scroll                *kit.Scroll
	dossier               consent.Dossier
	contacts              []casework.Contact
	outbox                []casework.Outgoing
	places                kit.Places // what can have the focus, by what it is for
	panel                 *kit.Panel // the one that is open
	leaving               bool
	withdrawing, offering route.Once
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0))}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("involved.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll }

// Open reads the family and draws it.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

// Close takes an open panel away; what was half typed in it stays kept.
func (s *Screen) Close() {
	s.leaving = true
	if s.panel != nil {
		s.panel.Close()
	}
}

func (s *Screen) read() {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err == nil {
		s.contacts, err = s.needs.Desk.Directory(s.ctx)
	}
	if err == nil {
		s.outbox, err = s.needs.Desk.Outbox(s.ctx)
	}
	if err != nil {
		s.scroll.SetContent(kit.TroublePanel(s.needs.Words, kit.Trouble{What: s.needs.Words.T("involved.trouble"), Do: s.needs.Explain(err)}, s.read))
		return
	}
	s.dossier, s.contacts = dossier, sorted(s.contacts)
	s.draw()
}

// changed redraws after a change and says what was done. What it says replaces
// an older offer to undo, which would now undo something else.
func (s *Screen) changed(said string, undo func()) {
	s.read()
	s.needs.Changed()
	s.needs.Say(said, undo)
}

// draw keeps the place in the page and the focus.
func (s *Screen) draw() {
	lost := kit.Redraw(s.scroll, s.needs.Canvas(), &s.places, s.page)
	if id, ended := strings.CutPrefix(lost, "end "); ended {
		s.places.Focus(s.needs.Canvas(), "partner "+id) // the button that was pressed is gone
	}
}

func (s *Screen) page() fyne.CanvasObject {
	both := kit.Columns(kit.Grid{Columns: 2, Narrow: 400, Gap: 16}, s.direction(), s.pen())
	return kit.Down(16, s.partners(), both)
}

func (s *Screen) teller() teller {
	return teller{Lang: s.needs.Words, family: s.dossier.Family, contacts: s.contacts, today: s.needs.Today()}
}

// toDirectory leads to the contact cards.
func (s *Screen) toDirectory() { s.needs.Go(route.Route{Name: route.Partners}) }

// shows keeps hold of an open panel. What was typed is forgotten when the
// user closes it, and kept when the screen is left meanwhile.
func (s *Screen) shows(p *kit.Panel, t *typed) {
	s.panel = p
	p.OnClosed = func() {
		s.panel = nil
		if !s.leaving {
			t.forget()
		}
	}
}

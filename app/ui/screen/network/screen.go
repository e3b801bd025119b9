// Package network is the tab about people: persons and households, who has
// custody over the children and how we know, how people are related and how
// that feels, and the ecogram and genogram of it all with their words.
//
// It holds no plan and no consents. It promises that a custody that was not
// looked into is shown as unknown and never guessed, that what was half typed
// in a form survives a crash, and that what was taken out, or moved in the
// picture, comes back with one press.
package network

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	PutPerson(ctx context.Context, id family.FamilyID, p family.Person) (family.PersonID, error)
	RemovePerson(ctx context.Context, id family.FamilyID, person family.PersonID) error
	PutHousehold(ctx context.Context, id family.FamilyID, h family.Household) (family.HouseholdID, error)
	PutCustody(ctx context.Context, id family.FamilyID, c family.Custody) error
	PutRelation(ctx context.Context, id family.FamilyID, r family.Relation) error
	PutPartner(ctx context.Context, id family.FamilyID, p family.Partner) (family.PartnerID, error)
	RemoveHousehold(ctx context.Context, id family.FamilyID, household family.HouseholdID) error
	RemoveCustody(ctx context.Context, id family.FamilyID, holder, child family.PersonID) error
	RemoveRelation(ctx context.Context, id family.FamilyID, from, to family.PersonID) error
	RemovePartner(ctx context.Context, id family.FamilyID, partner family.PartnerID) error
	Arrange(ctx context.Context, id family.FamilyID, picture family.PictureKind, spot family.Spot) error
	ArrangeAnew(ctx context.Context, id family.FamilyID, picture family.PictureKind) error
	Undo(ctx context.Context, id family.FamilyID) error
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
}

// Screen is the people of one family.
type Screen struct {
	needs   Needs
	ctx     context.Context
	scroll  *kit.Scroll
	dossier consent.Dossier
	all     bool       // all relations are shown
	changes int        // made since the screen was made
	places  kit.Places // what can have the focus, by what it is for
	picture int        // which picture is shown
	told    bool       // the picture is told in words too
	board   *easel.Board
	at      easel.Who // whom the keyboard is on in the picture
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0))}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("network.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll }

// Open reads the family and draws it.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.changes++
	s.read()
}

// Close keeps a move in the picture; what is half typed is kept as it is typed.
func (s *Screen) Close() {
	if s.board != nil {
		s.board.Settle()
	}
}

func (s *Screen) read() {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.scroll.SetContent(kit.TroublePanel(s.needs.Words, kit.Trouble{What: s.needs.Words.T("network.trouble"), Do: s.needs.Explain(err)}, s.read))
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
	s.changes++
	s.read()
	s.needs.Changed()
}

// draw keeps the place in the page and the focus.
func (s *Screen) draw() {
	kit.Redraw(s.scroll, s.needs.Canvas(), &s.places, s.page)
}

func (s *Screen) page() fyne.CanvasObject {
	if len(s.dossier.Family.Persons) == 0 {
		l := s.needs.Words
		var first []*kit.Button
		if s.dossier.Writable() {
			first = append(first, kit.Primary(l.T("network.person.first"), kit.IconPlus, s.newPerson(family.PlaceHousehold)))
		}
		return kit.Down(0, kit.Card(kit.EmptyState(kit.IconFamily, l.T("network.empty"), l.T("network.empty.text"), first...)))
	}
	left := kit.Down(16, s.persons(), s.households(), s.relations())
	right := kit.Down(16, s.custodies())
	return kit.Down(16, s.pictures(), kit.Columns(kit.Grid{Columns: 2, Narrow: 400, Gap: 16}, left, right))
}

// add is the button of a section, or nothing without the pen.
func (s *Screen) add(key, label string, do func()) fyne.CanvasObject {
	if !s.dossier.Writable() {
		return nil
	}
	return kit.Keep(s.places, key, kit.Quiet(s.needs.Words.T(label), kit.IconPlus, do))
}

// row is a row that opens its form, or only tells without the pen.
func (s *Screen) row(key string, data kit.RowData, do func()) *kit.Row {
	r := kit.NewRow(data, do)
	if !s.dossier.Writable() {
		r.Disable()
	}
	return kit.Keep(s.places, key, r)
}

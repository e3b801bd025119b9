// Package contributions is the tab Bijdragen of one family: what partners,
// parents and youths brought in, one at a time beside the part of the plan that
// it touches, and what was done with it.
//
// It changes no plan by itself: casework takes over what the coordinator
// accepts. It promises that the words of the giver stay readable beside what
// is taken over, that it is said when the plan is not what the giver saw or
// when words are not the giver's, and that a refusal is never without a reason.
package contributions

import (
	"context"
	"slices"

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
	Decide(ctx context.Context, id family.FamilyID, contribution family.ContributionID, v casework.Verdict) (casework.Decided, error)
	Reconsider(ctx context.Context, id family.FamilyID, done casework.Decided) (told bool, err error)
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	Object string // the contribution that is opened first; the first that waits when empty
}

// Screen is the tab.
type Screen struct {
	needs   Needs
	ctx     context.Context
	dossier consent.Dossier
	shown   filter
	list    []family.Contribution // that the filter lets through
	lists   *kit.Choice           // which of them are shown
	rows    *kit.Rows
	open    family.ContributionID
	deciding
	body *fyne.Container
	page *kit.Scroll
	deaf func() // takes the keys of the page away
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16), deaf: func() {}}
	s.page = kit.Sheet(s.body)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("contributions.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close lets go of the keys: what was half typed is kept already.
func (s *Screen) Close() { s.deaf() }

// Open reads the family and opens the first contribution that waits.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	if !s.read() {
		return
	}
	s.shown = firstFilter(s.dossier.Contributions)
	if c, ok := s.dossier.Contribution(family.ContributionID(s.needs.Object)); ok {
		s.shown = filterOf(*c)
		s.open = c.ID
	}
	s.listen()
	s.draw()
}

func (s *Screen) read() bool {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.dossier = dossier
	return true
}

func (s *Screen) teller() teller { return teller{Lang: s.needs.Words, dossier: s.dossier} }

// current is the contribution that is open.
func (s *Screen) current() (family.Contribution, bool) {
	c, ok := s.dossier.Contribution(s.open)
	if !ok {
		return family.Contribution{}, false
	}
	return *c, true
}

// draw shows the filters, the list, and what is open.
func (s *Screen) draw() {
	l := s.needs.Words
	s.choice = nil
	if len(s.dossier.Contributions) == 0 {
		share := kit.Primary(l.T("contributions.to-disclosures"), kit.IconShare, func() {
			s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabDisclosures})
		})
		s.put(kit.Card(kit.EmptyState(kit.IconSpeech, l.T("contributions.empty"), l.T("contributions.empty-text"), share)))
		return
	}
	s.list = s.shown.of(s.dossier.Contributions)
	if !slices.ContainsFunc(s.list, func(c family.Contribution) bool { return c.ID == s.open }) {
		s.open = ""
		if len(s.list) > 0 {
			s.open = s.list[0].ID
		}
	}
	parts := []fyne.CanvasObject{s.chooser()}
	if waiting := waitingOf(s.dossier.Contributions); waiting == 0 {
		parts = append(parts, kit.Notice(kit.Good, l.T("contributions.all-decided")))
	}
	if c, ok := s.current(); ok {
		parts = append(parts, s.opened(c))
	} else {
		parts = append(parts, kit.Card(kit.Note(l.T("contributions.none-here"))))
	}
	s.put(parts...)
}

func (s *Screen) put(parts ...fyne.CanvasObject) {
	s.body.Objects = parts
	s.body.Refresh()
}

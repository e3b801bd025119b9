// Package consents is the tab Toestemming of one family: who may know what
// about whom. A matrix of persons and partners shows how every question
// stands; a field opens what was asked, what each giver said and who is
// missing; what a partner may see can be looked at beforehand.
//
// It decides nothing about the law: whose consent is needed and what may be
// shared come from app/consent. It promises that a proposal is never taken
// over by itself, that taking back is as quick as giving, and that every state
// has its sign and its words beside its colour.
package consents

import (
	"context"

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
	AskConsent(ctx context.Context, id family.FamilyID, c consent.Consent) (consent.ID, error)
	AnswerConsent(ctx context.Context, id family.FamilyID, asked consent.ID, a consent.Answer) error
	WithdrawConsent(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID) error
	GroundsNow(ctx context.Context) ([]consent.LegalGround, error)
	Proposal(ctx context.Context, kind family.PartnerKind) (consent.Proposal, error)
	PreviewGroundUse(ctx context.Context, id family.FamilyID, u consent.GroundUse) (without, with consent.Slice, err error)
	UseLegalGround(ctx context.Context, id family.FamilyID, u consent.GroundUse) (string, error)
	PreviewDisclosure(ctx context.Context, id family.FamilyID, ask casework.Ask) (consent.Slice, []consent.Withheld, error)
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
	needs   Needs
	ctx     context.Context
	dossier consent.Dossier
	grounds []consent.LegalGround // that count here now
	idle    []consent.GroundUse   // that carry nothing today
	people  []family.Person
	parties []family.Partner
	matrix  *matrix
	body    *fyne.Container
	page    *kit.Scroll
	panel   *kit.Panel
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16)}
	s.matrix = newMatrix(func(row, column int) { s.openPair(s.people[row].ID, s.parties[column].ID) })
	s.matrix.moved = s.reveal
	s.page = kit.Sheet(s.body)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("consents.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close closes the panel; what was half typed is kept already.
func (s *Screen) Close() { s.closePanel() }

// Open reads the family.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

// read reads the family and draws it; it tells whether that went well.
func (s *Screen) read() bool {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	if s.grounds, err = s.needs.Desk.GroundsNow(s.ctx); err != nil {
		s.needs.Fail(err)
		return false
	}
	s.dossier = dossier
	s.setAside()
	s.people, s.parties = people(dossier.Family, s.needs.Today()), partnersOf(dossier, s.needs.Today())
	s.draw()
	return true
}

func (s *Screen) teller() teller {
	return teller{Lang: s.needs.Words, family: s.dossier.Family, today: s.needs.Today()}
}

// writable tells whether something can be asked or answered here.
func (s *Screen) writable() bool { return s.dossier.Pen.Writable() }

func (s *Screen) draw() {
	l := s.needs.Words
	switch {
	case len(s.people) == 0:
		s.show(s.empty(kit.IconFamily, "people", route.TabNetwork))
		return
	case len(s.parties) == 0:
		s.show(s.empty(kit.IconPartners, "partners", route.TabPartners))
		return
	}
	var parts []fyne.CanvasObject
	if n := openQuestions(s.dossier, s.needs.Today()); n > 0 {
		parts = append(parts, kit.Notice(kit.Warn, l.N("consents.open", n)))
	}
	for _, text := range s.teller().birthdays() {
		parts = append(parts, kit.Notice(kit.Info, text))
	}
	s.matrix.set(s.sheet())
	look := kit.Wrap(10)
	for _, p := range s.parties {
		look.Add(kit.Secondary(l.T("consents.sees", "partner", s.teller().partner(p)), kit.IconEye, func() { s.preview(p.ID) }))
	}
	parts = append(parts,
		kit.Section(l.T("consents.heading"), nil, kit.Note(l.T("consents.intro")), s.matrix),
		kit.Section(l.T("consents.see-heading"), nil, kit.Note(l.T("consents.see-intro")), look))
	s.show(parts...)
}

func (s *Screen) show(parts ...fyne.CanvasObject) {
	s.body.Objects = parts
	s.body.Refresh()
}

func (s *Screen) empty(icon kit.IconName, what, tab string) fyne.CanvasObject {
	l := s.needs.Words
	to := kit.Primary(l.T("consents.empty."+what+"-button"), kit.IconPlus, func() { s.goTab(tab) })
	return kit.Card(kit.EmptyState(icon, l.T("consents.empty."+what), l.T("consents.empty."+what+"-text"), to))
}

func (s *Screen) goTab(tab string) {
	s.closePanel()
	s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: tab})
}

// sheet is what the matrix shows.
func (s *Screen) sheet() sheet {
	t := s.teller()
	var made sheet
	for _, partner := range s.parties {
		made.columns = append(made.columns, head{title: t.T("list.partner-kind." + string(partner.Kind)), under: t.partner(partner)})
	}
	for _, person := range s.people {
		row := head{title: string(person.ShortName()), under: t.age(person), more: t.who(consent.RequiredGivers(s.dossier.Family, person.ID, t.today), person.ID)}
		made.rows = append(made.rows, row)
		var line []field
		for _, partner := range s.parties {
			label, under := t.square(pairOf(s.dossier, person, partner, t.today))
			line = append(line, field{label, under})
		}
		made.fields = append(made.fields, line)
	}
	return made
}

// reveal moves the page so that a field of the matrix is in sight.
func (s *Screen) reveal(q *square) {
	const room = 16
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(q).Y - driver.AbsolutePositionForObject(s.page).Y
	bottom := top + q.Size().Height
	switch {
	case top < room:
		s.page.ScrollTo(max(0, s.page.Offset()+top-room))
	case bottom > s.page.Size().Height-room:
		s.page.ScrollTo(s.page.Offset() + bottom - s.page.Size().Height + room)
	}
}

func (s *Screen) closePanel() {
	if s.panel != nil {
		s.panel.Close()
		s.panel = nil
	}
}

// showPanel shows one panel at a time.
func (s *Screen) showPanel(p *kit.Panel) {
	s.closePanel()
	s.panel = p
	p.Show(s.needs.Canvas())
}

func (s *Screen) closeButton() *kit.Button {
	return kit.Secondary(s.needs.Words.T("consents.close"), kit.IconNone, s.closePanel)
}

// changed tells the shell, and shows the new state.
func (s *Screen) changed() bool {
	s.needs.Changed()
	return s.read()
}

func (s *Screen) draft(name string) string { return string(s.needs.Family) + "/consents/" + name }

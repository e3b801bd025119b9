// Package consents is the tab Toestemming of one family: who may know what
// about whom. A matrix of persons and partners shows how every category
// stands, and takes a yes or a no to one of them with one key; a square opens
// what was asked, what each giver said and who is missing; what a partner may
// see can be looked at beforehand.
//
// It decides nothing about the law: whose consent is needed and what may be
// shared come from app/consent. It promises that a proposal is never taken
// over by itself, that taking back is as quick as giving, and that every state
// has its sign and its words beside its colour.
package consents

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
	AskConsent(ctx context.Context, id family.FamilyID, c consent.Consent) (consent.ID, error)
	AnswerConsent(ctx context.Context, id family.FamilyID, asked consent.ID, a consent.Answer) error
	MeetCondition(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID, on family.Date) error
	TakeBack(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID) (casework.Withdrawn, error)
	AnswerOne(ctx context.Context, id family.FamilyID, one casework.One) (casework.Spoken, error)
	UndoAnswerOne(ctx context.Context, id family.FamilyID, said casework.Spoken) error
	GroundsNow(ctx context.Context) ([]consent.LegalGround, error)
	Proposal(ctx context.Context, kind family.PartnerKind) (consent.Proposal, error)
	PreviewGroundUse(ctx context.Context, id family.FamilyID, u consent.GroundUse) (without, with consent.Slice, err error)
	UseLegalGround(ctx context.Context, id family.FamilyID, u consent.GroundUse) (string, error)
	WithdrawalLetter(ctx context.Context, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error)
	ConsentForm(ctx context.Context, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error)
	PreviewDesk
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	// Object names a question that is open at first (route.Question); may be empty.
	Object string
}

// Screen is the tab.
type Screen struct {
	needs      Needs
	ctx        context.Context
	dossier    consent.Dossier
	ledger     *ledger
	grounds    []consent.LegalGround // that count here now
	idle       []consent.GroundUse   // that carry nothing today
	people     []family.Person
	known      []family.Partner // all there are to choose from
	parties    []family.Partner // those that are shown
	view       view
	about      match // whom the view of one partner or one person is about
	tools      *tools
	matrix     *matrix
	body       *fyne.Container
	previewing route.Once
	page       *kit.Scroll
	panel      *kit.Panel
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16), view: viewAll}
	s.page = kit.Sheet(s.body)
	s.matrix = newMatrix(s.hand())
	s.tools = s.newTools()
	s.page.OnScrolled = s.matrix.window
	s.page.OnAcross = s.matrix.across.Scrolled
	return s
}

// hand is what the matrix can be told to do.
func (s *Screen) hand() hand {
	return hand{
		open: func(p place) {
			person, partner := s.matchAt(p.row, p.column)
			s.openPair(person.ID, partner.ID)
		},
		say: s.say, why: func(p place) { s.openWhy(p, inquiry{}) },
		turn: s.turn, find: s.find, back: s.back, band: s.band, show: s.reveal,
	}
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
	if s.read() {
		s.openFirst()
	}
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
	s.ledger = newLedger(dossier, s.grounds, s.needs.Today())
	s.people, s.known = people(dossier.Family, s.needs.Today()), partnersOf(dossier, s.needs.Today())
	s.parties = s.teller().matching(s.known, s.tools.typed())
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
	case len(s.known) == 0:
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
	s.tools.offer()
	s.matrix.set(s.sheet())
	parts = append(parts,
		kit.Section(l.T("consents.heading"), s.tools.help, s.tools.box, s.matrix, kit.Line(), s.signs()),
		kit.Section(l.T("consents.see-heading"), nil, kit.Note(l.T("consents.see-intro")), s.looks()))
	s.show(parts...)
}

// looks are the buttons to look along with a partner, of those that are shown.
func (s *Screen) looks() fyne.CanvasObject {
	const most = 12
	look := kit.Wrap(10)
	for _, p := range s.parties {
		if len(look.Objects) < most && !gone(p, s.needs.Today()) {
			look.Add(kit.Secondary(s.needs.Words.T("consents.sees", "partner", s.teller().partner(p)), kit.IconEye, func() { s.preview(p.ID) }))
		}
	}
	if len(s.parties) > most {
		return kit.Down(10, look, kit.Note(s.needs.Words.T("matrix.see-more")))
	}
	return look
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

// where is how far below the top of the page the matrix begins; less than
// nothing when it was moved up.
func (s *Screen) where() float32 {
	driver := fyne.CurrentApp().Driver()
	return driver.AbsolutePositionForObject(s.matrix).Y - driver.AbsolutePositionForObject(s.page).Y
}

// band is what of the matrix is in sight.
func (s *Screen) band() (top, end float32) {
	y := s.where()
	return max(0, -y), s.page.Size().Height - y
}

// reveal moves the page so that a part of the matrix is in sight.
func (s *Screen) reveal(top, end float32) {
	const room = 16
	y, height := s.where(), s.page.Size().Height
	switch {
	case y+top < 0:
		s.page.ScrollTo(max(0, s.page.Offset()+y+top))
	case y+end > height-room:
		s.page.ScrollTo(s.page.Offset() + min(y+end-height+room, y+top))
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

// besideBar leaves room for the bar of a long panel, so that it lies over nothing.
func besideBar(body fyne.CanvasObject) fyne.CanvasObject {
	return kit.InsetBy(kit.Edges{Right: 12}, body)
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

// Package policy is the screen Afspraken van de gemeente: which legal grounds
// count here and why, where families can turn to, how far ahead the program
// looks, and what is proposed to share with each kind of partner. A privacy
// officer can change all of it, or take it over from a file.
//
// It decides nothing about the law and knows no family: what may be switched
// on comes from casework. It promises that nothing of a file is taken over
// before it was shown what it changes, and that a file with a slip changes
// nothing and says on which line the slip is.
package policy

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Policy(ctx context.Context) (casework.Policy, error)
	GroundsNow(ctx context.Context) ([]consent.LegalGround, error)
	ProposalsNow(ctx context.Context) ([]consent.Proposal, error)
	NeedsCheck(s casework.GroundSwitch) bool
	SwitchGround(ctx context.Context, s casework.GroundSwitch) error
	SetSlice(ctx context.Context, s casework.OwnSlice) error
	SavePolicy(ctx context.Context, p casework.Policy) error
	ReadPolicy(ctx context.Context, data []byte) (casework.Policy, []casework.PolicyChange, error)
	ImportPolicy(ctx context.Context, data []byte) error
	ExportPolicy(ctx context.Context, w io.Writer) error
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
}

// Screen is Afspraken van de gemeente.
type Screen struct {
	needs     Needs
	ctx       context.Context
	policy    casework.Policy
	grounds   []consent.LegalGround
	proposals []consent.Proposal
	office    *office
	body      *fyne.Container
	page      *kit.Page
}

// New makes the screen.
func New(n Needs) *Screen { return &Screen{needs: n, ctx: context.Background(), body: kit.Layers()} }

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("policy.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close stores what was typed about the office and not stored yet, when it is
// good; what is half typed in a panel is kept already.
func (s *Screen) Close() {
	if s.office == nil {
		return
	}
	if p, good := s.typedPolicy(); good && len(casework.ChangesOf(s.policy, p)) > 0 {
		s.saveOffice()
	}
}

// Open reads the agreements.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

// read reads all and draws it; it tells whether that went well.
func (s *Screen) read() bool {
	var err error
	if s.policy, err = s.needs.Desk.Policy(s.ctx); err == nil {
		s.grounds, err = s.needs.Desk.GroundsNow(s.ctx)
	}
	if err == nil {
		s.proposals, err = s.needs.Desk.ProposalsNow(s.ctx)
	}
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.draw()
	return true
}

func (s *Screen) draw() {
	l := s.needs.Words
	var offset float32
	if s.page != nil {
		offset = s.page.Scroll().Offset()
	}
	head := kit.PageHead{Title: l.T("policy.title"), Subtitle: s.whose(), Back: kit.IconButton(kit.IconBack, l.T("policy.back"), s.needs.Back),
		Actions: []fyne.CanvasObject{kit.Secondary(l.T("policy.import"), kit.IconDownload, s.chooseFile), kit.Secondary(l.T("policy.export"), kit.IconUpload, s.export)}}
	s.page = kit.NewPage(head, s.groundsPart(), s.officePart(), s.slicesPart())
	s.body.Objects = []fyne.CanvasObject{s.page}
	s.body.Refresh()
	if offset > 0 {
		s.page.Scroll().ScrollTo(offset)
	}
}

// whose says whose agreements these are, and of when.
func (s *Screen) whose() string {
	l, p := s.needs.Words, s.policy
	switch {
	case p.House.Empty():
		return l.T("policy.of-program")
	case p.Decided.Known():
		return l.T("policy.of-on", "house", string(p.House), "date", l.Date(string(p.Decided)))
	}
	return string(p.House)
}

// did tells what was done, and shows how things stand now.
func (s *Screen) did(said string) {
	s.needs.Changed()
	if s.read() {
		s.needs.Say(said, nil)
	}
}

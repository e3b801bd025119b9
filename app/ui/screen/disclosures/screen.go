// Package disclosures is the tab Verstrekkingen of one family: to share or
// print a part of the plan, and the register of what was shared before.
//
// It does not decide what may be shared: that is app/consent, asked through
// casework. It promises that one sees what will be read before anything
// leaves, that nothing leaves while an answer is missing unless the
// coordinator asks for the rest in so many words, and that every line of the
// register can be read in plain words.
package disclosures

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
	Directory(ctx context.Context) ([]casework.Contact, error)
	PreviewDisclosure(ctx context.Context, id family.FamilyID, ask casework.Ask) (consent.Slice, []consent.Withheld, error)
	Share(ctx context.Context, id family.FamilyID, ask casework.Ask) (casework.Outgoing, error)
	ParcelFile(ctx context.Context, id string) ([]byte, error)
	Carried(ctx context.Context, id string) error
	ExportAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) (consent.Record, error)
	ExportOverview(ctx context.Context, id family.FamilyID, ask casework.OverviewAsk, w io.Writer) (consent.Record, error)
	TellRecall(ctx context.Context, id family.FamilyID, recall consent.RecallID, how string, w io.Writer) error
	AnswerRecall(ctx context.Context, id family.FamilyID, recall consent.RecallID, removed bool, why family.Text) error
	Forms(k consent.RecipientKind) []casework.FormChoice
	GroundsNow(ctx context.Context) ([]consent.LegalGround, error)
	ViewAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) error
	PreviewCase(ctx context.Context, id family.FamilyID, ask casework.CaseAsk) (consent.Case, error)
	ProposeCase(ctx context.Context, id family.FamilyID, version int, say func(consent.CaseName) string) ([]casework.CaseProposal, error)
	ViewCase(ctx context.Context, id family.FamilyID, ask casework.CaseAsk, w io.Writer) error
	ExportCase(ctx context.Context, id family.FamilyID, ask casework.CaseAsk, w io.Writer) (consent.Record, error)
	PrintAs(ctx context.Context, id family.FamilyID, ask casework.Ask, hand func([]byte) error) (consent.Record, error)
	Register
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
	needs    Needs
	ctx      context.Context
	dossier  consent.Dossier
	grounds  []consent.LegalGround     // that count here now
	known    map[family.PartnerID]bool // of whom there is a card
	keys     map[family.PartnerID]casework.KeyState
	to       string                // the chosen recipient
	forms    []casework.FormChoice // that fit the recipient
	form     string
	other    string // a form that was chosen among the less usual ones
	picture  string // of which a file with a picture is
	language string // of the document
	made     string // the path of the file that was made last
	fresh    bool   // it was made just now
	version  int
	refused  refusedFor // the last try was refused, since answers are missing
	who      *kit.Combobox
	cards    *kit.Cards
	others   *kit.Button     // leads to the less usual forms
	details  *fyne.Container // of the chosen form
	chooser  *fyne.Container
	outcome  *fyne.Container
	register *fyne.Container
	of       family.PartnerID // the register of this recipient only
	holds    *fyne.Container
	recalls  *fyne.Container
	page     *kit.Scroll
	asked    int  // previews, to show only the last
	seeing   bool // the preview is waited for
	sharing  route.Once
	nameless *caseSheet // what was begun of a case without names; nil is nothing
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), to: household, picture: casework.PictureNames()[0], language: string(n.Words),
		chooser: kit.Down(16), details: kit.Down(12), outcome: kit.Down(14), register: kit.Down(2),
		recalls: kit.Down(16), holds: kit.Down(10)}
	l := n.Words
	share := []fyne.CanvasObject{s.chooser, s.outcome}
	if door := s.caseDoor(); door != nil {
		share = append(share, kit.Line(), door) // last, so that the keyboard comes first to what is done most
	}
	s.page = kit.Sheet(
		kit.Section(l.T("disclosures.share-heading"), nil, share...),
		s.recalls,
		kit.Section(l.T("disclosures.register-heading"), kit.Secondary(l.T("disclosures.overview"), kit.IconPrint, s.askOverview),
			kit.Note(l.T("disclosures.register-intro")), s.holds, s.register))
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("disclosures.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the family and the register.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	if s.read() {
		s.choose(s.to)
	}
}

func (s *Screen) read() bool {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	contacts, err := s.needs.Desk.Directory(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	if s.grounds, err = s.needs.Desk.GroundsNow(s.ctx); err != nil {
		s.needs.Fail(err)
		return false
	}
	s.dossier, s.known, s.keys = dossier, map[family.PartnerID]bool{}, map[family.PartnerID]casework.KeyState{}
	for _, c := range contacts {
		s.keys[c.ID] = c.State()
		s.known[c.ID] = true
	}
	s.drawRecalls()
	s.drawRegister()
	return true
}

func (s *Screen) teller() teller {
	return teller{Lang: s.needs.Words, dossier: s.dossier, grounds: s.grounds}
}

// ask is what the screen asks for now.
func (s *Screen) ask() casework.Ask {
	to, purpose := s.teller().recipientOf(s.to)
	ask := casework.Ask{To: to, Purpose: purpose, Version: s.version, Form: s.asForm()}
	if casework.HasLanguage(s.form) {
		ask.Language = s.language
	}
	return ask
}

// choose takes another recipient, with the forms and versions that fit.
func (s *Screen) choose(option string) {
	s.to, s.refused, s.made = option, notRefused, ""
	to, _ := s.teller().recipientOf(option)
	s.take(to.Kind)
	s.version = s.teller().versionsFor(to.Kind)[0]
	s.drawChooser(to)
	s.drawOutcome()
}

func (s *Screen) drawRegister() {
	l, t := s.needs.Words, s.teller()
	s.register.Objects = nil
	s.drawHolds(t)
	for i := len(s.dossier.Register) - 1; i >= 0; i-- {
		r := s.dossier.Register[i]
		if s.of != "" && r.Recipient.Partner != s.of {
			continue
		}
		s.register.Add(kit.NewRow(t.row(r), func() { s.show(r) }))
	}
	if len(s.dossier.Register) == 0 {
		s.register.Add(kit.EmptyState(kit.IconShare, l.T("disclosures.empty"), l.T("disclosures.empty-text")))
	}
	s.register.Refresh()
}

// show shows one line of the register in full.
func (s *Screen) show(r consent.Record) {
	t := s.teller()
	lines := kit.Down(12)
	for _, f := range t.facts(r) {
		lines.Add(kit.Down(2, kit.Caption(f.label), kit.Prose(f.text)))
	}
	var panel *kit.Panel
	panel = kit.NewPanel(t.recipient(r.Recipient), lines, kit.Secondary(t.T("disclosures.close"), kit.IconNone, func() { panel.Close() }))
	panel.Show(s.needs.Canvas())
}

// Package rights is the page Rechten en verzoeken of one family: what somebody
// of the family asked for (to read the file, a copy, a correction, destruction),
// by when there must be an answer, and the answer.
//
// It decides nothing about who may ask or what a copy holds: that is
// app/consent, asked through casework. It promises that a refusal needs a
// reason, that nothing is given before it could be looked at, that what is
// blanked is told before it is given, and that half-typed words are kept.
package rights

import (
	"cmp"
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
	Rights(ctx context.Context, id family.FamilyID) ([]casework.RightsItem, error)
	AskRights(ctx context.Context, id family.FamilyID, ask casework.RightsAsk) (family.RightsRequest, error)
	AnswerRights(ctx context.Context, id family.FamilyID, request family.RequestID, a casework.RightsAnswer) error
	GiveFile(ctx context.Context, id family.FamilyID, request family.RequestID, a casework.RightsAnswer, w io.Writer) (consent.Record, error)
	ViewFile(ctx context.Context, id family.FamilyID, request family.RequestID, w io.Writer) error
	FileBlanks(ctx context.Context, id family.FamilyID, request family.RequestID) (int, error)
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
}

// Screen is the page.
type Screen struct {
	needs    Needs
	ctx      context.Context
	dossier  consent.Dossier
	items    []casework.RightsItem
	scroll   *kit.Scroll
	content  fyne.CanvasObject
	places   kit.Places
	counting route.Once // of what is blanked
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0))}
	l := n.Words
	head := kit.PageHead{Title: l.T("rights.title"), Subtitle: l.T("rights.subtitle"), Back: kit.IconButton(kit.IconBack, l.T("rights.back"), n.Back)}
	s.content = kit.FixedPage(head, s.scroll)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("rights.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the requests and draws them.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

func (s *Screen) read() {
	var err error
	if s.dossier, err = s.needs.Desk.Dossier(s.ctx, s.needs.Family); err == nil {
		s.items, err = s.needs.Desk.Rights(s.ctx, s.needs.Family)
	}
	if err != nil {
		l := s.needs.Words
		s.scroll.SetContent(kit.TroublePanel(l, kit.Trouble{What: l.T("rights.trouble"), Do: s.needs.Explain(err)}, s.read))
		return
	}
	s.draw()
}

// did tells what was done and draws it.
func (s *Screen) did(said string) {
	s.read()
	s.needs.Changed()
	s.needs.Say(said, nil)
}

// draw keeps the place in the page and the focus.
func (s *Screen) draw() {
	kit.Redraw(s.scroll, s.needs.Canvas(), &s.places, s.page)
}

func (s *Screen) page() fyne.CanvasObject {
	l := s.needs.Words
	var waiting, answered []fyne.CanvasObject
	for i, item := range s.items {
		row := kit.NewRow(rowOf(l, s.dossier.Family, item, s.needs.Today()), func() { s.openItem(s.items[i]) })
		s.places["item "+idOf(item)] = row
		if item.Open() {
			waiting = append(waiting, row)
		} else {
			answered = append(answered, row)
		}
	}
	if len(waiting) == 0 {
		waiting = append(waiting, kit.EmptyState(kit.IconInbox, l.T("rights.empty"), l.T("rights.empty.text")))
	}
	page := kit.Down(16, kit.Section(l.T("rights.waiting"), nil, kit.Note(l.T("rights.intro")), s.asking(), kit.Down(0, waiting...)))
	if len(answered) > 0 {
		page.Add(kit.Section(l.T("rights.answered"), nil, kit.Down(0, answered...)))
	}
	return page
}

// asking are the ways to write a request down; without the pen there are none.
func (s *Screen) asking() fyne.CanvasObject {
	l := s.needs.Words
	if !s.dossier.Pen.Writable() {
		return kit.Notice(kit.Info, l.T("rights.no-pen"))
	}
	return kit.Wrap(10, kit.Keep(s.places, "ask", kit.Primary(l.T("rights.ask"), kit.IconPlus, s.askFile)),
		kit.Keep(s.places, "correct", kit.Secondary(l.T("rights.correct"), kit.IconPen, s.askCorrection)),
		kit.Keep(s.places, "destroy", kit.Quiet(l.T("rights.destroy"), kit.IconTrash, s.toRetention)))
}

func (s *Screen) toRetention() {
	s.needs.Go(route.Route{Name: route.Retention, Family: s.needs.Family})
}

func (s *Screen) draft(name string) string { return string(s.needs.Family) + "/rights/" + name }

// area is a field of which every letter is kept under a name until it is
// stored. It begins with what was typed before, or else with a proposal.
func (s *Screen) area(name, proposal string) *kit.Area {
	a := kit.NewArea(s.needs.Words, 3, "")
	a.SetText(cmp.Or(s.needs.Drafts.Kept(s.draft(name)), proposal))
	a.OnChanged = func(text string) { s.needs.Drafts.Keep(s.draft(name), text) }
	return a
}

func (s *Screen) forget(names ...string) {
	for _, name := range names {
		s.needs.Drafts.Keep(s.draft(name), "")
	}
}

// Package notes is the page Werkaantekeningen of one family: what a
// professional wrote down for the work, sentence by sentence, with what sort of
// words they are and about whom.
//
// It is no secret book: the page says that notes are part of the file, and who
// may read them. It promises that every letter is kept until it was stored, and
// that nothing is removed without a question.
package notes

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
	Profile(ctx context.Context) (casework.Profile, error)
	WriteNote(ctx context.Context, id family.FamilyID, n family.Note) (family.NoteID, error)
	RemoveNote(ctx context.Context, id family.FamilyID, note family.NoteID) error
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
	needs   Needs
	ctx     context.Context
	dossier consent.Dossier
	me      family.Text // who works here
	fresh   *passageForm
	scroll  *kit.Scroll
	content fyne.CanvasObject
	places  kit.Places
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), scroll: kit.NewScroll(kit.Down(0))}
	l := n.Words
	head := kit.PageHead{Title: l.T("notes.title"), Subtitle: l.T("notes.subtitle"), Back: kit.IconButton(kit.IconBack, l.T("notes.back"), n.Back)}
	s.content = kit.FixedPage(head, s.scroll)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("notes.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Close has nothing to store: what is half typed is kept already.
func (s *Screen) Close() {}

// Open reads the notes and draws them.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

func (s *Screen) read() {
	var err error
	var me casework.Profile
	if s.dossier, err = s.needs.Desk.Dossier(s.ctx, s.needs.Family); err == nil {
		me, err = s.needs.Desk.Profile(s.ctx)
	}
	if err != nil {
		l := s.needs.Words
		s.scroll.SetContent(kit.TroublePanel(l, kit.Trouble{What: l.T("notes.trouble"), Do: s.needs.Explain(err)}, s.read))
		return
	}
	s.me = me.Name
	if s.fresh == nil && s.dossier.Pen.Writable() {
		s.fresh = s.newForm(family.Passage{Kind: family.KindObservation}, s.draft("new"))
	}
	s.draw()
}

func (s *Screen) draft(name string) string { return string(s.needs.Family) + "/notes/" + name }

// draw keeps the place in the page and the focus.
func (s *Screen) draw() {
	kit.Redraw(s.scroll, s.needs.Canvas(), &s.places, s.page)
}

func (s *Screen) page() fyne.CanvasObject {
	l := s.needs.Words
	page := kit.Down(16, kit.Notice(kit.Info, readers(l, s.dossier.Family, s.needs.Today())))
	if s.fresh != nil {
		add := kit.Keep(s.places, "add", kit.Primary(l.T("notes.add"), kit.IconPlus, s.add))
		page.Add(kit.Section(l.T("notes.new"), nil, s.fresh.whole, kit.Wrap(8, add)))
	}
	list := s.dossier.Notes
	if len(list) == 0 {
		page.Add(kit.Section(l.T("notes.list"), nil, kit.EmptyState(kit.IconPen, l.T("notes.empty"), l.T("notes.empty.text"))))
	}
	for i := len(list) - 1; i >= 0; i-- {
		page.Add(s.note(list[i]))
	}
	return page
}

// done draws a change, or tells why there was none.
func (s *Screen) done(err error) bool {
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.read()
	s.needs.Changed()
	return true
}

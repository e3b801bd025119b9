// Package slice is what a partner sees of a plan that was shared with this
// installation, and where he or she brings something in.
//
// It is not the plan: it holds no more than was shared, and changes nothing.
// It promises that what is asked of whoever reads stands on top, that bringing
// something in takes a few keys, that half-typed words are kept, and that what the coordinator did with it is told here.
package slice

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	OpenSlice(ctx context.Context, id string) (casework.ReceivedSlice, error)
	Slices(ctx context.Context) ([]casework.ReceivedSlice, error)
	Contribute(ctx context.Context, slice string, c family.Contribution) (family.ContributionID, error)
	ReceivedRecalls(ctx context.Context) ([]casework.ReceivedRecall, error)
	DecideRecall(ctx context.Context, id string, remove bool, why family.Text) error
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Object string // id of the received slice
}

// Screen is one shared plan.
type Screen struct {
	needs    Needs
	ctx      context.Context
	received casework.ReceivedSlice
	form     *form
	ask      *fyne.Container // what is asked of whoever reads
	mine     *fyne.Container // what was brought in from here
	body     *fyne.Container
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, ask: kit.Layers(), mine: kit.Layers(), body: kit.Layers()}
}

// Title is what the window is called.
func (s *Screen) Title() string {
	if name := s.received.Slice.Family.Name; !name.Empty() {
		return string(name)
	}
	return s.needs.Words.T("slice.title")
}

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close keeps what was half typed.
func (s *Screen) Close() { s.needs.Drafts.Flush() }

// Open reads the slice, and logs that it was read.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	received, err := s.needs.Desk.OpenSlice(ctx, s.needs.Object)
	if recall, called := s.recalled(err); called {
		s.drawRecalled(recall)
		return
	}
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.received = received
	s.form = newForm(s)
	l := s.needs.Words
	bring := kit.Primary(l.T("slice.contribute"), kit.IconSpeech, func() { s.needs.Canvas().Focus(s.form.kind) })
	head := kit.PageHead{
		Title:    string(received.Slice.Family.Name),
		Subtitle: l.T("slice.subtitle", "name", giverOf(received.From), "date", l.Date(string(received.Slice.On))),
		Chips:    chips(l, received.Slice),
		Back:     kit.IconButton(kit.IconBack, l.T("slice.back"), s.needs.Back),
		Actions:  []fyne.CanvasObject{bring},
	}
	s.drawAsked()
	s.drawMine()
	plan, why := s.plan(), kit.Notice(kit.Info, l.T("slice.why"))
	if received.CalledBack != "" {
		why = s.keptNotice()
		s.ask.Hide()
		bring.Disable()
	}
	s.body.Objects = []fyne.CanvasObject{kit.NewPage(head,
		kit.Columns(kit.Grid{Columns: 2, Narrow: 420, Gap: 16}, kit.Down(16, append([]fyne.CanvasObject{s.ask, why}, plan...)...), kit.Down(16, s.form.section, s.mine)))}
	s.body.Refresh()
	s.needs.Canvas().Focus(bring)
}

// renew reads again what was brought in, after something was sent.
func (s *Screen) renew() {
	s.needs.Changed()
	list, err := s.needs.Desk.Slices(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	i := slices.IndexFunc(list, func(r casework.ReceivedSlice) bool { return r.ID == s.needs.Object })
	if i < 0 {
		s.needs.Fail(casework.ErrNoSlice)
		return
	}
	s.received = list[i]
	s.drawAsked()
	s.drawMine()
	s.body.Refresh()
}

// drawMine shows what was brought in from here, and what was done with it.
func (s *Screen) drawMine() {
	l := s.needs.Words
	var shown []fyne.CanvasObject
	for i, c := range newestFirst(s.received.Mine) {
		if i > 0 {
			shown = append(shown, kit.Line())
		}
		shown = append(shown, s.brought(c))
	}
	if len(shown) == 0 {
		shown = append(shown, kit.Note(l.T("slice.mine-none")))
	}
	s.mine.Objects = []fyne.CanvasObject{kit.Section(l.T("slice.mine"), nil, kit.Down(12, shown...))}
	s.mine.Refresh()
}

// brought is one contribution.
func (s *Screen) brought(c family.Contribution) fyne.CanvasObject {
	l := s.needs.Words
	state := stateOf(l, c)
	parts := []fyne.CanvasObject{
		kit.Across(10, kit.Grow(kit.Strong(l.T("slice.kind."+string(c.Kind)))), kit.NewChip(state.Text, state.Tone)),
		kit.Prose(string(c.Text)),
		small(detailOf(l, s.received.Slice, c)),
	}
	if !c.Decision.Accepted.Empty() && c.State == family.ContribPartly {
		parts = append(parts, kit.Note(l.T("slice.accepted", "words", string(c.Decision.Accepted))))
	}
	if !c.Decision.Reason.Empty() {
		parts = append(parts, kit.Note(l.T("slice.reason", "reason", string(c.Decision.Reason))))
	}
	if isOpen := func(q family.Contribution) bool { return q.ID == c.ID }; slices.ContainsFunc(s.received.Asked().Questions, isOpen) {
		parts = append(parts, kit.Wrap(10, kit.Secondary(l.T("slice.answer"), kit.IconSpeech, func() { s.form.answer(c) })))
	}
	return kit.Down(4, parts...)
}

var _ Desk = (*casework.Desk)(nil)

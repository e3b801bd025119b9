// Package contributions is the tab Bijdragen of one family: what partners,
// parents and youths brought in, beside the place in the plan where it would
// land, and what was done with it.
//
// It changes no plan by itself: casework takes over what the coordinator
// accepts. It promises that the words of the giver stay readable beside what
// was taken over, and that a refusal is never without a reason.
package contributions

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
	Review(ctx context.Context, id family.FamilyID, contribution family.ContributionID, v casework.Verdict) error
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
	body    *fyne.Container
	page    *kit.Scroll
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16)}
	s.page = kit.Sheet(s.body)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("contributions.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close has nothing to store: what was half typed is kept already.
func (s *Screen) Close() {}

// Open reads the family.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
}

func (s *Screen) read() {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.dossier = dossier
	s.draw()
}

func (s *Screen) teller() teller { return teller{Lang: s.needs.Words, dossier: s.dossier} }

func (s *Screen) draw() {
	l := s.needs.Words
	open, decided := parted(s.dossier.Contributions)
	s.body.Objects = nil
	switch {
	case len(open)+len(decided) == 0:
		share := kit.Primary(l.T("contributions.to-disclosures"), kit.IconShare, func() {
			s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabDisclosures})
		})
		s.body.Add(kit.Card(kit.EmptyState(kit.IconSpeech, l.T("contributions.empty"), l.T("contributions.empty-text"), share)))
	case len(open) == 0:
		s.body.Add(kit.Notice(kit.Good, l.T("contributions.all-decided")))
	}
	for _, c := range open {
		s.body.Add(s.waiting(c))
	}
	if len(decided) > 0 {
		lines := kit.Down(16)
		for i, c := range decided {
			if i > 0 {
				lines.Add(kit.Line())
			}
			lines.Add(s.decided(c))
		}
		s.body.Add(kit.Section(l.T("contributions.decided"), nil, lines))
	}
	s.body.Refresh()
}

// waiting is a contribution that needs a decision: its words at the left, its
// place in the plan at the right.
func (s *Screen) waiting(c family.Contribution) fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	left := kit.Down(6, kit.NewText(l.T("contributions.wrote"), caption()), kit.Quote(string(c.Text)))
	if extra := t.extra(c); extra != "" {
		left.Add(kit.Strong(extra))
	}
	at := t.place(c)
	right := kit.Down(6, kit.NewText(l.T("contributions.lands"), caption()), kit.NewParagraph(at.title, kit.Style{Bold: true}))
	for _, line := range at.lines {
		right.Add(kit.Note(line))
	}
	parts := []fyne.CanvasObject{
		s.headOf(c),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 290, Gap: 24}, ground(left), ground(right)),
	}
	if c.State == family.ContribQuestion {
		parts = append(parts, kit.Notice(kit.Info, l.T("contributions.asked", "question", string(c.Decision.Reason))))
	}
	if s.dossier.Pen.Writable() {
		parts = append(parts, s.buttons(c, at.lost))
	}
	return kit.Card(parts...)
}

func caption() kit.Style { return kit.Style{Size: kit.SizeCaption, Bold: true, Color: kit.ColorMuted} }

// ground sets a part apart on a quiet plane.
func ground(content fyne.CanvasObject) fyne.CanvasObject {
	plane := kit.NewSurface(kit.ColorPage)
	plane.Radius, plane.Stroke = 10, kit.ColorCardBorder
	return kit.Layers(plane, kit.Inset(14, content))
}

func (s *Screen) headOf(c family.Contribution) fyne.CanvasObject {
	t := s.teller()
	state := t.state(c.State)
	by := string(c.By)
	if by == "" {
		by = t.giver(c)
	}
	words := kit.Down(3, kit.NewParagraph(t.giver(c), kit.Style{Bold: true}),
		kit.Wrap(10, kit.NewChip(state.Text, state.Tone), kit.Caption(t.T("list.contribution-kind."+string(c.Kind))), kit.Caption(t.about(c))))
	return kit.Across(12, kit.AtTop(kit.NewAvatar(kit.Initials(by), kit.Info)), kit.Grow(words))
}

// buttons are the four things that can be done with it. Without its place in
// the plan it cannot be taken over.
func (s *Screen) buttons(c family.Contribution, lost bool) fyne.CanvasObject {
	l := s.needs.Words
	accept := kit.Primary(l.T("contributions.accept"), kit.IconCheck, func() { s.review(c, casework.Verdict{State: family.ContribAccepted}) })
	partly := kit.Secondary(l.T("contributions.partly"), kit.IconPen, func() { s.answer(c, family.ContribPartly) })
	if lost {
		accept.Disable()
		partly.Disable()
	}
	return kit.Wrap(10, accept, partly,
		kit.Secondary(l.T("contributions.decline"), kit.IconCross, func() { s.answer(c, family.ContribDeclined) }),
		kit.Quiet(l.T("contributions.question"), kit.IconQuestion, func() { s.answer(c, family.ContribQuestion) }))
}

// decided is what was done with a contribution, in few lines.
func (s *Screen) decided(c family.Contribution) fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	lines := kit.Down(6, s.headOf(c), kit.Quote(string(c.Text)))
	if c.State == family.ContribPartly {
		lines.Add(kit.Prose(l.T("contributions.taken-over", "text", string(c.Decision.Accepted))))
	}
	if c.Decision.Reason != "" {
		lines.Add(kit.Prose(l.T("contributions.reason", "text", string(c.Decision.Reason))))
	}
	lines.Add(kit.Caption(t.decidedBy(c)))
	return lines
}

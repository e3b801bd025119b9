// Package versions is the tab Versies of one family: the adopted versions of
// the plan, whether their signatures still match, and what changed between any
// two of them or the working plan, down to the words inside a sentence.
//
// It adopts nothing: that is done in the head of the dossier. It promises that
// a version that does not match its signature is shown as such, that a change
// is told in words and signs and never by colour alone, and that the window
// does not wait for the work. It does not call a signature good when the signer
// is not known here, and raises no alarm when the check itself could not be done.
package versions

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// draft stands for the working plan among the numbers of versions.
const draft = 0

// Desk is what this screen asks of the casework.
type Desk interface {
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	VerifyVersions(ctx context.Context, dossier consent.Dossier) error
	MyCard(ctx context.Context) (casework.Card, error)
	Directory(ctx context.Context) ([]casework.Contact, error)
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
	signed   signatures
	from, to int
	filter   filter
	found    []change // of the two that are compared
	asked    int      // how many comparisons were asked for
	body     *fyne.Container
	broken   *fyne.Container
	compared *fyne.Container
	versions *fyne.Container
	page     *kit.Scroll
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16), broken: kit.Down(0), compared: kit.Down(16), versions: kit.Down(2)}
	s.page = kit.Sheet(s.body)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("versions.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the family, compares the newest version with the working plan,
// and checks the signatures.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	dossier, err := s.needs.Desk.Dossier(ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.dossier = dossier
	s.from, s.to = draft, draft
	if last, ok := dossier.Version(0); ok {
		s.from = last.Number
	}
	s.signed = signatures{busy: true}
	s.draw()
	s.verify()
}

func (s *Screen) teller() teller { return teller{Lang: s.needs.Words, dossier: s.dossier} }

// verify checks the signatures off the screen.
func (s *Screen) verify() {
	if len(s.dossier.Versions) == 0 {
		return
	}
	var found signatures
	dossier := s.dossier
	s.needs.Run(s.needs.Words.T("versions.checking"), func(ctx context.Context) (err error) {
		found, err = check(ctx, s.needs.Desk, dossier, func(d consent.Dossier) error { return s.needs.Desk.VerifyVersions(ctx, d) })
		return err
	}, func(err error) {
		if s.ctx.Err() != nil {
			return
		}
		s.signed = found
		if err != nil && !errors.Is(err, context.Canceled) {
			s.needs.Fail(err)
		}
		s.drawVersions()
	})
}

func (s *Screen) draw() {
	l := s.needs.Words
	if len(s.dossier.Versions) == 0 {
		toPlan := kit.Primary(l.T("versions.to-plan"), kit.IconPen, func() {
			s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabPlan})
		})
		s.body.Objects = []fyne.CanvasObject{kit.Card(kit.EmptyState(kit.IconHistory, l.T("versions.empty"), l.T("versions.empty-text"), toPlan))}
		s.body.Refresh()
		return
	}
	s.body.Objects = []fyne.CanvasObject{s.broken,
		kit.Section(l.T("versions.compare-heading"), nil, s.chooser()), s.compared,
		kit.Section(l.T("versions.list-heading"), nil, kit.Note(l.T("versions.list-intro")), s.versions)}
	s.drawVersions()
	s.compare()
}

// drawVersions shows the versions with what is known of their signatures.
func (s *Screen) drawVersions() {
	s.broken.Objects = nil
	s.broken.Hide()
	if first, is := s.signed.firstBroken(s.dossier); is {
		s.broken.Add(kit.Notice(kit.Bad, s.needs.Words.T("versions.broken-notice", "number", first)))
		s.broken.Show()
	}
	s.versions.Objects = []fyne.CanvasObject{s.list()}
	s.body.Refresh()
}

// compare finds the differences off the screen, then shows them. Of two that
// are asked for after each other only the last is shown.
func (s *Screen) compare() {
	l, t := s.needs.Words, s.teller()
	s.asked++
	asked, from, to := s.asked, t.at(s.from), t.at(s.to)
	s.compared.Objects = []fyne.CanvasObject{kit.Card(kit.Note(l.T("versions.comparing")))}
	s.body.Refresh()
	var found []change
	s.needs.Run(l.T("versions.comparing"), func(ctx context.Context) (err error) {
		found, err = compared(ctx, from, to)
		return err
	}, func(err error) {
		switch {
		case asked != s.asked || s.ctx.Err() != nil:
		case err != nil:
			again := kit.Secondary(l.T("versions.again"), kit.IconSync, s.compare)
			s.compared.Objects = []fyne.CanvasObject{kit.Notice(kit.Warn, l.T("versions.stopped"), again)}
			s.body.Refresh()
			if !errors.Is(err, context.Canceled) {
				s.needs.Fail(err)
			}
		default:
			s.found = found
			s.show()
		}
	})
}

// show draws what was found, as far as the reader wants to see it.
func (s *Screen) show() {
	l, t := s.needs.Words, s.teller()
	list := groups(s.filter.kept(s.found))
	var shown []fyne.CanvasObject
	if summary := t.summary(list); summary != "" {
		said := []fyne.CanvasObject{kit.NewParagraph(summary, kit.Style{Bold: true})}
		if around := s.around(t); around != "" {
			said = append(said, kit.Prose(around))
		}
		if backwards(s.from, s.to) {
			said = append(said, kit.Notice(kit.Warn, l.T("versions.backwards")))
		}
		shown = append(shown, kit.Card(append(said, kit.Note(l.T("versions.legend")))...))
	} else {
		shown = append(shown, kit.Notice(kit.Good, s.same()))
	}
	for _, g := range list {
		shown = append(shown, s.section(g))
	}
	s.compared.Objects = shown
	s.body.Refresh()
}

// same says that nothing is different, for whom it was asked.
func (s *Screen) same() string {
	l := s.needs.Words
	if p := s.filter.person; p != "" {
		return l.T("versions.same-for", "name", s.teller().at(s.to).name(p))
	}
	return l.T("versions.same")
}

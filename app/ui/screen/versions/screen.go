// Package versions is the tab Versies of one family: the adopted versions of
// the plan, whether their signatures still match, and what changed between any
// two of them or the draft.
//
// It adopts nothing: that is done in the head of the dossier. It promises that
// a version that does not match its signature is shown as such, and that a
// change is told in words, with what stood there before beside it. It does not
// call a signature good when the signer is not known here, and raises no alarm
// when the check itself could not be done.
package versions

import (
	"context"
	"strconv"

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
	body     *fyne.Container
	compared *fyne.Container
	page     *kit.Scroll
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), body: kit.Down(16), compared: kit.Down(14)}
	s.page = kit.Sheet(s.body)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("versions.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the family and checks the signatures.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	dossier, err := s.needs.Desk.Dossier(ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.dossier = dossier
	if s.signed, err = check(ctx, s.needs.Desk, dossier); err != nil {
		s.needs.Fail(err)
	}
	s.from, s.to = draft, draft
	if last, ok := dossier.Version(0); ok {
		s.from = last.Number
	}
	s.draw()
}

func (s *Screen) teller() teller { return teller{Lang: s.needs.Words, dossier: s.dossier} }

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
	list := kit.Down(2)
	for i := len(s.dossier.Versions) - 1; i >= 0; i-- {
		list.Add(s.row(s.dossier.Versions[i]))
	}
	s.body.Objects = nil
	if s.signed.broken(s.dossier) {
		s.body.Add(kit.Notice(kit.Bad, l.T("versions.broken-notice")))
	}
	s.body.Add(kit.Section(l.T("versions.compare-heading"), nil, s.chooser(), s.compared))
	s.body.Add(kit.Section(l.T("versions.list-heading"), nil, kit.Note(l.T("versions.list-intro")), list))
	s.body.Refresh()
	s.compare()
}

// row is one version; a press compares it with the one before.
func (s *Screen) row(v family.Version) fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	data := kit.RowData{Icon: kit.IconShield, Tone: kit.Info, Title: t.name(v.Number),
		Subtitle: l.T("versions.by", "name", string(v.AdoptedBy)) + " · " + t.agreements(v.Plan), Chips: []kit.Label{s.signed.label(l, v)}}
	return kit.NewRow(data, func() {
		s.from, s.to = v.Number-1, v.Number
		if v.Number == 1 {
			s.from, s.to = 1, draft
		}
		s.draw()
		s.page.ToTop()
	})
}

// chooser lets two versions be chosen.
func (s *Screen) chooser() fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	from, to := kit.NewSelect("", t.options()), kit.NewSelect("", t.options())
	from.SetSelected(strconv.Itoa(s.from))
	to.SetSelected(strconv.Itoa(s.to))
	from.OnChanged = func(id string) { s.from = numberOf(id); s.compare() }
	to.OnChanged = func(id string) { s.to = numberOf(id); s.compare() }
	return kit.Columns(kit.Grid{Columns: 2, Narrow: 280, Gap: 20}, kit.NewField(l.T("versions.old"), "", from), kit.NewField(l.T("versions.new"), "", to))
}

func numberOf(id string) int {
	n, err := strconv.Atoi(id)
	if err != nil {
		return draft
	}
	return n
}

// compare shows the differences.
func (s *Screen) compare() {
	l, t := s.needs.Words, s.teller()
	lines := t.lines(inOrder(s.from, s.to))
	s.compared.Objects = nil
	if len(lines) == 0 {
		s.compared.Add(kit.Notice(kit.Good, l.T("versions.same")))
	} else {
		s.compared.Add(kit.Muted(t.count(lines)))
	}
	for _, x := range lines {
		s.compared.Add(kit.Line())
		s.compared.Add(s.difference(x))
	}
	s.compared.Refresh()
}

// difference is one change: its sign and words, and both texts beside each other.
func (s *Screen) difference(x line) fyne.CanvasObject {
	l := s.needs.Words
	head := kit.Wrap(10, kit.NewChip(x.label.Text, x.label.Tone), kit.Strong(x.item))
	if x.before == "" || x.after == "" {
		return kit.Down(6, head, kit.Prose(x.before+x.after))
	}
	column := func(title, text string) fyne.CanvasObject {
		return kit.Down(3, kit.Caption(title), kit.Prose(text))
	}
	return kit.Down(6, head, kit.Columns(kit.Grid{Columns: 2, Narrow: 260, Gap: 20},
		column(l.T("versions.before"), x.before), column(l.T("versions.after"), x.after)))
}

// Package families is the list of families: search as you type, filters, and a
// new family with nothing but a name. It knows headers only; a dossier is
// opened elsewhere. It promises that the list stays quick with 50,000
// families, and that an empty list says what to do.
package families

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Families(ctx context.Context) ([]casework.Header, error)
	Policy(ctx context.Context) (casework.Policy, error)
	NewFamily(ctx context.Context, name, town family.Text) (family.FamilyID, error)
	Search(ctx context.Context, words string, hit func(casework.Hit) bool) error
	LookInFile(ctx context.Context, data []byte) (casework.Incoming, casework.IncomingSeen, error)
	BringIn(ctx context.Context, in casework.Incoming, how casework.BringIn) (family.FamilyID, error)
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
}

// Screen is the list of families.
type Screen struct {
	needs   Needs
	ctx     context.Context
	all     []casework.Findable
	sorted  []casework.Findable // all, in the chosen order
	lead    casework.Lead
	shown   []*casework.Header
	typed   string
	filter  string
	order   string
	needing map[family.FamilyID]bool // whether a family needs attention, as far as that was asked
	inside  map[family.FamilyID]bool // families in which the words were found
	body    *fyne.Container
	rows    *kit.Rows
	count   *kit.Text
	search  *kit.Entry
	choice  *kit.Choice
	sorting *kit.Select
	wipe    *kit.Button
	content fyne.CanvasObject
}

// New makes the screen.
func New(n Needs) *Screen {
	w := n.Wishes
	s := &Screen{needs: n, typed: w.Chosen(wishTyped, ""), filter: w.Chosen(wishFilter, filterOpen), order: w.Chosen(wishOrder, orderChanged),
		body: kit.Layers(), count: kit.Muted("")}
	l := n.Words
	s.search = kit.NewSearch(l.T("families.search"))
	s.search.SetText(s.typed)
	s.search.OnChanged = func(typed string) { s.choose(typed, s.filter) }
	s.search.OnSubmitted = func(string) { s.lookInside() }
	s.choice = kit.NewChoice(options(l)...)
	s.choice.SetSelected(s.filter)
	s.choice.OnChanged = func(id string) { s.choose(s.typed, id) }
	s.sorting = kit.NewSelect("", orders(l))
	s.sorting.SetSelected(s.order)
	s.sorting.OnChanged = s.sort
	s.wipe = kit.Quiet(l.T("families.clear"), kit.IconCross, s.clear)
	s.rows = kit.NewRows(func() int { return len(s.shown) }, func(i int) kit.RowData { return rowOf(l, *s.shown[i], n.Today(), s.lead) })
	s.rows.OnChosen = func(i int) { s.open(s.shown[i].ID) }
	head := kit.PageHead{Title: l.T("families.title"), Actions: []fyne.CanvasObject{
		kit.Secondary(l.T("retention.way"), kit.IconFolder, func() { n.Go(route.Route{Name: route.Retention}) }),
		kit.Secondary(l.T("moving.bring-in"), kit.IconDownload, s.bringIn),
		kit.Primary(l.T("families.new"), kit.IconPlus, s.AskNew)}}
	top := kit.Down(12, kit.Across(12, kit.Grow(s.search), kit.AtLeast(fyne.NewSize(210, 1), s.sorting)),
		kit.Wrap(12, s.choice, kit.Secondary(l.T("families.inside"), kit.IconSearch, s.lookInside), s.count, s.wipe))
	s.content = kit.FixedPage(head, kit.Down(14, top, kit.Grow(s.body)))
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("families.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the list.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	all, err := s.needs.Desk.Families(ctx)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	policy, err := s.needs.Desk.Policy(ctx)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.all, s.lead = casework.Findables(all), policy.Lead
	s.sorted, s.needing = ordered(s.all, s.order), map[family.FamilyID]bool{}
	s.choose(s.typed, s.filter)
	if c := s.needs.Canvas(); c != nil {
		c.Focus(s.search)
	}
}

// choose shows the families that fit what was typed and the filter.
func (s *Screen) choose(typed, filter string) {
	if typed != s.typed {
		s.inside = nil
	}
	s.typed, s.filter = typed, filter
	s.show()
}

func (s *Screen) show() {
	l := s.needs.Words
	s.remember()
	s.shown = fitting(s.sorted, want{typed: s.typed, filter: s.filter, pressing: s.pressing, inside: s.inside})
	s.count.Set(l.N("families.count", len(s.shown)))
	if len(s.shown) < len(s.all) {
		s.count.Set(l.N("families.of", len(s.all), "shown", l.Number(len(s.shown))))
	}
	s.wipe.Hide()
	if s.filtered() {
		s.wipe.Show()
	}
	plane := kit.NewSurface(kit.ColorCard)
	plane.Stroke, plane.Radius, plane.Raised = kit.ColorCardBorder, 14, true
	var content fyne.CanvasObject = kit.Layers(plane, kit.Inset(8, s.rows))
	switch {
	case len(s.all) == 0:
		content = kit.Card(kit.EmptyState(kit.IconFamily, l.T("families.empty-title"), l.T("families.empty-text"),
			kit.Primary(l.T("families.new"), kit.IconPlus, s.AskNew)))
	case len(s.shown) == 0:
		content = kit.Card(kit.EmptyState(kit.IconSearch, l.T("families.none-title"), l.T("families.none-text"),
			kit.Secondary(l.T("families.inside"), kit.IconSearch, s.lookInside)))
	}
	s.body.Objects = []fyne.CanvasObject{content}
	s.body.Refresh()
	s.rows.Refresh()
}

// lookInside searches all text of all families for the typed words, and asks
// for words when there are none.
func (s *Screen) lookInside() {
	words := s.typed
	if words == "" {
		s.needs.Canvas().Focus(s.search)
		return
	}
	found := map[family.FamilyID]bool{}
	s.needs.Run(s.needs.Words.T("families.searching"), func(ctx context.Context) error {
		return s.needs.Desk.Search(ctx, words, func(h casework.Hit) bool {
			found[h.Family] = true
			return ctx.Err() == nil
		})
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.inside = found
		s.show()
	})
}

func (s *Screen) open(id family.FamilyID) {
	s.needs.Go(route.Route{Name: route.Dossier, Family: id, Tab: route.TabOverview})
}

// AskNew asks for a name; that is all a new family needs.
func (s *Screen) AskNew() {
	l := s.needs.Words
	name, town := kit.NewEntry(""), kit.NewEntry("")
	name.SetText(s.needs.Drafts.Kept(draftName))
	name.OnChanged = func(text string) { s.needs.Drafts.Keep(draftName, text) }
	field := kit.NewField(l.T("families.name"), l.T("families.name-hint"), name)
	var panel *kit.Panel
	try := func() {
		id, err := s.needs.Desk.NewFamily(s.ctx, family.Text(name.Text), family.Text(town.Text))
		if err != nil {
			field.SetError(s.needs.Explain(err))
			return
		}
		s.needs.Drafts.Keep(draftName, "")
		panel.Close()
		s.needs.Changed()
		s.open(id)
	}
	name.OnSubmitted, town.OnSubmitted = func(string) { try() }, func(string) { try() }
	panel = kit.NewPanel(l.T("families.new"), kit.Down(16, field, kit.NewField(l.T("families.town"), "", town)),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("families.start"), kit.IconRight, try)).FocusOn(name)
	panel.Show(s.needs.Canvas())
}

const draftName = "families/new/name"

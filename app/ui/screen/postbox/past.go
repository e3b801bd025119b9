package postbox

import (
	"slices"
	"strings"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// What of the past is shown.
const (
	pastAll    = "all"
	pastOut    = "out"
	pastIn     = "in"
	pastFailed = "failed"

	wishFamily = "postbox/family"
	wishPast   = "postbox/past"
	allOf      = "all"
)

// line is one thing that happened.
type line struct {
	at   time.Time
	row  kit.RowData
	said string // folded, to search in
	open func()
}

// past is the tab Geschiedenis: what came and went, per family.
type past struct {
	family *kit.Select
	which  *kit.Choice
	search *kit.Entry
	rows   *kit.Rows
	count  *kit.Text
	came   []casework.Came
	lines  []line // that fit the family and the choice, newest first
	shown  []line
	laid   bool // the lines are laid out, not that there are none
}

func (s *Screen) newPast() *past {
	l := s.needs.Words
	p := &past{family: kit.NewSelect("", nil), search: kit.NewSearch(l.T("postvak.search")), count: kit.Muted("")}
	var options []kit.Option
	for _, id := range []string{pastAll, pastOut, pastIn, pastFailed} {
		options = append(options, kit.Option{ID: id, Label: l.T("postvak.past." + id)})
	}
	p.which = kit.NewChoice(options...)
	p.which.SetSelected(s.needs.Wishes.Chosen(wishPast, pastAll))
	p.which.OnChanged = func(id string) {
		s.needs.Wishes.Choose(wishPast, id)
		s.fillPast()
	}
	p.family.OnChanged = func(id string) {
		s.needs.Wishes.Choose(wishFamily, id)
		s.readPast()
	}
	p.rows = kit.NewRows(func() int { return len(p.shown) }, func(i int) kit.RowData {
		if i >= len(p.shown) {
			return kit.RowData{}
		}
		return p.shown[i].row
	})
	p.rows.OnChosen = func(i int) { p.shown[i].open() }
	p.search.Leads(p.rows)
	p.search.OnChanged = func(string) { s.searchPast() }
	return p
}

// pastFamily is the family of which the past is shown; empty is all.
func (s *Screen) pastFamily() family.FamilyID {
	if chosen := s.needs.Wishes.Chosen(wishFamily, allOf); chosen != allOf {
		return family.FamilyID(chosen)
	}
	return ""
}

// drawPast shows the choices, and reads when the tab is open.
func (s *Screen) drawPast() {
	p := s.past
	p.family.SetOptions(s.familyOptions())
	chosen := s.needs.Wishes.Chosen(wishFamily, allOf)
	if _, known := s.post.names[family.FamilyID(chosen)]; !known {
		chosen = allOf
		s.needs.Wishes.Choose(wishFamily, allOf)
	}
	p.family.SetSelected(chosen)
	if s.tabs.Selected() == tabPast {
		s.readPast()
	}
}

func (s *Screen) familyOptions() []kit.Option {
	options := []kit.Option{}
	for id, name := range s.post.names {
		options = append(options, kit.Option{ID: string(id), Label: name})
	}
	slices.SortFunc(options, func(a, b kit.Option) int {
		return strings.Compare(casework.Fold(a.Label)+a.ID, casework.Fold(b.Label)+b.ID)
	})
	return append([]kit.Option{{ID: allOf, Label: s.needs.Words.T("postvak.all-families")}}, options...)
}

// readPast reads all of it, and shows what is wanted.
func (s *Screen) readPast() {
	came, err := s.needs.Desk.PostCame(s.ctx, s.pastFamily())
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.past.came = came
	s.readAll(s.fillPast)
}

// fillPast makes the lines of the chosen family and sort.
func (s *Screen) fillPast() {
	l, p, id := s.needs.Words, s.past, s.pastFamily()
	which := p.which.Selected()
	p.lines = nil
	for _, i := range s.items(false) {
		failed := i.State == consent.ReceiptRejected || i.State == consent.ReceiptStopped || i.Asks != ""
		if id != "" && i.Family != id || which == pastIn || which == pastFailed && !failed {
			continue
		}
		p.lines = append(p.lines, line{at: i.Changed, row: i.row(l, s.needs.Now()), open: func() { s.show(i) }})
	}
	for _, c := range p.came {
		if which == pastAll || which == pastIn {
			p.lines = append(p.lines, s.cameLine(c))
		}
	}
	slices.SortStableFunc(p.lines, func(a, b line) int { return b.at.Compare(a.at) })
	for i, x := range p.lines {
		p.lines[i].said = casework.Fold(x.row.Title + " " + x.row.Subtitle + " " + x.row.Chips[0].Text)
	}
	s.searchPast()
}

// cameLine is something that came in.
func (s *Screen) cameLine(c casework.Came) line {
	l := s.needs.Words
	to := route.Route{Name: route.Slice, Object: c.Object}
	if c.Kind == casework.LetterContribution {
		to = route.Route{Name: route.Dossier, Family: c.Family, Tab: route.TabContributions}
	}
	row := kit.RowData{Icon: iconOf(c.Kind), Tone: kit.Good, Title: l.T("postvak.what-from", "what", l.T("post.kind."+string(c.Kind)), "name", nameOf(c.From)),
		Subtitle: s.post.names[c.Family], Trailing: l.ShortDate(string(family.DateOf(c.At))), Chips: []kit.Label{{Text: l.T("postvak.came"), Tone: kit.Good}}}
	return line{at: c.At, row: row, open: func() { s.needs.Go(to) }}
}

// searchPast shows the lines in which all the words stand that were typed.
func (s *Screen) searchPast() {
	p := s.past
	wanted := strings.Fields(casework.Fold(p.search.Text))
	p.shown = p.lines
	if len(wanted) > 0 {
		p.shown = nil
		for _, x := range p.lines {
			if !slices.ContainsFunc(wanted, func(w string) bool { return !strings.Contains(x.said, w) }) {
				p.shown = append(p.shown, x)
			}
		}
	}
	p.count.Set(s.needs.Words.N("postvak.messages", len(p.shown)))
	p.rows.Begin()
	s.layPast()
}

// layPast puts the choices above the lines, or above what to do without any.
func (s *Screen) layPast() {
	l, p := s.needs.Words, s.past
	if now := len(p.shown) > 0; now == p.laid && len(s.before.Objects) > 0 {
		return
	}
	p.laid = len(p.shown) > 0
	top := kit.Down(10, kit.Across(12, kit.Grow(p.search), kit.AtLeast(pastSelect, p.family)), kit.Wrap(12, p.which, p.count))
	if len(p.shown) == 0 {
		s.put(s.before, kit.OnSheet(kit.Down(12, top, kit.Card(kit.EmptyState(kit.IconHistory, l.T("postvak.empty-past-title"), l.T("postvak.empty-past-text"))))))
		return
	}
	s.put(s.before, kit.OnSheet(kit.Down(12, top, kit.Grow(p.rows))))
}

package contributions

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// filter is which contributions the list shows.
type filter string

const (
	onlyNew     filter = "new"
	onlyAsked   filter = "asked"
	onlyDecided filter = "decided"
	all         filter = "all"
)

func filters() []filter { return []filter{onlyNew, onlyAsked, onlyDecided, all} }

// filterOf is under which filter a contribution is found.
func filterOf(c family.Contribution) filter {
	switch c.State {
	case family.ContribNew:
		return onlyNew
	case family.ContribQuestion:
		return onlyAsked
	case family.ContribAccepted, family.ContribPartly, family.ContribDeclined:
	}
	return onlyDecided
}

// firstFilter is the first under which there is something to do, or to read.
func firstFilter(list []family.Contribution) filter {
	for _, f := range filters() {
		if len(f.of(list)) > 0 {
			return f
		}
	}
	return onlyNew
}

// of are those that a filter lets through: what waits oldest first, new before
// what was asked about; then what was decided on, newest first.
func (f filter) of(list []family.Contribution) []family.Contribution {
	var found []family.Contribution
	for _, c := range list {
		if f == all || filterOf(c) == f {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b family.Contribution) int {
		if x, y := slices.Index(filters(), filterOf(a)), slices.Index(filters(), filterOf(b)); x != y {
			return x - y
		}
		if filterOf(a) == onlyDecided {
			return b.Decision.At.Compare(a.Decision.At)
		}
		return a.Made.Compare(b.Made)
	})
	return found
}

// waitingOf counts those on which a coordinator must still decide.
func waitingOf(list []family.Contribution) int {
	return len(onlyNew.of(list)) + len(onlyAsked.of(list))
}

// visibleRows is how many rows of the list are in sight at once; rowHeight is
// that of one, before zoom.
const (
	visibleRows = 4
	rowHeight   = 66
)

// chooser is the filters and the list under them.
func (s *Screen) chooser() fyne.CanvasObject {
	t := s.teller()
	var options []kit.Option
	for _, f := range filters() {
		n := len(f.of(s.dossier.Contributions))
		options = append(options, kit.Option{ID: string(f), Label: t.T("contributions.filter."+string(f), "n", t.Number(n))})
	}
	choice := kit.NewChoice(options...)
	choice.SetSelected(string(s.shown))
	choice.OnChanged = func(id string) {
		s.shown = filter(id)
		s.draw()
	}
	s.lists = choice
	parts := []fyne.CanvasObject{choice}
	s.rows = kit.NewRows(func() int { return len(s.list) }, func(i int) kit.RowData { return t.row(s.list[i]) }).StaysChosen()
	s.rows.OnChosen = func(i int) {
		s.open = s.list[i].ID
		s.draw()
	}
	for i, c := range s.list {
		if c.ID == s.open {
			s.rows.Mark(i)
		}
	}
	if n := min(len(s.list), visibleRows); n > 0 {
		parts = append(parts, kit.AtLeast(fyne.NewSize(200, rowHeight*float32(n)), s.rows))
	}
	return kit.Card(parts...)
}

// row is one contribution in the list.
func (t teller) row(c family.Contribution) kit.RowData {
	by := string(c.By)
	if by == "" {
		by = t.giver(c)
	}
	state := t.state(c.State)
	if c.State == family.ContribQuestion && len(casework.AnswersTo(t.dossier, c.ID)) > 0 {
		state = kit.Label{Text: t.T("contributions.answered"), Tone: kit.Warn}
	}
	return kit.RowData{Initials: kit.Initials(by), Tone: kit.Info, Title: t.giver(c), Subtitle: t.T("list.contribution-kind."+string(c.Kind)) + " · " + string(c.Text),
		Trailing: t.ShortDate(string(family.DateOf(c.Made))), Chips: []kit.Label{state}}
}

// next is what opens after a decision: the one after it in the list, or else
// the first that waits.
func (s *Screen) next() family.ContributionID {
	for i, c := range s.list {
		if c.ID == s.open && i+1 < len(s.list) {
			return s.list[i+1].ID
		}
	}
	for _, c := range s.list {
		if c.ID != s.open && filterOf(c) != onlyDecided {
			return c.ID
		}
	}
	return ""
}

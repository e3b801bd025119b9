package today

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// atOnce is how many families of one urgency stand on the screen at first: a
// day is looked over, not scrolled through.
const atOnce = 6

// folds is from how many tasks on the tasks of one family stand behind one row.
const folds = 3

const (
	wishTheme = "today/theme"   // the theme that is shown, empty for all
	wishOpen  = "today/opened/" // with an urgency and a family: its tasks are shown
	allThemes = "all"
)

// summary is the day in a few words.
func (s *Screen) summary(d day) string {
	if d.reads && len(d.slices) > 0 {
		return s.askedSummary(d.slices)
	}
	if len(d.tasks) == 0 {
		return ""
	}
	if n := casework.FamiliesNow(d.tasks, s.needs.Today()); n > 0 {
		return s.needs.Words.N("today.summary", n)
	}
	return s.needs.Words.T("today.summary-none")
}

// agenda is what needs somebody: now, this week and later, of all themes or of
// the one that was chosen.
func (s *Screen) agenda(tasks []casework.Task) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if choice := s.themes(tasks); choice != nil {
		parts = append(parts, choice)
	}
	day := casework.Day(s.themed(tasks), s.needs.Today())
	for _, u := range casework.Urgencies() {
		if len(day[u]) > 0 {
			parts = append(parts, s.section(u, day[u]))
		}
	}
	return parts
}

func (s *Screen) theme() string { return s.needs.Wishes.Chosen(wishTheme, allThemes) }

// themed are the tasks of the chosen theme. A theme of which nothing is left
// shows everything again: an empty screen would say that nothing waits.
func (s *Screen) themed(tasks []casework.Task) []casework.Task {
	var found []casework.Task
	for _, t := range tasks {
		if string(t.Kind.Theme()) == s.theme() {
			found = append(found, t)
		}
	}
	if len(found) == 0 {
		return tasks
	}
	return found
}

// themes lets somebody see one kind of work; nil when there is one kind.
func (s *Screen) themes(tasks []casework.Task) fyne.CanvasObject {
	l := s.needs.Words
	count := map[casework.Theme]int{}
	for _, t := range tasks {
		count[t.Kind.Theme()]++
	}
	options := []kit.Option{{ID: allThemes, Label: l.T("today.theme.all", "n", len(tasks))}}
	for _, theme := range casework.Themes() {
		if count[theme] > 0 {
			options = append(options, kit.Option{ID: string(theme), Label: l.T("today.theme."+string(theme), "n", count[theme])})
		}
	}
	if len(options) < 3 {
		return nil
	}
	choice := kit.Keep(s.spots, wishTheme, kit.NewChoice(options...))
	choice.SetSelected(allThemes)
	if slices.ContainsFunc(options, func(o kit.Option) bool { return o.ID == s.theme() }) {
		choice.SetSelected(s.theme())
	}
	choice.OnChanged = func(id string) {
		s.needs.Wishes.Choose(wishTheme, id)
		s.draw()
	}
	return choice
}

// section shows the first families of an urgency, and the others when they are
// asked for.
func (s *Screen) section(u casework.Urgency, list []casework.FamilyTasks) fyne.CanvasObject {
	l := s.needs.Words
	shown := list
	if !s.whole[u] {
		shown = list[:min(atOnce, len(list))]
	}
	var rows []fyne.CanvasObject
	for _, f := range shown {
		rows = append(rows, s.family(u, f)...)
	}
	if more := len(list) - len(shown); more > 0 {
		rows = append(rows, kit.Wrap(0, kit.Quiet(l.N("today.more", more), kit.IconDown, func() {
			s.whole[u] = true
			s.draw()
		})))
	}
	return kit.Section(l.T("today.urgency."+string(u)), kit.Caption(l.N("today.things", things(list))), kit.Down(2, rows...))
}

func things(list []casework.FamilyTasks) int {
	n := 0
	for _, f := range list {
		n += len(f.Tasks)
	}
	return n
}

// family are the rows of one family: each task, or one row for many.
func (s *Screen) family(u casework.Urgency, f casework.FamilyTasks) []fyne.CanvasObject {
	if len(f.Tasks) < folds {
		var rows []fyne.CanvasObject
		for i, t := range f.Tasks {
			rows = append(rows, s.keep(u, f.Family, i, kit.NewRow(taskRow(s.needs.Words, t, s.needs.Today()), s.to(t))))
		}
		return rows
	}
	key := wishOpen + string(u) + "/" + string(f.Family)
	opened := s.needs.Wishes.Chosen(key, "") != ""
	row := kit.NewRow(s.foldRow(f, opened), func() {
		next := "yes"
		if opened {
			next = ""
		}
		s.needs.Wishes.Choose(key, next)
		s.draw()
	})
	rows := []fyne.CanvasObject{s.keep(u, f.Family, -1, row)}
	if !opened {
		return rows
	}
	var inner []fyne.CanvasObject
	for i, t := range f.Tasks {
		inner = append(inner, s.keep(u, f.Family, i, kit.NewRow(s.innerRow(t), s.to(t))))
	}
	return append(rows, kit.InsetBy(kit.Edges{Left: 52}, kit.Down(2, inner...)))
}

func (s *Screen) to(t casework.Task) func() { return func() { s.needs.Go(placeOf(t)) } }

// keep remembers a row, so that the focus stays on it when the day is drawn anew.
func (s *Screen) keep(u casework.Urgency, id family.FamilyID, i int, row *kit.Row) *kit.Row {
	if s.first == nil {
		s.first = row
	}
	return kit.Keep(s.spots, string(u)+"/"+string(id)+"/"+strconv.Itoa(i), row.Walking())
}

// foldRow tells of many tasks of one family in one row: how many, and what
// they are, the most pressing ones first.
func (s *Screen) foldRow(f casework.FamilyTasks, opened bool) kit.RowData {
	l, today := s.needs.Words, s.needs.Today()
	var kinds []string
	for _, t := range f.Tasks {
		if said := l.T("today.chip." + string(t.Kind)); !slices.Contains(kinds, said) {
			kinds = append(kinds, said)
		}
	}
	way := l.T("today.unfold")
	if opened {
		way = l.T("today.fold")
	}
	return kit.RowData{Initials: kit.Initials(string(f.Name)), Title: l.T("today.family-things", "name", string(f.Name), "things", l.N("today.things", len(f.Tasks))),
		Words: strings.Join(kinds, ", "), Trailing: way, Chips: []kit.Label{chipOf(l, f.Tasks[0], today)}}
}

// innerRow is a task under the row of its family.
func (s *Screen) innerRow(t casework.Task) kit.RowData {
	row := taskRow(s.needs.Words, t, s.needs.Today())
	row.NoDisc, row.Whole, row.Title, row.Words = true, true, said(s.needs.Words, t, s.needs.Today()), ""
	return row
}

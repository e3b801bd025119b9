package document

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// lister writes lists about one slice.
type lister struct{ *author }

func (l lister) columns(keys ...string) []string {
	heads := make([]string, len(keys))
	for i, key := range keys {
		heads[i] = l.lang.T(key)
	}
	return heads
}

func (l lister) day(d family.Date) Value { return Value{Text: l.date(d), Day: d} }

func number(n int) Value { return Value{Text: strconv.Itoa(n), Number: &n} }

func text(of string) Value { return Value{Text: of} }

// name is who does something; nothing when that is open or not told.
func (l lister) name(d family.Doer) Value { return text(string(l.slice.DoerName(d))) }

// about says what the file is, as the opening of the plan does.
func (l lister) about() Grid {
	grid := Grid{Name: l.lang.T("workbook.about"), Columns: l.columns("workbook.what", "workbook.value")}
	add := func(key string, value Value) {
		if value.Text != "" {
			grid.Rows = append(grid.Rows, []Value{text(l.lang.T(key)), value})
		}
	}
	add("workbook.title", text(l.title()))
	add("document.for", text(l.recipient()))
	add("document.status", text(l.status()))
	add("document.coordinator", text(string(l.slice.Coordinator)))
	add("document.next-review", l.day(l.slice.Plan.NextReview))
	add("document.why", text(said(l.whyYou().Runs)))
	if l.disclosure.ViewOnly() {
		add("workbook.note", text(l.lang.T("document.view-only")))
	}
	if end := l.disclosure.Anchor(); end.Known() {
		add("workbook.log", text(l.lang.T("logbook.anchor", "seq", end.Seq, "mac", inGroups(end.MAC))))
	}
	return grid
}

func said(runs []Run) string {
	all := ""
	for _, r := range runs {
		all += r.Text
	}
	return all
}

func (l lister) goals() Grid {
	grid := Grid{Name: l.lang.T("workbook.goals"), Columns: l.columns("workbook.number", "workbook.goal", "document.goal.result", "document.goal.for", "document.goal.due", "document.goal.state", "document.goal.kind")}
	for i, g := range l.slice.Plan.Goals {
		kind := ""
		if g.Kind == family.GoalImposed {
			kind = l.lang.T("workbook.imposed")
		}
		grid.Rows = append(grid.Rows, []Value{number(i + 1), text(string(g.Words)), text(string(g.Result)), text(l.names(g.ForWhom)), l.day(g.Due), text(l.goalState(g.State)), text(kind)})
	}
	return grid
}

// actions are those of all goals, in the order of the plan.
func (l lister) actions() Grid {
	grid := Grid{Name: l.lang.T("workbook.actions"), Columns: l.columns("workbook.number", "workbook.goal", "document.action.what", "document.action.who", "document.action.when", "document.action.state", "workbook.done")}
	for i, g := range l.slice.Plan.Goals {
		for _, a := range networkFirst(g.Actions) {
			grid.Rows = append(grid.Rows, []Value{number(i + 1), text(string(g.Words)), text(string(a.What)), l.name(a.Who), l.day(a.Due), text(l.actionState(a.State)), l.day(a.Done)})
		}
	}
	return grid
}

func (l lister) partners() Grid {
	grid := Grid{Name: l.lang.T("workbook.partners"), Columns: l.columns("document.partner.who", "document.partner.function", "rights.file.phone", "rights.file.email")}
	for _, p := range l.slice.Family.Partners {
		grid.Rows = append(grid.Rows, []Value{text(string(p.Label())), text(l.function(p)), text(string(p.Phone)), text(string(p.Email))})
	}
	return grid
}

func (l lister) persons() Grid {
	grid := Grid{Name: l.lang.T("workbook.persons"), Columns: l.columns("workbook.name", "workbook.place", "rights.file.born", "rights.file.phone", "rights.file.email")}
	for _, p := range l.slice.Family.Persons {
		born := Value{}
		if p.Birth.Known() {
			born = l.day(family.Date(p.Birth))
		}
		grid.Rows = append(grid.Rows, []Value{text(string(p.Name())), text(l.place(p.Place)), born, text(string(p.Phone)), text(string(p.Email))})
	}
	return grid
}

func (l lister) marks() Grid {
	grid := Grid{Name: l.lang.T("document.marks"), Columns: l.columns("document.mark.who", "document.mark.topic", "document.mark.score", "document.mark.on", "document.mark.higher")}
	for _, m := range l.slice.Plan.Marks {
		grid.Rows = append(grid.Rows, []Value{text(string(l.slice.NameOf(m.Person))), text(string(m.Topic)), number(m.Score), l.day(m.On), text(string(m.Higher))})
	}
	return grid
}

func (l lister) agreements() Grid {
	grid := Grid{Name: l.lang.T("workbook.agreements"), Columns: l.columns("document.agreement.who", "document.agreement.answer", "document.agreement.view", "document.agreement.on")}
	for _, a := range l.slice.Plan.Agreements {
		grid.Rows = append(grid.Rows, []Value{text(string(l.slice.NameOf(a.Person))), text(l.answer(a.Answer)), text(string(a.View)), l.day(a.On)})
	}
	return grid
}

func (l lister) safety() Grid {
	grid := Grid{Name: l.lang.T("workbook.safety"), Columns: l.columns("document.safety.agreement", "document.safety.watches", "document.safety.when-it-fails")}
	for _, s := range l.slice.Plan.Safety {
		grid.Rows = append(grid.Rows, []Value{text(string(s.Text)), text(string(s.Watches)), text(string(s.WhenFail))})
	}
	return grid
}

// sharing is in an own copy: a row for each partner and kind of facts, with yes
// or no.
func (l lister) sharing() Grid {
	grid := Grid{Name: l.lang.T("sharing.title"), Columns: l.columns("sharing.who", "workbook.facts", "workbook.may-know")}
	for _, s := range l.slice.Sharing {
		partner, ok := l.slice.Family.Partner(s.Partner)
		if !ok {
			continue
		}
		for _, c := range consent.Categories() {
			may := "sharing.no"
			if slices.Contains(s.Categories, c) {
				may = "sharing.yes"
			}
			grid.Rows = append(grid.Rows, []Value{text(string(partner.Label())), text(l.lang.T("list.category." + string(c))), text(l.lang.T(may))})
		}
	}
	return grid
}

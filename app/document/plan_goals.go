package document

import (
	"slices"
	"strconv"

	"keukentafel/app/family"
)

// goals are printed in the words of the family, each with its actions.
func (a *author) goals() {
	if len(a.slice.Plan.Goals) == 0 {
		return
	}
	a.heading(2, "document.goals")
	for i, g := range a.slice.Plan.Goals {
		a.goal(i+1, g)
	}
}

func (a *author) goal(number int, g family.Goal) {
	where := "goal " + string(g.ID)
	a.add(Heading{Level: 3, Text: strconv.Itoa(number) + ". " + string(g.Words), Where: where})
	pairs := []Pair{
		a.pair("document.goal.result", string(g.Result)),
		a.pair("document.goal.for", a.names(g.ForWhom)),
		a.pair("document.goal.due", a.date(g.Due)),
		a.pair("document.goal.state", a.goalState(g.State)),
	}
	if g.Kind == family.GoalImposed {
		pairs = append(pairs, a.pair("document.goal.kind", a.lang.T("document.goal.imposed")))
	}
	pairs = slices.DeleteFunc(pairs, func(p Pair) bool { return p.Value[0].Text == "" })
	for i := range pairs {
		pairs[i].Where = where
	}
	if len(pairs) > 0 {
		a.add(KeyValues{Pairs: pairs})
	}
	a.actions(g.Actions)
}

func (a *author) goalState(state family.GoalState) string {
	if state == "" {
		return ""
	}
	return a.lang.T("document.goal-state." + string(state))
}

func (a *author) actionState(state family.ActionState) string {
	if state == "" {
		return ""
	}
	return a.lang.T("document.action-state." + string(state))
}

func (a *author) actions(actions []family.Action) {
	if len(actions) == 0 {
		return
	}
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.action.what"), Share: 3.4}, {Title: a.lang.T("document.action.who"), Share: 1.7},
		{Title: a.lang.T("document.action.when"), Share: 1.4}, {Title: a.lang.T("document.action.state"), Share: 1},
	}}
	for _, action := range networkFirst(actions) {
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{
				Plain(string(action.What)), {a.doer(action.Who)}, Plain(a.date(action.Due)), Plain(a.actionState(action.State)),
			},
			Where: "action " + string(action.ID),
		})
	}
	a.add(table.withoutEmptyColumns())
}

// networkFirst puts what family and friends do before what professionals do.
func networkFirst(actions []family.Action) []family.Action {
	sorted := slices.Clone(actions)
	slices.SortStableFunc(sorted, func(x, y family.Action) int { return distance(x.Who) - distance(y.Who) })
	return sorted
}

func distance(who family.Doer) int {
	switch {
	case who.Person != "":
		return 0
	case who.Partner != "":
		return 2
	}
	return 1
}

// support lists the help that has a level, by who gives it.
func (a *author) support() {
	var items []Item
	for _, g := range a.slice.Plan.Goals {
		for _, action := range g.Actions {
			if action.Level < 1 || action.Level > 7 {
				continue
			}
			level := a.lang.T("document.level." + strconv.Itoa(int(action.Level)))
			who := a.doer(action.Who)
			who.Bold = true
			items = append(items, Item{
				Runs:  []Run{who, {Text: ": " + string(action.What) + " (" + level + ")"}},
				Where: "action " + string(action.ID),
			})
		}
	}
	if len(items) == 0 {
		return
	}
	a.heading(2, "document.support")
	a.add(List{Items: items})
}

// safety agreements are in the slice of very few readers.
func (a *author) safety() {
	if len(a.slice.Plan.Safety) == 0 {
		return
	}
	a.heading(2, "document.safety")
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.safety.agreement"), Share: 3}, {Title: a.lang.T("document.safety.watches"), Share: 1.6},
		{Title: a.lang.T("document.safety.when-it-fails"), Share: 2.4},
	}}
	for _, s := range a.slice.Plan.Safety {
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{Plain(string(s.Text)), Plain(string(s.Watches)), Plain(string(s.WhenFail))},
			Where: "safety " + string(s.ID),
		})
	}
	a.add(table.withoutEmptyColumns())
}

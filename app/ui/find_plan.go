package ui

import (
	"context"

	"keukentafel/app/family"
	"keukentafel/app/ui/finder"
	"keukentafel/app/ui/route"
)

// planEntries are the goals and actions of the family that is open; those of
// other families are looked for in all texts, which is a line in the log.
func (s *Shell) planEntries() []finder.Entry {
	id := s.present().Family
	if id == "" || s.present().Name == route.Retention {
		return nil
	}
	dossier, err := s.desk.Dossier(context.Background(), id)
	if err != nil {
		return nil // its places are found all the same
	}
	l := s.words()
	at := func(object string) route.Route {
		return route.Route{Name: route.Dossier, Family: id, Tab: route.TabPlan, Object: object}
	}
	var list []finder.Entry
	for _, g := range dossier.Plan.Goals {
		list = append(list, finder.Entry{Kind: finder.Goal, Title: string(g.Words), Under: l.T("list.goal-state." + string(g.State)), Route: at(string(g.ID))})
		for _, a := range g.Actions {
			list = append(list, actionEntry(g, a, at(string(a.ID))))
		}
	}
	return list
}

func actionEntry(g family.Goal, a family.Action, to route.Route) finder.Entry {
	return finder.Entry{Kind: finder.Action, Title: string(a.What), Under: string(g.Words), Route: to}
}

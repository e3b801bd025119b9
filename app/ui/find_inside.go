package ui

import (
	"context"
	"strings"
	"sync"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/background"
	"keukentafel/app/ui/finder"
	"keukentafel/app/ui/route"
)

// lookInside looks for the typed words in all texts of all families, off the
// screen; what is found shows while it goes on. It is asked for, and not done
// at every key, since each search is a line in the log.
func (p *palette) lookInside() {
	l, desk, wanted := p.shell.words(), p.shell.desk, p.typed
	var guard sync.Mutex
	var hits []casework.Hit
	p.deep, p.found = true, nil
	p.about.Set(l.T("find.searching"))
	p.rows.Begin()
	show := func() {
		guard.Lock()
		defer guard.Unlock()
		for _, h := range hits[len(p.found):] {
			p.found = append(p.found, p.hit(h))
		}
		p.rows.Refresh()
	}
	p.stop = p.shell.house.Start(background.Task{
		Work: func(ctx context.Context, tell func(float32)) error {
			return desk.Search(ctx, wanted, func(h casework.Hit) bool {
				guard.Lock()
				hits = append(hits, h)
				n := len(hits)
				guard.Unlock()
				tell(float32(n) / findMost)
				return n < findMost && ctx.Err() == nil
			})
		},
		Progress: func(float32) {
			if p.typed == wanted && p.deep {
				show()
			}
		},
		Done: func(err error) {
			if p.typed != wanted || !p.deep {
				return
			}
			show()
			p.about.Set(l.N("find.count", len(p.found)))
			if err != nil {
				p.about.Set(p.shell.explain(err))
			}
			p.rows.Begin()
		},
	})
}

// halt ends the search in all texts.
func (p *palette) halt() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
}

// hit is a family in which the words were found, and where they stand.
func (p *palette) hit(h casework.Hit) finder.Found {
	return finder.Found{Entry: finder.Entry{Kind: finder.Text, Title: p.names[string(h.Family)], Under: string(h.Around), Route: whereShown(h)}}
}

// whereShown is the place that shows a part of a dossier.
func whereShown(h casework.Hit) route.Route {
	to := route.Route{Name: route.Dossier, Family: h.Family, Tab: route.TabOverview}
	switch part, _, _ := strings.Cut(h.Where, " "); part {
	case "plan":
		to.Tab = route.TabPlan
	case "family":
		to.Tab = route.TabNetwork
	case "contributions":
		to.Tab = route.TabContributions
	case "consents", "grounds":
		to.Tab = route.TabConsent
	case "register", "recalls":
		to.Tab = route.TabDisclosures
	case "version":
		to.Tab = route.TabVersions
	case "notes":
		return route.Route{Name: route.Notes, Family: h.Family}
	case "requests":
		return route.Route{Name: route.Rights, Family: h.Family}
	}
	return to
}

// findable is everything that the finder knows by name: families, people,
// partners with a card, places and commands.
func (s *Shell) findable(headers []casework.Header, contacts []casework.Contact) []finder.Entry {
	list := append(append(s.commands(), s.placeEntries(headers)...), s.planEntries()...)
	for _, h := range headers {
		list = append(list, s.familyEntries(h)...)
	}
	for _, c := range contacts {
		list = append(list, partnerEntry(s, c))
	}
	return list
}

func (s *Shell) familyEntries(h casework.Header) []finder.Entry {
	l := s.words()
	name, town := string(h.Name), string(h.Town)
	open := route.Route{Name: route.Dossier, Family: h.ID, Tab: route.TabOverview}
	list := []finder.Entry{{Kind: finder.Family, Title: name, Under: town, Also: string(h.Coordinator), Route: open}}
	if h.Pen == family.PenHere && !h.Closed {
		list = append(list, finder.Entry{Kind: finder.Command, Title: l.T("find.table", "name", name), Under: town, Only: l.T("find.table-words"),
			Route: route.Route{Name: route.Table, Family: h.ID}})
	}
	for person := range splitPeople(string(h.People)) {
		list = append(list, finder.Entry{Kind: finder.Person, Title: person, Under: l.T("find.in-family", "name", name, "town", town),
			Route: route.Route{Name: route.Dossier, Family: h.ID, Tab: route.TabNetwork}})
	}
	return list
}

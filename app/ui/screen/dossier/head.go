package dossier

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// draw draws the head anew around the tabs, which stay what they are.
func (s *Screen) draw() {
	l, d := s.needs.Words, s.dossier
	open, fresh := badges(d, s.needs.Today())
	for i, tab := range s.needs.Tabs {
		switch tab.ID {
		case route.TabConsent:
			s.tabs.SetBadge(i, open)
		case route.TabContributions:
			s.tabs.SetBadge(i, fresh)
		}
	}
	back := kit.IconButton(kit.IconBack, l.T("dossier.back"), s.needs.Back)
	head := kit.PageHead{Title: s.Title(), Subtitle: subtitle(l, d, s.needs.Today()), Chips: chips(l, d, s.needs.Today()), Foot: s.steps(), Back: back, Actions: s.actions()}
	body := kit.Down(14, s.notice(), kit.Grow(s.tabs))
	s.content.Objects = []fyne.CanvasObject{kit.FixedPage(head, body)}
	s.content.Refresh()
}

// actions are what can be done with the whole plan. Without the pen one can only
// read, and see how long the family is kept.
func (s *Screen) actions() []fyne.CanvasObject {
	if !s.dossier.Pen.Writable() || s.dossier.Family.Closed.Known() {
		return []fyne.CanvasObject{s.toRetention()}
	}
	l := s.needs.Words
	adopt := kit.Secondary(l.T("dossier.adopt"), kit.IconShield, s.askAdopt)
	table := kit.Primary(l.T("dossier.table"), kit.IconTable, func() {
		s.needs.Go(route.Route{Name: route.Table, Family: s.needs.Family})
	})
	return []fyne.CanvasObject{s.toRetention(), adopt, table}
}

// notice says why the plan can only be read, or nothing.
func (s *Screen) notice() fyne.CanvasObject {
	l, pen := s.needs.Words, s.dossier.Pen
	switch {
	case s.dossier.Family.Closed.Known():
		return kit.Notice(kit.Info, l.T("dossier.closed", "datum", l.Date(string(s.dossier.Family.Closed))))
	case pen.State == family.PenOffered:
		return kit.Notice(kit.Warn, l.T("dossier.pen.offered", "naam", string(pen.Handover.ToName)))
	case pen.State == family.PenFrozen:
		return kit.Notice(kit.Bad, l.T("penmoves.frozen.head"), kit.Secondary(l.T("penmoves.frozen.choose"), kit.IconHandover, func() {
			s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabPartners})
		}))
	case pen.State == family.PenElsewhere:
		return kit.Notice(kit.Info, l.T("dossier.pen.elsewhere"))
	}
	return nil
}

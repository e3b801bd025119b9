package involved

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

// ready lists what is still open, each with the way there.
func (s *Screen) ready(close func()) fyne.CanvasObject {
	l := s.needs.Words
	gaps := casework.ReadyToHandOver(s.dossier, s.outbox, s.needs.Today())
	rows := []fyne.CanvasObject{}
	for _, g := range gaps {
		if g.Kind == casework.GapInformed || g.Kind == casework.GapTone || g.Kind == casework.GapWarm {
			continue // asked below
		}
		to := s.placeOf(g.Kind)
		rows = append(rows, kit.NewRow(telling.Gap(l, g), func() {
			close()
			s.needs.Go(to)
		}))
	}
	return kit.NewField(l.T("penmoves.check"), l.T("penmoves.check-hint"), kit.Down(2, rows...))
}

// placeOf is where a gap can be filled.
func (s *Screen) placeOf(k casework.GapKind) route.Route {
	to := route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabPlan}
	switch k {
	case casework.GapContributions, casework.GapQuestions:
		to.Tab = route.TabContributions
	case casework.GapAsked, casework.GapEnding, casework.GapRunning:
		to.Tab = route.TabConsent
	case casework.GapRecalls:
		to.Tab = route.TabDisclosures
	case casework.GapRequests:
		return route.Route{Name: route.Rights, Family: s.needs.Family}
	case casework.GapUnsent:
		return route.Route{Name: route.Post}
	}
	return to
}

// told are the lines about how a handover was told and what comes with it.
func (s *Screen) toldLines(body *fyne.Container, h family.Handover) {
	for _, line := range telling.Handover(s.needs.Words, h) {
		body.Add(kit.Note(line))
	}
}

// outside is the name of a coordinator of today who does not use this program:
// somebody of the family or its network. The pen stays here then.
func (s *Screen) outside() string {
	t := s.teller()
	c, ok := s.dossier.Plan.CoordinatorOn(family.CaseCoordinator, t.today)
	if !ok || c.Person == "" {
		return ""
	}
	return strings.TrimSpace(t.coordinator(c))
}

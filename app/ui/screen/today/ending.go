package today

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// ending tells of legal grounds that end or ended: nothing takes their place by
// itself, so somebody must decide.
func (s *Screen) ending(grounds []consent.LegalGround) []fyne.CanvasObject {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	for _, g := range grounds {
		key := "policy.ending"
		if g.State(s.needs.Today()) == consent.GroundEnded {
			key = "policy.has-ended"
		}
		to := kit.Secondary(l.T("policy.way"), kit.IconMunicipal, func() { s.needs.Go(route.Route{Name: route.Policy}) })
		parts = append(parts, kit.Notice(kit.Warn, l.T(key, "date", l.Date(string(g.Until)), "name", g.Name[string(l)]), to))
	}
	return parts
}

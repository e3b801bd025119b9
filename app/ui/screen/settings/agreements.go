package settings

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// agreements is the way to what the municipality agreed on.
func (s *Screen) agreements() fyne.CanvasObject {
	l := s.needs.Words
	return kit.Section(l.T("policy.title"), nil, kit.Note(l.T("policy.way-text")),
		kit.Wrap(10, kit.Secondary(l.T("policy.way"), kit.IconMunicipal, func() { s.needs.Go(route.Route{Name: route.Policy}) })))
}

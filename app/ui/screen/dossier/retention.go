package dossier

import (
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// toRetention is the way to how long this family is kept, and to its
// destruction when somebody asks for that.
func (s *Screen) toRetention() *kit.Button {
	return kit.IconButton(kit.IconFolder, s.needs.Words.T("retention.dossier"), func() {
		s.needs.Go(route.Route{Name: route.Retention, Family: s.needs.Family})
	})
}

package consents

import "keukentafel/app/ui/route"

// Keys are those of the table of cells.
func (s *Screen) Keys() []route.KeyHelp {
	l := s.needs.Words
	return []route.KeyHelp{
		{Keys: l.T("keys.name.arrows"), Does: l.T("keys.consent.arrows")},
		{Keys: l.T("keys.name.space"), Does: l.T("keys.consent.space")},
		{Keys: "Enter", Does: l.T("keys.consent.open")},
		{Keys: "N", Does: l.T("keys.consent.no")},
		{Keys: l.T("keys.name.yes"), Does: l.T("keys.consent.yes")},
		{Keys: "?", Does: l.T("keys.consent.why")},
		{Keys: "V", Does: l.T("keys.consent.turn")},
		{Keys: "F", Does: l.T("keys.consent.find")},
		{Keys: "Escape", Does: l.T("keys.consent.back")},
	}
}

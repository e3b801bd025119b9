package network

import "keukentafel/app/ui/route"

// Keys are those of the pictures.
func (s *Screen) Keys() []route.KeyHelp {
	l := s.needs.Words
	return []route.KeyHelp{
		{Keys: l.T("keys.name.arrows"), Does: l.T("keys.network.arrows")},
		{Keys: l.T("keys.name.shift-arrows"), Does: l.T("keys.network.move")},
		{Keys: l.T("keys.name.delete"), Does: l.T("keys.network.delete")},
	}
}

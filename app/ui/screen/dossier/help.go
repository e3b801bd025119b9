package dossier

import "keukentafel/app/ui/route"

// Keys are those of the tab that is open.
func (s *Screen) Keys() []route.KeyHelp {
	if open, ok := s.open.(route.Keyed); ok {
		return open.Keys()
	}
	return nil
}

// Place is the tab that is open.
func (s *Screen) Place() string {
	if s.at < len(s.needs.Tabs) {
		return s.needs.Tabs[s.at].ID
	}
	return ""
}

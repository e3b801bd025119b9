package contributions

import "keukentafel/app/ui/route"

// Keys are those of deciding.
func (s *Screen) Keys() []route.KeyHelp {
	l := s.needs.Words
	var keys []route.KeyHelp
	for _, state := range states() {
		keys = append(keys, route.KeyHelp{Keys: "Alt+" + l.T("contributions.key."+string(state)), Does: l.T("contributions.do." + string(state))})
	}
	return append(keys, route.KeyHelp{Keys: "Ctrl+Enter", Does: l.T("keys.contributions.decide")})
}

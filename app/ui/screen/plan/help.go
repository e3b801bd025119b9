package plan

import "keukentafel/app/ui/route"

// Keys are those of the page.
func (s *Screen) Keys() []route.KeyHelp {
	l := s.needs.Words
	return []route.KeyHelp{
		{Keys: "Ctrl+Enter", Does: l.T("keys.plan.send")},
		{Keys: l.T("keys.name.open"), Does: l.T("keys.plan.open")},
		{Keys: l.T("keys.name.alt-up"), Does: l.T("keys.plan.up")},
		{Keys: l.T("keys.name.alt-down"), Does: l.T("keys.plan.down")},
		{Keys: "Escape", Does: l.T("keys.plan.leave")},
	}
}

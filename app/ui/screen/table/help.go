package table

import "keukentafel/app/ui/route"

// Keys are those of the talk.
func (s *Screen) Keys() []route.KeyHelp {
	l := s.needs.Words
	return []route.KeyHelp{
		{Keys: "PageDown", Does: l.T("keys.table.next")},
		{Keys: "PageUp", Does: l.T("keys.table.previous")},
		{Keys: "Ctrl+PageDown", Does: l.T("keys.table.next-typing")},
		{Keys: "Ctrl+PageUp", Does: l.T("keys.table.previous-typing")},
		{Keys: "Alt+1 – Alt+9", Does: l.T("keys.table.speaker")},
		{Keys: "Ctrl+Enter", Does: l.T("keys.table.write")},
	}
}

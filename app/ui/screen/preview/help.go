package preview

import (
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Keys are those of the pages, for the list of all keys.
func Keys(l words.Lang) []route.KeyHelp {
	return []route.KeyHelp{
		{Keys: "+", Does: l.T("keys.pages.larger")},
		{Keys: "-", Does: l.T("keys.pages.smaller")},
		{Keys: "PageDown", Does: l.T("keys.pages.next")},
		{Keys: "PageUp", Does: l.T("keys.pages.previous")},
		{Keys: "Home", Does: l.T("keys.pages.first")},
		{Keys: "End", Does: l.T("keys.pages.last")},
		{Keys: l.T("keys.name.arrows"), Does: l.T("keys.pages.arrows")},
	}
}

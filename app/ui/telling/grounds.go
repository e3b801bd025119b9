package telling

import (
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// GroundSource is where a legal ground was read, and when.
func GroundSource(l words.Lang, g consent.LegalGround) string {
	source := strings.TrimSuffix(g.Source, ".")
	if g.Read.Known() {
		return l.T("grounds.source-read", "source", source, "date", l.Date(string(g.Read)))
	}
	return l.T("grounds.source-unread", "source", source)
}

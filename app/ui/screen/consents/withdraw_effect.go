package consents

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// withdrawEffect says in counts what taking a consent back will do: what is
// stopped, what is called back, and what the municipality keeps.
func withdrawEffect(l words.Lang, d consent.Dossier, c consent.Consent) string {
	var stopped, called, kept int
	rests := d.Renewed(c)
	for _, r := range d.Register {
		switch {
		case !slices.ContainsFunc(rests, func(id consent.ID) bool { return slices.Contains(r.Grounds, string(id)) }), r.Receipt == consent.ReceiptStopped:
		case r.Receipt == consent.ReceiptQueued:
			stopped++
		case r.Recipient.Kind == consent.ToMunicipality:
			kept++
		default:
			called++
		}
	}
	var said []string
	for _, part := range []struct {
		key string
		n   int
	}{{"recalls.will-stop", stopped}, {"recalls.will-call", called}, {"recalls.will-keep", kept}} {
		if part.n > 0 {
			said = append(said, l.N(part.key, part.n))
		}
	}
	if len(said) == 0 {
		return l.T("recalls.will-nothing")
	}
	return strings.Join(said, " ")
}

package consents

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
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

// takenBack is a consent that was taken back a moment ago, and what that did.
type takenBack struct {
	name string // of who took it back
	done casework.Withdrawn
}

// parts say what was stopped and called back, and whom to tell when another
// installation coordinates. They stay in sight; a line that passes by would be
// missed.
func (e *takenBack) parts(t teller, goTab func(string)) []fyne.CanvasObject {
	var told []fyne.CanvasObject
	if e.done.Elsewhere {
		told = append(told, kit.Notice(kit.Warn, t.T("recalls.done-elsewhere", "name", e.name)))
	}
	var open int
	for _, r := range e.done.Recalls {
		if r.Open() {
			open++
		}
	}
	said := []string{t.T("recalls.done", "name", e.name)}
	for _, part := range []struct {
		key string
		n   int
	}{{"recalls.held-back", len(e.done.Stopped)}, {"recalls.done-ask", open}, {"recalls.done-stays", len(e.done.Recalls) - open}} {
		if part.n > 0 {
			said = append(said, t.N(part.key, part.n))
		}
	}
	if len(said) == 1 {
		said = append(said, t.T("recalls.done-nothing"))
	}
	var to []*kit.Button
	if len(e.done.Recalls) > 0 {
		to = append(to, kit.Secondary(t.T("recalls.done-go"), kit.IconRight, func() { goTab(route.TabDisclosures) }).IconLast())
	}
	return append(told, kit.Notice(kit.Info, strings.Join(said, " "), to...))
}

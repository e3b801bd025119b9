package postbox

import (
	"fmt"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// nameOf is how whoever a card belongs to is spoken of.
func nameOf(c casework.Card) string {
	p := family.Partner{Name: c.Name, House: c.House}
	return string(p.Label())
}

// sent is one line of what leaves.
type sent struct {
	casework.Outgoing
	number int // in the outbox, from 1: it never changes
}

// outgoing are the lines of what leaves, newest first; receipts only when
// wanted.
func outgoing(list []casework.Outgoing, receipts bool) []sent {
	var lines []sent
	for i, out := range list {
		if receipts || out.Kind != casework.LetterReceipt {
			lines = append(lines, sent{out, i + 1})
		}
	}
	slices.Reverse(lines)
	return lines
}

// waiting counts what was not sent yet, receipts aside.
func waiting(list []casework.Outgoing) int {
	count := 0
	for _, out := range list {
		if out.State == consent.ReceiptQueued && out.Kind != casework.LetterReceipt {
			count++
		}
	}
	return count
}

// stateOf tells how far a package is.
func stateOf(l words.Lang, out casework.Outgoing) kit.Label {
	tone := map[consent.ReceiptState]kit.Tone{
		consent.ReceiptQueued:   kit.Neutral,
		consent.ReceiptSent:     kit.Info,
		consent.ReceiptReceived: kit.Info,
		consent.ReceiptImported: kit.Good,
		consent.ReceiptRejected: kit.Bad,
		consent.ReceiptStopped:  kit.Warn,
	}[out.State]
	if out.State == consent.ReceiptQueued && out.Problem != "" {
		tone = kit.Warn
	}
	return kit.Label{Text: l.T("post.state." + string(out.State)), Tone: tone}
}

// problemOf tells why a package is not where it should be and what to do, and
// is empty when nothing is wrong.
func problemOf(l words.Lang, out casework.Outgoing) string {
	if out.Problem == "" {
		return ""
	}
	key := "post.problem." + out.Problem
	if !l.Has(key) {
		key = "post.problem.other"
	}
	if out.State == consent.ReceiptQueued {
		return l.T(key) + " " + l.T("post.retry")
	}
	return l.T(key)
}

// carriable tells whether it makes sense to carry a package by hand.
func carriable(out casework.Outgoing) bool {
	return out.State == consent.ReceiptQueued || out.State == consent.ReceiptSent
}

// fileName is how a package that is carried by hand is called.
func fileName(l words.Lang, s sent) string {
	return fmt.Sprintf("%s-%s-%d.ktp", l.T("post.file-name"), family.DateOf(s.Queued), s.number)
}

// iconOf is the picture of a kind of package.
func iconOf(k casework.LetterKind) kit.IconName {
	switch k {
	case casework.LetterShare:
		return kit.IconShare
	case casework.LetterContribution, casework.LetterDecision:
		return kit.IconSpeech
	case casework.LetterHandover, casework.LetterAnswer:
		return kit.IconHandover
	case casework.LetterMunicipality:
		return kit.IconMunicipal
	case casework.LetterWithdrawal, casework.LetterWithdrawalAnswer:
		return kit.IconUndo
	case casework.LetterReceipt:
	}
	return kit.IconCheck
}

// sliceRow words a plan that was shared with this installation.
func sliceRow(l words.Lang, s casework.ReceivedSlice) kit.RowData {
	name := string(s.Slice.Family.Name)
	row := kit.RowData{Initials: kit.Initials(name), Tone: kit.Info, Title: name, Subtitle: l.T("post.from", "name", nameOf(s.From)),
		Trailing: l.Date(string(family.DateOf(s.Arrived)))}
	if s.CalledBack != "" {
		row.Chips = []kit.Label{{Text: l.T("recalls.mine.chip"), Tone: kit.Warn}}
	}
	return row
}

// arrivalRow words something that just came in.
func arrivalRow(l words.Lang, a casework.Arrival) kit.RowData {
	return kit.RowData{Icon: iconOf(a.Kind), Tone: kit.Good, Title: l.T("post.kind." + string(a.Kind)),
		Subtitle: l.T("post.from", "name", nameOf(a.From)), Trailing: l.Date(string(family.DateOf(a.Created)))}
}

// notable are the arrivals that somebody wants to see: no receipts, and no
// offers, which have a place of their own.
func notable(list []casework.Arrival) []casework.Arrival {
	var kept []casework.Arrival
	for _, a := range list {
		if a.Kind != casework.LetterReceipt && a.Kind != casework.LetterHandover {
			kept = append(kept, a)
		}
	}
	return kept
}

// placeOf is where something that came in can be seen.
func placeOf(a casework.Arrival, shared []casework.ReceivedSlice) route.Route {
	for _, s := range shared {
		fits := a.Kind == casework.LetterShare && s.Package == a.Object ||
			a.Kind == casework.LetterDecision && s.Slice.Family.ID == a.Family && s.From.Key == a.From.Key
		if fits {
			return route.Route{Name: route.Slice, Object: s.ID}
		}
	}
	if a.Kind == casework.LetterWithdrawal {
		return route.Route{Name: route.Slice, Object: a.Object}
	}
	if a.Kind == casework.LetterContribution {
		return route.Route{Name: route.Dossier, Family: a.Family, Tab: route.TabContributions}
	}
	return route.Route{Name: route.Families}
}

// trouble is what went wrong with some packages, in one sentence.
type trouble struct {
	text  string
	count int
	final bool
	card  bool // the card of the sender is missing
}

// gather adds a problem, together with those that read the same.
func gather(troubles []trouble, next trouble) []trouble {
	for i, t := range troubles {
		if t.text == next.text {
			troubles[i].count += next.count
			return troubles
		}
	}
	return append(troubles, next)
}

package postbox

import (
	"fmt"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// item is one package that leaves, as this screen shows it.
type item struct {
	casework.Outgoing
	number int     // in the outbox, from 1: it never changes
	name   string  // of the family, empty when it is not known here
	share  float32 // of its bytes, while it moves
	moves  bool
}

// standing is how far a package is, as one says it.
type standing string

// The standings.
const (
	stands  standing = "queued"
	tries   standing = "tries" // a try failed, and it is tried again
	asks    standing = "asks"  // a person must look first
	busy    standing = "busy"
	sent    standing = "sent"
	arrived standing = "received"
	handled standing = "imported"
	refused standing = "rejected"
	held    standing = "stopped"
)

func (i item) standing() standing {
	switch {
	case i.moves:
		return busy
	case i.Asks != "":
		return asks
	case i.State == consent.ReceiptQueued && i.Problem != "":
		return tries
	case i.State == consent.ReceiptNone:
		return stands
	}
	return standing(i.State)
}

// sign is the picture and the tone of a standing: with the words, never
// instead of them.
func (s standing) sign() (kit.IconName, kit.Tone) {
	switch s {
	case stands:
		return kit.IconClock, kit.Neutral
	case tries:
		return kit.IconWarning, kit.Warn
	case asks:
		return kit.IconQuestion, kit.Bad
	case busy:
		return kit.IconSync, kit.Info
	case sent:
		return kit.IconSend, kit.Info
	case arrived:
		return kit.IconInbox, kit.Info
	case refused:
		return kit.IconCross, kit.Bad
	case held:
		return kit.IconLock, kit.Warn
	case handled:
	}
	return kit.IconCheck, kit.Good
}

// label is the standing in words.
func (i item) label(l words.Lang) kit.Label {
	now := i.standing()
	_, tone := now.sign()
	text := l.T("post.state." + string(now))
	if now == busy && i.share > 0 {
		text = l.T("postvak.busy-share", "percent", int(i.share*100))
	}
	return kit.Label{Text: text, Tone: tone}
}

// row is the item in one row.
func (i item) row(l words.Lang, now time.Time) kit.RowData {
	icon, tone := i.standing().sign()
	return kit.RowData{Icon: icon, Tone: tone, Title: i.title(l), Subtitle: words.Line(i.name, i.when(l, now)),
		Trailing: l.ShortDate(string(family.DateOf(i.Changed))), Chips: []kit.Label{i.label(l)}}
}

// title is what it is and for whom.
func (i item) title(l words.Lang) string {
	return l.T("postvak.what-to", "what", l.T("post.kind."+string(i.Kind)), "name", nameOf(i.To))
}

// when is what happens next, or what happened.
func (i item) when(l words.Lang, now time.Time) string {
	var parts []string
	switch i.standing() {
	case tries:
		parts = append(parts, shortReason(l, i.Problem), l.T("postvak.next", "when", until(l, now, i.NextTry)))
	case asks, refused, held:
		parts = append(parts, shortReason(l, i.problem()))
	case sent, arrived:
		parts = append(parts, l.T("postvak.waits-for", "name", nameOf(i.To)))
	case stands, busy, handled:
		parts = append(parts, l.Moment(i.Changed))
	}
	if i.Attempts > 1 && i.State == consent.ReceiptQueued {
		parts = append(parts, l.N("postvak.attempts", i.Attempts))
	}
	return words.Line(parts...)
}

// problem is the code of what is wrong.
func (i item) problem() string {
	if i.Asks != "" {
		return "asks-" + i.Asks
	}
	return i.Problem
}

// carriable tells whether it makes sense to carry it by hand.
func (i item) carriable() bool {
	return i.Asks == "" && (i.State == consent.ReceiptQueued || i.State == consent.ReceiptSent)
}

// fileName is how it is called when it is carried by hand.
func (i item) fileName(l words.Lang) string {
	return fmt.Sprintf("%s-%s-%d.ktp", l.T("post.file-name"), family.DateOf(i.Queued), i.number)
}

// until is how long something still takes: "over 12 minuten".
func until(l words.Lang, now, then time.Time) string {
	left := then.Sub(now)
	switch {
	case then.IsZero() || left <= 0:
		return l.T("postvak.next-round")
	case left < time.Minute:
		return l.T("postvak.within-a-minute")
	case left < 90*time.Minute:
		return l.N("postvak.in-minutes", int((left+30*time.Second)/time.Minute))
	case left < 36*time.Hour:
		return l.N("postvak.in-hours", int((left+30*time.Minute)/time.Hour))
	}
	return l.Moment(then)
}

// nameOf is how whoever a card belongs to is spoken of.
func nameOf(c casework.Card) string {
	p := family.Partner{Name: c.Name, House: c.House}
	return string(p.Label())
}

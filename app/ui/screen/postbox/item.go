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
	number int    // in the outbox, from 1: it never changes
	name   string // of the family, empty when it is not known here
	// moves is that it is on its way now; done of size bytes were moved then.
	moves      bool
	done, size int64
	// register is that it goes to the register of the municipality, and not over
	// the mailbox; why is what is wrong with it then, in a sentence.
	register *casework.RegisterDelivery
	why      string
}

// share is how much of it was moved, from 0 to 1.
func (i item) share() float32 { return casework.ItemProgress{Done: i.done, Total: i.size}.Share() }

// percent is how far it is in words: "40 % van 1,2 MB".
func (i item) percent(l words.Lang) string {
	return l.T("postvak.share-of", "percent", int(i.share()*100), "size", sizeOf(l, i.size))
}

// sizeOf is a number of bytes as one says it.
func sizeOf(l words.Lang, bytes int64) string {
	if bytes < 1_000_000 {
		return l.T("postvak.kilobytes", "n", l.Number(int((bytes+999)/1000)))
	}
	return l.T("postvak.megabytes", "n", l.Decimal(float64(bytes)/1_000_000, 1))
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
	case i.register != nil:
		return i.deliveryStanding()
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
	text := ""
	switch {
	case i.register != nil:
		text = i.deliveryLabel(l)
	case now == busy && i.done > 0:
		text = l.T("postvak.busy-share", "share", i.percent(l))
	default:
		text = l.T("post.state." + string(now))
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
	if i.register != nil {
		return l.T("register.what-to", "version", i.register.Version, "name", i.register.Municipality)
	}
	return l.T("postvak.what-to", "what", l.T("post.kind."+string(i.Kind)), "name", nameOf(i.To))
}

// when is what happens next, or what happened.
func (i item) when(l words.Lang, now time.Time) string {
	var parts []string
	switch i.standing() {
	case tries:
		parts = append(parts, i.shortReason(l), l.T("postvak.next", "when", until(l, now, i.NextTry)))
	case asks, refused, held:
		parts = append(parts, i.shortReason(l))
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

// reason is what is wrong, in a sentence; empty when nothing is.
func (i item) reason(l words.Lang) string {
	if i.why != "" {
		return i.why
	}
	return reason(l, i.problem())
}

// shortReason is its first sentence, for a row.
func (i item) shortReason(l words.Lang) string { return firstOf(i.reason(l)) }

// toDo is what somebody can do about it; empty when the reason says that too.
func (i item) toDo(l words.Lang) string {
	if i.register != nil {
		return ""
	}
	return toDo(l, i.problem())
}

// carriable tells whether it makes sense to carry it by hand.
func (i item) carriable() bool {
	return i.register == nil && i.Asks == "" && (i.State == consent.ReceiptQueued || i.State == consent.ReceiptSent)
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

package postbox

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// fewRows is how many items of one group stand under what they wait for.
const fewRows = 5

// group are the packages that wait for the same thing.
type group struct {
	rank  int  // groups that need somebody come first
	town  bool // of deliveries to a register
	code  string
	items []item
}

// The ranks.
const (
	rankAsks = iota
	rankRefused
	rankTries
	rankReady
	rankReceiver
)

// groups puts what waits together by what it waits for.
func groups(list []item) []group {
	var found []group
	for _, i := range list {
		next := group{code: i.problem(), town: i.register != nil}
		switch i.standing() {
		case asks:
			next.rank = rankAsks
		case refused:
			next.rank = rankRefused
		case tries:
			next.rank = rankTries
		case stands, busy:
			next.rank, next.code = rankReady, ""
		case sent, arrived:
			next.rank, next.code = rankReceiver, ""
		case handled, held:
			continue
		}
		found = into(found, next, i)
	}
	return found
}

// into adds an item to its group; a new group goes where its rank is.
func into(list []group, next group, i item) []group {
	at := len(list)
	for n, g := range list {
		if g.rank == next.rank && g.code == next.code && g.town == next.town {
			list[n].items = append(list[n].items, i)
			return list
		}
		if g.rank > next.rank && at == len(list) {
			at = n
		}
	}
	next.items = []item{i}
	return append(list[:at], append([]group{next}, list[at:]...)...)
}

// drawWaits is the tab Wacht: what waits, for what, and what can be done.
func (s *Screen) drawWaits() {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	for _, sender := range s.post.inbox.Senders {
		parts = append(parts, s.parked(sender)...)
	}
	for _, g := range groups(s.items(false)) {
		parts = append(parts, s.group(g))
	}
	if len(parts) == 0 {
		parts = append(parts, kit.Card(kit.EmptyState(kit.IconCheck, l.T("postvak.empty-waits-title"), l.T("postvak.empty-waits-text"))))
	}
	s.put(s.waits, kit.Sheet(kit.Down(16, parts...)))
}

// waitCount is the number after the tab: what somebody must look at or wait for.
func (s *Screen) waitCount() int {
	n := s.post.counts.Queued + openOf(s.post.registers)
	for _, sender := range s.post.inbox.Senders {
		n += len(sender.Parked)
	}
	return n
}

// group is one reason, with what to do and the first items.
func (s *Screen) group(g group) fyne.CanvasObject {
	l := s.needs.Words
	titles := map[int]string{rankAsks: "postvak.waits.you", rankRefused: "postvak.waits.refused", rankTries: "postvak.waits.mailbox", rankReady: "postvak.waits.round", rankReceiver: "postvak.waits.receiver"}
	count := kit.Caption(l.N("postvak.messages", len(g.items)))
	var parts []fyne.CanvasObject
	title := titles[g.rank]
	if g.town && (g.rank == rankTries || g.rank == rankReady) {
		title = "register.waits." + string(g.items[0].standing())
	}
	first := g.items[0]
	if text := first.reason(l); text != "" && g.code != "" {
		parts = append(parts, kit.Strong(first.shortReason(l)))
		if more := restOf(text) + first.toDo(l); more != "" {
			parts = append(parts, kit.Prose(more))
		}
	} else {
		parts = append(parts, kit.Note(l.T(title+"-text")))
	}
	var buttons []fyne.CanvasObject
	switch {
	case g.town && g.rank != rankRefused:
		buttons = append(buttons, kit.Keep(s.spots, "retry/town/"+g.code, kit.Secondary(l.T("postvak.retry-all"), kit.IconSync, func() { s.retryDeliveries(g.items...) })))
	case (g.rank == rankTries || g.rank == rankReady) && !s.post.state.Rests():
		buttons = append(buttons, kit.Keep(s.spots, "retry/"+g.code, kit.Secondary(l.T("postvak.retry-all"), kit.IconSync, func() { s.retry("") })))
	}
	if to := s.mendItem(first); to != nil && g.rank != rankReceiver {
		buttons = append(buttons, kit.Keep(s.spots, "mend/"+first.ID, to))
	}
	if len(buttons) > 0 {
		parts = append(parts, kit.Wrap(10, buttons...))
	}
	rows := kit.Down(2)
	for _, i := range g.items[:min(fewRows, len(g.items))] {
		rows.Add(kit.Keep(s.spots, "wait/"+i.ID, kit.NewRow(i.row(l, s.needs.Now()), func() { s.show(i) })))
	}
	if more := len(g.items) - fewRows; more > 0 {
		rows.Add(kit.Wrap(0, kit.Quiet(l.N("postvak.more", more), kit.IconRight, func() { s.tabs.Select(tabOut) })))
	}
	return kit.Section(l.T(title), count, append(parts, rows)...)
}

// parked are the packages of one sender that came and cannot come in yet: in
// one sentence for each reason.
func (s *Screen) parked(sender casework.InboxSender) []fyne.CanvasObject {
	l := s.needs.Words
	name := s.senderName(sender)
	count := map[casework.ParkedWhy]int{}
	for _, p := range sender.Parked {
		count[p.Why]++
	}
	var parts []fyne.CanvasObject
	if len(sender.Missing) > 0 {
		parts = append(parts, s.missing(sender, name, count[casework.ParkedGap]+count[casework.ParkedBehind]))
	}
	for _, why := range []casework.ParkedWhy{casework.ParkedUnknown, casework.ParkedNewer, casework.ParkedOffered, casework.ParkedPlace, casework.ParkedDamaged, casework.ParkedFull} {
		if count[why] == 0 {
			continue
		}
		var buttons []*kit.Button
		if why == casework.ParkedUnknown {
			buttons = append(buttons, kit.Keep(s.spots, "card/"+sender.Mailbox, kit.Secondary(l.T("post.to-partners"), kit.IconPartners, func() { s.needs.Go(route.Route{Name: route.Partners}) })))
		}
		parts = append(parts, kit.Notice(kit.Warn, l.N("postvak.parked", count[why], "name", name)+" "+l.T("postvak.parked-why."+string(why)), buttons...))
	}
	return parts
}

// missing says which numbers did not come, and lets somebody stop waiting.
func (s *Screen) missing(sender casework.InboxSender, name string, behind int) fyne.CanvasObject {
	l := s.needs.Words
	text := l.N("postvak.missing", len(sender.Missing), "numbers", numbersOf(l, sender.Missing), "name", name)
	if sender.Asked.IsZero() {
		text += " " + l.T("postvak.will-ask")
	} else {
		text += " " + l.T("postvak.asked", "when", l.Moment(sender.Asked))
	}
	if behind > 0 {
		text += " " + l.N("postvak.behind", behind)
	}
	skip := kit.Keep(s.spots, "skip/"+sender.Mailbox, kit.Secondary(l.T("postvak.skip"), kit.IconRight, func() {
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("postvak.skip-title"), Text: l.T("postvak.skip-text", "name", name), Yes: l.T("postvak.skip")}, func() {
			if err := s.needs.Desk.SkipMissing(s.ctx, sender.Mailbox); err != nil {
				s.needs.Fail(err)
				return
			}
			s.needs.Say(l.T("postvak.skipped"), nil)
			s.changed()
		})
	}))
	return kit.Notice(kit.Warn, text, skip)
}

// senderName is how a sender is spoken of; of who is not known, nothing is.
func (s *Screen) senderName(sender casework.InboxSender) string {
	if sender.Unknown() {
		return s.needs.Words.T("postvak.somebody")
	}
	return nameOf(sender.Card)
}

package postbox

import (
	"errors"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// deliveryOf is a plan on its way to the register of the municipality, as an
// item among the packages.
func (s *Screen) deliveryOf(r casework.RegisterDelivery) item {
	i := item{name: s.post.names[r.Family], register: &r, Outgoing: casework.Outgoing{
		ID: string(r.ID), Kind: casework.LetterMunicipality, Family: r.Family, Disclosure: r.ID, To: casework.Card{House: family.Text(r.Municipality)},
		State: consent.ReceiptQueued, Queued: r.Queued, Changed: r.Changed, Attempts: r.Attempts, NextTry: r.NextTry, Problem: r.Code}}
	switch r.State {
	case casework.DeliveryDelivered:
		i.State = consent.ReceiptImported
	case casework.DeliveryRejected:
		i.State = consent.ReceiptRejected
	case casework.DeliveryStopped:
		i.State = consent.ReceiptStopped
	case casework.DeliveryBusy:
		i.moves, i.done, i.size, i.Problem = true, r.Sent, r.Size, ""
		return i
	case casework.DeliveryQueued: // what went wrong before says nothing now
		i.Problem = ""
		return i
	case casework.DeliveryWaits, casework.DeliveryPaused:
	}
	if refusal := r.Refusal(); refusal != nil && !errors.Is(refusal, casework.ErrStopped) {
		i.why = s.needs.Explain(refusal)
	}
	return i
}

// merged puts the deliveries among the packages, both newest first.
func (s *Screen) merged(packages []item) []item {
	if len(s.post.registers) == 0 {
		return packages
	}
	list := make([]item, 0, len(packages)+len(s.post.registers))
	left := s.post.registers
	for _, p := range packages {
		for len(left) > 0 && left[0].Queued.After(p.Queued) {
			list, left = append(list, s.deliveryOf(left[0])), left[1:]
		}
		list = append(list, p)
	}
	for _, r := range left {
		list = append(list, s.deliveryOf(r))
	}
	return list
}

// counted adds the deliveries to what the outbox counts.
func counted(c casework.OutboxCounts, list []casework.RegisterDelivery) casework.OutboxCounts {
	c.Queued += openOf(list)
	for _, r := range list {
		switch r.State {
		case casework.DeliveryRejected:
			c.Refused++
		case casework.DeliveryStopped:
			c.Stopped++
		case casework.DeliveryDelivered, casework.DeliveryQueued, casework.DeliveryBusy, casework.DeliveryWaits, casework.DeliveryPaused:
		}
	}
	return c
}

// openOf counts the deliveries of which something can still become.
func openOf(list []casework.RegisterDelivery) int {
	n := 0
	for _, r := range list {
		if r.State.Open() {
			n++
		}
	}
	return n
}

// deliveryStanding is how far a delivery is, as one says it.
func (i item) deliveryStanding() standing {
	switch i.deliveryState() {
	case casework.DeliveryBusy:
		return busy
	case casework.DeliveryWaits:
		return tries
	case casework.DeliveryPaused:
		return asks
	case casework.DeliveryDelivered:
		return handled
	case casework.DeliveryRejected:
		return refused
	case casework.DeliveryStopped:
		return held
	case casework.DeliveryQueued:
	}
	return stands
}

// deliveryLabel is that in words.
func (i item) deliveryLabel(l words.Lang) string {
	text := l.T("register.state." + string(i.deliveryState()))
	if i.moves && i.done > 0 {
		text += ", " + i.percent(l)
	}
	return text
}

// deliveryParts are what the panel tells of a delivery besides.
func (s *Screen) deliveryParts(i item) []string {
	l, r := s.needs.Words, i.register
	parts := []string{l.T("register.panel."+string(i.deliveryState()), "name", r.Municipality)}
	if len(r.Fields) > 0 {
		parts = append(parts, l.T("register.fields", "fields", strings.Join(r.Fields, ", ")))
	}
	if r.Instance != "" {
		parts = append(parts, l.T("register.instance", "instance", r.Instance))
	}
	if r.Zaak != "" {
		parts = append(parts, l.T("register.lies", "zaak", r.Zaak))
	}
	return parts
}

func (i item) deliveryState() casework.DeliveryState {
	if i.moves {
		return casework.DeliveryBusy
	}
	return i.register.State
}

// deliveryWays are the buttons of a delivery, the last one is what is usually
// wanted.
func (s *Screen) deliveryWays(i item, then func(func()) func()) []*kit.Button {
	l := s.needs.Words
	var buttons []*kit.Button
	switch now := i.deliveryState(); {
	case now == casework.DeliveryBusy, now == casework.DeliveryDelivered:
	case now.Open():
		buttons = append(buttons, kit.Quiet(l.T("register.give-up"), kit.IconCross, then(func() { s.askDrop(i, "register.give-up") })),
			kit.Primary(l.T("postvak.retry"), kit.IconSync, then(func() { s.retryDeliveries(i) })))
	default:
		buttons = append(buttons, kit.Secondary(l.T("register.off-list"), kit.IconTrash, then(func() { s.askDrop(i, "register.off-list") })))
	}
	return buttons
}

// askDrop asks whether a delivery may go off the list.
func (s *Screen) askDrop(i item, what string) {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T(what + "-title"), Text: l.T(what+"-text", "name", i.register.Municipality), Yes: l.T(what), Danger: true}, func() {
		if err := s.needs.Desk.DropDelivery(s.ctx, i.register.ID); err != nil {
			s.needs.Fail(err)
			s.changed()
			return
		}
		s.needs.Say(l.T(what+"-done"), nil)
		s.changed()
	})
}

// retryDeliveries lets deliveries go on, and begins a round.
func (s *Screen) retryDeliveries(list ...item) {
	if s.goOn(list) {
		s.changed()
		s.sync()
	}
}

// goOn lets deliveries go on at the next round; false when one could not.
func (s *Screen) goOn(list []item) bool {
	for _, i := range list {
		if i.register == nil || !i.register.State.Open() || i.moves {
			continue
		}
		if err := s.needs.Desk.RetryDelivery(s.ctx, i.register.ID); err != nil {
			s.needs.Fail(err)
			s.changed()
			return false
		}
	}
	return true
}

// controlRegister is the control of the settings at which the register is set.
const controlRegister = "register"

// byMyself are the codes of what mends itself, or that only the municipality can
// mend.
var byMyself = []string{"offline", "busy", "locked", "orphan-lock", "full", "incomplete", "too-large", "outdated", "not-for-municipality"}

// mendDelivery is the button that leads to where a delivery is mended; nil when
// it mends itself.
func (s *Screen) mendDelivery(i item) *kit.Button {
	code, r := i.register.Code, route.Route{Name: route.Settings, Object: controlRegister}
	key, icon := "post.to-settings", kit.IconSettings
	switch {
	case code == "", slices.Contains(byMyself, code):
		return nil
	case code == "no-zaak", code == "zaak-closed", code == "bad-order", strings.HasPrefix(code, "stopped-"):
		if i.name == "" {
			return nil
		}
		key, icon, r = "postvak.to-family-disclosures", kit.IconFamily, route.Route{Name: route.Dossier, Family: i.Family, Tab: route.TabDisclosures}
	}
	return kit.Secondary(s.needs.Words.T(key), icon, func() {
		s.close()
		s.needs.Go(r)
	})
}

// onlyNoMailbox tells that a round had nothing against it but that there is no
// mailbox: what goes to a register needs none.
func onlyNoMailbox(err error) bool {
	if joined, ok := err.(interface{ Unwrap() []error }); ok && len(joined.Unwrap()) > 1 {
		return false
	}
	return errors.Is(err, casework.ErrNoMailbox)
}

package casework

import (
	"cmp"
	"context"
	"slices"
)

// Inbox reads how things stand with what comes in. It does not look in the mailbox.
func (d *Desk) Inbox(ctx context.Context) (Inbox, error) {
	var box Inbox
	cards, err := d.cardsByMailbox(ctx)
	if err != nil {
		return box, err
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return box, err
	}
	for mailbox, card := range cards {
		var s inboxStream
		known, err := d.Vault.Desk(ctx, inboxName(mine.lane(mine.Card.Mailbox, mailbox)), &s)
		if err != nil {
			return box, err
		}
		if known {
			box.Senders = append(box.Senders, s.shown(mailbox, card))
		}
	}
	strangers, err := d.strangers(ctx, cards)
	if err != nil {
		return box, err
	}
	box.Senders = append(box.Senders, strangers...)
	slices.SortFunc(box.Senders, func(a, b InboxSender) int {
		return cmp.Or(cmp.Compare(a.Card.Name, b.Card.Name), cmp.Compare(a.Mailbox, b.Mailbox))
	})
	if box.CannotClear, err = d.cannotClear(ctx); err != nil {
		return box, err
	}
	alarms, err := d.Alarms(ctx)
	for _, a := range alarms {
		if a.Settled.IsZero() {
			box.Alarms = append(box.Alarms, a)
		}
	}
	return box, err
}

// cannotClear tells whether the mailbox of now did not let anything be removed.
func (d *Desk) cannotClear(ctx context.Context) (bool, error) {
	var no noClear
	if _, err := d.Vault.Desk(ctx, deskNoClear, &no); err != nil {
		return false, err
	}
	settings, err := d.Settings(ctx)
	return !no.Told.IsZero() && no.Mailbox == settings.Where().Place(), err
}

func (s *inboxStream) shown(mailbox string, card Card) InboxSender {
	l := s.Packages
	shown := InboxSender{Mailbox: mailbox, Card: card, Head: l.Head, More: l.More, Missing: l.stillMissing(), Asked: l.Gap.Asked}
	for _, h := range l.Parked {
		shown.Parked = append(shown.Parked, h.Parked)
	}
	for _, q := range slices.Backward(s.SetApart) {
		shown.Quarantined = append(shown.Quarantined, q)
	}
	return shown
}

// strangers are the senders of whom the card is missing still.
func (d *Desk) strangers(ctx context.Context, cards map[string]Card) ([]InboxSender, error) {
	var list []stranger
	_, err := d.Vault.Desk(ctx, deskStrangers, &list)
	var shown []InboxSender
	for _, s := range list {
		if _, known := cards[s.Mailbox]; !known {
			shown = append(shown, InboxSender{Mailbox: s.Mailbox, Parked: []Parked{{Number: s.Number, Since: s.Since, Why: ParkedUnknown}}})
		}
	}
	return shown, err
}

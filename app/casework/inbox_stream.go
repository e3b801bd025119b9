package casework

import (
	"cmp"
	"context"
	"slices"
	"time"

	"keukentafel/app/audit"
)

// inboxStream is all that is remembered of one sender. There is one document per
// sender, so that a round reads and writes no more of the one when there is more of
// another.
type inboxStream struct {
	Packages lane
	Receipts lane
	SetApart []Quarantined `json:",omitempty"` // newest last
	Files    []cameByFile  `json:",omitempty"` // without a number, newest last
}

// cameByFile is a package without a number that was handed over as a file.
type cameByFile struct {
	ID   string
	At   time.Time
	Code string `json:",omitempty"` // with which it was refused
}

func inboxName(sender string) string { return "inbox/" + sender }

// lane is the stream of packages, or of receipts.
func (s *inboxStream) lane(receipts bool) *lane {
	if receipts {
		return &s.Receipts
	}
	return &s.Packages
}

// setApart tells whether an object of the mailbox was set apart before.
func (s *inboxStream) setApart(name string) bool {
	return slices.ContainsFunc(s.SetApart, func(q Quarantined) bool { return q.Name == name })
}

// isolate sets packages apart, for good.
func (s *inboxStream) isolate(list ...Quarantined) {
	for _, q := range list {
		if !s.setApart(q.Name) {
			s.SetApart = append(s.SetApart, q)
		}
	}
	s.SetApart = s.SetApart[max(0, len(s.SetApart)-inboxSetApart):]
}

// rememberFile remembers a package without a number. After its term it cannot be
// opened any more, so it need not be known then.
func (s *inboxStream) rememberFile(f cameByFile) {
	s.Files = slices.DeleteFunc(s.Files, func(x cameByFile) bool { return f.At.Sub(x.At) > 2*parcelLife })
	s.Files = append(s.Files, f)
	s.Files = s.Files[max(0, len(s.Files)-inboxFiles):]
}

// editStream changes what is remembered of a sender, within a transaction.
func editStream(tx Tx, sender string, do func(*inboxStream) error) (inboxStream, error) {
	var s inboxStream
	if _, err := tx.Desk(inboxName(sender), &s); err != nil {
		return s, err
	}
	if err := do(&s); err != nil {
		return s, err
	}
	return s, tx.SaveDesk(inboxName(sender), s)
}

// changeStream is editStream with a transaction and a log entry of its own.
func (d *Desk) changeStream(ctx context.Context, event audit.Event, sender string, do func(Tx, *inboxStream) error) (inboxStream, error) {
	var after inboxStream
	e, err := d.entryOf(ctx, "", mark{event: event, object: sender})
	if err != nil {
		return after, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) (err error) {
		after, err = editStream(tx, sender, func(s *inboxStream) error { return do(tx, s) })
		return err
	})
	return after, err
}

// stream is the mailbox id under which the package is numbered.
func (o Opened) stream() string { return cmp.Or(o.Stream, o.Sender.Mailbox) }

// lane is under which name is remembered what came to one of the own mailboxes
// under a sender's. Whoever got new keys has a mailbox for each.
func (m owner) lane(box, from string) string {
	first := m.Card.Mailbox
	if len(m.Former) > 0 {
		first = m.Former[0].Card.Mailbox
	}
	if box == first || box == "" {
		return from
	}
	return from + "-" + box
}

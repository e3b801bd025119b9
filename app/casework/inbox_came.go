package casework

import (
	"context"
	"errors"
	"slices"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// cameBefore tells whether a package may not come in any more, from its number and
// its id: ErrReplayed, ErrForked or ErrLate. The second result is a fault.
func (d *Desk) cameBefore(ctx context.Context, o Opened) (why, err error) {
	var s inboxStream
	if _, err := d.Vault.Desk(ctx, inboxName(o.lane), &s); err != nil {
		return nil, err
	}
	known, err := d.knownContent(ctx, o)
	return s.verdict(o, known), err
}

// cameBeforeIn is cameBefore within a transaction.
func (d *Desk) cameBeforeIn(tx Tx, o Opened) (why, err error) {
	if err := takeOverSeen(tx); err != nil {
		return nil, err
	}
	var s inboxStream
	if _, err := tx.Desk(inboxName(o.lane), &s); err != nil {
		return nil, err
	}
	known, _, err := content(tx.Desk, o.Sender.Key, o.ID)
	return s.verdict(o, known), err
}

// verdict judges a package by its number and its id. known is that its id is among
// the content that came in. Below the window all is a replay, except content of
// which the id is not known: that was overtaken.
func (s *inboxStream) verdict(o Opened, known bool) error {
	if known {
		return ErrReplayed
	}
	if o.Seq == 0 {
		if slices.ContainsFunc(s.Files, func(f cameByFile) bool { return f.ID == o.ID }) {
			return ErrReplayed
		}
		return nil
	}
	l := s.lane(o.Kind == LetterReceipt)
	here := l.at(o.Seq)
	switch {
	case slices.ContainsFunc(here, func(x settled) bool { return x.ID == o.ID }):
		return ErrReplayed
	case slices.ContainsFunc(here, func(x settled) bool { return x.ID != "" }):
		return ErrForked
	case o.Seq >= l.Head: // nothing later came in
		return nil
	case o.Kind == LetterReceipt && o.Seq > l.Head-inboxWindow:
		return nil // receipts need no order
	case len(here) == 0 && !hasContent(o.Kind):
		return ErrReplayed
	}
	return ErrLate
}

// rememberAndAnswer settles the number of a package and queues its receipt, within
// the transaction that imports it. Receipts are not answered.
func (d *Desk) rememberAndAnswer(tx Tx, mine owner, o Opened, object, code string) error {
	s, err := editStream(tx, o.lane, func(s *inboxStream) error {
		s.remember(o, settled{Number: o.Seq, Package: object, ID: o.ID, How: settledIn, Code: code}, d.Clock())
		return nil
	})
	if err != nil || o.Kind == LetterReceipt {
		return err
	}
	return d.receiptFor(tx, mine, o, s.Packages, code)
}

func (s *inboxStream) remember(o Opened, as settled, now time.Time) {
	switch {
	case o.Seq == 0:
		s.rememberFile(cameByFile{ID: o.ID, At: now, Code: as.Code})
	case o.Kind == LetterReceipt:
		s.Receipts.step(as, family.DateOf(now))
	default:
		s.Packages.settle(as, family.DateOf(now))
	}
}

// receiptFor queues the receipt of a package: what became of it, and how far its
// stream is.
func (d *Desk) receiptFor(tx Tx, mine owner, o Opened, l lane, code string) error {
	note := Note{Package: o.ID, State: consent.ReceiptImported, Code: code, Stream: o.stream(), Head: l.Head, Missing: l.stillMissing()}
	switch {
	case code != "":
		note.State = consent.ReceiptRejected
	case o.Export != nil && o.Export.Later: // said again when it is where it should be
		note.State = consent.ReceiptReceived
	}
	return d.queueNote(tx, mine, o.Sender, LetterReceipt, note)
}

// stillMissing are the missing numbers above the head.
func (l *lane) stillMissing() []int64 {
	var list []int64
	for _, number := range l.Gap.Missing {
		if !l.done(number) {
			list = append(list, number)
		}
	}
	return list
}

// answeredWith is the code with which a package was answered; false when that is
// not known any more.
func (s *inboxStream) answeredWith(o Opened) (code string, known bool) {
	for _, f := range s.Files {
		if o.Seq == 0 && f.ID == o.ID {
			return f.Code, true
		}
	}
	for _, x := range s.lane(o.Kind == LetterReceipt).at(o.Seq) {
		if x.ID == o.ID {
			return x.Code, x.How == settledIn
		}
	}
	return "", false
}

// turnAway deals with a package that may not come in any more: the receipt of one
// that came before goes again, the sender of one that was overtaken is told, and a
// fork raises an alarm. Nothing of the package comes in.
func (d *Desk) turnAway(ctx context.Context, mine owner, o Opened, object string) error {
	m, err := d.turnedAway(ctx, o)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, "", m)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		before, err := d.cameBeforeIn(tx, o)
		if err != nil {
			return err
		}
		switch {
		case errors.Is(before, ErrForked):
			return d.forkedIn(tx, mine, o, object)
		case errors.Is(before, ErrLate):
			return d.overtakenIn(tx, mine, o, object)
		}
		return d.againIn(tx, mine, o, object)
	})
}

// againIn answers a package that came before once more, and settles its number
// when it came as a file first.
func (d *Desk) againIn(tx Tx, mine owner, o Opened, object string) error {
	answered := false
	s, err := editStream(tx, o.lane, func(s *inboxStream) error {
		code, known := s.answeredWith(o)
		answered = known
		l := s.lane(o.Kind == LetterReceipt)
		if o.Seq > 0 && (known || o.Seq > l.Head-inboxWindow) {
			s.remember(o, settled{Number: o.Seq, Package: object, ID: o.ID, How: settledIn, Code: code}, d.Clock())
			answered = true
		}
		return nil
	})
	if err != nil || !answered || o.Kind == LetterReceipt {
		return err
	}
	code, _ := s.answeredWith(o)
	return d.receiptFor(tx, mine, o, s.Packages, code)
}

// overtakenIn sets a package apart whose number was let go, and tells its sender.
func (d *Desk) overtakenIn(tx Tx, mine owner, o Opened, object string) error {
	s, err := editStream(tx, o.lane, func(s *inboxStream) error {
		s.isolate(d.apart(o, object, SetApartLate))
		s.lane(o.Kind == LetterReceipt).settle(settled{Number: o.Seq, Package: object, ID: o.ID, How: settledIn, Code: string(SetApartLate)}, d.Today())
		return nil
	})
	if err != nil || o.Kind == LetterReceipt {
		return err
	}
	return d.receiptFor(tx, mine, o, s.Packages, string(SetApartLate))
}

func (d *Desk) apart(o Opened, object string, why QuarantineReason) Quarantined {
	q := Quarantined{Name: object, Number: o.Seq, Reason: why, When: d.Clock()}
	if q.Name == "" {
		q.Name = o.ID
	}
	return q
}

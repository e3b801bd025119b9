package casework

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ErrStopped: a package was held back, since it may not leave any more.
var ErrStopped = errors.New("package was held back")

// Stopped is a package that was held back before it left.
type Stopped struct {
	Outgoing
	Why consent.StopReason
}

// InTime tells whether nobody can have got it: it was stopped before the first
// try to send it.
func (s Stopped) InTime() bool { return s.Attempts == 0 }

// stoppedAs is the code with which the outbox shows why.
func stoppedAs(why consent.StopReason) string { return "stopped-" + string(why) }

// judged tells whether a package is looked at again before it leaves.
func (o Outgoing) judged() bool {
	switch o.Kind {
	case LetterShare, LetterMunicipality, LetterHandover, LetterWithdrawal:
		return true
	case LetterContribution, LetterDecision, LetterAnswer, LetterReceipt, LetterWithdrawalAnswer, LetterCard:
	}
	return false
}

// mayHaveLeft tells whether somebody may have got it: it was sent, or a try
// was begun. What a try that failed left behind, nobody knows.
func (o Outgoing) mayHaveLeft() bool {
	return o.State != consent.ReceiptQueued && o.State != consent.ReceiptStopped || o.Attempts > 0
}

// mayLeave judges a package of the outbox today: empty, or why it may not.
func (d *Desk) mayLeave(dossier consent.Dossier, o Outgoing, grounds []consent.LegalGround) consent.StopReason {
	switch o.Kind {
	case LetterShare, LetterMunicipality:
		i := slices.IndexFunc(dossier.Register, func(r consent.Record) bool { return r.ID == o.Disclosure })
		if i < 0 {
			return consent.StopUnknown
		}
		if !dossier.Pen.Shares() {
			return consent.StopPen
		}
		return consent.StillAllowed(dossier, dossier.Register[i], o.Basis, grounds, d.Today())
	case LetterHandover:
		if dossier.Pen.State != family.PenOffered || dossier.Pen.Handover.To != o.To.Key {
			return consent.StopHandoverOff
		}
	case LetterWithdrawal:
		if i := recallOfPackage(dossier, o.Package); i < 0 || dossier.Recalls[i].State == consent.RecallDropped {
			return consent.StopUnknown
		}
	case LetterContribution, LetterDecision, LetterAnswer, LetterReceipt, LetterWithdrawalAnswer, LetterCard:
	}
	return ""
}

// whyNot is mayLeave, for a package that also needs a reader who is still in
// the directory, with a key that counts (keyStop).
func (d *Desk) whyNot(tx Tx, dossier consent.Dossier, o Outgoing, grounds []consent.LegalGround) (consent.StopReason, error) {
	if why := d.mayLeave(dossier, o, grounds); why != "" {
		return why, nil
	}
	var contacts []Contact
	if _, err := tx.Desk(deskDirectory, &contacts); err != nil {
		return "", err
	}
	return keyStop(contacts, o), nil
}

// stopParcels holds back each package of the family that waits and for which
// stop gives a reason: its bytes are destroyed, and the outbox and the
// register say so. The dossier is changed, not saved.
func (d *Desk) stopParcels(tx Tx, dossier *consent.Dossier, stop func(Outgoing, consent.Record) consent.StopReason) ([]Stopped, error) {
	if err := moveOutbox(tx); err != nil {
		return nil, err
	}
	list, err := rowsWhere(tx, withQueued)
	if err != nil {
		return nil, err
	}
	stopped, err := d.stopDeliveries(tx, dossier, stop)
	if err != nil {
		return nil, err
	}
	for _, out := range list {
		if out.State != consent.ReceiptQueued || out.Family != dossier.Family.ID {
			continue
		}
		line := slices.IndexFunc(dossier.Register, func(r consent.Record) bool { return r.ID == out.Disclosure && out.Disclosure != "" })
		var record consent.Record
		if line >= 0 {
			record = dossier.Register[line]
		}
		why := stop(out, record)
		if why == "" {
			continue
		}
		if line >= 0 {
			dossier.Register[line].Receipt, dossier.Register[line].ReceiptAt = consent.ReceiptStopped, d.Clock()
		}
		if out, err = d.stopRow(tx, out.Number, stoppedAs(why)); err != nil {
			return nil, err
		}
		if !out.mayHaveLeft() {
			if err := d.fill(tx, out, out.Seq); err != nil {
				return nil, err
			}
		}
		stopped = append(stopped, Stopped{Outgoing: out, Why: why})
	}
	return stopped, nil
}

// stopRow holds one package back: its bytes are destroyed.
func (d *Desk) stopRow(tx Tx, number int64, problem string) (Outgoing, error) {
	if err := tx.DropDesk(bytesName(number)); err != nil {
		return Outgoing{}, err
	}
	return editRow(tx, number, func(o *Outgoing) {
		o.State, o.Problem, o.Asks, o.Gone, o.Changed = consent.ReceiptStopped, problem, "", true, d.Clock()
	})
}

// stale is that a package may not leave any more.
type stale struct{ why consent.StopReason }

func (s stale) Error() string { return fmt.Sprintf("%s: %s", ErrStopped, s.why) }

func (s stale) Is(target error) bool { return target == ErrStopped }

// claim is the last look at a package before it leaves, and takes its bytes.
// In the same transaction it is marked as tried: who takes a consent back from
// then on finds it among what may have left. A package that was stopped
// meanwhile, or that may not leave any more, is refused (ErrStopped).
func (d *Desk) claim(ctx context.Context, o Outgoing) (Parcel, error) {
	var parcel Parcel
	e, err := d.entryOf(ctx, o.Family, mark{event: audit.PostOf(string(o.Kind)), object: o.ID, action: audit.Execute})
	if err != nil {
		return parcel, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		out, known, err := row(tx, o.Number)
		if err != nil || !known {
			return orUnexpected(err)
		}
		if why, err := d.judgeIn(tx, out); err != nil || why != "" {
			return errors.Join(err, refusedFor(why))
		}
		if d.expired(out) {
			return ErrExpired
		}
		if parcel, err = bytesOf(tx, out); err != nil {
			return err
		}
		_, err = editRow(tx, o.Number, func(o *Outgoing) { o.Attempts++ })
		return err
	})
	return parcel, err
}

func refusedFor(why consent.StopReason) error {
	if why == "" {
		return nil
	}
	return stale{why}
}

// judgeIn is mayLeave within a transaction. What was stopped before stays so.
func (d *Desk) judgeIn(tx Tx, o Outgoing) (consent.StopReason, error) {
	if o.State == consent.ReceiptStopped {
		return consent.StopReason(o.Problem[min(len(o.Problem), len(stoppedAs(""))):]), nil
	}
	dossier, err := tx.Load(o.Family)
	if errors.Is(err, ErrNoFamily) {
		return consent.StopUnknown, nil
	}
	if err != nil {
		return "", err
	}
	if err := d.checkClock(dossier, o); err != nil {
		return "", err
	}
	grounds, err := d.groundsIn(tx)
	if err != nil {
		return "", err
	}
	return d.whyNot(tx, dossier, o, grounds)
}

// stopStale holds back one package that may not leave any more. It answers
// false when it stood stopped already, by somebody who told so.
func (d *Desk) stopStale(ctx context.Context, o Outgoing) (Stopped, bool, error) {
	var stopped []Stopped
	e, err := d.entryOf(ctx, o.Family, mark{event: audit.PostStopped, object: o.ID})
	if err != nil {
		return Stopped{}, false, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err := tx.Load(o.Family)
		gone := errors.Is(err, ErrNoFamily)
		if err != nil && !gone {
			return err
		}
		grounds, err := d.groundsIn(tx)
		if err != nil {
			return err
		}
		dossier.Family.ID = o.Family
		why, err := d.whyNot(tx, dossier, o, grounds)
		if err != nil {
			return err
		}
		stopped, err = d.stopParcels(tx, &dossier, func(x Outgoing, _ consent.Record) consent.StopReason {
			if x.ID != o.ID {
				return ""
			}
			return why
		})
		switch {
		case err != nil || gone:
			return err
		case len(stopped) == 0:
			return ErrStopped // before, and logged then
		}
		return tx.Save(dossier)
	})
	switch {
	case errors.Is(err, ErrStopped):
		return Stopped{}, false, nil
	case err != nil || len(stopped) == 0:
		return Stopped{}, false, err
	}
	return stopped[0], true, nil
}

package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// freeze stops all writing until a person decides, and keeps what is known of
// the other. The dossier is changed, not saved.
func (d *Desk) freeze(dossier *consent.Dossier, f family.Freeze) {
	pen := &dossier.Pen
	f.Since, f.Was = d.Clock().UTC(), pen.State
	if pen.State == family.PenFrozen {
		f.Since, f.Was = pen.Frozen.Since, pen.Frozen.Was
		f.Epoch = max(f.Epoch, pen.Frozen.Epoch)
	}
	pen.State, pen.Frozen = family.PenFrozen, f
}

// TakePen takes the pen of an offer that was accepted and that the giver does
// not confirm: the laptop is gone, or the giver is. It needs a reason, which
// stands in the log and in the dossier. When the giver turns out to have gone on
// meanwhile, both plans are frozen until a person decides.
func (d *Desk) TakePen(ctx context.Context, offer string, why family.Text) error {
	if why.Empty() {
		return ErrNeedsReason
	}
	o, err := d.offered(ctx, offer)
	if err != nil {
		return err
	}
	if o.State != OfferAccepted {
		return ErrNotAccepted
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, o.Dossier.Family.ID, mark{event: audit.HandoverTake, object: o.ID, why: why, purpose: consent.PurposeHandover})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := d.checkEpoch(tx, o.From, o.Dossier); err != nil {
			return err
		}
		if err := d.takePen(tx, o, mine.Card.Key, why); err != nil {
			return err
		}
		if err := dropOffer(tx, o.ID); err != nil {
			return err
		}
		return d.queueNote(tx, mine, o.From, LetterAnswer, Note{Package: o.Package, Object: o.ID, Accept: true, Epoch: o.Dossier.Pen.Epoch + 1,
			State: consent.ReceiptImported, Code: codeTaken})
	})
}

// keepTaken hears that the successor took the pen. While the offer stood that
// is an acceptance; after that there may be two pens.
func (d *Desk) keepTaken(tx Tx, m move) error {
	pen := &m.dossier.Pen
	switch {
	case !m.known || !m.handing.Gave:
		return ErrUnexpected
	case !m.here: // destroyed here: the other decides
		return d.answers(tx, m, Note{Epoch: m.note.Epoch - 1, Code: codeOff})
	case pen.State == family.PenElsewhere && pen.Holder == m.opened.Sender.Key:
		return nil
	case pen.State == family.PenElsewhere:
		return errors.Join(d.answers(tx, m, Note{Epoch: pen.Epoch, Code: codeOff}), ErrOldEpoch)
	case m.current() && m.note.Epoch == pen.Epoch+1 && (pen.State == family.PenOffered || pen.Frozen.Was == family.PenOffered):
		return d.givePen(tx, m)
	}
	d.freeze(&m.dossier, family.Freeze{Why: family.FreezeTwoPens, Key: m.opened.Sender.Key, Name: m.opened.Sender.Name, Epoch: m.note.Epoch})
	if err := d.savePen(tx, m); err != nil {
		return err
	}
	return d.answers(tx, m, Note{Epoch: min(pen.Epoch, m.note.Epoch-1), Code: codeOff})
}

// KeepPen decides that this installation goes on with a frozen pen, one epoch
// above every other that is known. The other, when known, hears it and follows,
// with its own copy still there to read.
func (d *Desk) KeepPen(ctx context.Context, id family.FamilyID, why family.Text) error {
	return d.decidePen(ctx, id, mark{event: audit.PenKeep, why: why}, func(pen *family.Pen, mine owner) (Note, error) {
		if pen.Frozen.Why == family.FreezeGivenOn {
			return Note{}, ErrGivenOn
		}
		pen.Epoch = max(pen.Epoch, pen.Frozen.Epoch) + 1
		pen.State, pen.Holder = family.PenHere, mine.Card.Key
		if pen.Handover.State == family.HandoverOffered {
			pen.Handover.State = family.HandoverWithdrawn
		}
		return Note{Accept: true, Epoch: pen.Epoch, Code: codeKept}, nil
	})
}

// FollowOther decides that the other goes on with the pen. The own copy stays
// as it is, to read; what is only in it can be told to the other.
func (d *Desk) FollowOther(ctx context.Context, id family.FamilyID, why family.Text) error {
	return d.decidePen(ctx, id, mark{event: audit.PenFollow, why: why}, func(pen *family.Pen, _ owner) (Note, error) {
		pen.Epoch = max(pen.Epoch, pen.Frozen.Epoch) + 1
		pen.State, pen.Holder = family.PenElsewhere, pen.Frozen.Key
		return Note{Epoch: pen.Epoch, Code: codeYields}, nil
	})
}

// decidePen ends a freeze by what a person chose, and tells the other.
func (d *Desk) decidePen(ctx context.Context, id family.FamilyID, m mark, choose func(*family.Pen, owner) (Note, error)) error {
	if m.why.Empty() {
		return ErrNeedsReason
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	return d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		if dossier.Pen.State != family.PenFrozen {
			return ErrNotFrozen
		}
		other := dossier.Pen.Frozen
		note, err := choose(&dossier.Pen, mine)
		if err != nil {
			return err
		}
		dossier.Pen.Frozen = family.Freeze{}
		known, err := handings(tx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(known, func(h handing) bool {
			return h.Other.Key == other.Key && h.Family == id && other.Key != ""
		})
		if i < 0 {
			return nil
		}
		note.Package, note.Object, note.State = d.NewID(), known[i].ID, consent.ReceiptImported
		return d.queueNote(tx, mine, known[i].Other, LetterAnswer, note)
	})
}

// keepKept hears that the other goes on. A frozen copy follows; one that writes
// is frozen, as there are two.
func (d *Desk) keepKept(tx Tx, m move) error {
	pen := &m.dossier.Pen
	switch {
	case !m.known:
		return ErrUnexpected
	case !m.here:
		return nil
	case m.note.Epoch < pen.Epoch:
		return ErrOldEpoch
	case pen.State == family.PenElsewhere && pen.Holder != m.opened.Sender.Key:
		return ErrOldEpoch
	case pen.State == family.PenElsewhere:
		pen.Epoch = m.note.Epoch
	case pen.State == family.PenFrozen:
		pen.State, pen.Frozen = family.PenElsewhere, family.Freeze{}
		pen.Epoch, pen.Holder = m.note.Epoch, m.opened.Sender.Key
	default:
		d.freeze(&m.dossier, family.Freeze{Why: family.FreezeTwoPens, Key: m.opened.Sender.Key, Name: m.opened.Sender.Name, Epoch: m.note.Epoch})
	}
	return d.savePen(tx, m)
}

// keepYields hears that the other leaves the pen here. When both left it to the
// other, the successor decides.
func (d *Desk) keepYields(tx Tx, m move) error {
	pen := &m.dossier.Pen
	switch {
	case !m.known:
		return ErrUnexpected
	case !m.here, pen.State == family.PenHere || pen.State == family.PenOffered:
		return nil
	case m.note.Epoch < pen.Epoch:
		return ErrOldEpoch
	case pen.State == family.PenFrozen:
		pen.State, pen.Frozen = family.PenHere, family.Freeze{}
		pen.Epoch, pen.Holder = m.note.Epoch, m.mine.Card.Key
	case pen.Holder != m.opened.Sender.Key:
		return ErrOldEpoch
	case m.handing.Gave: // the successor decides
		return nil
	default:
		d.freeze(&m.dossier, family.Freeze{Why: family.FreezeNoPen, Key: m.opened.Sender.Key, Name: m.opened.Sender.Name, Epoch: m.note.Epoch})
	}
	return d.savePen(tx, m)
}

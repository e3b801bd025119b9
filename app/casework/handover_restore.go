package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// What happens when an older copy of a vault comes back.
//
// The vault may have had a later life: plans written, versions adopted and sent,
// pens handed over. Nothing in it can tell. So:
//
//   - every family whose pen was here is frozen, until a person says that this is
//     the only copy (KeepPen, one epoch higher, so that what the later life sent
//     is older than what comes now), or that another goes on (FollowOther). A
//     round over the mailbox that finds nothing does not thaw it: a successor of
//     the later life has no reason to write here, so silence proves nothing.
//   - what waited in the outbox with something of a plan in it is stopped: the
//     consent that it rests on may have been taken back since.
//   - what is sent from now on is numbered under a new sender's name, from 1. The
//     numbers of the later life are not known here, so any number in the old row
//     could be taken; a receiver would see a fork of numbers, or wait for ever
//     for those in a gap.
//
// An acceptance of an offer of the later life, a receipt above the numbers that
// were given out, and a refusal as too old each show that there was one.

const deskStream = "stream"

// sender is the name under which this installation numbers what it sends.
type sender struct {
	Name  string    // 26 characters; empty is the own mailbox
	Since time.Time // when it began
}

// sendsAs is the name under which what leaves is numbered: that of the own
// mailbox, until an older copy came back.
func sendsAs(r reader) (string, error) {
	var s sender
	if _, err := r.Desk(deskStream, &s); err != nil || s.Name != "" {
		return s.Name, err
	}
	var mine owner
	_, err := r.Desk(deskIdentity, &mine)
	return mine.Card.Mailbox, err
}

// beginStream lets what leaves be numbered from 1, under another name.
func beginStream(tx Tx, name string, since time.Time) error {
	if err := moveOutbox(tx); err != nil {
		return err
	}
	return errors.Join(tx.SaveDesk(deskStream, sender{Name: name, Since: since}), tx.DropDesk(deskCounters))
}

// Restored is what an older copy that came back was brought into.
type Restored struct {
	Frozen  int // families
	Stopped int // packages
}

// CameBack makes a vault safe that is, or may be, an older copy. Doing it again
// freezes again.
func (d *Desk) CameBack(ctx context.Context) (Restored, error) {
	var done Restored
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return done, err
	}
	for _, h := range headers {
		if h.Pen != family.PenHere && h.Pen != family.PenOffered {
			continue
		}
		err := d.annotate(ctx, h.ID, mark{event: audit.PenFreeze, object: string(family.FreezeRestored)}, func(tx Tx, dossier *consent.Dossier) error {
			stopped, err := d.stopParcels(tx, dossier, func(o Outgoing, _ consent.Record) consent.StopReason {
				if !o.judged() || o.Kind == LetterWithdrawal {
					return ""
				}
				return consent.StopRestored
			})
			d.freeze(dossier, family.Freeze{Why: family.FreezeRestored})
			done.Stopped += len(stopped)
			return err
		})
		if err != nil {
			return done, err
		}
		done.Frozen++
	}
	e, err := d.entry(ctx, audit.PostStream, audit.Update)
	if errors.Is(err, ErrNotSetUp) {
		return done, nil // nobody ever sent anything from it
	}
	if err != nil {
		return done, err
	}
	return done, d.Vault.Change(ctx, e, func(tx Tx) error {
		return beginStream(tx, d.NewID(), d.Clock().UTC())
	})
}

// heardOfLaterLife freezes what a receipt shows to be written twice: it counts
// packages that were never sent from here, or it refuses a plan as too old.
func (d *Desk) heardOfLaterLife(tx Tx, o Opened) error {
	out, known, err := find(tx, byPackage(o.Note.Package))
	if err != nil || !known || !sameReader(tx, out.To.Key, o.Sender.Key) {
		return err
	}
	given, err := streamTo(tx, out.lane())
	if err != nil {
		return err
	}
	tooOld := o.Note.State == consent.ReceiptRejected && o.Note.Code == "old-epoch" && (out.Kind == LetterHandover || out.Kind == LetterMunicipality)
	counted := (o.Note.Stream == "" || o.Note.Stream == out.Stream) && o.Note.Head > given.Packages
	if !tooOld && !counted {
		return nil
	}
	return d.freezeFor(tx, out.Family, o.Sender, counted)
}

// freezeFor freezes a family whose plan was written here and elsewhere. When
// the numbers show a later life of this vault, the other is no other person.
func (d *Desk) freezeFor(tx Tx, id family.FamilyID, by Card, self bool) error {
	if id == "" {
		return nil
	}
	dossier, err := tx.Load(id)
	switch {
	case errors.Is(err, ErrNoFamily):
		return nil
	case err != nil:
		return err
	case dossier.Pen.State == family.PenElsewhere || dossier.Pen.State == family.PenFrozen:
		return nil
	}
	f := family.Freeze{Why: family.FreezeRestored}
	if !self {
		f = family.Freeze{Why: family.FreezeTwoPens, Key: by.Key, Name: by.Name}
	}
	d.freeze(&dossier, f)
	return tx.Save(dossier)
}

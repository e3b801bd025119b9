package casework

import (
	"errors"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The codes of messages about a handover that are no answer to the offer.
const (
	codeConfirmed = "confirmed"  // giver: the pen is yours, with this epoch
	codeOff       = "offer-off"  // giver: it is not; with the giver's epoch
	codeTaken     = "taken"      // successor: I took the pen without you
	codeKept      = "pen-kept"   // either: I go on with the pen, with this epoch
	codeYields    = "pen-yields" // either: you go on with the pen, with this epoch
)

// keepAnswer brings a message about a handover to the family it is about. What
// is from an older epoch is refused (ErrOldEpoch), and its sender hears where
// the pen is now as far as this installation may say.
func (d *Desk) keepAnswer(tx Tx, o Opened) error {
	m, err := moveOf(tx, o)
	if err != nil {
		return err
	}
	switch m.note.Code {
	case codeConfirmed:
		return d.keepConfirmed(tx, m)
	case codeOff:
		return d.keepOff(tx, m)
	case codeTaken:
		return d.keepTaken(tx, m)
	case codeKept:
		return d.keepKept(tx, m)
	case codeYields:
		return d.keepYields(tx, m)
	}
	if m.note.Accept {
		return d.keepAcceptance(tx, m)
	}
	return d.keepRefusal(tx, m)
}

// keepAcceptance moves the pen, when the offer still stands. When it does not,
// the successor hears so.
func (d *Desk) keepAcceptance(tx Tx, m move) error {
	pen := &m.dossier.Pen
	fits := m.current() && m.handing.Gave && pen.Handover.To == m.opened.Sender.Key
	standing := pen.State == family.PenOffered || pen.State == family.PenFrozen && pen.Frozen.Was == family.PenOffered
	switch {
	case !m.known || m.known && !m.handing.Gave:
		return errors.Join(d.answers(tx, m, Note{Code: codeOff}), ErrUnexpected)
	case !m.here: // destroyed since
		return errors.Join(d.answers(tx, m, Note{Epoch: m.note.Epoch, Code: codeOff}), ErrUnexpected)
	case fits && pen.State == family.PenElsewhere && pen.Holder == m.opened.Sender.Key:
		return d.answers(tx, m, Note{Accept: true, Epoch: pen.Epoch, Code: codeConfirmed}) // again
	case fits && standing && m.note.Epoch == pen.Epoch+1:
		return d.givePen(tx, m)
	case pen.State == family.PenFrozen:
		return ErrNotYet
	}
	err := d.answers(tx, m, Note{Epoch: pen.Epoch, Code: codeOff})
	if m.note.Epoch <= pen.Epoch {
		err = errors.Join(err, ErrOldEpoch)
	}
	return err
}

// givePen makes the own copy read-only and confirms.
func (d *Desk) givePen(tx Tx, m move) error {
	pen := &m.dossier.Pen
	pen.State, pen.Frozen = family.PenElsewhere, family.Freeze{}
	pen.Epoch, pen.Holder = m.note.Epoch, m.opened.Sender.Key
	pen.Handover.State, pen.Handover.Answered = family.HandoverAccepted, d.Clock().UTC()
	if err := d.savePen(tx, m); err != nil {
		return err
	}
	return d.answers(tx, m, Note{Accept: true, Epoch: pen.Epoch, Code: codeConfirmed})
}

// keepRefusal thaws the plan. A refusal of what was withdrawn says nothing new.
func (d *Desk) keepRefusal(tx Tx, m move) error {
	pen := &m.dossier.Pen
	switch {
	case !m.known || !m.handing.Gave:
		return ErrUnexpected
	case !m.here:
		return nil
	case pen.State == family.PenFrozen:
		return ErrNotYet
	case m.note.Epoch <= pen.Epoch:
		return ErrOldEpoch
	case !m.current() || pen.State != family.PenOffered:
		return nil
	}
	pen.State, pen.Handover.State, pen.Handover.Answered = family.PenHere, family.HandoverRefused, d.Clock().UTC()
	pen.Handover.Reason = family.RefusedOther
	if why := family.RefusalReason(m.note.Code); slices.Contains(family.RefusalReasons(), why) {
		pen.Handover.Reason = why
	}
	return d.savePen(tx, m)
}

// keepConfirmed brings the dossier in with the pen. Without the acceptance it
// confirms nothing.
func (d *Desk) keepConfirmed(tx Tx, m move) error {
	var list []Offer
	if _, err := tx.Desk(deskOffers, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(o Offer) bool {
		return o.ID == m.note.Object && o.From.Key == m.opened.Sender.Key && o.State == OfferAccepted
	})
	switch {
	case i < 0 && m.current() && !m.handing.Gave && m.dossier.Pen.State == family.PenHere && m.dossier.Pen.Epoch >= m.note.Epoch:
		return nil // again
	case i < 0 && m.known:
		return ErrOldEpoch
	case i < 0:
		return ErrUnexpected
	case m.note.Epoch != list[i].Dossier.Pen.Epoch+1:
		return ErrOldEpoch
	}
	if err := d.checkEpoch(tx, m.opened.Sender, list[i].Dossier); err != nil {
		return err
	}
	if err := d.takePen(tx, list[i], m.mine.Card.Key, ""); err != nil {
		return err
	}
	return dropOffer(tx, m.note.Object)
}

// keepOff lets go of an offer that was withdrawn. Who took the pen already is
// frozen: either the giver still writes, or gave the pen to another.
func (d *Desk) keepOff(tx Tx, m move) error {
	gone := false
	err := editOffers(tx, func(list []Offer) ([]Offer, error) {
		for i, o := range list {
			if o.ID == m.note.Object && o.From.Key == m.opened.Sender.Key {
				home := family.Family{ID: o.Dossier.Family.ID, Name: o.Dossier.Family.Name}
				list[i].Dossier, list[i].State, gone = consent.Dossier{Family: home}, OfferOff, true
				list[i].Answered = d.Clock().UTC()
			}
		}
		return list, nil
	})
	switch pen := m.dossier.Pen; {
	case err != nil || gone:
		return err
	case !m.known || m.handing.Gave:
		return ErrUnexpected
	case !m.current() || pen.Handover.Forced.Empty() || pen.State == family.PenElsewhere:
		return ErrOldEpoch
	}
	why := family.FreezeTwoPens
	if m.note.Epoch >= m.dossier.Pen.Epoch {
		why = family.FreezeGivenOn
	}
	d.freeze(&m.dossier, family.Freeze{Why: why, Key: m.opened.Sender.Key, Name: m.opened.Sender.Name, Epoch: m.note.Epoch})
	return d.savePen(tx, m)
}

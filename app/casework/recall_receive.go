package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ReceivedRecall is that somebody called back what was shared with this
// installation. Once it is decided nothing is kept of the family but the ids
// of the packages, which are kept for good: they are not taken in again.
type ReceivedRecall struct {
	ID       string
	Recall   string // as the sender calls it
	From     Card
	Package  string   // the withdrawal
	Packages []string // what must be removed
	Arrived  time.Time
	Family   family.FamilyID
	Name     family.Text         // of the family, while it waits
	Slice    string              // the slice that is called back; empty when it is not held any more
	State    consent.RecallState // told while it waits; removed or kept
	Decided  time.Time
	Why      family.Text // a code
}

// Waits tells whether somebody must still decide.
func (r ReceivedRecall) Waits() bool { return r.State == consent.RecallTold }

const deskRecalls = "recalls"

// ReceivedRecalls lists what others called back from here, newest first.
func (d *Desk) ReceivedRecalls(ctx context.Context) ([]ReceivedRecall, error) {
	var list []ReceivedRecall
	_, err := d.Vault.Desk(ctx, deskRecalls, &list)
	return list, err
}

// keepWithdrawal lets a withdrawal wait for a decision, and closes the slice
// that it is about at once. One that names packages of somebody else is
// refused. What never arrived needs no decision: it is answered, and it will
// not be taken in when it still comes.
func (d *Desk) keepWithdrawal(tx Tx, o Opened, arrival *Arrival) error {
	var recalls []ReceivedRecall
	if _, err := tx.Desk(deskRecalls, &recalls); err != nil {
		return err
	}
	known, foreign, err := contentFrom(tx, o)
	if err != nil {
		return err
	}
	if foreign || len(o.Note.Packages) == 0 {
		return ErrUnexpected
	}
	r := ReceivedRecall{ID: d.NewID(), Recall: o.Note.Object, From: o.Sender, Package: o.ID, Packages: o.Note.Packages, Arrived: d.Clock(), State: consent.RecallTold}
	if i := slices.IndexFunc(recalls, r.repeats); i >= 0 {
		return d.askedAgain(tx, recalls, i, r, arrival)
	}
	if !known {
		r.State, r.Why, r.Decided = consent.RecallRemoved, WhyNotReceived, d.Clock()
	}
	if err := closeSlices(tx, &r); err != nil {
		return err
	}
	arrival.Object, arrival.Family = r.ID, r.Family
	if err := tx.SaveDesk(deskRecalls, append([]ReceivedRecall{r}, recalls...)); err != nil || r.Waits() {
		return err
	}
	return d.answerWithdrawal(tx, r)
}

// repeats tells whether r asks again what x asked.
func (r ReceivedRecall) repeats(x ReceivedRecall) bool {
	return r.Recall != "" && x.Recall == r.Recall && x.From.Key == r.From.Key
}

// askedAgain takes the newer question in the place of the older one: more
// packages may be named. What was decided is answered again.
func (d *Desk) askedAgain(tx Tx, recalls []ReceivedRecall, i int, again ReceivedRecall, arrival *Arrival) error {
	r := &recalls[i]
	for _, id := range again.Packages {
		if !slices.Contains(r.Packages, id) {
			r.Packages = append(r.Packages, id)
		}
	}
	r.Package = again.Package
	arrival.Object, arrival.Family = r.ID, r.Family
	if err := closeSlices(tx, r); err != nil {
		return err
	}
	if err := tx.SaveDesk(deskRecalls, recalls); err != nil || r.Waits() {
		return err
	}
	return d.answerWithdrawal(tx, *r)
}

// closeSlices closes the slices of the packages of a recall. A slice that
// still stands there has to be decided on, whatever was decided before.
func closeSlices(tx Tx, r *ReceivedRecall) error {
	return editSlices(tx, func(list []ReceivedSlice) ([]ReceivedSlice, error) {
		for i, s := range list {
			if s.From.Key != r.From.Key || !slices.Contains(r.Packages, s.Package) || s.Kept {
				continue
			}
			list[i].CalledBack = r.ID
			r.Slice, r.Family, r.Name = s.ID, s.Slice.Family.ID, s.Slice.Family.Name
			r.State, r.Why, r.Decided = consent.RecallTold, "", time.Time{}
		}
		return list, nil
	})
}

// calledBack tells whether a package was called back before it arrived.
func calledBack(tx Tx, o Opened) (bool, error) {
	var recalls []ReceivedRecall
	_, err := tx.Desk(deskRecalls, &recalls)
	return slices.ContainsFunc(recalls, func(r ReceivedRecall) bool { return r.From.Key == o.Sender.Key && slices.Contains(r.Packages, o.ID) }), err
}

// removedHere tells whether the plan of a decision was removed, since its
// sender called it back, and nothing newer came.
func removedHere(tx Tx, o Opened) (bool, error) {
	var recalls []ReceivedRecall
	if _, err := tx.Desk(deskRecalls, &recalls); err != nil {
		return false, err
	}
	var held []ReceivedSlice
	if _, err := tx.Desk(deskSlices, &held); err != nil {
		return false, err
	}
	removed := slices.ContainsFunc(recalls, func(r ReceivedRecall) bool {
		return r.State == consent.RecallRemoved && r.From.Key == o.Sender.Key && r.Family == o.Contribution.Family
	})
	return removed && !slices.ContainsFunc(held, func(s ReceivedSlice) bool {
		return s.From.Key == o.Sender.Key && slices.ContainsFunc(s.Mine, func(c family.Contribution) bool { return c.ID == o.Contribution.ID })
	}), nil
}

// dropRecalled takes a family out of what was called back; the ids of the
// packages stay, as they keep them from coming in again.
func dropRecalled(tx Tx, id family.FamilyID) error {
	var list []ReceivedRecall
	if _, err := tx.Desk(deskRecalls, &list); err != nil {
		return err
	}
	found := false
	for i := range list {
		if list[i].Family == id && id != "" {
			list[i].Family, list[i].Name, list[i].Slice, found = "", "", "", true
			if list[i].Waits() {
				list[i].State, list[i].Decided = consent.RecallRemoved, list[i].Arrived
			}
		}
	}
	if !found {
		return nil
	}
	return tx.SaveDesk(deskRecalls, list)
}

// redacted is a slice that was called back, as it may be listed.
func (s ReceivedSlice) redacted() ReceivedSlice {
	if !s.Closed() {
		return s
	}
	s.Slice = consent.Slice{Disclosure: s.Slice.Disclosure, On: s.Slice.On, Version: s.Slice.Version,
		Family: family.Family{ID: s.Slice.Family.ID, Name: s.Slice.Family.Name}}
	s.Mine = nil
	return s
}

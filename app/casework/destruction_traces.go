package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const deskDestructions = "destructions"

// dropTraces takes a family out of every document of the desk and keeps the
// record, within the transaction that destroys it. What was not sent yet, or
// waits for an answer of ours, stops it: the other side counts on it.
func dropTraces(tx Tx, record DestructionRecord) error {
	id := record.Family
	for _, drop := range []func(Tx, family.FamilyID) error{refuseOffered, dropOutgoing, dropSlices, dropRecalled, dropRegistered, dropHandings} {
		if err := drop(tx, id); err != nil {
			return err
		}
	}
	err := editPapers(tx, func(p *retentionPapers) error {
		delete(p.Holds, id)
		delete(p.Requests, id)
		return nil
	})
	if err != nil {
		return err
	}
	var records []DestructionRecord
	if _, err := tx.Desk(deskDestructions, &records); err != nil {
		return err
	}
	return tx.SaveDesk(deskDestructions, append(records, record))
}

// refuseOffered stops when the family was offered to this installation.
func refuseOffered(tx Tx, id family.FamilyID) error {
	var offers []Offer
	if _, err := tx.Desk(deskOffers, &offers); err != nil {
		return err
	}
	if slices.ContainsFunc(offers, func(o Offer) bool { return o.Dossier.Family.ID == id }) {
		return ErrHandoverOut
	}
	return nil
}

// dropOutgoing drops the packages about the family that were sent before.
func dropOutgoing(tx Tx, id family.FamilyID) error {
	if err := moveOutbox(tx); err != nil {
		return err
	}
	list, err := rowsWhere(tx, everyDrawer)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(o Outgoing) bool { return o.Family != id })
	if slices.ContainsFunc(list, func(o Outgoing) bool { return o.State == consent.ReceiptQueued }) {
		return ErrStillQueued
	}
	for _, out := range list {
		if err := dropRow(tx, out); err != nil {
			return err
		}
	}
	return nil
}

// dropSlices drops what others shared here about the family.
func dropSlices(tx Tx, id family.FamilyID) error {
	var list []ReceivedSlice
	if _, err := tx.Desk(deskSlices, &list); err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(list), func(s ReceivedSlice) bool { return s.Slice.Family.ID == id })
	if len(kept) == len(list) {
		return nil
	}
	return tx.SaveDesk(deskSlices, kept)
}

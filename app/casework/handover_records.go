package casework

import (
	"errors"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const deskHandovers = "handovers"

// handing is one handover that this installation took part in: a message about
// it carries no more than its id.
type handing struct {
	ID     string
	Family family.FamilyID
	Other  Card // the successor, or the giver
	Gave   bool // this installation gave; else it took
}

func handings(tx Tx) ([]handing, error) {
	var list []handing
	_, err := tx.Desk(deskHandovers, &list)
	return list, err
}

// noteHanding remembers a handover. Doing it again changes nothing.
func noteHanding(tx Tx, h handing) error {
	list, err := handings(tx)
	if err != nil {
		return err
	}
	for _, x := range list {
		if x.ID == h.ID {
			return nil
		}
	}
	return tx.SaveDesk(deskHandovers, append(list, h))
}

// dropHandings forgets the handovers of a family.
func dropHandings(tx Tx, id family.FamilyID) error {
	list, err := handings(tx)
	if err != nil {
		return err
	}
	var kept []handing
	for _, h := range list {
		if h.Family != id {
			kept = append(kept, h)
		}
	}
	if len(kept) == len(list) {
		return nil
	}
	return tx.SaveDesk(deskHandovers, kept)
}

// move is a message about a handover with everything that it is judged by.
type move struct {
	opened  Opened
	note    Note
	mine    owner
	known   bool // the handover is known here, and this is the other of it
	handing handing
	here    bool // the family is
	dossier consent.Dossier
}

// moveOf finds what a message about a handover is about.
func moveOf(tx Tx, o Opened) (move, error) {
	m := move{opened: o, note: *o.Note}
	if _, err := tx.Desk(deskIdentity, &m.mine); err != nil {
		return m, err
	}
	list, err := handings(tx)
	if err != nil {
		return m, err
	}
	for _, h := range list {
		if h.ID == m.note.Object && h.Other.Key == o.Sender.Key {
			m.known, m.handing = true, h
		}
	}
	if !m.known {
		if err := m.offeredBefore(tx); err != nil || !m.known {
			return m, err
		}
	}
	m.dossier, err = tx.Load(m.handing.Family)
	switch {
	case errors.Is(err, ErrNoFamily):
		return m, nil
	case err != nil:
		return m, err
	}
	m.here = true
	return m, nil
}

// offeredBefore finds a handover that was offered by a program that did not
// keep them apart yet.
func (m *move) offeredBefore(tx Tx) error {
	list, err := rowsWhere(tx, everyDrawer)
	if err != nil {
		return err
	}
	for _, out := range list {
		if out.Kind != LetterHandover || out.To.Key != m.opened.Sender.Key {
			continue
		}
		dossier, err := tx.Load(out.Family)
		if err == nil && dossier.Pen.Handover.ID == m.note.Object {
			m.known, m.handing = true, handing{ID: m.note.Object, Family: out.Family, Other: out.To, Gave: true}
			return noteHanding(tx, m.handing)
		}
	}
	return nil
}

// current tells whether the message is about the last handover of the family.
func (m move) current() bool { return m.here && m.dossier.Pen.Handover.ID == m.note.Object }

// answers queues a message about the same handover to who sent this one.
func (d *Desk) answers(tx Tx, m move, n Note) error {
	n.Package, n.Object, n.State = m.opened.ID, m.note.Object, consent.ReceiptImported
	return d.queueNote(tx, m.mine, m.opened.Sender, LetterAnswer, n)
}

// savePen keeps a change of the pen.
func (d *Desk) savePen(tx Tx, m move) error {
	d.stamp(&m.dossier)
	return tx.Save(m.dossier)
}

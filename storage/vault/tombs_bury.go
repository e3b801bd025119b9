package vault

import (
	"strings"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// bury destroys again what was destroyed elsewhere, each with a log entry, and
// counts the families that were still there.
func (tx *transaction) bury(entry audit.Entry, tombs []Tombstone) (destroyed int, err error) {
	entry.Event, entry.Action, entry.Object = audit.FamilyShred, audit.Delete, "restore"
	for _, t := range tombs {
		if tx.v.tombs[t.Row] || t.Row == tx.v.keys.row(desk) {
			continue
		}
		if d, there := tx.v.rows[t.Row]; there && isDesk(d.family) {
			continue
		}
		entry.Family = ""
		if d, there := tx.v.rows[t.Row]; there {
			entry.Family = family.FamilyID(d.family)
			destroyed++
		}
		if err := tx.destroy(t.Row, t.At.Unix()); err != nil {
			return destroyed, err
		}
		if err := tx.log(entry); err != nil {
			return destroyed, err
		}
	}
	return destroyed, nil
}

// destroy removes all of a family and places its tombstone. The family may be
// damaged, and need not be there.
func (tx *transaction) destroy(row, at int64) error {
	d, ok := tx.open[row]
	if !ok {
		if known, there := tx.v.rows[row]; there {
			d = &openDossier{dossier: known, was: known}
		} else {
			d = &openDossier{dossier: &dossier{row: row}}
		}
		tx.open[row] = d
	}
	for _, statement := range []string{`DELETE FROM part WHERE dossier = ?`, `DELETE FROM dossier WHERE id = ?`} {
		if _, err := tx.sql.Exec(statement, row); err != nil {
			return explain("destroy", err)
		}
	}
	if _, err := tx.sql.Exec(`INSERT INTO tombstone (id, at) VALUES (?, ?)`, row, at); err != nil {
		return explain("place the tombstone", err)
	}
	if d.was != nil {
		tx.state.sum.subtract(tx.scale.weigh(inHeads, row, d.was.rev))
	}
	tx.state.sum.add(tx.scale.weigh(inTombs, row, at))
	d.gone = true
	tx.tombs = append(tx.tombs, row)
	return tx.dropDraftsOf(row)
}

// dropDraftsOf removes the drafts of one family, whose id begins their keys.
func (tx *transaction) dropDraftsOf(row int64) error {
	for key := range tx.v.drafts {
		id, _, _ := strings.Cut(key, "/")
		if tx.v.keys.row(id) != row {
			continue
		}
		if err := tx.dropDraft(key); err != nil {
			return err
		}
	}
	return nil
}

package vault

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

func logPlace(seq int64) place { return place{table: inLog, row: seq} }

func (k *keyTree) sealEntry(entry audit.Entry) ([]byte, error) {
	text, err := json.Marshal(entry)
	if err != nil {
		return nil, fmt.Errorf("write the log: %w", err)
	}
	return seal(k.log, logPlace(entry.Seq), text, floorPart)
}

func (k *keyTree) openEntry(seq int64, record []byte) (audit.Entry, error) {
	var entry audit.Entry
	text, err := unseal(k.log, logPlace(seq), record)
	if err != nil {
		return entry, err
	}
	return entry, json.Unmarshal(text, &entry)
}

// Anchor is the end of the log now, to be kept outside the vault.
func (v *Vault) Anchor() audit.Anchor {
	v.memory.RLock()
	defer v.memory.RUnlock()
	return v.state.last
}

// CheckAnchor compares an anchor that was kept elsewhere. ErrOlderCopy means
// that this file is an older copy than the one the anchor came from.
func (v *Vault) CheckAnchor(kept audit.Anchor) error {
	link, there, err := v.LinkAt(kept.Seq)
	switch {
	case err != nil:
		return err
	case kept.Seq != 0 && (!there || link != kept.MAC):
		return ErrOlderCopy
	}
	return nil
}

// readLogEnd reads the last link of the log, which the sealed state knows too.
func readLogEnd(db querier) (audit.Anchor, error) {
	var last audit.Anchor
	var mac []byte
	err := db.QueryRow(`SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1`).Scan(&last.Seq, &mac)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return last, explain("read the log", err)
	}
	copy(last.MAC[:], mac)
	return last, nil
}

// logEndHarm says in which way the log does not end where the state says.
func logEndHarm(is, should audit.Anchor) *Damage {
	if is.Seq < should.Seq {
		return &Damage{Part: partLog, Harm: CutLog}
	}
	return &Damage{Part: logPart(is.Seq), Harm: ChangedLog}
}

func logPart(seq int64) string { return fmt.Sprintf("%s %d", partLog, seq) }

// Log reads log entries, newest first. An entry that does not open is left out:
// VerifyLog names it.
func (v *Vault) Log(ctx context.Context, filter casework.LogFilter) ([]audit.Entry, error) {
	var list []audit.Entry
	keys := v.currentKeys()
	err := v.eachLogRow(newestFirst, func(row logRow) error {
		entry, err := keys.openEntry(row.seq, row.body)
		if err == nil && filter.Selects(entry) {
			list = append(list, entry)
		}
		if filter.Limit > 0 && len(list) == filter.Limit {
			return errEnough
		}
		return ctx.Err()
	})
	return list, err
}

var errEnough = errors.New("enough")

type logRow struct {
	seq  int64
	body []byte
	mac  audit.MAC
}

type logOrder string

const (
	oldestFirst logOrder = `SELECT seq, body, mac FROM audit ORDER BY seq`
	newestFirst logOrder = `SELECT seq, body, mac FROM audit ORDER BY seq DESC`
)

// eachLogRow may be stopped by errEnough, and stops when the vault is locked.
func (v *Vault) eachLogRow(order logOrder, each func(logRow) error) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	rows, err := v.db.reader.Query(string(order))
	if err != nil {
		return explain("read the log", err)
	}
	defer rows.Close()
	for rows.Next() {
		if v.gate.life.Err() != nil {
			return ErrLocked
		}
		var row logRow
		var mac []byte
		if err := rows.Scan(&row.seq, &row.body, &mac); err != nil {
			return explain("read the log", err)
		}
		copy(row.mac[:], mac)
		if err := each(row); err != nil {
			if errors.Is(err, errEnough) {
				return nil
			}
			return err
		}
	}
	return explain("read the log", rows.Err())
}

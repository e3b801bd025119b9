package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"keukentafel/app/family"
)

// draft is where a draft stands; its key is sealed with its body.
type draft struct {
	row, rev int64
	damage   error
}

func (d draft) place() place { return place{table: inDrafts, row: d.row, rev: d.rev} }

// SaveDraft keeps what was typed under a key, in place of what was kept before.
// It is on the disk when SaveDraft returns. Start the key with the family's id
// and a slash, so that the draft goes when the family is destroyed.
func (v *Vault) SaveDraft(key string, text family.Text) error {
	return v.transact(context.Background(), func(tx *transaction) error { return tx.saveDraft(key, []byte(text)) })
}

// DropDraft removes a draft; that there is none is no error.
func (v *Vault) DropDraft(key string) error {
	return v.transact(context.Background(), func(tx *transaction) error { return tx.dropDraft(key) })
}

// Drafts gives every draft by its key. What cannot be read comes as an error
// beside those that can.
func (v *Vault) Drafts() (map[string]family.Text, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	v.memory.RLock()
	defer v.memory.RUnlock()
	drafts := make(map[string]family.Text, len(v.drafts))
	var troubles error
	for key, d := range v.drafts {
		body, err := v.keys.readDraft(v.db.reader, key, d)
		if err != nil {
			troubles = errors.Join(troubles, err)
			continue
		}
		drafts[key] = family.Text(body)
	}
	return drafts, troubles
}

func (k *keyTree) readDraft(db querier, key string, d draft) ([]byte, error) {
	var record []byte
	err := d.damage
	if err == nil {
		err = db.QueryRow(`SELECT body FROM draft WHERE id = ? AND rev = ?`, d.row, d.rev).Scan(&record)
	}
	if err == nil {
		_, body, openErr := k.openDraft(d, record)
		if openErr == nil {
			return body, nil
		}
		err = openErr
	}
	return nil, &Damage{Family: familyOfDraft(key), Part: partDraft, Cause: err, Harm: Unreadable}
}

// familyOfDraft is the family that a draft's key begins with, if it does.
func familyOfDraft(key string) string {
	family, _, _ := strings.Cut(key, "/")
	if family == key {
		return ""
	}
	return family
}

func (k *keyTree) openDraft(d draft, record []byte) (key string, body []byte, err error) {
	plain, err := unseal(k.drafts, d.place(), record)
	if err != nil {
		return "", nil, err
	}
	r := fieldReader{rest: plain}
	key, body = string(r.field()), r.field()
	if r.short {
		return "", nil, errUnreadable
	}
	return key, body, nil
}

func (k *keyTree) readDrafts(db querier, c *contents, sum *weight) error {
	scale := k.scale()
	err := bothEnds(db, `id, rev, body`, `draft`, func(rows *sql.Rows) (int64, error) {
		var d draft
		var record []byte
		if err := rows.Scan(&d.row, &d.rev, &record); err != nil {
			return 0, err
		}
		sum.add(scale.weigh(inDrafts, d.row, d.rev))
		var key string
		if key, _, d.damage = k.openDraft(d, record); d.damage != nil {
			key = fmt.Sprintf("unreadable %d", d.row)
			c.damage = append(c.damage, &Damage{Part: partDraft, Cause: d.damage, Harm: Unreadable})
		}
		c.drafts[key] = d
		c.everyDraft = append(c.everyDraft, d)
		return d.row, nil
	})
	return explain("read drafts", err)
}

func (tx *transaction) saveDraft(key string, body []byte) error {
	old, known := tx.draft(key)
	d := draft{row: old.row, rev: tx.state.generation}
	if !known {
		d.row = tx.v.takeRow()
	}
	record, err := seal(tx.v.keys.drafts, d.place(), appendField(appendField(nil, []byte(key)), body), floorPart)
	if err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	_, err = tx.sql.Exec(`INSERT INTO draft (id, rev, body) VALUES (?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body`, d.row, d.rev, record)
	if err != nil {
		return explain("save draft", err)
	}
	if known {
		tx.state.sum.subtract(tx.scale.weigh(inDrafts, old.row, old.rev))
	}
	tx.state.sum.add(tx.scale.weigh(inDrafts, d.row, d.rev))
	tx.drafts[key] = &d
	return nil
}

func (tx *transaction) dropDraft(key string) error {
	old, known := tx.draft(key)
	if !known {
		return nil
	}
	if _, err := tx.sql.Exec(`DELETE FROM draft WHERE id = ?`, old.row); err != nil {
		return explain("drop draft", err)
	}
	tx.state.sum.subtract(tx.scale.weigh(inDrafts, old.row, old.rev))
	tx.drafts[key] = nil
	return nil
}

// draft is the draft as this transaction sees it.
func (tx *transaction) draft(key string) (draft, bool) {
	if d, changed := tx.drafts[key]; changed {
		if d == nil {
			return draft{}, false
		}
		return *d, true
	}
	d, known := tx.v.drafts[key]
	return d, known
}

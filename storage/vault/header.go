package vault

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
)

// format is the number of the file format that this program writes.
const format = 1

// header is what can be read before unlocking.
type header struct {
	format    int64
	id        vaultID
	epoch     int64 // number of the vault key
	confirmed bool  // the recovery code was typed back and worked
	kept      []byte
	mac       []byte
	slots     []slot
}

// Names in the meta table.
const (
	metaFormat    = "format"
	metaID        = "vault"
	metaEpoch     = "epoch"
	metaConfirmed = "confirmed"
	metaKept      = "kept"
	metaMAC       = "mac"
	metaState     = "state"
)

type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

func readHeader(db querier) (*header, error) {
	h := &header{}
	if err := db.QueryRow(`SELECT v FROM meta WHERE k = ?`, metaFormat).Scan(&h.format); err != nil {
		return nil, headerTrouble(err)
	}
	switch {
	case h.format > format:
		return nil, fmt.Errorf("%w: format %d, this program knows %d", ErrNewerFormat, h.format, format)
	case h.format < 1:
		return nil, fmt.Errorf("%w: format %d", ErrDamaged, h.format)
	}
	var id []byte
	err := db.QueryRow(`SELECT (SELECT v FROM meta WHERE k = ?), (SELECT v FROM meta WHERE k = ?),
		(SELECT v FROM meta WHERE k = ?), (SELECT v FROM meta WHERE k = ?), (SELECT v FROM meta WHERE k = ?)`,
		metaID, metaEpoch, metaConfirmed, metaKept, metaMAC).Scan(&id, &h.epoch, &h.confirmed, &h.kept, &h.mac)
	if err != nil {
		return nil, headerTrouble(err)
	}
	if len(id) != len(h.id) {
		return nil, fmt.Errorf("%w: vault id", ErrDamaged)
	}
	h.id = vaultID(id)
	h.slots, err = readSlots(db)
	return h, err
}

func readSlots(db querier) ([]slot, error) {
	rows, err := db.Query(`SELECT kind, params, wrapped FROM slot ORDER BY id`)
	if err != nil {
		return nil, headerTrouble(err)
	}
	defer rows.Close()
	var slots []slot
	for rows.Next() {
		var s slot
		if err := rows.Scan(&s.kind, &s.params, &s.wrapped); err != nil {
			return nil, headerTrouble(err)
		}
		slots = append(slots, s)
	}
	if err := rows.Err(); err != nil {
		return nil, headerTrouble(err)
	}
	return slots, nil
}

// headerTrouble makes everything that SQLite finds strange here damage, unless
// it has a meaning of its own.
func headerTrouble(err error) error {
	if meaning := meaningOf(err); meaning != nil && !errors.Is(meaning, ErrDamaged) {
		return explain("read the header", err)
	}
	return &Damage{Part: partHeader, Cause: err, Harm: Unreadable}
}

func (h *header) slot(kind slotKind) (slot, bool) {
	for _, s := range h.slots {
		if s.kind == kind {
			return s, true
		}
	}
	return slot{}, false
}

// with is the header with one slot replaced or added.
func (h *header) with(s slot) *header {
	next := h.without(s.kind)
	next.slots = append(next.slots, s)
	return next
}

func (h *header) without(kind slotKind) *header {
	next := *h
	next.slots = nil
	for _, s := range h.slots {
		if s.kind != kind {
			next.slots = append(next.slots, s)
		}
	}
	return &next
}

// sum authenticates the whole header, so that a slot whose price was lowered, or
// that was added or swapped, is noticed whichever slot was used.
func (h *header) sum(k key) []byte {
	mac := hmac.New(sha256.New, k[:])
	field := func(b []byte) {
		_ = binary.Write(mac, binary.BigEndian, uint64(len(b))) // a hash takes everything
		mac.Write(b)
	}
	number := func(n int64) { _ = binary.Write(mac, binary.BigEndian, n) } // as above
	number(h.format)
	field(h.id[:])
	number(h.epoch)
	if h.confirmed {
		number(1)
	} else {
		number(0)
	}
	field(h.kept)
	number(int64(len(h.slots)))
	for _, s := range h.slots {
		number(int64(s.kind))
		field(s.params)
		field(s.wrapped)
	}
	return mac.Sum(nil)
}

func (h *header) check(k key) error {
	if !hmac.Equal(h.sum(k), h.mac) {
		return fmt.Errorf("%w: header", ErrTampered)
	}
	return nil
}

// write stores the header with a fresh MAC.
func (h *header) write(db execer, k key) error {
	h.mac = h.sum(k)
	for name, value := range map[string]any{
		metaFormat: h.format, metaID: h.id[:], metaEpoch: h.epoch, metaConfirmed: h.confirmed,
		metaKept: h.kept, metaMAC: h.mac,
	} {
		if err := writeMeta(db, name, value); err != nil {
			return err
		}
	}
	if _, err := db.Exec(`DELETE FROM slot`); err != nil {
		return explain("write slots", err)
	}
	for i, s := range h.slots {
		_, err := db.Exec(`INSERT INTO slot (id, kind, params, wrapped) VALUES (?, ?, ?, ?)`, i+1, s.kind, s.params, s.wrapped)
		if err != nil {
			return explain("write slots", err)
		}
	}
	return nil
}

type execer interface {
	Exec(query string, args ...any) (sql.Result, error)
}

func writeMeta(db execer, name string, value any) error {
	_, err := db.Exec(`INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v`, name, value)
	return explain("write "+name, err)
}

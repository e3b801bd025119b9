package vault

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"math/bits"

	"keukentafel/app/audit"
)

// state is the sealed summary of the whole file. A family, a draft or a
// tombstone that was removed or put back in an older state no longer adds up.
type state struct {
	generation int64 // number of the last change; also the revision of what it wrote
	sum        weight
	last       audit.Anchor // end of the log
}

const stateSize = 8 + 32 + 8 + 32

func (s state) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, uint64(s.generation))
	for _, word := range s.sum {
		b = binary.BigEndian.AppendUint64(b, word)
	}
	b = binary.BigEndian.AppendUint64(b, uint64(s.last.Seq))
	return append(b, s.last.MAC[:]...)
}

func decodeState(b []byte) (state, error) {
	var s state
	if len(b) != stateSize {
		return s, fmt.Errorf("state: %w", errUnreadable)
	}
	s.generation = int64(binary.BigEndian.Uint64(b))
	for i := range s.sum {
		s.sum[i] = binary.BigEndian.Uint64(b[8+8*i:])
	}
	s.last.Seq = int64(binary.BigEndian.Uint64(b[40:]))
	copy(s.last.MAC[:], b[48:])
	return s, nil
}

func (k *keyTree) sealState(s state) ([]byte, error) {
	return seal(k.state, place{table: inState, rev: k.epoch}, s.encode(), floorNone)
}

func (k *keyTree) openState(record []byte) (state, error) {
	plain, err := unseal(k.state, place{table: inState, rev: k.epoch}, record)
	if err != nil {
		return state{}, fmt.Errorf("state: %w", err)
	}
	return decodeState(plain)
}

// readState reads the sealed state. When it is gone or does not open, it says so
// and the rest can still be read.
func (k *keyTree) readState(db querier, c *contents) (lost *Damage, err error) {
	var record []byte
	switch err := db.QueryRow(`SELECT v FROM meta WHERE k = ?`, metaState).Scan(&record); {
	case errors.Is(err, sql.ErrNoRows):
		return &Damage{Part: partState, Harm: Missing}, nil
	case err != nil:
		return nil, headerTrouble(err)
	}
	if c.state, err = k.openState(record); err != nil {
		return &Damage{Part: partState, Cause: err, Harm: Unreadable}, nil
	}
	return nil, nil
}

// weight is a number of 256 bits, most significant word first.
type weight [4]uint64

func (w *weight) add(o weight) {
	var carry uint64
	for i := 3; i >= 0; i-- {
		w[i], carry = bits.Add64(w[i], o[i], carry)
	}
}

func (w *weight) subtract(o weight) {
	var borrow uint64
	for i := 3; i >= 0; i-- {
		w[i], borrow = bits.Sub64(w[i], o[i], borrow)
	}
}

// scale weighs rows for the state sum.
type scale struct{ mac hash.Hash }

func (k *keyTree) scale() scale { return scale{hmac.New(sha256.New, k.sum[:])} }

func (s scale) weigh(t table, row, rev int64) weight {
	s.mac.Reset()
	s.mac.Write(place{table: t, row: row, rev: rev}.bytes())
	var sum [sha256.Size]byte
	s.mac.Sum(sum[:0])
	var w weight
	for i := range w {
		w[i] = binary.BigEndian.Uint64(sum[8*i:])
	}
	return w
}

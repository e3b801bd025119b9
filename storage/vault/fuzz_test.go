package vault

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"testing"
	"time"
)

// fuzzKey is the same in every run, so that a record in the corpus opens.
var fuzzKey = key{1, 2, 3}

// FuzzRecord: whatever stands in the file, a record opens only where it was
// sealed, and nothing crashes.
func FuzzRecord(f *testing.F) {
	aead := newAEAD(fuzzKey)
	home := place{inParts, 7, 3, 9}
	whole, err := seal(aead, home, []byte("woorden"), floorPart)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, int64(7), int64(3), int64(9))
	f.Add(whole, int64(7), int64(3), int64(8))
	f.Add(whole[:40], int64(7), int64(3), int64(9))
	f.Fuzz(func(t *testing.T, record []byte, dossier, row, rev int64) {
		at := place{inParts, dossier, row, rev}
		plain, err := unseal(aead, at, record)
		if err != nil {
			if plain != nil || !errors.Is(err, errUnreadable) {
				t.Errorf("%q %v", plain, err)
			}
			return
		}
		if at != home || string(plain) != "woorden" {
			t.Errorf("opens at %+v with %q", at, plain)
		}
		for i := range record {
			changed := bytes.Clone(record)
			changed[i] ^= 1
			if _, err := unseal(aead, at, changed); err == nil {
				t.Errorf("byte %d does not matter", i)
			}
		}
	})
}

// FuzzSlot: a slot outside the bounds is refused before Argon2 runs; one that
// asks for a terabyte would otherwise end the test.
func FuzzSlot(f *testing.F) {
	salt := make([]byte, saltSize)
	f.Add(int64(slotPassphrase), work{MiB: 1, Passes: 1, Lanes: 1}.encode(salt), []byte{1})
	f.Add(int64(slotPassphrase), work{MiB: 1 << 31, Passes: 1 << 31, Lanes: 255}.encode(salt), []byte{})
	f.Add(int64(slotPassphrase), work{MiB: 64, Passes: 3, Lanes: 0}.encode(salt), bytes.Repeat([]byte{1}, 65))
	f.Add(int64(slotRecovery), bytes.Repeat([]byte{7}, 1216), []byte("x"))
	f.Add(int64(slotDevice), []byte(nil), bytes.Repeat([]byte{1}, 65))
	code := newRecoveryCode()
	f.Fuzz(func(t *testing.T, kind int64, params, wrapped []byte) {
		h := &header{id: vaultID{9}, epoch: 1, slots: []slot{{slotKind(kind), params, wrapped}}}
		o := options{floor: floorWork, now: time.Now}
		allowed := isAllowedWork(params)
		if _, err := goodPassphrase.unlock(h, o); slotKind(kind) == slotPassphrase && !allowed {
			if !errors.Is(err, ErrTampered) && !errors.Is(err, ErrDamaged) {
				t.Errorf("%x: %v", params, err)
			}
		} else if slotKind(kind) == slotPassphrase {
			return // one that may run takes too long here
		}
		for _, k := range []Key{code, Device{5}} {
			if secret, err := k.unlock(h, o); err == nil || secret != (key{}) {
				t.Errorf("%T opens a slot that nobody made", k)
			}
		}
	})
}

// isAllowedWork reads the bounds as FORMAT.md tells them.
func isAllowedWork(params []byte) bool {
	if len(params) != 25 {
		return false
	}
	mib, passes, lanes := binary.BigEndian.Uint32(params), binary.BigEndian.Uint32(params[4:]), params[8]
	return mib >= 64 && mib <= 1024 && passes >= 3 && passes <= 20 && lanes >= 1 && lanes <= 16
}

// FuzzHeader: what stands in the tables before unlocking is read or refused,
// and whatever was changed does not fit its MAC.
func FuzzHeader(f *testing.F) {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		f.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	f.Cleanup(func() { _ = db.Close() })
	for _, statement := range schema[:2] {
		if _, err := db.Exec(statement); err != nil {
			f.Fatal(err)
		}
	}
	f.Add(int64(1), bytes.Repeat([]byte{4}, 16), int64(1), int64(1), []byte("kept"), []byte("mac"), int64(1), []byte("params"), []byte("wrapped"))
	f.Add(int64(2), []byte{}, int64(-1), int64(7), []byte(nil), []byte(nil), int64(0), []byte(nil), []byte{})
	f.Fuzz(func(t *testing.T, number int64, id []byte, epoch, confirmed int64, kept, mac []byte, kind int64, params, wrapped []byte) {
		for name, value := range map[string]any{metaFormat: number, metaID: id, metaEpoch: epoch, metaConfirmed: confirmed, metaKept: kept, metaMAC: mac} {
			if _, err := db.Exec(`INSERT OR REPLACE INTO meta VALUES (?, coalesce(?, x''))`, name, value); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := db.Exec(`INSERT OR REPLACE INTO slot VALUES (1, ?, ?, coalesce(?, x''))`, kind, params, wrapped); err != nil {
			t.Fatal(err)
		}
		h, err := readHeader(db)
		if err != nil {
			if !isExpected(err) {
				t.Errorf("%v", err)
			}
			return
		}
		if number != format || len(id) != 16 || h.epoch != epoch || h.confirmed != (confirmed == 1) || !bytes.Equal(h.kept, kept) || len(h.slots) != 1 {
			t.Errorf("%+v", h)
		}
		if h.check(fuzzKey) == nil {
			t.Error("a header that nobody made fits")
		}
		h.mac = h.sum(fuzzKey)
		other := h.with(slot{slotKind(kind), append(bytes.Clone(params), 0), wrapped})
		if h.check(fuzzKey) != nil || other.check(fuzzKey) == nil {
			t.Error("the MAC does not cover the slot")
		}
	})
}

// FuzzState: a state is read whole or not at all.
func FuzzState(f *testing.F) {
	f.Add(state{generation: 5}.encode())
	f.Add(make([]byte, stateSize-1))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := decodeState(b)
		if (err == nil) != (len(b) == stateSize) {
			t.Errorf("%d bytes: %v", len(b), err)
		}
		if err == nil && !bytes.Equal(s.encode(), b) {
			t.Errorf("%x becomes %x", b, s.encode())
		}
	})
}

// FuzzHeadFields: a head that is read says the same when it is written again.
func FuzzHeadFields(f *testing.F) {
	d := dossier{family: "f-1", parts: []part{{"goals", 3, 9, digest{1}}, {"version 2", 4, 8, digest{2}}}}
	head, err := d.encodeHead()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(head)
	f.Add(append(head[:len(head)-1], appendField(nil, []byte("\x01{\"ID\":\"f-1\",\"Name\":\"De Wit\"}"))...))
	f.Add([]byte{0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		var first, second dossier
		if first.decodeHead(b) != nil {
			return
		}
		written, err := first.encodeHead()
		must(t, err)
		must(t, second.decodeHead(written))
		again, err := second.encodeHead()
		if err != nil || !bytes.Equal(written, again) {
			t.Errorf("%x becomes %x: %v", written, again, err)
		}
	})
}

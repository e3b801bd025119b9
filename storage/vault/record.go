package vault

import (
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"math/bits"
)

// recordVersion is the first byte of every sealed record.
const recordVersion = 1

// Smallest sealed sizes, so that small records do not tell what they hold.
const (
	floorHead  = 512
	floorPart  = 256
	floorNone  = 0
	recordCost = 1 + 12 + 4 + 16 // version, nonce, length, tag
)

// maxRecord bounds one record; a dossier part is some kilobytes.
const maxRecord = 64 << 20

var (
	errUnreadable = errors.New("record does not open")
	errTooBig     = errors.New("record is too big")
)

// table says in which table a record lives; it is the first byte of its place.
type table byte

const (
	inKeys   table = 'K' // data key of a family
	inHeads  table = 'H'
	inParts  table = 'P'
	inDrafts table = 'D'
	inLog    table = 'A'
	inState  table = 'S'
	inKept   table = 'R' // keys that outlive a vault key
	inSlots  table = 'W'
	inTombs  table = 'T' // no record, only its weight in the state sum
)

// place is where a record belongs. It is authenticated with the record, so a
// record that was moved or put back under another revision does not open.
type place struct {
	table   table
	dossier int64
	row     int64
	rev     int64
}

const placePrefix = "kt1"

func (p place) bytes() []byte {
	b := make([]byte, 0, len(placePrefix)+1+3*8)
	b = append(b, placePrefix...)
	b = append(b, byte(p.table))
	b = binary.BigEndian.AppendUint64(b, uint64(p.dossier))
	b = binary.BigEndian.AppendUint64(b, uint64(p.row))
	return binary.BigEndian.AppendUint64(b, uint64(p.rev))
}

// seal makes version | nonce | AEAD(length | data | zeros) | tag.
func seal(key cipher.AEAD, at place, data []byte, floor int) ([]byte, error) {
	if len(data) > maxRecord {
		return nil, errTooBig
	}
	plain := make([]byte, padded(4+len(data), floor))
	binary.BigEndian.PutUint32(plain, uint32(len(data)))
	copy(plain[4:], data)
	record := make([]byte, 1, recordCost+len(plain))
	record[0] = recordVersion
	record = key.Seal(record, nil, plain, at.bytes())
	clear(plain)
	return record, nil
}

// unseal opens a record at its place.
func unseal(key cipher.AEAD, at place, record []byte) ([]byte, error) {
	return unsealInto(nil, key, at, record)
}

// unsealInto uses the memory of buffer when that is large enough.
func unsealInto(buffer []byte, key cipher.AEAD, at place, record []byte) ([]byte, error) {
	if len(record) < recordCost || record[0] != recordVersion {
		return nil, errUnreadable
	}
	plain, err := key.Open(buffer[:0], nil, record[1:], at.bytes())
	if err != nil || len(plain) < 4 {
		return nil, errUnreadable
	}
	n := binary.BigEndian.Uint32(plain)
	if uint64(n) > uint64(len(plain)-4) {
		return nil, errUnreadable
	}
	return plain[4 : 4+n : 4+n], nil
}

// padded rounds up as Padme does: at most 12 % more, and only the size class
// shows.
func padded(n, floor int) int {
	n = max(n, floor)
	if n < 2 {
		return n
	}
	exponent := bits.Len(uint(n)) - 1
	zeros := exponent - bits.Len(uint(exponent))
	mask := 1<<max(zeros, 0) - 1
	return (n + mask) &^ mask
}

package vault

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"time"
)

// A backup is: magic, version, length of the head in four bytes, head, its MAC,
// and an age file. See FORMAT.md.
const (
	backupMagic   = "KTB"
	backupVersion = 1
	backupStart   = len(backupMagic) + 1 + 4
	backupMACSize = 32
)

// Limits of a head, checked before anything is made of it.
const (
	maxBackupHead  = 64 << 10
	maxBackupSlots = 16
)

// backupHead is what a backup says without a key. Until its MAC is checked it
// is only what the file claims.
type backupHead struct {
	taken  time.Time
	header header
	body   int64 // size of the age file
}

func (b backupHead) encode() []byte {
	h := b.header
	out := binary.BigEndian.AppendUint64(nil, uint64(b.taken.Unix()))
	out = binary.BigEndian.AppendUint64(out, uint64(b.body))
	out = binary.AppendUvarint(out, uint64(h.format))
	out = binary.AppendUvarint(out, uint64(h.epoch))
	confirmed := byte(0)
	if h.confirmed {
		confirmed = 1
	}
	out = append(out, confirmed)
	for _, field := range [][]byte{h.id[:], h.kept, h.mac} {
		out = appendField(out, field)
	}
	out = binary.AppendUvarint(out, uint64(len(h.slots)))
	for _, s := range h.slots {
		out = binary.AppendUvarint(out, uint64(s.kind))
		out = appendField(appendField(out, s.params), s.wrapped)
	}
	start := append([]byte(backupMagic), backupVersion)
	return append(binary.BigEndian.AppendUint32(start, uint32(len(out))), out...)
}

// sealedBackup is a backup of which the head was read; body is the age file.
type sealedBackup struct {
	head backupHead
	raw  []byte // the head with what stands before it
	mac  []byte
	body io.Reader
}

// readBackup reads the head of a backup of the given size.
func readBackup(from io.Reader, size int64) (*sealedBackup, error) {
	start := make([]byte, backupStart)
	n, err := io.ReadFull(from, start)
	if err := checkBackupStart(start[:n]); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, cut(err)
	}
	length := binary.BigEndian.Uint32(start[backupStart-4:])
	if length > maxBackupHead {
		return nil, ErrBackupAltered
	}
	rest := make([]byte, int(length)+backupMACSize)
	if _, err := io.ReadFull(from, rest); err != nil {
		return nil, cut(err)
	}
	b := &sealedBackup{raw: append(start, rest[:length]...), mac: rest[length:], body: from}
	if b.head, err = decodeBackupHead(rest[:length]); err != nil {
		return nil, err
	}
	switch whole := int64(len(b.raw)+backupMACSize) + b.head.body; {
	case size < whole:
		return nil, ErrBackupCut
	case size > whole:
		return nil, ErrBackupAltered
	}
	return b, nil
}

func cut(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrBackupCut
	}
	return fmt.Errorf("read the backup: %w", err)
}

// checkBackupStart tells a foreign file and a newer one from ours.
func checkBackupStart(start []byte) error {
	known := min(len(start), len(backupMagic))
	switch {
	case string(start[:known]) != backupMagic[:known]:
		return ErrNotABackup
	case len(start) <= len(backupMagic):
		return ErrBackupCut
	case start[len(backupMagic)] > backupVersion:
		return fmt.Errorf("%w: backup version %d", ErrNewerFormat, start[len(backupMagic)])
	case start[len(backupMagic)] < backupVersion:
		return ErrNotABackup
	}
	return nil
}

func decodeBackupHead(in []byte) (backupHead, error) {
	var b backupHead
	h := &b.header
	r := fieldReader{rest: in}
	if fixed := r.take(16); fixed != nil {
		b.taken = time.Unix(int64(binary.BigEndian.Uint64(fixed)), 0).UTC()
		b.body = int64(binary.BigEndian.Uint64(fixed[8:]))
	}
	h.format, h.epoch = int64(r.number()), int64(r.number())
	if flag := r.take(1); flag != nil {
		h.confirmed = flag[0] == 1
	}
	id := r.field()
	h.kept, h.mac = r.field(), r.field()
	n := r.number()
	if r.short || len(id) != len(h.id) || n > maxBackupSlots || b.body < 0 || b.body > maxBackup || h.format < 1 {
		return b, ErrBackupAltered
	}
	if h.format > format {
		return b, fmt.Errorf("%w: format %d, this program knows %d", ErrNewerFormat, h.format, format)
	}
	h.id = vaultID(id)
	for range n {
		h.slots = append(h.slots, slot{kind: slotKind(r.number()), params: r.field(), wrapped: r.field()})
	}
	if r.short || len(r.rest) > 0 {
		return b, ErrBackupAltered
	}
	return b, nil
}

package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"
)

// Tested is what a test of a backup found.
type Tested struct {
	Families int
	Parts    int
	Entries  int64 // of the log
	Taken    time.Time
	Faults   []error // what does not open; none means that all is well
}

// TestBackup restores a backup in memory, with the key of this vault, and reads
// every record and every link of the log in it. What keeps it from opening at
// all is the error; what is wrong inside is in Faults. A backup of another vault
// is ErrOtherVault, and one from before a Rotate ErrOlderKey: only the
// passphrase of that time opens it.
//
// progress, which may be nil, hears how many parts were read.
func (v *Vault) TestBackup(ctx context.Context, file string, progress func(done, total int)) (Tested, error) {
	tested, err := v.testBackup(ctx, file, progress)
	if err != nil {
		return Tested{}, fmt.Errorf("test the backup: %w", err)
	}
	return tested, nil
}

func (v *Vault) testBackup(ctx context.Context, file string, progress func(done, total int)) (Tested, error) {
	if err := v.gate.enter(); err != nil {
		return Tested{}, err
	}
	defer v.gate.leave()
	ctx, stop := v.whileOpen(ctx)
	defer stop()
	s, err := openSource(file)
	if err != nil {
		return Tested{}, err
	}
	defer s.close()
	copied, err := v.inMemory(ctx, s)
	if err != nil {
		return Tested{}, err
	}
	tested, err := copied.readThrough(ctx, progress)
	tested.Taken = s.taken
	return tested, errors.Join(err, copied.Lock())
}

// inMemory opens the source as a vault without a file.
func (v *Vault) inMemory(ctx context.Context, s *source) (*Vault, error) {
	secret, err := v.secretFor(s.header)
	if err != nil {
		return nil, err
	}
	defer clear(secret[:])
	copied := &Vault{now: v.now, opts: options{readOnly: true}, gate: newGate()}
	if err := copied.unlock(s.header, vaultKey(secret)); err != nil {
		return nil, err
	}
	image := bytes.NewBuffer(make([]byte, 0, s.size))
	if err := s.copyTo(ctx, image, copied.keys); err != nil {
		return nil, err
	}
	h, err := imageHeader(image.Bytes())
	if err != nil {
		return nil, err
	}
	if err := h.check(copied.keys.header); err != nil {
		return nil, err
	}
	if copied.db, err = openImage(image.Bytes()); err != nil {
		return nil, err
	}
	if err := copied.load(); err != nil {
		return nil, errors.Join(err, copied.letGo())
	}
	return copied, nil
}

// vaultKey opens a header without any slot.
type vaultKey key

func (k vaultKey) unlock(*header, options) (key, error) { return key(k), nil }

// secretFor is the vault key, when it is that of the header.
func (v *Vault) secretFor(h *header) (key, error) {
	v.memory.RLock()
	defer v.memory.RUnlock()
	switch {
	case h.id != v.keys.id:
		return key{}, ErrOtherVault
	case h.epoch != v.keys.epoch:
		return key{}, ErrOlderKey
	}
	return v.keys.vault, nil
}

// readThrough reads every part, draft and log entry.
func (v *Vault) readThrough(ctx context.Context, progress func(done, total int)) (Tested, error) {
	t := Tested{Faults: v.Damage(), Entries: v.Anchor().Seq}
	total := 0
	for _, d := range v.rows {
		total += len(d.parts)
		if d.damage == nil && !isDesk(d.family) {
			t.Families++
		}
	}
	err := v.scan(ctx, func(s scanned) bool {
		if s.err != nil {
			t.Faults = append(t.Faults, s.err)
		} else {
			t.Parts++
		}
		if progress != nil {
			progress(t.Parts, total)
		}
		return true
	})
	if err != nil {
		return t, err
	}
	if _, err := v.Drafts(); err != nil {
		t.Faults = append(t.Faults, err)
	}
	log, err := v.VerifyLog()
	for _, f := range log {
		t.Faults = append(t.Faults, fmt.Errorf("%w: log entry %d was %s", ErrTampered, f.Seq, f.What))
	}
	return t, err
}

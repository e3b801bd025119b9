package vault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"keukentafel/app/audit"
)

// Restoring is a backup that is to become the vault of a folder.
type Restoring struct {
	File string // the backup; also a bare copy of a vault, as backups were at first
	Dir  string
	With Key // the passphrase or recovery code of the backup; no Device
	// Entry is the line about the restore, once the vault can be read; those
	// about families that are destroyed again are made of it.
	Entry     func(*Vault) (audit.Entry, error)
	Destroyed []Tombstone // known elsewhere; those beside the backup are found
	Over      bool        // a vault that is there is moved aside
}

// Restored is what a restore did.
type Restored struct {
	Taken     time.Time // when the backup was made; zero when it does not say
	Aside     string    // where the vault that was there went; empty when there was none
	Destroyed int       // families that were destroyed since, and are so again
	Unread    []error   // tombstones that could not be read
}

// Restore makes a backup the vault of a folder, and opens it. Families that were
// destroyed since stay destroyed: their tombstones are taken over from the vault
// that was there, from the files beside the backup, and from the caller.
//
// A vault that is there is never lost: it is ErrVaultExists, or with Over it is
// moved aside under another name. A wrong key, and a file that is not whole, was
// changed or is foreign, leave nothing behind. No device key opens the result.
func Restore(ctx context.Context, r Restoring, list ...Option) (*Vault, Restored, error) {
	v, done, err := r.restore(ctx, gather(list))
	if err != nil {
		return nil, Restored{}, fmt.Errorf("restore: %w", err)
	}
	return v, done, nil
}

func (r Restoring) restore(ctx context.Context, o options) (*Vault, Restored, error) {
	if err := r.free(); err != nil {
		return nil, Restored{}, err
	}
	s, err := openSource(r.File)
	if err != nil {
		return nil, Restored{}, err
	}
	defer s.close()
	v := &Vault{dir: r.Dir, now: o.now, opts: o, gate: newGate()}
	if _, device := r.With.(Device); device {
		return nil, Restored{}, ErrNoDevice
	}
	if err := v.unlock(s.header, r.With); err != nil {
		return nil, Restored{}, err
	}
	done, err := r.into(ctx, v, s)
	if err != nil {
		v.keys.clear()
		return nil, Restored{}, errors.Join(err, v.letGo(), removeStale(filepath.Join(r.Dir, newName)))
	}
	return v, done, nil
}

// free refuses a folder with a vault, unless that may go aside.
func (r Restoring) free() error {
	there, err := exists(r.Dir)
	if err == nil && there && !r.Over {
		err = ErrVaultExists
	}
	return err
}

// into makes the folder's vault of the source. What is written stands under
// another name until it is complete.
func (r Restoring) into(ctx context.Context, v *Vault, s *source) (Restored, error) {
	done := Restored{Taken: s.taken}
	if err := os.MkdirAll(r.Dir, 0o700); err != nil {
		return done, explain("make the folder", err)
	}
	var err error
	if v.lock, err = takeFolder(r.Dir); err != nil {
		return done, err
	}
	if err := errors.Join(r.free(), os.Chmod(r.Dir, 0o700)); err != nil {
		return done, err
	}
	unfinished := filepath.Join(r.Dir, newName)
	if err := errors.Join(removeStale(unfinished), emptyFile(unfinished)); err != nil {
		return done, err
	}
	if err := fillFile(unfinished, func(w io.Writer) error { return s.copyTo(ctx, w, v.keys) }); err != nil {
		return done, err
	}
	if err := v.adopt(unfinished); err != nil {
		return done, err
	}
	old, err := clearAway(r.Dir, v.header.id)
	if err != nil {
		return done, err
	}
	beside, unread := tombstonesBeside(filepath.Dir(r.File), v.keys)
	done.Unread = append(old.unread, unread...)
	if done.Destroyed, err = v.begin(ctx, r, together(r.Destroyed, old.tombs, beside)); err != nil {
		return done, err
	}
	done.Aside, err = v.takePlace(unfinished)
	return done, err
}

// adopt opens the unfinished file as what v is.
func (v *Vault) adopt(unfinished string) error {
	db, err := openDatabase(unfinished, forWriting)
	if err != nil {
		return err
	}
	v.db = db
	if err := errors.Join(checkSchema(db.reader), intact(db.reader)); err != nil {
		return err
	}
	h, err := readHeader(db.reader)
	if err != nil {
		return err
	}
	if err := h.check(v.keys.header); err != nil {
		return err
	}
	if h.epoch != v.header.epoch || h.id != v.header.id {
		return ErrBackupAltered
	}
	v.header = h
	return v.load()
}

// begin writes the first lines of the vault's life in this place: it belongs to
// no device, and what was destroyed is destroyed.
func (v *Vault) begin(ctx context.Context, r Restoring, tombs []Tombstone) (destroyed int, err error) {
	entry, err := r.Entry(v)
	if err == nil {
		err = entry.Check()
	}
	if err != nil {
		return 0, err
	}
	err = v.transact(ctx, func(tx *transaction) error {
		next := v.header.without(slotDevice)
		if err := next.write(tx.sql, v.keys.header); err != nil {
			return err
		}
		tx.header = next
		if destroyed, err = tx.bury(entry, tombs); err != nil {
			return err
		}
		return tx.log(entry)
	})
	return destroyed, err
}

// takePlace gives the finished file the name of the vault, and goes on with it
// there.
func (v *Vault) takePlace(finished string) (aside string, err error) {
	err = v.db.close() // empties the journal
	v.db = nil
	if err != nil {
		return "", err
	}
	if aside, err = moveAside(v.dir, v.now()); err != nil {
		return "", err
	}
	if err := settle(finished, vaultFile(v.dir)); err != nil {
		if aside != "" {
			err = errors.Join(err, os.Rename(aside, vaultFile(v.dir)))
		}
		return "", err
	}
	v.db, err = openDatabase(vaultFile(v.dir), forWriting)
	return aside, err
}

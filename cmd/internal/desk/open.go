package desk

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// Anyway is how to open a vault with which something is wrong.
type Anyway string

// The ways.
const (
	// Strictly refuses it.
	Strictly Anyway = ""
	// Recorded opens it as it is; the log tells that somebody chose this.
	Recorded Anyway = "recorded"
	// LookOnly opens it without writing anything, so also without a log.
	LookOnly Anyway = "look-only"
)

// But is the same options with another way to open.
func (o Options) But(how Anyway) Options {
	o.Anyway = how
	return o
}

// Open unlocks the vault in the folder with a passphrase, a recovery code or
// another vault.Key, and writes in its log that this was done, and which
// attempts failed before. With ErrTampered, ErrOlderCopy and ErrDiskFull the
// caller may ask the user and open it Anyway.
func Open(dir string, with vault.Key, o Options) (*Installation, error) {
	o = o.filled()
	v, err := unlock(dir, with, o)
	if err != nil {
		noteAttempt(dir, err, o.Clock())
		return nil, err
	}
	in, err := assemble(v, dir, o)
	if err != nil {
		return nil, err
	}
	if o.Anyway == LookOnly {
		return in, nil
	}
	if err := in.arrive(); err != nil {
		return nil, errors.Join(err, inWords(v.Lock()))
	}
	return in, nil
}

// unlock opens the vault the way that was chosen.
func unlock(dir string, with vault.Key, o Options) (*vault.Vault, error) {
	if o.Anyway == LookOnly {
		v, err := vault.Open(dir, with, append(o.Vault, vault.ReadOnly())...)
		return v, inWords(err)
	}
	v, err := vault.Open(dir, with, o.Vault...)
	if errors.Is(err, vault.ErrTampered) && o.Anyway == Recorded {
		v, err = accept(dir, with, o)
	}
	return v, inWords(err)
}

// accept opens a vault that does not add up. Who accepts it stands in the
// vault itself, so it is first opened for reading.
func accept(dir string, with vault.Key, o Options) (*vault.Vault, error) {
	look, err := unlock(dir, with, Options{Clock: o.Clock, Vault: o.Vault, Anyway: LookOnly})
	if err != nil {
		return nil, err
	}
	in, err := assemble(look, dir, o)
	if err != nil {
		return nil, err
	}
	e, err := in.entry(context.Background(), audit.VaultDamageAccepted, audit.Update)
	if err := errors.Join(err, look.Lock()); err != nil {
		return nil, err
	}
	return vault.Open(dir, with, append(o.Vault, vault.Accepting(e))...)
}

// arrive compares the vault with what the keyring remembers, and writes the
// first lines of this visit in the log.
func (in *Installation) arrive() error {
	ctx := context.Background()
	if err := checkAnchor(in.vault, in.options.Ring, in.vault.ID()); err != nil {
		if in.options.Anyway != Recorded || !errors.Is(err, casework.ErrOlderCopy) {
			return err
		}
		if err := in.logLine(ctx, audit.VaultOlderAccepted, audit.Update, nil); err != nil {
			return err
		}
		if _, err := in.CameBack(ctx); err != nil {
			return err
		}
		in.anchors.keep(in.vault.Anchor())
	}
	for _, at := range readAttempts(in.dir) {
		if err := in.noteFailure(ctx, at); err != nil {
			return err
		}
	}
	if err := forgetAttempts(in.dir); err != nil {
		return err
	}
	return in.logLine(ctx, audit.VaultUnlock, audit.Execute, nil)
}

func (in *Installation) noteFailure(ctx context.Context, at time.Time) error {
	return in.logLine(ctx, audit.VaultUnlockFailed, audit.Execute, func(e *audit.Entry) {
		e.At, e.Actor, e.Role = at, "unknown", ""
		e.Outcome, e.Rule = audit.Refused, casework.ErrWrongPassphrase.Error()
	})
}

// logLine writes a line about the vault itself in its log.
func (in *Installation) logLine(ctx context.Context, event audit.Event, action audit.Action, more func(*audit.Entry)) error {
	e, err := in.entry(ctx, event, action)
	if err != nil {
		return err
	}
	if more != nil {
		more(&e)
	}
	return inWords(in.vault.Change(ctx, e, nothing))
}

// ReadOnly tells whether nothing can be written.
func (in *Installation) ReadOnly() bool { return in.options.Anyway == LookOnly }

// Lock writes why in the log, locks the vault and lets the keyring remember
// how far the log came. The Installation is of no more use. A line that cannot
// be written does not keep the vault open.
func (in *Installation) Lock(why casework.LockReason) error {
	if !in.ReadOnly() {
		_ = in.logLine(context.Background(), audit.VaultLock, audit.Execute, func(e *audit.Entry) { e.Object = string(why) })
		in.anchors.keep(in.vault.Anchor())
	}
	in.channels.close()
	return inWords(in.vault.Lock())
}

// Settle waits until the keyring has answered, before the program ends.
func (in *Installation) Settle() { in.anchors.settle() }

// Close is Lock and Settle, for a program that ends.
func (in *Installation) Close() error {
	err := in.Lock(casework.LockClosed)
	in.Settle()
	return err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// door is the ui.Access over a vault in a folder.
type door struct {
	folder  string
	options desk.Options
	guard   sync.Mutex // of what follows: slow methods run off the screen
	pending *desk.Pending
	open    *desk.Installation
	last    *desk.Installation                            // the one locked last, of which the keyring may still write
	again   func(desk.Anyway) (*desk.Installation, error) // the last unlock that was refused
	renewed *desk.NewCode                                 // a recovery code that does not work yet
}

func (d *door) State() ui.AccessState {
	d.guard.Lock()
	defer d.guard.Unlock()
	if d.open != nil {
		return ui.AccessOpen
	}
	there, confirmed, err := desk.Exists(d.folder)
	switch {
	case err != nil: // the unlock itself says what is wrong with it
		return ui.AccessLocked
	case !there:
		return ui.AccessNone
	case !confirmed:
		return ui.AccessUnconfirmed
	}
	return ui.AccessLocked
}

func (d *door) Create(passphrase string) (string, error) {
	return d.wait(desk.Create(d.folder, vault.Passphrase(passphrase), d.options))
}

func (d *door) Resume(passphrase string) (string, error) {
	return d.wait(desk.Finish(d.folder, vault.Passphrase(passphrase), d.options))
}

func (d *door) wait(pending *desk.Pending, err error) (string, error) {
	if err != nil {
		return "", err
	}
	d.guard.Lock()
	defer d.guard.Unlock()
	d.pending = pending
	return pending.Code(), nil
}

func (d *door) Confirm(code string) error {
	d.guard.Lock()
	pending := d.pending
	d.guard.Unlock()
	if pending == nil {
		return casework.ErrUnconfirmed
	}
	return d.enter(pending.Confirm(code))
}

func (d *door) Unlock(passphrase string) error { return d.try(d.with(vault.Passphrase(passphrase))) }

func (d *door) UnlockHere() error {
	return d.try(func(how desk.Anyway) (*desk.Installation, error) {
		return desk.OpenHere(d.folder, d.options.But(how))
	})
}

func (d *door) with(key vault.Key) func(desk.Anyway) (*desk.Installation, error) {
	return func(how desk.Anyway) (*desk.Installation, error) { return desk.Open(d.folder, key, d.options.But(how)) }
}

// try opens strictly, and remembers how to open it anyway until that was done
// or something else is tried.
func (d *door) try(open func(desk.Anyway) (*desk.Installation, error)) error {
	err := d.enter(open(desk.Strictly))
	d.guard.Lock()
	defer d.guard.Unlock()
	d.again = nil
	if err != nil {
		d.again = open
	}
	return err
}

func (d *door) OpenAnyway(lookOnly bool) error {
	d.guard.Lock()
	open := d.again
	d.guard.Unlock()
	if open == nil {
		return casework.ErrLocked
	}
	how := desk.Recorded
	if lookOnly {
		how = desk.LookOnly
	}
	return d.enter(open(how))
}

func (d *door) ReadOnly() bool {
	d.guard.Lock()
	defer d.guard.Unlock()
	return d.open != nil && d.open.ReadOnly()
}

func (d *door) enter(in *desk.Installation, err error) error {
	if err != nil {
		return err
	}
	d.guard.Lock()
	defer d.guard.Unlock()
	d.open, d.pending, d.again = in, nil, nil
	return nil
}

// Recover checks the new passphrase first, so that a weak one is refused
// while the vault is still closed.
func (d *door) Recover(code, passphrase string) error {
	next := vault.Passphrase(passphrase)
	if err := next.Check(); err != nil {
		return fmt.Errorf("%w: %w", casework.ErrWeakPassphrase, err)
	}
	return d.try(func(how desk.Anyway) (*desk.Installation, error) {
		in, err := desk.Open(d.folder, vault.RecoveryCode(code), d.options.But(how))
		if err != nil || how == desk.LookOnly {
			return in, err
		}
		if err := in.ChangePassphrase(context.Background(), vault.RecoveryCode(code), next); err != nil {
			return nil, errors.Join(err, in.Close())
		}
		return in, nil
	})
}

func (d *door) ChangePassphrase(old, next string) error {
	return d.open.ChangePassphrase(context.Background(), vault.Passphrase(old), vault.Passphrase(next))
}

func (d *door) RememberHere(on bool) error {
	if on {
		return d.open.Remember(context.Background())
	}
	return d.open.Forget(context.Background())
}

func (d *door) RemembersHere() bool {
	info, err := vault.Look(d.folder)
	return err == nil && info.HasDevice
}

func (d *door) Lock(why casework.LockReason) error {
	d.guard.Lock()
	defer d.guard.Unlock()
	in := d.open
	d.open, d.pending, d.again, d.renewed = nil, nil, nil, nil
	if in == nil {
		return nil
	}
	d.last = in
	return in.Lock(why)
}

func (d *door) Desk() *casework.Desk    { return d.open.Desk }
func (d *door) Drafts() casework.Drafts { return d.open.Drafts }
func (d *door) Damage() []error         { return d.open.Damages() }

// Settle waits until the keyring has taken what it should keep, before the
// program ends.
func (d *door) Settle() {
	d.guard.Lock()
	last := d.last
	d.guard.Unlock()
	if last != nil {
		last.Settle()
	}
}

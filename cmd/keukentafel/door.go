package main

import (
	"context"
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

func (d *door) Unlock(passphrase string) error {
	return d.enter(desk.Open(d.folder, vault.Passphrase(passphrase), d.options))
}

func (d *door) UnlockHere() error { return d.enter(desk.OpenHere(d.folder, d.options)) }

func (d *door) enter(in *desk.Installation, err error) error {
	if err != nil {
		return err
	}
	d.guard.Lock()
	defer d.guard.Unlock()
	d.open, d.pending = in, nil
	return nil
}

// Recover checks the new passphrase first, so that a weak one is refused
// while the vault is still closed.
func (d *door) Recover(code, passphrase string) error {
	next := vault.Passphrase(passphrase)
	if err := next.Check(); err != nil {
		return casework.ErrWeakPassphrase
	}
	if err := d.enter(desk.Open(d.folder, vault.RecoveryCode(code), d.options)); err != nil {
		return err
	}
	return d.open.ChangePassphrase(context.Background(), vault.RecoveryCode(code), next)
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

func (d *door) Lock(casework.LockReason) error {
	d.guard.Lock()
	defer d.guard.Unlock()
	in := d.open
	d.open, d.pending = nil, nil
	if in == nil {
		return nil
	}
	return in.Close()
}

func (d *door) Desk() *casework.Desk    { return d.open.Desk }
func (d *door) Drafts() casework.Drafts { return d.open.Drafts }
func (d *door) Damage() []error {
	if err := d.open.Damage(); err != nil {
		return []error{err}
	}
	return nil
}

package main

import (
	"context"
	"io"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// here is the open installation, or ErrLocked when the door fell shut.
func (d *door) here() (*desk.Installation, error) {
	d.guard.Lock()
	defer d.guard.Unlock()
	if d.open == nil {
		return nil, casework.ErrLocked
	}
	return d.open, nil
}

func (d *door) ReplaceCode(passphrase string) (string, error) {
	in, err := d.here()
	if err != nil {
		return "", err
	}
	renewed, err := in.ReplaceCode(vault.Passphrase(passphrase))
	if err != nil {
		return "", err
	}
	d.guard.Lock()
	defer d.guard.Unlock()
	d.renewed = renewed
	return renewed.Code(), nil
}

func (d *door) ConfirmCode(typed string) error {
	d.guard.Lock()
	renewed := d.renewed
	d.guard.Unlock()
	if renewed == nil {
		return casework.ErrLocked
	}
	if err := renewed.Confirm(context.Background(), typed); err != nil {
		return err
	}
	d.guard.Lock()
	defer d.guard.Unlock()
	d.renewed = nil
	return nil
}

func (d *door) WriteCodeSheet(w io.Writer, code string, lang words.Lang) error {
	clock := d.options.Clock
	if clock == nil {
		clock = time.Now
	}
	return desk.WriteCodeSheet(w, d.folder, code, family.DateOf(clock()), lang)
}

package main

import (
	"context"
	"fmt"
	"path/filepath"

	"keukentafel/app/casework"
	"keukentafel/app/ui/route"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

func (d *door) Backups() (casework.BackupState, error) {
	in, err := d.here()
	if err != nil {
		return casework.BackupState{}, err
	}
	return in.Backups(context.Background())
}

func (d *door) SetBackupFolder(folder string) error {
	in, err := d.here()
	if err != nil {
		return err
	}
	return in.SetBackupFolder(context.Background(), folder)
}

func (d *door) BackUp(ctx context.Context, onlyWhenDue bool) error {
	in, err := d.here()
	if err != nil {
		return err
	}
	if onlyWhenDue {
		_, err = in.BackupIfDue(ctx)
		return err
	}
	_, err = in.BackupNow(ctx)
	return err
}

func (d *door) TestBackup(ctx context.Context) (int, error) {
	in, err := d.here()
	if err != nil {
		return 0, err
	}
	tested, err := in.TestLatest(ctx, told(ctx))
	if err == nil && len(tested.Faults) > 0 {
		err = fmt.Errorf("test of a backup: %w", casework.ErrBackupAltered)
	}
	return tested.Families, err
}

func (d *door) ReplaceBackups(ctx context.Context) error {
	in, err := d.here()
	if err != nil {
		return err
	}
	_, err = in.ReplaceBackups(ctx)
	return err
}

func (d *door) Restore(ctx context.Context, file, secret string, over bool) (string, error) {
	in, done, err := desk.Restore(ctx, desk.RestoreOrder{File: file, Dir: d.folder, With: keyOf(secret), Over: over}, d.options)
	if err := d.enter(in, err); err != nil {
		return "", err
	}
	if done.Aside == "" {
		return "", nil
	}
	return filepath.Base(done.Aside), nil
}

// keyOf takes what was typed for a recovery code when it looks like one, and
// for a passphrase otherwise.
func keyOf(secret string) vault.Key {
	if code := vault.RecoveryCode(secret); code.Check() == nil {
		return code
	}
	return vault.Passphrase(secret)
}

func (d *door) Rotate(ctx context.Context, passphrase string) error {
	in, err := d.here()
	if err != nil {
		return err
	}
	return in.Rotate(ctx, vault.Passphrase(passphrase), told(ctx))
}

// told brings how far work is to the panel that waits for it.
func told(ctx context.Context) func(done, total int) {
	return func(done, total int) { route.Tell(ctx, done, total) }
}

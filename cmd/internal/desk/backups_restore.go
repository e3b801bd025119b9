package desk

import (
	"context"
	"errors"
	"fmt"
	"os"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// RestoreOrder is a backup that is to become the vault of a folder.
type RestoreOrder struct {
	File string
	Dir  string
	With vault.Key // the passphrase or recovery code of the backup
	Over bool      // a vault that is there is moved aside
}

// Restore makes a backup the vault of a folder and opens it. See vault.Restore.
func Restore(ctx context.Context, r RestoreOrder, o Options) (*Installation, vault.Restored, error) {
	o = o.filled()
	var in *Installation
	line := func(v *vault.Vault) (e audit.Entry, err error) {
		if in, err = assemble(v, r.Dir, o); err != nil {
			return e, err
		}
		return in.entry(ctx, audit.VaultRestore, audit.Execute)
	}
	_, done, err := vault.Restore(ctx, vault.Restoring{File: r.File, Dir: r.Dir, With: r.With, Entry: line, Over: r.Over}, o.Vault...)
	if err != nil {
		return nil, vault.Restored{}, inWords(err)
	}
	in.anchors.keep(in.vault.Anchor()) // it is older than what the keyring remembers, and that is right
	if _, err := in.CameBack(ctx); err != nil {
		return nil, vault.Restored{}, errors.Join(inWords(err), in.Close())
	}
	return in, done, nil
}

// filesIn names the plain files in a folder.
func filesIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", casework.ErrBackupFolderGone, err)
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// ChangePassphrase replaces the passphrase. proof is the old one, or the
// recovery code. The name of the owner and of the house count as guessed.
func (in *Installation) ChangePassphrase(ctx context.Context, proof vault.Key, next vault.Passphrase) error {
	me, err := in.Profile(ctx)
	if err != nil && !errors.Is(err, casework.ErrNotSetUp) {
		return err
	}
	if err := next.Check(string(me.Name), string(me.House)); err != nil {
		return inWords(err)
	}
	e, err := in.entry(ctx, audit.VaultPassphrase, audit.Update)
	if err != nil {
		return err
	}
	return inWords(in.vault.ChangePassphrase(e, proof, next))
}

// Backup copies the vault, sealed as it is, to one new file.
func (in *Installation) Backup(ctx context.Context, file string) error {
	if err := isFree(file); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	e, err := in.entry(ctx, audit.VaultBackup, audit.Execute)
	if err != nil {
		return err
	}
	// The line comes first, so that the copy holds it too.
	if err := in.vault.Change(ctx, e, nothing); err != nil {
		return inWords(err)
	}
	return inWords(in.vault.Backup(ctx, file))
}

// Restore puts a backup in a folder that has no vault.
func Restore(backup, dir string) error { return inWords(vault.Restore(backup, dir)) }

// Verify reads everything in the vault and every adopted version, and lists
// what is wrong with it. progress, when not nil, is called with what is done and
// all there is; it stops when ctx ends.
func (in *Installation) Verify(ctx context.Context, progress func(done, total int)) ([]error, error) {
	headers, err := in.Families(ctx)
	if err != nil {
		return nil, err
	}
	all := 0
	tell := func(done, total int) {
		all = total
		if progress != nil {
			progress(done, total+len(headers))
		}
	}
	faults, err := in.vault.Verify(ctx, tell)
	if err != nil {
		return nil, inWords(err)
	}
	for i, h := range headers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if progress != nil {
			progress(all+i+1, all+len(headers))
		}
		dossier, err := in.Dossier(ctx, h.ID)
		if err == nil {
			err = in.VerifyVersions(ctx, dossier)
		}
		if err != nil && !isTold(faults, err) {
			faults = append(faults, err)
		}
	}
	for i := range faults {
		faults[i] = inWords(faults[i])
	}
	return faults, nil
}

// isTold tells whether the vault said already that this family is damaged.
func isTold(faults []error, err error) bool {
	id, _ := casework.Where(err)
	return id != "" && slices.ContainsFunc(faults, func(told error) bool {
		other, _ := casework.Where(told)
		return other == id
	})
}

// VerifyLog lists what is wrong with the log; nothing when all is well.
func (in *Installation) VerifyLog() ([]vault.LogFault, error) {
	faults, err := in.vault.VerifyLog()
	return faults, inWords(err)
}

// Anchor is the end of the log now, to be kept outside the vault.
func (in *Installation) Anchor() audit.Anchor { return in.vault.Anchor() }

// Damage lists what could not be read when the vault was opened; Damages gives
// the same one by one.
func (in *Installation) Damage() error { return inWords(errors.Join(in.vault.Damage()...)) }

// Damages lists what could not be read when the vault was opened, and for a
// vault that was opened although it does not add up, why.
func (in *Installation) Damages() []error {
	list := in.vault.Damage()
	for i := range list {
		list[i] = inWords(list[i])
	}
	return list
}

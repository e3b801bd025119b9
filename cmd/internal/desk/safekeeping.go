package desk

import (
	"context"
	"errors"
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

// Rotate gives the vault another key, so that a copy that was lost or stolen
// tells nothing about what the vault is from now on. The proof is the
// passphrase, or a vault.CodeAndNew. This computer's keyring opens the vault
// afterwards too when it does now and can be asked; otherwise IsRemembered says
// no. A backup is due then: those made before open with the former key only.
func (in *Installation) Rotate(ctx context.Context, proof vault.Key, progress func(done, total int)) error {
	e, err := in.entry(ctx, audit.VaultRotate, audit.Update)
	if err != nil {
		return err
	}
	return inWords(in.vault.Rotate(ctx, e, proof, in.here(), progress))
}

// here is the secret in the keyring that opens the vault; nil when there is none.
func (in *Installation) here() *vault.Device {
	info, err := vault.Look(in.dir)
	if err != nil || !info.HasDevice || in.options.Ring == nil {
		return nil
	}
	secret, err := in.options.Ring.Get(info.ID)
	if err != nil {
		return nil
	}
	d := vault.Device(secret)
	return &d
}

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
func (in *Installation) Damage() error { return errors.Join(in.Damages()...) }

// Damages lists what could not be read when the vault was opened, and for a
// vault that was opened although it does not add up, why.
func (in *Installation) Damages() []error {
	list := in.vault.Damage()
	for i := range list {
		list[i] = inWords(list[i])
	}
	return list
}

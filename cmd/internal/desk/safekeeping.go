package desk

import (
	"context"
	"errors"

	"keukentafel/app/audit"
	"keukentafel/storage/vault"
)

// ChangePassphrase replaces the passphrase. proof is the old one, or the
// recovery code.
func (in *Installation) ChangePassphrase(ctx context.Context, proof vault.Key, next vault.Passphrase) error {
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

// NewCode is a recovery code that does not work yet; the old one does until it
// is confirmed.
type NewCode struct {
	in   *Installation
	code *vault.NewCode
}

// NewRecoveryCode makes another recovery code, for when the paper was lost. The
// proof is the passphrase or the old code.
func (in *Installation) NewRecoveryCode(proof vault.Key) (*NewCode, error) {
	code, err := in.vault.NewRecoveryCode(proof)
	if err != nil {
		return nil, inWords(err)
	}
	return &NewCode{in, code}, nil
}

// Code is the new code in its groups, to be written down or printed.
func (n *NewCode) Code() string { return n.code.Code().Reveal() }

// Confirm puts the new code in the place of the old one, after it was typed
// back. After a wrong code it may be tried again.
func (n *NewCode) Confirm(ctx context.Context, typed string) error {
	e, err := n.in.entry(ctx, audit.VaultCodeReplaced, audit.Update)
	if err != nil {
		return err
	}
	return inWords(n.code.Confirm(e, vault.RecoveryCode(typed)))
}

// Verify reads everything in the vault and every adopted version, and lists
// what is wrong with it.
func (in *Installation) Verify(ctx context.Context) ([]error, error) {
	faults, err := in.vault.Verify()
	if err != nil {
		return nil, inWords(err)
	}
	headers, err := in.Families(ctx)
	if err != nil {
		return nil, err
	}
	for _, h := range headers {
		dossier, err := in.Dossier(ctx, h.ID)
		if err == nil {
			err = in.VerifyVersions(ctx, dossier)
		}
		if err != nil {
			faults = append(faults, err)
		}
	}
	for i := range faults {
		faults[i] = inWords(faults[i])
	}
	return faults, nil
}

// VerifyLog lists what is wrong with the log; nothing when all is well.
func (in *Installation) VerifyLog() ([]vault.LogFault, error) {
	faults, err := in.vault.VerifyLog()
	return faults, inWords(err)
}

// Anchor is the end of the log now, to be kept outside the vault.
func (in *Installation) Anchor() audit.Anchor { return in.vault.Anchor() }

// Damage lists what could not be read when the vault was opened.
func (in *Installation) Damage() error { return inWords(errors.Join(in.vault.Damage()...)) }

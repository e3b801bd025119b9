package desk

import (
	"context"
	"errors"

	"keukentafel/app/audit"
	"keukentafel/storage/vault"
)

// Pending is a new vault whose recovery code was not typed back yet.
type Pending struct {
	vault   *vault.Pending
	dir     string
	options Options
}

// Create makes a vault in the folder. It is of use after Confirm only, so that
// nobody works for weeks in a vault whose code was never written down.
func Create(dir string, p vault.Passphrase, o Options) (*Pending, error) {
	o = o.filled()
	pending, err := vault.Create(dir, p, o.Vault...)
	if err != nil {
		return nil, inWords(err)
	}
	return &Pending{pending, dir, o}, nil
}

// Finish takes up a vault whose code was never confirmed; there is a new code.
func Finish(dir string, p vault.Passphrase, o Options) (*Pending, error) {
	o = o.filled()
	pending, err := vault.Finish(dir, p, o.Vault...)
	if err != nil {
		return nil, inWords(err)
	}
	return &Pending{pending, dir, o}, nil
}

// Code is the recovery code in its groups, to be written down or printed.
func (p *Pending) Code() string { return p.vault.Code().Reveal() }

// Confirm opens the vault with the code as it was typed back. After a wrong
// code it may be tried again.
func (p *Pending) Confirm(typed string) (*Installation, error) {
	v, err := p.vault.Confirm(vault.RecoveryCode(typed))
	if err != nil {
		return nil, inWords(err)
	}
	in, err := assemble(v, p.dir, p.options)
	if err != nil {
		return nil, err
	}
	if err := in.logLine(context.Background(), audit.VaultCreate, audit.Create, nil); err != nil {
		return nil, errors.Join(err, inWords(v.Lock()))
	}
	return in, nil
}

package desk

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/keyring"
	"keukentafel/storage/vault"
)

// RingName is under which the program keeps its secrets in the keyring.
const RingName = "nl.keukentafel.app"

// OpenHere unlocks the vault with the secret in this computer's keyring. Any
// error means: ask for the passphrase (ErrNoKeyring when the keyring is why).
func OpenHere(dir string, o Options) (*Installation, error) {
	info, err := vault.Look(dir)
	if err != nil {
		return nil, inWords(err)
	}
	if o.Ring == nil || !info.HasDevice {
		return nil, casework.ErrNoKeyring
	}
	secret, err := o.Ring.Get(info.ID)
	if err != nil {
		return nil, inWords(err)
	}
	return Open(dir, vault.Device(secret), o)
}

// Remember lets this computer's keyring open the vault from now on. The vault
// gets its slot only after the keyring kept the secret.
func (in *Installation) Remember(ctx context.Context) error {
	info, err := vault.Look(in.dir)
	if err != nil {
		return inWords(err)
	}
	if in.options.Ring == nil {
		return casework.ErrNoKeyring
	}
	secret := vault.NewDevice()
	if err := in.options.Ring.Set(info.ID, keyring.Secret(secret)); err != nil {
		return inWords(err)
	}
	e, err := in.entry(ctx, audit.VaultDeviceAdded, audit.Update)
	if err != nil {
		return err
	}
	if err := in.vault.AddDevice(e, secret); err != nil {
		return errors.Join(fmt.Errorf("remember on this computer: %w", inWords(err)), in.options.Ring.Delete(info.ID))
	}
	return nil
}

// Forget takes the keyring's way into the vault away.
func (in *Installation) Forget(ctx context.Context) error {
	info, err := vault.Look(in.dir)
	if err != nil {
		return inWords(err)
	}
	e, err := in.entry(ctx, audit.VaultDeviceRemoved, audit.Update)
	if err != nil {
		return err
	}
	if err := in.vault.RemoveDevice(e); err != nil {
		return inWords(err)
	}
	if in.options.Ring == nil {
		return nil
	}
	if err := in.options.Ring.Delete(info.ID); err != nil && !errors.Is(err, keyring.ErrNotFound) {
		return inWords(err)
	}
	return nil
}

// IsRemembered tells whether this computer's keyring may open the vault.
func (in *Installation) IsRemembered() bool {
	info, err := vault.Look(in.dir)
	return err == nil && info.HasDevice
}

package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"keukentafel/app/audit"
)

// rewriteHeader stores another header, with a log entry unless that is nil.
func (v *Vault) rewriteHeader(next *header, entry *audit.Entry) error {
	return v.transact(context.Background(), func(tx *transaction) error {
		if err := next.write(tx.sql, v.keys.header); err != nil {
			return err
		}
		tx.header = next
		if entry == nil {
			return nil
		}
		return tx.log(*entry)
	})
}

// ChangePassphrase replaces the passphrase. The proof, the old passphrase or the
// recovery code, must open the vault first, so that an unlocked screen is not
// enough.
func (v *Vault) ChangePassphrase(entry audit.Entry, proof Key, next Passphrase) error {
	if err := errors.Join(entry.Check(), next.Check()); err != nil {
		return fmt.Errorf("change passphrase: %w", err)
	}
	v.rekey.Lock()
	defer v.rekey.Unlock()
	if err := v.prove(proof); err != nil {
		return fmt.Errorf("change passphrase: %w", err)
	}
	return v.replaceSlot(entry, func() (slot, error) { return passphraseSlot(v.keys, next, v.opts.price()) })
}

// AddDevice lets a device key open the vault, in place of the one before.
func (v *Vault) AddDevice(entry audit.Entry, d Device) error {
	if err := entry.Check(); err != nil {
		return fmt.Errorf("add device: %w", err)
	}
	v.rekey.Lock()
	defer v.rekey.Unlock()
	return v.replaceSlot(entry, func() (slot, error) { return deviceSlot(v.keys, d) })
}

// RemoveDevice takes the device key's slot away.
func (v *Vault) RemoveDevice(entry audit.Entry) error {
	if err := entry.Check(); err != nil {
		return fmt.Errorf("remove device: %w", err)
	}
	v.rekey.Lock()
	defer v.rekey.Unlock()
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	if err := v.rewriteHeader(v.currentHeader().without(slotDevice), &entry); err != nil {
		return err
	}
	return v.forgetReplaced()
}

// replaceSlot puts a slot in the place of the one of its kind. The caller holds
// the lock for keys.
func (v *Vault) replaceSlot(entry audit.Entry, make func() (slot, error)) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	s, err := make()
	if err != nil {
		return err
	}
	if err := v.rewriteHeader(v.currentHeader().with(s), &entry); err != nil {
		return err
	}
	return v.forgetReplaced()
}

// prove checks that a key opens this vault.
func (v *Vault) prove(proof Key) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	secret, err := proof.unlock(v.currentHeader(), v.opts)
	if err != nil {
		return err
	}
	defer clear(secret[:])
	v.memory.RLock()
	defer v.memory.RUnlock()
	if !bytes.Equal(secret[:], v.keys.vault[:]) {
		return ErrTampered
	}
	return nil
}

func (v *Vault) currentHeader() *header {
	v.memory.RLock()
	defer v.memory.RUnlock()
	return v.header
}

// currentKeys are the keys now. They go on opening the log, and heads that were
// read before, when another vault key comes.
func (v *Vault) currentKeys() *keyTree {
	v.memory.RLock()
	defer v.memory.RUnlock()
	return v.keys
}

// NewCode is a new recovery code that does not work yet: the old one works
// until Confirm.
type NewCode struct {
	v    *Vault
	code RecoveryCode
}

// NewRecoveryCode makes another recovery code, after the proof opened the vault.
func (v *Vault) NewRecoveryCode(proof Key) (*NewCode, error) {
	if err := v.prove(proof); err != nil {
		return nil, fmt.Errorf("new recovery code: %w", err)
	}
	return &NewCode{v, newRecoveryCode()}, nil
}

// Code is the new code, to be written down or printed.
func (n *NewCode) Code() RecoveryCode { return n.code }

// Confirm puts the new code in the place of the old one, once the code as it was
// typed back really opens the slot made for it.
func (n *NewCode) Confirm(entry audit.Entry, typed RecoveryCode) error {
	if err := entry.Check(); err != nil {
		return fmt.Errorf("new recovery code: %w", err)
	}
	n.v.rekey.Lock()
	defer n.v.rekey.Unlock()
	return n.v.replaceSlot(entry, func() (slot, error) {
		s, err := recoverySlot(n.v.keys, n.code)
		if err != nil {
			return s, err
		}
		secret, err := typed.unlock(n.v.currentHeader().with(s), n.v.opts)
		clear(secret[:])
		return s, err
	})
}

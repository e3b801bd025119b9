package vault

import (
	"crypto/hpke"
	"errors"
	"fmt"
)

// freshKeys makes another vault key with the next number, and the header with
// all slots for it.
func (v *Vault) freshKeys(next Passphrase, device *Device) (*keyTree, *header, error) {
	old := v.currentHeader()
	printed, ok := old.slot(slotRecovery)
	if !ok {
		return nil, nil, fmt.Errorf("%w: no recovery slot", ErrDamaged)
	}
	public, err := hpke.MLKEM768X25519().NewPublicKey(printed.params)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: recovery slot", ErrDamaged)
	}
	tree := newKeyTree(newKey(), old.id, old.epoch+1)
	h := &header{format: old.format, id: old.id, epoch: tree.epoch, confirmed: old.confirmed}
	if h.kept, err = tree.sealKept(v.keys.kept); err != nil {
		return nil, nil, err
	}
	pass, err := passphraseSlot(tree, next, v.opts.price())
	if err != nil {
		return nil, nil, err
	}
	recovery, err := recoverySlotFor(tree, public)
	if err != nil {
		return nil, nil, err
	}
	h.slots = []slot{pass, recovery}
	if device != nil {
		here, err := deviceSlot(tree, *device)
		if err != nil {
			return nil, nil, err
		}
		h.slots = append(h.slots, here)
	}
	return tree, h, nil
}

// KeyNumber counts the vault keys: it is one higher after every Rotate.
func (v *Vault) KeyNumber() int64 {
	v.memory.RLock()
	defer v.memory.RUnlock()
	return v.header.epoch
}

// forgetReplaced takes what a slot or key was replaced from out of the file and
// SQLite's journal. A read that goes on for long, or a full disk, leaves that to
// the next time: what was asked is stored, and must not be called refused.
func (v *Vault) forgetReplaced() error {
	err := v.leaveNoTraces()
	if errors.Is(err, ErrInUse) || errors.Is(err, ErrLocked) || errors.Is(err, ErrDiskFull) {
		return nil
	}
	return err
}

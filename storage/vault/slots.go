package vault

import (
	"bytes"
	"crypto/cipher"
	"crypto/hpke"
	"crypto/rand"
	"encoding/binary"
	"fmt"
)

// slotKind says what opens a slot.
type slotKind int64

const (
	slotPassphrase slotKind = 1
	slotRecovery   slotKind = 2
	slotDevice     slotKind = 3
)

// slot is the vault key, wrapped once.
type slot struct {
	kind    slotKind
	params  []byte // Argon2 price and salt, or the public key of the recovery code
	wrapped []byte
}

// Key is something that opens a vault: a Passphrase, a RecoveryCode or a Device.
type Key interface {
	unlock(h *header, o options) (key, error)
}

// Device is 32 random bytes kept in the operating system's keyring. It prints
// as [withheld].
type Device [keySize]byte

// NewDevice makes a device key; the caller keeps it in the keyring.
func NewDevice() Device { return Device(newKey()) }

func slotPlace(kind slotKind, epoch int64) place {
	return place{table: inSlots, row: int64(kind), rev: epoch}
}

func passphraseSlot(tree *keyTree, p Passphrase, w work) (slot, error) {
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt) // never fails: the program stops instead
	wrapped, err := seal(passphraseAEAD(p, tree.id, w, salt), slotPlace(slotPassphrase, tree.epoch), tree.vault[:], floorNone)
	return slot{slotPassphrase, w.encode(salt), wrapped}, err
}

func passphraseAEAD(p Passphrase, id vaultID, w work, salt []byte) cipher.AEAD {
	return newAEAD(derive(w.stretch(p.bytes(), salt), id, "passphrase slot"))
}

func (p Passphrase) unlock(h *header, o options) (key, error) {
	s, ok := h.slot(slotPassphrase)
	if !ok {
		return key{}, fmt.Errorf("%w: no passphrase slot", ErrDamaged)
	}
	w, salt, err := decodeWork(s.params)
	if err != nil {
		return key{}, err
	}
	if err := checkWork(w, o.floor); err != nil {
		return key{}, err
	}
	return openSlot(passphraseAEAD(p, h.id, w, salt), h, s, ErrWrongPassphrase)
}

func deviceSlot(tree *keyTree, d Device) (slot, error) {
	wrapped, err := seal(deviceAEAD(d, tree.id), slotPlace(slotDevice, tree.epoch), tree.vault[:], floorNone)
	return slot{slotDevice, nil, wrapped}, err
}

func deviceAEAD(d Device, id vaultID) cipher.AEAD { return newAEAD(derive(d[:], id, "device slot")) }

func (d Device) unlock(h *header, _ options) (key, error) {
	s, ok := h.slot(slotDevice)
	if !ok {
		return key{}, ErrNoDevice
	}
	return openSlot(deviceAEAD(d, h.id), h, s, ErrWrongDevice)
}

func openSlot(aead cipher.AEAD, h *header, s slot, wrong error) (key, error) {
	plain, err := unseal(aead, slotPlace(s.kind, h.epoch), s.wrapped)
	if err != nil {
		return key{}, wrong
	}
	defer clear(plain)
	if len(plain) != keySize {
		return key{}, fmt.Errorf("%w: slot", ErrDamaged)
	}
	return key(plain), nil
}

// recoverySlot keeps only the public key, so that another vault key can be
// wrapped for the printed code without asking for it.
func recoverySlot(tree *keyTree, c RecoveryCode) (slot, error) {
	private, err := c.privateKey(tree.id)
	if err != nil {
		return slot{}, err
	}
	return recoverySlotFor(tree, private.PublicKey())
}

func recoverySlotFor(tree *keyTree, public hpke.PublicKey) (slot, error) {
	wrapped, err := hpke.Seal(public, hpke.HKDFSHA256(), hpke.AES256GCM(), recoveryInfo(tree.id, tree.epoch), tree.vault[:])
	if err != nil {
		return slot{}, fmt.Errorf("wrap for the recovery code: %w", err)
	}
	return slot{slotRecovery, public.Bytes(), wrapped}, nil
}

func (c RecoveryCode) unlock(h *header, _ options) (key, error) {
	s, ok := h.slot(slotRecovery)
	if !ok {
		return key{}, fmt.Errorf("%w: no recovery slot", ErrDamaged)
	}
	private, err := c.privateKey(h.id)
	if err != nil {
		return key{}, err
	}
	if !bytes.Equal(private.PublicKey().Bytes(), s.params) {
		return key{}, ErrWrongRecoveryCode
	}
	plain, err := hpke.Open(private, hpke.HKDFSHA256(), hpke.AES256GCM(), recoveryInfo(h.id, h.epoch), s.wrapped)
	if err != nil || len(plain) != keySize {
		return key{}, fmt.Errorf("%w: recovery slot", ErrDamaged)
	}
	defer clear(plain)
	return key(plain), nil
}

func (c RecoveryCode) privateKey(id vaultID) (hpke.PrivateKey, error) {
	secret, err := c.secret()
	if err != nil {
		return nil, err
	}
	defer clear(secret[:])
	seed := derive(secret[:], id, "recovery slot")
	private, err := hpke.MLKEM768X25519().DeriveKeyPair(seed[:])
	if err != nil {
		return nil, fmt.Errorf("derive the recovery key: %w", err)
	}
	return private, nil
}

func recoveryInfo(id vaultID, epoch int64) []byte {
	info := append([]byte("keukentafel 1 recovery slot"), id[:]...)
	return binary.BigEndian.AppendUint64(info, uint64(epoch))
}

package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

const keySize = 32

// key is any 32-byte secret of the vault. It prints as [withheld].
type key [keySize]byte

func newKey() key {
	var k key
	_, _ = rand.Read(k[:]) // never fails: the program stops instead
	return k
}

// vaultID is random and public; it salts every derivation.
type vaultID [16]byte

// derive makes the key for one purpose out of a secret.
func derive(secret []byte, id vaultID, purpose string) key {
	out, err := hkdf.Key(sha256.New, secret, id[:], "keukentafel 1 "+purpose, keySize)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return key(out)
}

func newAEAD(k key) cipher.AEAD {
	block, err := aes.NewCipher(k[:])
	if err != nil {
		panic("internal error: " + err.Error())
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return aead
}

// keyTree is all that follows from the vault key.
type keyTree struct {
	vault  key
	id     vaultID
	epoch  int64
	kek    cipher.AEAD // wraps the data keys of the families
	state  cipher.AEAD
	drafts cipher.AEAD
	header key
	sum    key
	kept   keptKeys
	log    cipher.AEAD
}

// keptKeys are random keys sealed under the vault key, so that another vault
// key neither breaks the chain of the log nor moves a family to another row.
type keptKeys struct {
	log, chain, rows key
}

const keptSize = 3 * keySize

func newKeyTree(vault key, id vaultID, epoch int64) *keyTree {
	return &keyTree{
		vault:  vault,
		id:     id,
		epoch:  epoch,
		kek:    newAEAD(derive(vault[:], id, "dossier keys")),
		state:  newAEAD(derive(vault[:], id, "state")),
		drafts: newAEAD(derive(vault[:], id, "drafts")),
		header: derive(vault[:], id, "header"),
		sum:    derive(vault[:], id, "state sum"),
	}
}

func (k *keyTree) keptAEAD() cipher.AEAD { return newAEAD(derive(k.vault[:], k.id, "kept keys")) }

func (k *keyTree) sealKept(kept keptKeys) ([]byte, error) {
	k.keep(kept)
	plain := append(append(append([]byte{}, kept.log[:]...), kept.chain[:]...), kept.rows[:]...)
	return seal(k.keptAEAD(), place{table: inKept, rev: k.epoch}, plain, floorNone)
}

func (k *keyTree) openKept(record []byte) error {
	plain, err := unseal(k.keptAEAD(), place{table: inKept, rev: k.epoch}, record)
	if err != nil || len(plain) != keptSize {
		return fmt.Errorf("kept keys: %w", errUnreadable)
	}
	k.keep(keptKeys{log: key(plain[:32]), chain: key(plain[32:64]), rows: key(plain[64:])})
	return nil
}

func (k *keyTree) keep(kept keptKeys) {
	k.kept = kept
	k.log = newAEAD(kept.log)
}

// row is the row of a family: a keyed hash of its id, so that the file tells
// nothing and a destroyed family is still recognised.
func (k *keyTree) row(family string) int64 {
	h := hmac.New(sha256.New, k.kept.rows[:])
	h.Write([]byte(family))
	return int64(binary.BigEndian.Uint64(h.Sum(nil)) >> 1)
}

// newDataKey makes a key for one family and wraps it.
func (k *keyTree) newDataKey(row int64) (cipher.AEAD, []byte, error) {
	data := newKey()
	wrapped, err := seal(k.kek, k.dataKeyPlace(row), data[:], floorNone)
	aead := newAEAD(data)
	clear(data[:])
	return aead, wrapped, err
}

func (k *keyTree) dataKey(row int64, wrapped []byte) (cipher.AEAD, error) {
	plain, err := unseal(k.kek, k.dataKeyPlace(row), wrapped)
	if err != nil || len(plain) != keySize {
		return nil, fmt.Errorf("data key: %w", errUnreadable)
	}
	aead := newAEAD(key(plain))
	clear(plain)
	return aead, nil
}

func (k *keyTree) dataKeyPlace(row int64) place {
	return place{table: inKeys, dossier: row, row: row, rev: k.epoch}
}

// clear overwrites the keys that it can reach. Go may have copied them.
func (k *keyTree) clear() {
	clear(k.vault[:])
	clear(k.header[:])
	clear(k.sum[:])
	k.kept = keptKeys{}
	k.kek, k.state, k.drafts, k.log = nil, nil, nil, nil
}

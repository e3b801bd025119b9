package vault

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// TombstonesName is the file of tombstones that is kept beside backups, which
// may be older than the destruction of a family. Where another vault has that
// name, a number is put behind it.
const TombstonesName = "keukentafel.tombstones"

// The file is: magic and version, vault id, number 8, per tombstone row 8 and
// moment 8, and a MAC over all before it.
const (
	tombsMagic   = "KTT\x01"
	tombsStart   = len(tombsMagic) + len(vaultID{}) + 8
	tombSize     = 16
	maxTombsFile = 1 << 20
)

// tombsKey outlives a vault key, as the rows do.
func (k *keyTree) tombsKey() key { return derive(k.kept.rows[:], k.id, "tombstones") }

func (k *keyTree) encodeTombs(list []Tombstone) []byte {
	b := append([]byte(tombsMagic), k.id[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(len(list)))
	for _, t := range list {
		b = binary.BigEndian.AppendUint64(b, uint64(t.Row))
		b = binary.BigEndian.AppendUint64(b, uint64(t.At.Unix()))
	}
	return append(b, k.sumTombs(b)...)
}

func (k *keyTree) sumTombs(b []byte) []byte {
	secret := k.tombsKey()
	mac := hmac.New(sha256.New, secret[:])
	mac.Write(b)
	return mac.Sum(nil)
}

// decodeTombs gives errOtherTombs for a file of another vault.
func (k *keyTree) decodeTombs(b []byte) ([]Tombstone, error) {
	const macSize = sha256.Size
	if len(b) < tombsStart+macSize || string(b[:len(tombsMagic)]) != tombsMagic {
		return nil, fmt.Errorf("%w: tombstones", ErrDamaged)
	}
	if !bytes.Equal(b[len(tombsMagic):len(tombsMagic)+len(k.id)], k.id[:]) {
		return nil, errOtherTombs
	}
	signed, mac := b[:len(b)-macSize], b[len(b)-macSize:]
	if !hmac.Equal(mac, k.sumTombs(signed)) {
		return nil, fmt.Errorf("%w: tombstones", ErrTampered)
	}
	var list []Tombstone
	for rest := signed[tombsStart:]; len(rest) >= tombSize; rest = rest[tombSize:] {
		at := time.Unix(int64(binary.BigEndian.Uint64(rest[8:])), 0).UTC()
		list = append(list, Tombstone{int64(binary.BigEndian.Uint64(rest)), at})
	}
	return list, nil
}

var errOtherTombs = errors.New("tombstones of another vault")

// KeepTombstones writes the tombstones of this vault beside its backups,
// together with those that are written there already.
func (v *Vault) KeepTombstones(folder string) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	now, err := readTombstones(v.db.reader)
	if err != nil {
		return err
	}
	keys := v.currentKeys()
	file, known, err := tombsFileFor(folder, keys)
	if err != nil {
		return fmt.Errorf("keep tombstones: %w", err)
	}
	all := keys.encodeTombs(together(now, known))
	if err := writeWhole(file, func(w io.Writer) error { _, err := w.Write(all); return err }); err != nil {
		return fmt.Errorf("keep tombstones: %w", err)
	}
	return nil
}

// tombsFileFor is the file of this vault in the folder, and what is in it. One
// that does not open any more is replaced.
func tombsFileFor(folder string, k *keyTree) (string, []Tombstone, error) {
	if _, err := os.Stat(folder); err != nil {
		return "", nil, fmt.Errorf("look for the folder: %w", err)
	}
	const most = 100
	for n := range most {
		file := numberedTombs(folder, n)
		b, err := readTombsFile(file)
		if errors.Is(err, os.ErrNotExist) {
			return file, nil, nil
		}
		if err != nil {
			return "", nil, err
		}
		known, err := k.decodeTombs(b)
		if errors.Is(err, errOtherTombs) {
			continue
		}
		return file, known, nil
	}
	return "", nil, os.ErrExist
}

func numberedTombs(folder string, n int) string {
	if n == 0 {
		return filepath.Join(folder, TombstonesName)
	}
	return filepath.Join(folder, fmt.Sprintf("keukentafel-%d.tombstones", n+1))
}

func readTombsFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxTombsFile))
}

// tombstonesBeside reads what the files in a folder say about the vault of the
// keys. A file that is missing says nothing; one that was changed is told.
func tombstonesBeside(folder string, k *keyTree) (list []Tombstone, unread []error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, []error{fmt.Errorf("look for tombstones: %w", err)}
	}
	for _, entry := range entries {
		file := filepath.Join(folder, entry.Name())
		if ours, _ := filepath.Match("keukentafel*.tombstones", entry.Name()); !ours {
			continue
		}
		b, err := readTombsFile(file)
		if err == nil {
			var found []Tombstone
			found, err = k.decodeTombs(b)
			list = append(list, found...)
		}
		if err != nil && !errors.Is(err, errOtherTombs) {
			unread = append(unread, fmt.Errorf("%s: %w", filepath.Base(file), err))
		}
	}
	return list, unread
}

package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// Vault is an open vault. It may be used by several goroutines at once; one of
// them writes at a time.
type Vault struct {
	dir  string
	now  func() time.Time
	opts options
	gate *gate
	lock *os.File // nil when opened for reading only
	db   *database

	rekey  sync.Mutex   // one change of keys or slots at a time; taken before write
	write  sync.Mutex   // one change at a time
	memory sync.RWMutex // guards all below; a change takes it only to commit
	keys   *keyTree
	header *header
	state  state
	rows   map[int64]*dossier
	drafts map[string]draft
	tombs  map[int64]bool
	// next is the row for the next part or draft.
	next   int64
	damage []error
}

// Info is what is known about a vault without unlocking it.
type Info struct {
	ID        string // name for its secret in the keyring
	Format    int
	Confirmed bool // the recovery code was typed back
	HasDevice bool // a key of this device may open it
}

// Look reads what can be known without unlocking. It changes nothing.
func Look(dir string) (Info, error) {
	h, err := look(dir)
	if err != nil {
		return Info{}, err
	}
	_, device := h.slot(slotDevice)
	return Info{fmt.Sprintf("%x", h.id), int(h.format), h.confirmed, device}, nil
}

func look(dir string) (*header, error) {
	there, err := exists(dir)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, ErrNoVault
	}
	db, err := openDatabase(vaultFile(dir), forReading)
	if err != nil {
		return nil, err
	}
	h, err := readHeader(db.reader)
	if err == nil {
		err = checkSchema(db.reader)
	}
	return h, errors.Join(err, db.close())
}

// Open unlocks the vault in the folder. Until the key fits, nothing is changed.
func Open(dir string, with Key, list ...Option) (*Vault, error) {
	return open(dir, with, gather(list))
}

func open(dir string, with Key, o options) (*Vault, error) {
	h, err := look(dir)
	if err != nil {
		return nil, aboutHeader(err)
	}
	v := &Vault{dir: dir, now: o.now, opts: o, gate: newGate()}
	a := forReading
	if !o.readOnly {
		if v.lock, err = takeFolder(dir); err != nil {
			return nil, err
		}
		if err := removeStale(filepath.Join(dir, newName)); err != nil { // of a restore that was cut off
			return nil, errors.Join(err, v.letGo())
		}
		a = forWriting
	}
	if err := v.unlock(h, with); err != nil {
		return nil, errors.Join(aboutHeader(err), v.letGo())
	}
	if v.db, err = openDatabase(vaultFile(dir), a); err != nil {
		return nil, errors.Join(err, v.letGo())
	}
	if err := v.load(); err != nil {
		return nil, errors.Join(err, v.letGo())
	}
	return v, nil
}

// aboutHeader says of tampering that was found before anything else was read
// where it is.
func aboutHeader(err error) error {
	var damage *Damage
	if !errors.Is(err, ErrTampered) || errors.As(err, &damage) {
		return err
	}
	return &Damage{Part: partHeader, Cause: err, Harm: ChangedHeader}
}

// unlock makes the keys and checks the header with them.
func (v *Vault) unlock(h *header, with Key) error {
	secret, err := with.unlock(h, v.opts)
	if err != nil {
		return err
	}
	defer clear(secret[:])
	tree := newKeyTree(secret, h.id, h.epoch)
	if err := h.check(tree.header); err != nil {
		return err
	}
	if !h.confirmed && !v.opts.unconfirmed {
		return ErrUnconfirmed
	}
	if err := tree.openKept(h.kept); err != nil {
		return &Damage{Part: partHeader, Cause: err, Harm: Unreadable}
	}
	v.keys, v.header = tree, h
	return nil
}

// Damage lists what could not be read at unlock and, for a vault that was opened
// with ReadOnly or Accepting, why it does not add up. Each is a *Damage.
func (v *Vault) Damage() []error {
	v.memory.RLock()
	defer v.memory.RUnlock()
	return append([]error(nil), v.damage...)
}

// Lock waits for work in progress, forgets the keys and all that was opened,
// and closes the file. A locked vault stays locked: unlocking is another Open.
func (v *Vault) Lock() error {
	if !v.gate.close() {
		return nil
	}
	v.memory.Lock()
	v.keys.clear()
	v.rows, v.drafts, v.tombs, v.damage = nil, nil, nil, nil
	v.memory.Unlock()
	err := v.letGo()
	runtime.GC()
	debug.FreeOSMemory()
	return err
}

// letGo closes the files; on Windows an open file could not be replaced.
func (v *Vault) letGo() error {
	var err error
	if v.db != nil {
		err = v.db.close()
	}
	if v.lock != nil {
		err = errors.Join(err, v.lock.Close())
	}
	return err
}

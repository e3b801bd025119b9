package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Pending is a new vault whose recovery code was not yet typed back. It is
// accepted by Confirm only.
type Pending struct {
	dir  string
	code RecoveryCode
	list []Option
}

// Create makes a vault in the folder, with one passphrase slot and one recovery
// slot. It refuses a weak passphrase and a folder that has a vault already.
func Create(dir string, p Passphrase, list ...Option) (*Pending, error) {
	if err := p.Check(); err != nil {
		return nil, fmt.Errorf("create vault: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, explain("create vault", err)
	}
	lock, err := takeFolder(dir)
	if err != nil {
		return nil, err
	}
	defer lock.Close()
	if there, err := exists(dir); err != nil || there {
		return nil, errors.Join(err, ErrVaultExists)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return nil, fmt.Errorf("create vault: %w", err)
	}
	code := newRecoveryCode()
	unfinished := filepath.Join(dir, newName)
	if err := errors.Join(removeStale(unfinished), emptyFile(unfinished)); err != nil {
		return nil, err
	}
	if err := fill(unfinished, p, code, gather(list)); err != nil {
		return nil, errors.Join(err, removeStale(unfinished))
	}
	if err := settle(unfinished, vaultFile(dir)); err != nil {
		return nil, err
	}
	return &Pending{dir, code, list}, nil
}

// fill writes an empty vault into the file.
func fill(file string, p Passphrase, code RecoveryCode, o options) error {
	tree, h, err := newHeader(p, code, o)
	if err != nil {
		return err
	}
	defer tree.clear()
	record, err := tree.sealState(state{})
	if err != nil {
		return fmt.Errorf("create vault: %w", err)
	}
	db, err := openDatabase(file, forWriting)
	if err != nil {
		return err
	}
	for _, statement := range schema {
		if _, err := db.writer.Exec(statement); err != nil {
			return errors.Join(explain("create vault", err), db.close())
		}
	}
	return errors.Join(h.write(db.writer, tree.header), writeMeta(db.writer, metaState, record), db.close())
}

func newHeader(p Passphrase, code RecoveryCode, o options) (*keyTree, *header, error) {
	random := newKey()
	tree := newKeyTree(newKey(), vaultID(random[:len(vaultID{})]), 1)
	h := &header{format: format, id: tree.id, epoch: tree.epoch}
	var err error
	if h.kept, err = tree.sealKept(keptKeys{newKey(), newKey(), newKey()}); err != nil {
		return nil, nil, fmt.Errorf("create vault: %w", err)
	}
	pass, err := passphraseSlot(tree, p, o.price())
	if err != nil {
		return nil, nil, fmt.Errorf("create vault: %w", err)
	}
	recovery, err := recoverySlot(tree, code)
	if err != nil {
		return nil, nil, fmt.Errorf("create vault: %w", err)
	}
	return tree, h.with(pass).with(recovery), nil
}

// Code is the recovery code, to be written down or printed.
func (p *Pending) Code() RecoveryCode { return p.code }

// Confirm opens the vault with the code as it was typed back, and with nothing
// else. After a wrong code it may be tried again.
func (p *Pending) Confirm(typed RecoveryCode) (*Vault, error) {
	o := gather(p.list)
	o.unconfirmed = true
	v, err := open(p.dir, typed, o)
	if err != nil {
		return nil, fmt.Errorf("confirm the recovery code: %w", err)
	}
	confirmed := *v.header
	confirmed.confirmed = true
	if err := v.rewriteHeader(&confirmed, nil); err != nil {
		return nil, errors.Join(err, v.Lock())
	}
	return v, nil
}

// Finish takes up a vault that Open calls ErrUnconfirmed. The first code may be
// lost, so there is a new one.
func Finish(dir string, p Passphrase, list ...Option) (*Pending, error) {
	o := gather(list)
	o.unconfirmed = true
	v, err := open(dir, p, o)
	if err != nil {
		return nil, fmt.Errorf("finish the vault: %w", err)
	}
	if v.header.confirmed {
		return nil, errors.Join(fmt.Errorf("finish the vault: %w", ErrVaultExists), v.Lock())
	}
	code := newRecoveryCode()
	s, err := recoverySlot(v.keys, code)
	if err == nil {
		err = v.rewriteHeader(v.header.with(s), nil)
	}
	if err := errors.Join(err, v.Lock()); err != nil {
		return nil, err
	}
	return &Pending{dir, code, list}, nil
}

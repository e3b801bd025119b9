package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"keukentafel/app/audit"
)

// CodeAndNew proves with the recovery code, and brings the passphrase that is to
// open the vault from now on. It prints as [withheld].
type CodeAndNew struct {
	Code RecoveryCode
	Next Passphrase
}

func (c CodeAndNew) unlock(h *header, o options) (key, error) { return c.Code.unlock(h, o) }

// Rotate gives the vault another vault key, in one transaction: everything that
// the old key wrapped or sealed is wrapped or sealed anew, and the old key opens
// nothing of the file any more. The keys of the families themselves stay.
//
// The proof is the passphrase, or a CodeAndNew; anything else is
// ErrNeedsPassphrase, since the passphrase's slot cannot be written without it.
// The printed recovery code goes on working. The device key opens the vault from
// now on when it is given; otherwise its slot is taken away.
//
// progress, which may be nil, hears how many families and drafts are done. A
// context that ends leaves the vault as it was. Backups made before open with
// what opened the vault then.
func (v *Vault) Rotate(ctx context.Context, entry audit.Entry, proof Key, device *Device, progress func(done, total int)) error {
	if err := entry.Check(); err != nil {
		return fmt.Errorf("replace the vault key: %w", err)
	}
	next, err := passphraseOf(proof)
	if err != nil {
		return fmt.Errorf("replace the vault key: %w", err)
	}
	v.rekey.Lock()
	defer v.rekey.Unlock()
	if err := v.prove(proof); err != nil {
		return fmt.Errorf("replace the vault key: %w", err)
	}
	if err := v.rotate(ctx, entry, next, device, progress); err != nil {
		return fmt.Errorf("replace the vault key: %w", err)
	}
	return v.forgetReplaced()
}

// passphraseOf is the passphrase that opens the vault after a rotation.
func passphraseOf(proof Key) (Passphrase, error) {
	switch p := proof.(type) {
	case Passphrase:
		return p, nil
	case CodeAndNew:
		return p.Next, p.Next.Check()
	}
	return "", ErrNeedsPassphrase
}

func (v *Vault) rotate(ctx context.Context, entry audit.Entry, next Passphrase, device *Device, progress func(done, total int)) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	if v.db.writer == nil {
		return ErrReadOnly
	}
	tree, h, err := v.freshKeys(next, device)
	if err != nil {
		return err
	}
	v.write.Lock()
	defer v.write.Unlock()
	h.confirmed = v.header.confirmed
	r := &rotation{v: v, tree: tree, header: h, progress: progress, total: len(v.rows) + len(v.drafts)}
	return r.run(ctx, entry)
}

// rotation is a change of the vault key under way. Its caller holds the locks
// for keys and for writing.
type rotation struct {
	v        *Vault
	tree     *keyTree // as it will be
	header   *header
	rows     map[int64]*dossier
	progress func(done, total int)
	done     int
	total    int
}

func (r *rotation) run(ctx context.Context, entry audit.Entry) error {
	begun, err := r.v.db.writer.Begin()
	if err != nil {
		return explain("begin", err)
	}
	committed := false
	defer func() {
		if !committed {
			_ = begun.Rollback() // also after a panic; the error that led here says more
		}
	}()
	after, err := r.fill(ctx, begun, entry)
	if err != nil {
		return err
	}
	r.v.memory.Lock()
	defer r.v.memory.Unlock()
	if err := begun.Commit(); err != nil {
		return errors.Join(explain("commit", err), r.recover())
	}
	committed = true
	r.publish(after)
	return nil
}

// fill writes everything that depends on the vault key, and gives the state.
func (r *rotation) fill(ctx context.Context, begun *sql.Tx, entry audit.Entry) (state, error) {
	tx := &transaction{v: r.v, sql: begun, state: r.v.state}
	tx.state.generation++
	if err := r.rewrapFamilies(ctx, begun); err != nil {
		return state{}, err
	}
	if err := r.resealDrafts(ctx, begun); err != nil {
		return state{}, err
	}
	if err := tx.log(entry); err != nil { // the keys of the log stay
		return state{}, err
	}
	var err error
	if tx.state.sum, err = r.weigh(begun); err != nil {
		return state{}, err
	}
	record, err := r.tree.sealState(tx.state)
	if err != nil {
		return state{}, fmt.Errorf("save state: %w", err)
	}
	err = errors.Join(writeMeta(begun, metaState, record), r.header.write(begun, r.tree.header), ctx.Err())
	return tx.state, err
}

// publish makes the new keys those of the vault. The caller holds the memory
// lock, so nobody is reading with the old ones; a search under way has its own.
func (r *rotation) publish(after state) {
	old := r.v.keys
	r.v.keys, r.v.header, r.v.state, r.v.rows = r.tree, r.header, after, r.rows
	clear(old.vault[:])
}

// recover asks the disk which key a commit that failed has left.
func (r *rotation) recover() error {
	h, err := readHeader(r.v.db.reader)
	if err != nil {
		return fmt.Errorf("read again after a failed commit: %w", err)
	}
	if h.epoch == r.tree.epoch {
		r.v.keys, r.v.header = r.tree, r.header
	}
	return r.v.recover()
}

func (r *rotation) step(ctx context.Context) error {
	if r.v.gate.life.Err() != nil {
		return ErrLocked
	}
	if r.done++; r.progress != nil {
		r.progress(r.done, r.total)
	}
	return ctx.Err()
}

package vault

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
)

// contents is what is read from the file at unlock.
type contents struct {
	state  state
	rows   map[int64]*dossier
	drafts map[string]draft
	tombs  map[int64]bool
	next   int64
	damage []error
}

// load reads every head and draft, and checks them against the state sum.
func (v *Vault) load() error {
	c, err := v.readAll()
	if err != nil {
		if !v.opts.readOnly || !errors.Is(err, ErrTampered) {
			return err
		}
		c.damage = append(c.damage, err)
	}
	v.memory.Lock()
	defer v.memory.Unlock()
	v.state, v.rows, v.drafts, v.tombs = c.state, c.rows, c.drafts, c.tombs
	v.next, v.damage = c.next, c.damage
	return nil
}

// readAll reads the contents as they were at one moment.
func (v *Vault) readAll() (*contents, error) {
	tx, err := v.db.reader.Begin()
	if err != nil {
		return nil, explain("read the vault", err)
	}
	c, err := v.keys.read(tx)
	return c, errors.Join(err, explain("read the vault", tx.Rollback()))
}

// read gives the contents also with ErrTampered.
func (k *keyTree) read(db querier) (*contents, error) {
	c := &contents{rows: map[int64]*dossier{}, drafts: map[string]draft{}, tombs: map[int64]bool{}}
	var record []byte
	if err := db.QueryRow(`SELECT v FROM meta WHERE k = ?`, metaState).Scan(&record); err != nil {
		return nil, headerTrouble(err)
	}
	var err error
	if c.state, err = k.openState(record); err != nil {
		return nil, &Damage{Part: "state", Cause: err}
	}
	var sum weight
	for _, readTable := range []func(querier, *contents, *weight) error{k.readHeads, k.readDrafts, k.readTombs} {
		if err := readTable(db, c, &sum); err != nil {
			return nil, err
		}
	}
	if err := readNext(db, c); err != nil {
		return nil, err
	}
	if sum != c.state.sum {
		return c, fmt.Errorf("%w: a family, draft or tombstone was removed or is older than it should be", ErrTampered)
	}
	return c, checkLogEnd(db, c.state)
}

// readHeads reads the rows and opens them on all processors, since opening is
// what takes the time.
func (k *keyTree) readHeads(db querier, c *contents, sum *weight) error {
	rows, err := db.Query(`SELECT id, rev, dek, head FROM dossier`)
	if err != nil {
		return explain("read heads", err)
	}
	defer rows.Close()
	scale := k.scale()
	openers := startOpeners(k)
	batch := openers.give(nil)
	for rows.Next() {
		h := sealedHead{dossier: &dossier{}}
		if err = rows.Scan(&h.row, &h.rev, &h.wrapped, &h.head); err != nil {
			break
		}
		sum.add(scale.weigh(inHeads, h.row, h.rev))
		c.rows[h.row] = h.dossier
		if batch = append(batch, h); len(batch) == cap(batch) {
			batch = openers.give(batch)
		}
	}
	openers.give(batch)
	openers.finish()
	if err := errors.Join(err, rows.Err()); err != nil {
		return explain("read heads", err)
	}
	for _, d := range c.rows {
		if d.damage != nil {
			c.damage = append(c.damage, &Damage{Dossier: d.row, Cause: d.damage})
		}
	}
	return nil
}

type sealedHead struct {
	*dossier
	head []byte
}

// openers are goroutines that open heads; each head is opened by one of them.
type openers struct {
	work chan []sealedHead
	busy sync.WaitGroup
}

func startOpeners(k *keyTree) *openers {
	o := &openers{work: make(chan []sealedHead)}
	for range runtime.GOMAXPROCS(0) {
		o.busy.Go(func() {
			for batch := range o.work {
				for _, h := range batch {
					h.damage = k.openHead(h.dossier, h.head)
				}
			}
		})
	}
	return o
}

// give hands a batch over and gives an empty one for the next.
func (o *openers) give(batch []sealedHead) []sealedHead {
	const many = 64
	if len(batch) > 0 {
		o.work <- batch
	}
	return make([]sealedHead, 0, many)
}

func (o *openers) finish() {
	close(o.work)
	o.busy.Wait()
}

// openHead opens the head and checks that it is of the family of this row.
func (k *keyTree) openHead(d *dossier, head []byte) error {
	aead, err := k.dataKey(d.row, d.wrapped)
	if err != nil {
		return err
	}
	plain, err := unseal(aead, d.place(), head)
	if err != nil {
		return fmt.Errorf("head: %w", err)
	}
	if err := d.decodeHead(plain); err != nil {
		return err
	}
	if k.row(d.family) != d.row {
		return fmt.Errorf("head: %w", errUnreadable)
	}
	return nil
}

func (k *keyTree) readTombs(db querier, c *contents, sum *weight) error {
	rows, err := db.Query(`SELECT id, at FROM tombstone`)
	if err != nil {
		return explain("read tombstones", err)
	}
	defer rows.Close()
	scale := k.scale()
	for rows.Next() {
		var id, at int64
		if err := rows.Scan(&id, &at); err != nil {
			return explain("read tombstones", err)
		}
		sum.add(scale.weigh(inTombs, id, at))
		c.tombs[id] = true
	}
	return explain("read tombstones", rows.Err())
}

func readNext(db querier, c *contents) error {
	err := db.QueryRow(`SELECT max(coalesce((SELECT max(id) FROM part), 0), coalesce((SELECT max(id) FROM draft), 0)) + 1`).Scan(&c.next)
	return explain("read the last row", err)
}

package vault

import (
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"keukentafel/app/audit"
)

// contents is what is read from the file at unlock.
type contents struct {
	state  state
	rows   map[int64]*dossier
	drafts map[string]draft
	tombs  map[int64]bool
	next   int64
	damage []error // the file adds up, and something in it does not open

	// trouble is why the file does not add up; a vault that has any is only
	// opened by ReadOnly or Accepting.
	trouble    []error
	broken     error           // SQLite cannot read a page
	sum        weight          // of what is there
	graves     map[int64]int64 // tombstones, with their time
	everyDraft []draft
}

// load reads every head and draft, and checks them against the state sum.
func (v *Vault) load() error {
	c, err := v.readAll()
	if err != nil {
		return err
	}
	if refusal := c.refusal(); refusal != nil && !v.opts.readOnly && (v.opts.accepting == nil || c.broken != nil) {
		return refusal
	}
	v.memory.Lock()
	v.take(c)
	v.memory.Unlock()
	if len(c.trouble) > 0 && v.opts.accepting != nil {
		return v.accept(c)
	}
	return nil
}

// take shows others what was read. The caller holds the memory lock.
func (v *Vault) take(c *contents) {
	v.state, v.rows, v.drafts, v.tombs = c.state, c.rows, c.drafts, c.tombs
	v.next, v.damage = max(v.next, c.next), c.all()
}

// all lists everything that is wrong, each once.
func (c *contents) all() []error {
	list := slices.Clone(c.damage)
	for _, t := range c.trouble {
		if !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// refusal is why these contents are not opened for writing.
func (c *contents) refusal() error {
	if len(c.trouble) == 0 {
		return nil
	}
	return fmt.Errorf("the vault does not add up: %w", errors.Join(c.trouble...))
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

// read gives the contents, also when they do not add up.
func (k *keyTree) read(db querier) (*contents, error) {
	c := &contents{rows: map[int64]*dossier{}, drafts: map[string]draft{}, tombs: map[int64]bool{}, graves: map[int64]int64{}}
	lost, err := k.readState(db, c)
	if err != nil {
		return nil, err
	}
	for _, readTable := range []func(querier, *contents, *weight) error{k.readHeads, k.readDrafts, k.readTombs} {
		if err := c.readable(readTable(db, c, &c.sum)); err != nil {
			return nil, err
		}
	}
	if err := c.readable(readNext(db, c)); err != nil {
		return nil, err
	}
	end, err := readLogEnd(db)
	if err := c.readable(err); err != nil {
		return nil, err
	}
	k.audit(db, c, lost, end)
	return c, nil
}

// audit compares what was read with the sealed state, and finds out what
// happened when they differ.
func (k *keyTree) audit(db querier, c *contents, lost *Damage, end audit.Anchor) {
	if lost != nil {
		// Without the state there is nothing to compare with.
		c.trouble = append(c.trouble, lost)
		c.state = state{generation: c.newest(), sum: c.sum, last: end}
	}
	heads := k.examineHeads(db, c)
	for _, f := range heads {
		c.damage = append(c.damage, f.Damage)
	}
	if c.broken != nil {
		c.trouble = append(c.trouble, k.lostPages(db, c)...)
		return
	}
	if c.sum != c.state.sum {
		c.trouble = append(c.trouble, k.reckon(db, c, heads)...)
	}
	if end != c.state.last {
		c.trouble = append(c.trouble, logEndHarm(end, c.state.last))
	}
}

// readable takes note that SQLite cannot read a page, and lets the reading go on.
func (c *contents) readable(err error) error {
	if !isCorrupt(err) {
		return err
	}
	c.broken = err
	return nil
}

// lostPages says that the file itself is damaged, and which families were on the
// pages that cannot be read.
func (k *keyTree) lostPages(db querier, c *contents) []error {
	list := []error{&Damage{Part: partFile, Cause: c.broken, Harm: Unreadable}}
	told := k.chronicle(db)
	for _, row := range told.missing(c.rows, c.tombs) {
		list = append(list, &Damage{Family: told.family[row], Dossier: row, Harm: Unreadable})
	}
	return list
}

// readHeads reads the rows and opens them on all processors, since opening is
// what takes the time.
func (k *keyTree) readHeads(db querier, c *contents, sum *weight) error {
	scale := k.scale()
	openers := startOpeners(k)
	batch := openers.give(nil)
	err := bothEnds(db, `id, rev, dek, head`, `dossier`, func(rows *sql.Rows) (int64, error) {
		h := sealedHead{dossier: &dossier{}}
		if err := rows.Scan(&h.row, &h.rev, &h.wrapped, &h.head); err != nil {
			return 0, err
		}
		sum.add(scale.weigh(inHeads, h.row, h.rev))
		c.rows[h.row] = h.dossier
		if batch = append(batch, h); len(batch) == cap(batch) {
			batch = openers.give(batch)
		}
		return h.row, nil
	})
	openers.give(batch)
	openers.finish()
	return explain("read heads", err)
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
	scale := k.scale()
	err := bothEnds(db, `id, at`, `tombstone`, func(rows *sql.Rows) (int64, error) {
		var id, at int64
		if err := rows.Scan(&id, &at); err != nil {
			return 0, err
		}
		sum.add(scale.weigh(inTombs, id, at))
		c.tombs[id], c.graves[id] = true, at
		return id, nil
	})
	return explain("read tombstones", err)
}

// readNext finds the first row that is free for a new part or draft. A row
// number that nobody could have reached is not counted on.
func readNext(db querier, c *contents) error {
	const most = 1 << 60
	err := db.QueryRow(`SELECT max(coalesce((SELECT max(id) FROM part WHERE id < ?1), 0), coalesce((SELECT max(id) FROM draft WHERE id < ?1), 0)) + 1`, most).Scan(&c.next)
	if err != nil {
		return explain("read the last row", err)
	}
	for _, d := range c.rows {
		for _, p := range d.parts {
			c.next = max(c.next, p.row+1)
		}
	}
	return nil
}

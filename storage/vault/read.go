package vault

import (
	"cmp"
	"crypto/cipher"
	"database/sql"
	"errors"
)

// get reads one part; that there is none is ErrNotFound.
func (v *Vault) get(family, kind string) ([]byte, error) {
	var body []byte
	err := v.withDossier(family, func(d *dossier, key cipher.AEAD) (err error) {
		body, err = readPart(v.db.reader, key, d, kind)
		return err
	})
	return body, err
}

// withDossier runs do on a family's dossier while no change can be committed, so
// that what it reads belongs together.
func (v *Vault) withDossier(family string, do func(*dossier, cipher.AEAD) error) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	v.memory.RLock()
	defer v.memory.RUnlock()
	row := v.keys.row(family)
	d, err := v.lookUp(row, family)
	if err != nil {
		return err
	}
	key, err := v.keys.dataKey(row, d.wrapped)
	if err != nil {
		return &Damage{Family: family, Dossier: row, Cause: err, Harm: Unreadable}
	}
	return v.withHarm(v.db.reader, do(d, key))
}

// lookUp finds a dossier in memory.
func (v *Vault) lookUp(row int64, family string) (*dossier, error) {
	d, ok := v.rows[row]
	switch {
	case v.tombs[row]:
		return nil, ErrShredded
	case !ok:
		return nil, ErrNotFound
	case d.damage != nil:
		return nil, &Damage{Family: family, Dossier: row, Cause: d.damage, Harm: cmp.Or(d.harm, Unreadable)}
	}
	return d, nil
}

var errGone = errors.New("its row is gone")

// readPart says that a part is damaged, but not yet how: see withHarm.
func readPart(db querier, key cipher.AEAD, d *dossier, kind string) ([]byte, error) {
	i := d.find(kind)
	if i < 0 {
		return nil, ErrNotFound
	}
	p := d.parts[i]
	var record []byte
	err := db.QueryRow(`SELECT body FROM part WHERE id = ? AND dossier = ? AND kind = ?`, p.row, d.row, kind).Scan(&record)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, &Damage{Family: d.family, Dossier: d.row, Part: kind, Cause: errGone}
	}
	if err != nil {
		if errors.Is(meaningOf(err), ErrDamaged) {
			return nil, &Damage{Family: d.family, Dossier: d.row, Part: kind, Cause: err}
		}
		return nil, explain("read part "+kind, err)
	}
	body, err := unseal(key, d.partPlace(p), record)
	if err != nil {
		return nil, &Damage{Family: d.family, Dossier: d.row, Part: kind, Cause: err}
	}
	return body, nil
}

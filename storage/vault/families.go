package vault

import (
	"cmp"
	"context"
	"crypto/cipher"
	"errors"
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var (
	_ casework.Vault  = (*Vault)(nil)
	_ casework.Drafts = (*Vault)(nil)
	_ casework.Tx     = (*transaction)(nil)
)

// Headers lists all families, newest change first, from memory. A family whose
// head is damaged is not among them: see Damage.
func (v *Vault) Headers(ctx context.Context) ([]casework.Header, error) {
	if err := errors.Join(ctx.Err(), v.gate.enter()); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	v.memory.RLock()
	list := make([]casework.Header, 0, len(v.rows))
	for _, d := range v.rows {
		if d.damage == nil && !isDesk(d.family) {
			list = append(list, d.header)
		}
	}
	v.memory.RUnlock()
	slices.SortFunc(list, func(a, b casework.Header) int {
		return cmp.Or(b.Changed.Compare(a.Changed), strings.Compare(string(a.ID), string(b.ID)))
	})
	return list, nil
}

// Load reads one dossier; casework.ErrNoFamily when there is none.
func (v *Vault) Load(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	if err := ctx.Err(); err != nil {
		return consent.Dossier{}, err
	}
	var found consent.Dossier
	err := v.withDossier(string(id), func(d *dossier, key cipher.AEAD) (err error) {
		found, err = loadDossier(v.db.reader, key, d)
		return err
	})
	return found, loadError(id, err)
}

// Load reads one dossier as this change sees it.
func (tx *transaction) Load(id family.FamilyID) (consent.Dossier, error) {
	d, err := tx.look(string(id))
	if err != nil {
		return consent.Dossier{}, loadError(id, err)
	}
	found, err := loadDossier(tx.sql, d.key, d.dossier)
	return found, loadError(id, tx.v.withHarm(tx.sql, err))
}

func loadError(id family.FamilyID, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("load family %s: %w", id, noFamily(err))
}

// noFamily gives a missing family the name that the verbs know.
func noFamily(err error) error {
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrShredded) {
		return fmt.Errorf("%w: %w", casework.ErrNoFamily, err)
	}
	return err
}

func loadDossier(db querier, key cipher.AEAD, d *dossier) (consent.Dossier, error) {
	if isDesk(d.family) || d.header.ID == "" {
		return consent.Dossier{}, ErrNotFound
	}
	read := func(kind string) ([]byte, error) { return readPart(db, key, d, kind) }
	kinds := make([]string, len(d.parts))
	for i, p := range d.parts {
		kinds[i] = p.kind
	}
	found, err := assemble(read, kinds)
	if errors.Is(err, errOtherShape) {
		return found, &Damage{Family: d.family, Dossier: d.row, Cause: err}
	}
	slices.SortFunc(found.Versions, func(a, b family.Version) int { return cmp.Compare(a.Number, b.Number) })
	found.Changed = d.header.Changed
	return found, err
}

// Save stores the parts of the dossier that changed, and its header.
func (tx *transaction) Save(d consent.Dossier) error {
	id := string(d.Family.ID)
	if id == "" || isDesk(id) {
		return fmt.Errorf("save family %q: %w", id, casework.ErrNoFamily)
	}
	kept := map[string]bool{}
	for _, p := range layOut(&d).parts() {
		if p.isEmpty() {
			continue
		}
		body, err := encode(p.value)
		if err != nil {
			return fmt.Errorf("save family %s: %w", id, err)
		}
		if err := tx.put(id, p.kind, body); err != nil {
			return fmt.Errorf("save family %s: %w", id, noFamily(err))
		}
		kept[p.kind] = true
	}
	if err := tx.dropOthers(id, kept); err != nil {
		return fmt.Errorf("save family %s: %w", id, err)
	}
	header := casework.HeaderOf(d)
	header.ID, header.Changed = d.Family.ID, d.Changed
	return tx.putHeader(header)
}

// dropOthers removes the parts that the dossier no longer has.
func (tx *transaction) dropOthers(id string, kept map[string]bool) error {
	known, err := tx.start(id)
	if err != nil {
		return err
	}
	for _, p := range slices.Clone(known.parts) {
		if kept[p.kind] {
			continue
		}
		if err := tx.remove(id, p.kind); err != nil {
			return err
		}
	}
	return nil
}

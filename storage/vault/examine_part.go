package vault

import (
	"crypto/cipher"
	"database/sql"
	"errors"
	"slices"
)

// storedPart is a row of the table of parts, as it stands in the file.
type storedPart struct {
	row, dossier int64
	kind         string
	rev          int64
	body         []byte
}

// listed finds out what happened to a part that the head of d lists.
func (e *examiner) listed(d *dossier, p part) Harm {
	s := storedPart{row: p.row}
	err := e.db.QueryRow(`SELECT dossier, kind, rev, body FROM part WHERE id = ?`, p.row).Scan(&s.dossier, &s.kind, &s.rev, &s.body)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Missing
	case err != nil:
		return Unreadable
	case s.dossier != d.row:
		return Missing // it stands with another family
	}
	damage := e.part(d, s)
	if damage == nil {
		return Unreadable
	}
	return damage.Harm
}

// part finds out what is wrong with a row that stands with dossier d; nil when
// nothing is.
func (e *examiner) part(d *dossier, s storedPart) *Damage {
	found := &Damage{Family: d.family, Dossier: d.row, Part: s.kind}
	own := e.key(d)
	i := slices.IndexFunc(d.parts, func(p part) bool { return p.row == s.row })
	if i < 0 {
		return e.stray(found, d, own, s)
	}
	p := d.parts[i]
	found.Part = p.kind
	asListed := e.opens(own, d.partPlace(p), s.body)
	switch {
	case asListed && s.kind != p.kind:
		found.Harm = Swapped
	case asListed && s.rev != p.rev:
		found.Harm = Lowered
	case asListed:
		return nil
	case e.headIsOlder(d, own, s):
		found.Part, found.Harm = "", PutBack
	default:
		found.Harm = e.replaced(d, own, p, s)
	}
	return found
}

// stray is a row that the head of its family does not list.
func (e *examiner) stray(found *Damage, d *dossier, own cipher.AEAD, s storedPart) *Damage {
	switch owner := e.ownerOf(s.row); {
	case owner != nil:
		found.Harm = FromAnotherFamily
	case e.headIsOlder(d, own, s):
		found.Part, found.Harm = "", PutBack
	case e.opens(own, s.placeIn(d), s.body):
		found.Harm = PutBack // it was removed once
	default:
		found.Harm = Added
	}
	return found
}

func (s storedPart) placeIn(d *dossier) place {
	return d.partPlace(part{row: s.row, rev: s.rev})
}

// headIsOlder tells whether a part is genuine and newer than the head that
// should list it: then it is the head that was put back.
func (e *examiner) headIsOlder(d *dossier, own cipher.AEAD, s storedPart) bool {
	return s.rev > d.rev && e.opens(own, s.placeIn(d), s.body)
}

// replaced finds out what stands in the place of a part.
func (e *examiner) replaced(d *dossier, own cipher.AEAD, p part, s storedPart) Harm {
	for _, other := range d.parts {
		if other.row != p.row && e.opens(own, d.partPlace(other), s.body) {
			return Swapped
		}
	}
	if e.opens(own, d.place(), s.body) {
		return Swapped
	}
	if e.opens(own, s.placeIn(d), s.body) {
		return PutBack
	}
	if e.isOfAnother(d, s) {
		return FromAnotherFamily
	}
	if _, found := e.revisionOf(own, d.partPlace(p), s.body); found {
		return PutBack
	}
	return Unreadable
}

// isOfAnother tells whether the record opens at a place of another family.
func (e *examiner) isOfAnother(d *dossier, s storedPart) bool {
	for other := range e.others(d.row) {
		key := e.key(other)
		for _, p := range other.parts {
			if e.opens(key, other.partPlace(p), s.body) {
				return true
			}
		}
		if e.opens(key, other.place(), s.body) {
			return true
		}
	}
	return false
}

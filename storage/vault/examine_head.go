package vault

import "crypto/cipher"

// headFinding is what became of a head that does not open.
type headFinding struct {
	*Damage
	sealedAt int64 // revision that it was really sealed at; -1 when not found
}

// head finds out what happened to the row of a family.
func (e *examiner) head(d *dossier) headFinding {
	f := headFinding{&Damage{Family: e.chronicle().family[d.row], Dossier: d.row, Cause: d.damage, Harm: Unreadable}, -1}
	var head []byte
	if err := e.db.QueryRow(`SELECT head FROM dossier WHERE id = ?`, d.row).Scan(&head); err != nil {
		return f
	}
	own := e.key(d)
	if own == nil {
		if other := e.ownerOfKey(d); other != 0 {
			f.Harm = FromAnotherFamily
			if f.Family == "" {
				f.Family = e.chronicle().family[other]
			}
		}
	} else {
		f.Harm, f.sealedAt = e.headHarm(d, own, head)
	}
	if f.Family == "" {
		f.Family = e.idOf(d, own, head, f.sealedAt)
	}
	return f
}

func (e *examiner) headHarm(d *dossier, own cipher.AEAD, head []byte) (Harm, int64) {
	if e.opens(own, d.place(), head) {
		return Unreadable, d.rev // sealed here, but not in a shape that we know
	}
	for other := range e.others(d.row) {
		if e.opens(e.key(other), other.place(), head) {
			return FromAnotherFamily, -1
		}
	}
	if rev, found := e.revisionOf(own, d.place(), head); found {
		if rev > d.rev {
			return Lowered, rev
		}
		return PutBack, rev
	}
	if e.isPartOf(d, own, head) {
		return Swapped, -1
	}
	return Unreadable, -1
}

// ownerOfKey is the row that this data key was wrapped for, 0 when none.
func (e *examiner) ownerOfKey(d *dossier) int64 {
	for other := range e.others(d.row) {
		if e.opens(e.keys.kek, e.keys.dataKeyPlace(other.row), d.wrapped) {
			return other.row
		}
	}
	for row := range e.chronicle().family {
		if row != d.row && e.opens(e.keys.kek, e.keys.dataKeyPlace(row), d.wrapped) {
			return row
		}
	}
	return 0
}

// isPartOf tells whether the record is one of the parts of the dossier.
func (e *examiner) isPartOf(d *dossier, own cipher.AEAD, record []byte) bool {
	rows, err := e.db.Query(`SELECT id, rev FROM part WHERE dossier = ?`, d.row)
	if err != nil {
		return false
	}
	defer rows.Close()
	for rows.Next() {
		var p part
		if rows.Scan(&p.row, &p.rev) == nil && e.opens(own, d.partPlace(p), record) {
			return true
		}
	}
	return false
}

// idOf asks the head itself for the family's id: as it was sealed, or where it
// stands now.
func (e *examiner) idOf(d *dossier, own cipher.AEAD, head []byte, rev int64) string {
	at := d.place()
	if own != nil && rev >= 0 {
		at.rev = rev
		return familyIn(own, at, head)
	}
	for other := range e.others(d.row) {
		if own == nil && e.opens(e.keys.kek, e.keys.dataKeyPlace(d.row), other.wrapped) {
			key, _ := e.keys.dataKey(d.row, other.wrapped) // it just opened
			return familyIn(key, at, head)
		}
		var moved []byte
		if own == nil || e.db.QueryRow(`SELECT head FROM dossier WHERE id = ?`, other.row).Scan(&moved) != nil {
			continue
		}
		if e.opens(own, at, moved) {
			return familyIn(own, at, moved)
		}
	}
	return ""
}

func familyIn(key cipher.AEAD, at place, head []byte) string {
	plain, err := unseal(key, at, head)
	if err != nil {
		return ""
	}
	r := fieldReader{rest: plain}
	return string(r.field())
}

package vault

import (
	"cmp"
	"errors"
	"slices"
)

// examineHeads finds out what happened to every head that does not open.
func (k *keyTree) examineHeads(db querier, c *contents) []headFinding {
	var list []headFinding
	var e *examiner
	for _, d := range c.rows {
		if d.damage == nil {
			continue
		}
		if e == nil {
			e = k.examiner(db, c.rows, c.state.generation)
		}
		f := e.head(d)
		d.harm = f.Harm
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b headFinding) int { return cmp.Compare(a.Dossier, b.Dossier) })
	return list
}

// newest is the highest revision of what opens.
func (c *contents) newest() int64 {
	var newest int64
	for _, d := range c.rows {
		if d.damage == nil {
			newest = max(newest, d.rev)
		}
	}
	for _, d := range c.everyDraft {
		if d.damage == nil {
			newest = max(newest, d.rev)
		}
	}
	return newest
}

// reckon says why the sum over everything is not what it should be.
func (k *keyTree) reckon(db querier, c *contents, heads []headFinding) []error {
	if c.newest() > c.state.generation {
		return []error{&Damage{Part: partState, Harm: PutBack}}
	}
	difference, scale := c.state.sum, k.scale()
	difference.subtract(c.sum)
	var trouble []error
	for _, f := range heads {
		if f.Harm == Lowered { // then the number it should have is known
			difference.add(scale.weigh(inHeads, f.Dossier, c.rows[f.Dossier].rev))
			difference.subtract(scale.weigh(inHeads, f.Dossier, f.sealedAt))
			trouble = append(trouble, f.Damage)
		}
	}
	if difference == (weight{}) {
		return trouble
	}
	told := k.chronicle(db)
	r := &reckoner{contents: c, scale: scale, told: told}
	found := r.explain(difference)
	if found == nil {
		found = append(k.suspects(db, c, told), Damage{Part: partState, Harm: Unexplained})
	}
	return append(trouble, merge(heads, found)...)
}

// merge gives what the reckoning found, in the words of the examination where
// that knows more.
func merge(heads []headFinding, found []Damage) []error {
	var list []error
	for _, d := range found {
		i := slices.IndexFunc(heads, func(f headFinding) bool { return d.Dossier != 0 && f.Dossier == d.Dossier })
		switch {
		case i < 0:
			list = append(list, &d)
		case d.Harm == Added:
			heads[i].Harm = Added
			list = append(list, heads[i].Damage)
		default:
			list = append(list, heads[i].Damage)
		}
	}
	return list
}

// suspects names families when more happened than the reckoning explains: those
// that the log knows and the file does not, and those whose parts are newer than
// their heads.
func (k *keyTree) suspects(db querier, c *contents, told *chronicle) []Damage {
	var list []Damage
	for _, row := range told.missing(c.rows, c.tombs) {
		list = append(list, Damage{Family: told.family[row], Dossier: row, Harm: Missing})
	}
	rows, err := db.Query(`SELECT part.id, part.dossier, part.kind, part.rev, part.body FROM part JOIN dossier ON dossier.id = part.dossier
		WHERE part.rev > dossier.rev ORDER BY part.dossier`)
	if err != nil {
		return list
	}
	defer rows.Close()
	e := k.examiner(db, c.rows, c.state.generation)
	for rows.Next() {
		var s storedPart
		if rows.Scan(&s.row, &s.dossier, &s.kind, &s.rev, &s.body) != nil {
			continue
		}
		d := c.rows[s.dossier]
		known := slices.ContainsFunc(list, func(o Damage) bool { return o.Dossier == s.dossier })
		if d != nil && d.damage == nil && !known && e.headIsOlder(d, e.key(d), s) {
			list = append(list, Damage{Family: d.family, Dossier: d.row, Harm: PutBack})
		}
	}
	return list
}

// withHarm finds out how the part of an error was damaged.
func (v *Vault) withHarm(db querier, err error) error {
	var damage *Damage
	if !errors.As(err, &damage) || damage.Harm != "" {
		return err
	}
	damage.Harm = Unreadable
	d := v.rows[damage.Dossier]
	switch {
	case d == nil:
	case d.damage != nil:
		damage.Harm = cmp.Or(d.harm, Unreadable)
	case d.find(damage.Part) >= 0:
		damage.Harm = v.keys.examiner(db, v.rows, v.state.generation).listed(d, d.parts[d.find(damage.Part)])
	}
	return err
}

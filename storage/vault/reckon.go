package vault

import "slices"

// Bounds of the reckoning, which needs some seconds at most.
const (
	mostGuesses = 3_000_000 // one thing happened
	mostInPairs = 150_000   // two things happened
)

// guess is one thing that may have happened to the file, and what it takes away
// from the sum over everything.
type guess struct {
	damage Damage
	delta  weight
}

// reckoner explains why the sum over everything differs from the sealed one. A
// guess whose weight fits is certain: weights are 256 bits that only this vault
// can make.
type reckoner struct {
	*contents
	scale scale
	told  *chronicle
	asked int
}

// explain gives what happened, when it was one thing or two; nothing when it
// stays unclear.
func (r *reckoner) explain(difference weight) []Damage {
	var found []Damage
	r.guesses(func(g guess) bool {
		if g.delta == difference {
			found = []Damage{g.damage}
		}
		return found == nil
	})
	if found == nil && r.asked <= mostInPairs {
		found = r.explainAsTwo(difference)
	}
	return found
}

func (r *reckoner) explainAsTwo(difference weight) []Damage {
	list := map[weight]Damage{}
	var found []Damage
	r.asked = 0
	r.guesses(func(g guess) bool {
		rest := difference
		rest.subtract(g.delta)
		if first, fits := list[rest]; fits {
			found = []Damage{first, g.damage}
		}
		list[g.delta] = g.damage
		return found == nil
	})
	return found
}

// guesses tries the likely things first, until try returns false.
func (r *reckoner) guesses(try func(guess) bool) {
	for _, some := range []func(func(guess) bool) bool{r.added, r.missingFamilies, r.missingGraves, r.otherRevisions, r.missingDrafts} {
		if !some(try) {
			return
		}
	}
}

// offer makes a guess of rows that came and went.
func (r *reckoner) offer(try func(guess) bool, d Damage, gone, there *weight) bool {
	r.asked++
	g := guess{damage: d}
	if gone != nil {
		g.delta.add(*gone)
	}
	if there != nil {
		g.delta.subtract(*there)
	}
	return r.asked <= mostGuesses && try(g)
}

func (r *reckoner) added(try func(guess) bool) bool {
	for row, d := range r.rows {
		harm := Damage{Family: r.nameOf(row), Dossier: row, Harm: Added}
		if r.told.family[row] != "" {
			harm.Harm = PutBack // there was such a family once
		}
		w := r.scale.weigh(inHeads, row, d.rev)
		if !r.offer(try, harm, nil, &w) {
			return false
		}
	}
	for row, at := range r.graves {
		w := r.scale.weigh(inTombs, row, at)
		if !r.offer(try, Damage{Family: r.nameOf(row), Part: partTombstone, Harm: Added}, nil, &w) {
			return false
		}
	}
	for _, d := range r.everyDraft {
		w := r.scale.weigh(inDrafts, d.row, d.rev)
		if !r.offer(try, Damage{Part: partDraft, Harm: Added}, nil, &w) {
			return false
		}
	}
	return true
}

func (r *reckoner) missingFamilies(try func(guess) bool) bool {
	for row, id := range r.told.family {
		if r.rows[row] != nil {
			continue
		}
		for rev := r.state.generation; rev >= 0; rev-- {
			w := r.scale.weigh(inHeads, row, rev)
			if !r.offer(try, Damage{Family: id, Dossier: row, Harm: Missing}, &w, nil) {
				return false
			}
		}
	}
	return true
}

// missingGraves tries the seconds around the log entry of a destroyed family.
func (r *reckoner) missingGraves(try func(guess) bool) bool {
	const around = 10
	for row, times := range r.told.graves {
		if r.tombs[row] {
			continue
		}
		for _, at := range times {
			for second := at.Unix() - around; second <= at.Unix()+around; second++ {
				w := r.scale.weigh(inTombs, row, second)
				if !r.offer(try, Damage{Family: r.told.family[row], Part: partTombstone, Harm: Missing}, &w, nil) {
					return false
				}
			}
		}
	}
	return true
}

// otherRevisions: a family or a draft stands there under another number than
// it should. One that opens is an older one; of others it is told elsewhere.
func (r *reckoner) otherRevisions(try func(guess) bool) bool {
	for row, d := range r.rows {
		harm := Damage{Family: r.nameOf(row), Dossier: row, Harm: PutBack}
		if !r.revisions(try, harm, place{table: inHeads, row: row, rev: d.rev}) {
			return false
		}
	}
	for _, d := range r.everyDraft {
		harm := Damage{Part: partDraft, Harm: PutBack}
		if d.damage != nil {
			harm.Harm = Lowered
		}
		if !r.revisions(try, harm, place{table: inDrafts, row: d.row, rev: d.rev}) {
			return false
		}
	}
	return true
}

func (r *reckoner) revisions(try func(guess) bool, harm Damage, at place) bool {
	there := r.scale.weigh(at.table, at.row, at.rev)
	for rev := r.state.generation; rev >= 0; rev-- {
		w := r.scale.weigh(at.table, at.row, rev)
		if rev != at.rev && !r.offer(try, harm, &w, &there) {
			return false
		}
	}
	return true
}

func (r *reckoner) missingDrafts(try func(guess) bool) bool {
	for row := r.next; row >= 1; row-- {
		there := slices.ContainsFunc(r.everyDraft, func(d draft) bool { return d.row == row })
		for rev := r.state.generation; rev >= 1 && !there; rev-- {
			w := r.scale.weigh(inDrafts, row, rev)
			if !r.offer(try, Damage{Part: partDraft, Harm: Missing}, &w, nil) {
				return false
			}
		}
	}
	return true
}

// nameOf is the id of the family of a row.
func (r *reckoner) nameOf(row int64) string {
	if d := r.rows[row]; d != nil && d.damage == nil {
		return d.family
	}
	return r.told.family[row]
}

package vault

import (
	"errors"

	"keukentafel/app/audit"
)

// LogFault is what is wrong with one entry of the log.
type LogFault struct {
	Seq  int64
	What LogTrouble
}

// LogTrouble is a kind of LogFault.
type LogTrouble string

// The kinds.
const (
	LogChanged   LogTrouble = "changed"
	LogRemoved   LogTrouble = "removed"
	LogReordered LogTrouble = "reordered"
	LogAdded     LogTrouble = "added" // after the end that the vault knows
)

// VerifyLog walks the whole log and lists every entry that was changed, removed
// or put in another place.
func (v *Vault) VerifyLog() ([]LogFault, error) {
	return v.walkLog(func(int64) error { return nil })
}

// walkLog calls passed for each entry; its error stops the walk.
func (v *Vault) walkLog(passed func(seq int64) error) ([]LogFault, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	walk := logWalk{keys: v.currentKeys(), end: v.Anchor().Seq}
	err := v.eachLogRow(oldestFirst, func(row logRow) error {
		return errors.Join(passed(row.seq), walk.next(row))
	})
	if err != nil {
		return nil, err
	}
	walk.missing(walk.end)
	return walk.faults(), nil
}

type logWalk struct {
	keys *keyTree
	end  int64 // number of the last entry, as the vault knew when the walk began
	last audit.Anchor
	gone []int64
	odd  []logRow
}

// next checks one link against the one before as it is stored, so that one bad
// entry does not blame all that follow.
func (w *logWalk) next(row logRow) error {
	w.missing(row.seq - 1)
	intact := row.seq == w.last.Seq+1
	if intact && audit.Link(w.keys.kept.chain[:], w.last.MAC, row.seq, row.body) != row.mac {
		w.odd = append(w.odd, row)
	}
	w.last = audit.Anchor{Seq: row.seq, MAC: row.mac}
	return nil
}

// missing notes that everything up to this number should have been seen, and
// takes the gap as read so that the next entry is not blamed.
func (w *logWalk) missing(until int64) {
	const most = 1000 // a renumbered last entry must not fill the memory
	for seq := w.last.Seq + 1; seq <= min(until, w.end) && len(w.gone) < most; seq++ {
		w.gone = append(w.gone, seq)
	}
}

func (w *logWalk) faults() []LogFault {
	var list []LogFault
	for _, seq := range w.gone {
		list = append(list, LogFault{seq, LogRemoved})
	}
	for i, row := range w.odd {
		_, err := w.keys.openEntry(row.seq, row.body)
		if follows := i > 0 && w.odd[i-1].seq == row.seq-1; follows && err == nil {
			continue // it is itself; only the one before it is not
		}
		if row.seq > w.end {
			list = append(list, LogFault{row.seq, LogAdded})
			continue
		}
		list = append(list, LogFault{row.seq, w.troubleOf(row)})
	}
	return list
}

// troubleOf tells an entry that stands elsewhere from one that was changed: it
// still opens at its own number.
func (w *logWalk) troubleOf(row logRow) LogTrouble {
	candidates := append([]int64(nil), w.gone...)
	for _, other := range w.odd {
		candidates = append(candidates, other.seq)
	}
	for _, seq := range candidates {
		if seq == row.seq {
			continue
		}
		if _, err := w.keys.openEntry(seq, row.body); err == nil {
			return LogReordered
		}
	}
	return LogChanged
}

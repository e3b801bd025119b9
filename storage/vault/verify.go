package vault

import (
	"fmt"

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
)

// VerifyLog walks the whole log and lists every entry that was changed, removed
// or put in another place.
func (v *Vault) VerifyLog() ([]LogFault, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	walk, end := logWalk{keys: v.currentKeys()}, v.Anchor()
	if err := v.eachLogRow(oldestFirst, walk.next); err != nil {
		return nil, err
	}
	walk.missing(end.Seq)
	return walk.faults(), nil
}

type logWalk struct {
	keys *keyTree
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
	for seq := w.last.Seq + 1; seq <= until && len(w.gone) < most; seq++ {
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

// Verify reads everything: SQLite's own structure, every part, every draft and
// the log. It gives what is wrong, as errors that match ErrDamaged or
// ErrTampered; none means that all is well.
func (v *Vault) Verify() ([]error, error) {
	faults := v.Damage()
	structure, err := v.checkStructure()
	if err != nil {
		return nil, err
	}
	faults = append(faults, structure...)
	parts, err := v.verifyParts()
	if err != nil {
		return nil, err
	}
	faults = append(faults, parts...)
	log, err := v.VerifyLog()
	if err != nil {
		return nil, err
	}
	for _, f := range log {
		faults = append(faults, fmt.Errorf("%w: log entry %d was %s", ErrTampered, f.Seq, f.What))
	}
	return faults, nil
}

func (v *Vault) checkStructure() ([]error, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	var answer string
	err := v.db.reader.QueryRow(`PRAGMA integrity_check(1)`).Scan(&answer)
	if err != nil {
		return nil, explain("check the file", err)
	}
	if answer != "ok" {
		return []error{&Damage{Part: "file", Cause: fmt.Errorf("SQLite says: %s", answer)}}, nil
	}
	return nil, nil
}

func (v *Vault) verifyParts() ([]error, error) {
	var faults []error
	err := v.scan(v.gate.life, func(s scanned) bool {
		if s.err != nil {
			faults = append(faults, s.err)
		}
		return true
	})
	return faults, err
}

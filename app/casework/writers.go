package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// Writing is who wrote something of the plan last, and who wrote it the first
// time that is known: as far as the log has it and was read. What came here
// with a package or a copy may have been written down before that.
type Writing struct {
	First, Last Written
}

// Changed tells whether it is known to be written more than once.
func (w Writing) Changed() bool { return w.Last.At.After(w.First.At) }

// Written is one time that somebody wrote.
type Written struct {
	By   family.Text // the name of an installation; empty when it is not known any more
	Mine bool        // with this installation
	On   family.Date // here
	At   time.Time
}

// Writers tells by id who wrote each thing of the plan, in one reading of the
// log: of all of it, or of the newest lines of the family only when newest is
// more than 0. It reads every line of the log, so call it beside the window;
// when the time of ctx is over, it tells what was found until then.
// The screens show it with the dossier, of which the opening is logged.
func (d *Desk) Writers(ctx context.Context, id family.FamilyID, newest int) (map[string]Writing, error) {
	t, err := d.logTeller(ctx, id)
	if err != nil {
		return nil, err
	}
	entries, err := d.Log(ctx, LogFilter{Family: id, Limit: newest})
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return nil, err
	}
	found := map[string]Writing{}
	for _, e := range entries {
		if !wroteDown(e) {
			continue
		}
		at := t.written(e)
		w, known := found[e.Object]
		if !known {
			w.Last = at // the newest comes first
		}
		w.First = at
		found[e.Object] = w
	}
	return found, nil
}

// wroteDown tells whether a line is that words of the plan were written or
// changed: not their order, or for whom they were chosen.
func wroteDown(e audit.Entry) bool {
	if e.Outcome != audit.Done || e.Object == "" {
		return false
	}
	switch e.Event {
	case audit.PlanStatement, audit.PlanGoal, audit.PlanAction, audit.PlanActionState, audit.PlanMark, audit.PlanSafety:
		return true
	}
	return false
}

func (t logTeller) written(e audit.Entry) Written {
	at := e.At.In(t.zone)
	return Written{By: t.cards[e.Actor].Name, Mine: e.Actor == t.mine, On: family.DateOf(at), At: at}
}

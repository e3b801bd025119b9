package casework

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"keukentafel/app/family"
)

// RetentionState is how a family stands with its retention period.
type RetentionState string

// The states, the most pressing first.
const (
	RetentionAsked     RetentionState = "asked"     // somebody asked for destruction
	RetentionDue       RetentionState = "due"       // the term is over
	RetentionHandover  RetentionState = "handover"  // a handover is out: nothing is due meanwhile
	RetentionHeld      RetentionState = "held"      // kept longer on purpose
	RetentionRunning   RetentionState = "running"   // the term runs
	RetentionElsewhere RetentionState = "elsewhere" // the pen is elsewhere; whoever has it keeps the file
	RetentionUnknown   RetentionState = "unknown"   // no rule in force says how long
)

// RetentionStates lists the states in the order in which they are shown.
func RetentionStates() []RetentionState {
	return []RetentionState{RetentionAsked, RetentionDue, RetentionHandover, RetentionHeld, RetentionRunning, RetentionElsewhere, RetentionUnknown}
}

// Retention is how one family stands with its retention period.
type Retention struct {
	Family     family.FamilyID
	Name       family.Text
	Town       family.Text
	Adopted    bool // at least once
	LastChange family.Date
	Due        family.Date // the first day on which no rule keeps it
	Rule       RetentionRule
	State      RetentionState
	Hold       Hold               // none when it has no Until
	Request    DestructionRequest // the last one; none when it has no ID
}

// Day is the day that counts for this state: that of the answer when somebody
// asked, of the end of the hold when it is held, else that on which it is due.
func (r Retention) Day() family.Date {
	switch r.State {
	case RetentionAsked:
		return r.Request.AnswerBy
	case RetentionHeld:
		return max(r.Hold.Until.AddDays(1), r.Due)
	case RetentionDue, RetentionHandover, RetentionRunning, RetentionElsewhere, RetentionUnknown:
	}
	return r.Due
}

// Retains tells how a family stands on a day, from its header and from what
// was asked and decided about it. It is pure.
func Retains(h Header, rules []RetentionRule, hold Hold, request DestructionRequest, today family.Date) Retention {
	r := Retention{Family: h.ID, Name: h.Name, Town: h.Town, Adopted: h.Version > 0, LastChange: family.DateOf(h.Changed), Hold: hold, Request: request}
	subject := RetainNeverAdopted
	if r.Adopted {
		subject = RetainAdopted
	}
	var known bool
	r.Due, r.Rule, known = dueBy(rules, subject, r.LastChange, today)
	switch {
	case h.Pen == family.PenOffered:
		r.State = RetentionHandover
	case request.Open():
		r.State = RetentionAsked
	case h.Pen == family.PenElsewhere:
		r.State = RetentionElsewhere
	case hold.InForce(today):
		r.State = RetentionHeld
	case !known:
		r.State = RetentionUnknown
	case today < r.Due:
		r.State = RetentionRunning
	default:
		r.State = RetentionDue
	}
	return r
}

// Retained lists all families with how they stand: what is asked and due
// first, then by day.
func (d *Desk) Retained(ctx context.Context) ([]Retention, error) {
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return nil, err
	}
	list, err := d.retained(ctx, headers, false)
	slices.SortStableFunc(list, func(a, b Retention) int {
		return cmp.Or(a.State.pressing()-b.State.pressing(), cmp.Compare(a.Day(), b.Day()), cmp.Compare(a.Name, b.Name))
	})
	return list, err
}

// retained is Retained in no order. Vandaag asks often, and only for what is
// asked or may be due: most families need not be looked at then.
func (d *Desk) retained(ctx context.Context, headers []Header, pressing bool) ([]Retention, error) {
	rules, err := d.RetentionRules(ctx)
	if err != nil {
		return nil, err
	}
	papers, err := d.papers(ctx)
	if err != nil {
		return nil, err
	}
	var list []Retention
	today := d.Today()
	recent := today.Time().AddDate(-shortestTerm(rules), 0, 2)
	for _, h := range headers {
		if pressing && h.Changed.After(recent) && !papers.Requests[h.ID].Open() {
			continue
		}
		r := Retains(h, rules, papers.Holds[h.ID], papers.Requests[h.ID], today)
		if !pressing || r.State == RetentionAsked || r.State == RetentionDue {
			list = append(list, r)
		}
	}
	return list, nil
}

// pressing puts what is asked and due before all that waits for its day, and
// what has no day last.
func (s RetentionState) pressing() int {
	switch s {
	case RetentionAsked:
		return 0
	case RetentionDue:
		return 1
	case RetentionElsewhere, RetentionUnknown:
		return 3
	case RetentionHandover, RetentionHeld, RetentionRunning:
	}
	return 2
}

// RetainedOf is how one family stands; ErrNoFamily when there is none.
func (d *Desk) RetainedOf(ctx context.Context, id family.FamilyID) (Retention, error) {
	list, err := d.Retained(ctx)
	if err != nil {
		return Retention{}, err
	}
	i := slices.IndexFunc(list, func(r Retention) bool { return r.Family == id })
	if i < 0 {
		return Retention{}, ErrNoFamily
	}
	return list[i], nil
}

// retentionTasks are what keeping and destroying asks for today.
func (d *Desk) retentionTasks(ctx context.Context, headers []Header) ([]Task, error) {
	list, err := d.retained(ctx, headers, true)
	if err != nil {
		return nil, err
	}
	var tasks []Task
	for _, r := range list {
		kind, asks := map[RetentionState]TaskKind{RetentionAsked: TaskDestructionAsked, RetentionDue: TaskDestructionDue}[r.State]
		if asks {
			tasks = append(tasks, Task{Kind: kind, Family: r.Family, Name: r.Name, Town: r.Town, Day: r.Day(), Count: 1})
		}
	}
	return tasks, nil
}

const (
	deskRetention      = "retention"
	deskRetentionRules = "retention-rules"
)

// retentionPapers are what was asked and decided about keeping families. They
// go when the family is destroyed.
type retentionPapers struct {
	Holds    map[family.FamilyID]Hold
	Requests map[family.FamilyID]DestructionRequest
}

func (d *Desk) papers(ctx context.Context) (retentionPapers, error) {
	var p retentionPapers
	_, err := d.Vault.Desk(ctx, deskRetention, &p)
	return p, err
}

func editPapers(tx Tx, do func(*retentionPapers) error) error {
	var p retentionPapers
	if _, err := tx.Desk(deskRetention, &p); err != nil {
		return err
	}
	p.Holds, p.Requests = maps.Clone(p.Holds), maps.Clone(p.Requests)
	if p.Holds == nil {
		p.Holds = map[family.FamilyID]Hold{}
	}
	if p.Requests == nil {
		p.Requests = map[family.FamilyID]DestructionRequest{}
	}
	if err := do(&p); err != nil {
		return err
	}
	return tx.SaveDesk(deskRetention, p)
}

package casework

import (
	"context"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// undoDepth is how many steps back a family can go.
const undoDepth = 50

// snapshot is a family and its plan before a change.
type snapshot struct {
	event  audit.Event // the change
	family family.Family
	plan   family.Plan
	// reopened is how often each consent was reopened.
	reopened map[consent.ID]int
}

// steps are the steps back and forth of one family, in memory only.
type steps struct {
	back, forth []snapshot
	made        int // how many steps there ever were
}

func snapshotOf(d consent.Dossier) snapshot {
	s := snapshot{family: d.Family.Clone(), plan: d.Plan.Clone(), reopened: map[consent.ID]int{}}
	for _, c := range d.Consents {
		s.reopened[c.ID] = len(c.Reopened)
	}
	return s
}

// remember adds a step back and forgets the steps forth.
func (d *Desk) remember(id family.FamilyID, before snapshot) {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	s.made++
	s.back = append(s.back, before)
	if len(s.back) > undoDepth {
		s.back = s.back[1:]
	}
	s.forth = nil
}

// stepsOf finds the steps of a family; guard is held.
func (d *Desk) stepsOf(id family.FamilyID) *steps {
	if d.steps[id] == nil {
		d.steps[id] = &steps{}
	}
	return d.steps[id]
}

// NextSteps tells what Undo would take back and what Redo would bring back, by
// the event that was logged of it; empty when there is nothing.
func (d *Desk) NextSteps(id family.FamilyID) (back, forth audit.Event) {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	return newestOf(s.back), newestOf(s.forth)
}

func newestOf(pile []snapshot) audit.Event {
	if len(pile) == 0 {
		return ""
	}
	return pile[len(pile)-1].event
}

// Undo takes the last change of the family or its plan back. Consents,
// versions and what was shared are never undone: those happened.
func (d *Desk) Undo(ctx context.Context, id family.FamilyID) error {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	return d.step(ctx, id, audit.PlanUndo, &s.back, &s.forth)
}

// Redo brings an undone change back.
func (d *Desk) Redo(ctx context.Context, id family.FamilyID) error {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	return d.step(ctx, id, audit.PlanRedo, &s.forth, &s.back)
}

// step moves one snapshot from one pile to the other.
func (d *Desk) step(ctx context.Context, id family.FamilyID, event audit.Event, from, to *[]snapshot) error {
	if len(*from) == 0 {
		return ErrNothingToUndo
	}
	target := (*from)[len(*from)-1]
	var now snapshot
	var r reopening
	err := d.change(ctx, id, mark{event: event}, func(dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return ErrNoPen
		}
		now = snapshotOf(*dossier)
		r = reopening{why: consent.ReopenCustody, before: d.whoDecides(dossier)}
		dossier.Family, dossier.Plan = target.family.Clone(), target.plan.Clone()
		if event == audit.PlanUndo {
			r.close(dossier, target)
		}
		d.reopen(dossier, &r)
		return nil
	})
	if err != nil {
		return err
	}
	*from = (*from)[:len(*from)-1]
	now.event = target.event
	*to = append(*to, now)
	return d.logReopening(ctx, id, r)
}

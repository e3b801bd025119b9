package casework

import (
	"context"
	"reflect"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Reconsider takes a decision on a contribution back: it waits again, and what
// had come in the plan goes out of it. The letter to the giver is held back
// when it waits in the outbox; told is true when the giver may know of the
// decision all the same, and must hear the next one. It is refused when what
// came in the plan was changed or the contribution was decided on since
// (ErrNothingToUndo), and without the pen (ErrNoPen).
func (d *Desk) Reconsider(ctx context.Context, id family.FamilyID, done Decided) (told bool, err error) {
	var before snapshot
	last := d.spotOf(id) == done.spot
	told = done.Told()
	m := mark{event: audit.ContributionReopen, object: string(done.before.ID), partner: done.before.Partner}
	err = d.withPenIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		before = snapshotOf(*dossier)
		before.event = m.event
		c, ok := dossier.Contribution(done.before.ID)
		if !ok || c.State == family.ContribNew || c.Decision == done.before.Decision {
			return ErrNothingToUndo
		}
		if err := takeOut(dossier, done.added); err != nil {
			return err
		}
		c.State, c.Decision = done.before.State, done.before.Decision
		if last {
			dossier.Plan.State = done.state
		}
		stopped, err := d.stopParcels(tx, dossier, func(o Outgoing, _ consent.Record) consent.StopReason {
			if o.Kind == LetterDecision && o.ID == done.letter {
				return consent.StopRetracted
			}
			return ""
		})
		if len(stopped) == 1 && stopped[0].InTime() {
			told = false
		}
		return err
	})
	switch {
	case err != nil:
		return false, err
	case last:
		d.forgetLast(id)
	default:
		d.remember(id, before)
	}
	return told, nil
}

// takeOut takes out of the plan what a decision brought in, unless somebody
// changed it since: then it is somebody else's work too.
func takeOut(dossier *consent.Dossier, added thing) error {
	if added.item == "" {
		return nil
	}
	now, ok := indexed(things(dossier.Family, dossier.Plan.Clone()))[added.key()]
	if !ok {
		return nil // by undo, or by hand
	}
	if !reflect.DeepEqual(now.whole, added.whole) {
		return ErrNothingToUndo
	}
	p := &dossier.Plan
	switch added.item {
	case "action":
		g, _, _ := p.Action(family.ActionID(added.id))
		g.Actions = slices.DeleteFunc(g.Actions, func(a family.Action) bool { return string(a.ID) == added.id })
	case "mark":
		p.Marks = slices.DeleteFunc(p.Marks, func(m family.Mark) bool { return string(m.ID) == added.id })
	case "statement":
		p.Statements = slices.DeleteFunc(p.Statements, func(s family.Statement) bool { return string(s.ID) == added.id })
	}
	return nil
}

// spot is where the steps of a family are: the same only when no step was
// made or taken back since.
type spot struct{ made, back int }

func (d *Desk) spotOf(id family.FamilyID) spot {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	return spot{s.made, len(s.back)}
}

// forgetLast drops the last step back, which was taken back in another way.
func (d *Desk) forgetLast(id family.FamilyID) {
	d.guard.Lock()
	defer d.guard.Unlock()
	s := d.stepsOf(id)
	s.back = s.back[:max(0, len(s.back)-1)]
	s.forth = nil
}

package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// DestructionBasis is on what a destruction rests.
type DestructionBasis string

// The bases.
const (
	DestroyedByRule   DestructionBasis = "rule"       // the retention period was over
	DestroyedOnAsking DestructionBasis = "request"    // somebody of the family asked
	DestroyedCopy     DestructionBasis = "copy"       // the pen is elsewhere: only a copy was here
	DestroyedEarly    DestructionBasis = "early"      // decided so within the period
	DestroyedDamaged  DestructionBasis = "unreadable" // nothing of it could be read any more
)

// DestructionBases lists the bases.
func DestructionBases() []DestructionBasis {
	return []DestructionBasis{DestroyedByRule, DestroyedOnAsking, DestroyedCopy, DestroyedEarly, DestroyedDamaged}
}

// DestructionOrder is what must be said before a family is destroyed. Both
// stay behind, so neither may name anybody of the family.
type DestructionOrder struct {
	Why        family.Text
	ApprovedBy family.Text // name or function of the archivist who approved
}

// DestructionRecord (verklaring van vernietiging) is what is kept of a
// destroyed family: that it was done, by whom, on what, how much. It says
// nothing of the family but its id, which means nothing elsewhere.
type DestructionRecord struct {
	ID         string
	Family     family.FamilyID
	At         time.Time
	By         family.Text // who works here
	House      family.Text
	ApprovedBy family.Text
	Why        family.Text
	Basis      DestructionBasis
	Rule       string        // id of the retention period that counted
	Asked      family.Date   // the day of the request that was granted
	AskedAs    RequesterKind // by a parent or a young person
	Opened     family.Date   // the period that the file covered
	LastChange family.Date
	Parts      int         // sealed parts, the adopted versions apart
	Versions   int         // adopted versions
	Exported   family.Date // the last adopted version went to the municipality's register
	Unreadable bool        // so that parts and period are not known
}

// DestroyFamily destroys everything about a family on this computer: the key,
// the parts, the drafts, what of it waited in the boxes, and what was decided
// about keeping it. A tombstone, the record and the log stay. It cannot be
// undone; backups that were made before still hold the family.
//
// It is refused while a handover has no answer (ErrHandoverOut), a package
// was not sent (ErrStillQueued), the family is kept longer (ErrHeld), or the
// reason names somebody (ErrNamesSomebody). A damaged family can be destroyed.
func (d *Desk) DestroyFamily(ctx context.Context, id family.FamilyID, order DestructionOrder) (DestructionRecord, error) {
	if err := order.check(); err != nil {
		return DestructionRecord{}, err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return DestructionRecord{}, err
	}
	listed, err := d.RetainedOf(ctx, id)
	if err != nil && !errors.Is(err, ErrNoFamily) { // one whose head is damaged is in no list
		return DestructionRecord{}, err
	}
	rules, err := d.RetentionRules(ctx)
	if err != nil {
		return DestructionRecord{}, err
	}
	record := DestructionRecord{ID: d.NewID(), Family: id, At: d.Clock(), By: me.Name, House: me.House, ApprovedBy: order.ApprovedBy, Why: order.Why}
	m := mark{event: audit.FamilyShred, object: record.ID, why: order.Why, action: audit.Delete}
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return record, err
	}
	err = d.Vault.Shred(ctx, e, id, func(tx Tx) error {
		if err := d.record(tx, &record, listed, rules); err != nil {
			return err
		}
		return dropTraces(tx, record)
	})
	switch {
	case errors.Is(err, ErrHeld), errors.Is(err, ErrHandoverOut), errors.Is(err, ErrStillQueued):
		m.why = "" // it may have named somebody
		return record, d.refuse(ctx, id, m, err)
	case err != nil:
		return record, err
	}
	d.guard.Lock()
	delete(d.steps, id)
	delete(d.drawn, id)
	d.guard.Unlock()
	return record, nil
}

func (o DestructionOrder) check() error {
	switch {
	case blank(o.Why):
		return ErrNoReason
	case blank(o.ApprovedBy):
		return ErrNotApproved
	}
	return errors.Join(family.CheckText(o.Why), family.CheckText(o.ApprovedBy))
}

// record fills the record from the family as it is now, or from the list when
// it cannot be read, and refuses what stands in the way.
func (d *Desk) record(tx Tx, record *DestructionRecord, now Retention, rules []RetentionRule) error {
	var papers retentionPapers
	if _, err := tx.Desk(deskRetention, &papers); err != nil {
		return err
	}
	id := record.Family
	dossier, err := tx.Load(id)
	record.Unreadable = err != nil
	if record.Unreadable {
		dossier.Family.Name = now.Name
	} else {
		now = Retains(HeaderOf(dossier), rules, papers.Holds[id], papers.Requests[id], d.Today())
		record.tell(dossier)
	}
	switch {
	case NamesSomebody(record.Why, dossier.Family):
		return ErrNamesSomebody
	case papers.Holds[id].InForce(d.Today()):
		return ErrHeld
	case now.State == RetentionHandover:
		return ErrHandoverOut
	}
	record.rest(now, papers.Requests[id])
	return nil
}

// rest says on what the destruction rests.
func (r *DestructionRecord) rest(now Retention, request DestructionRequest) {
	r.Rule, r.LastChange = now.Rule.ID, now.LastChange
	switch {
	case request.Open():
		r.Basis, r.Asked, r.AskedAs = DestroyedOnAsking, request.Asked, request.As
	case now.State == RetentionElsewhere:
		r.Basis = DestroyedCopy
	case now.State == RetentionDue:
		r.Basis = DestroyedByRule
	case r.Unreadable:
		r.Basis = DestroyedDamaged
	default:
		r.Basis = DestroyedEarly
	}
}

// tell counts what the family consists of.
func (r *DestructionRecord) tell(d consent.Dossier) {
	r.Opened, r.Versions = d.Family.Opened, len(d.Versions)
	p := d.Plan
	for _, has := range []bool{true, d.Pen.State != "", true, len(p.Statements) > 0, len(p.Goals) > 0, len(p.Evaluations) > 0,
		len(d.Consents) > 0, len(d.GroundUses) > 0, len(d.Register) > 0, len(d.Contributions) > 0} {
		if has {
			r.Parts++
		}
	}
	if exported := ExportedOf(d); exported.Safe() {
		r.Exported = family.DateOf(exported.Register.At)
	}
}

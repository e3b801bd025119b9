package casework

import (
	"context"
	"strings"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// Hold (langer bewaren) keeps a family after its term, for a reason, until a
// day. Rule periods are minimums: an appeal or another's interest may ask more.
type Hold struct {
	Until family.Date // the last day
	Why   family.Text
	By    family.Text
	Set   time.Time
}

// InForce tells whether the hold keeps the family on a day.
func (h Hold) InForce(on family.Date) bool { return h.Until.Known() && on <= h.Until }

// HoldFamily keeps a family until a day, whatever its term; a hold that was
// there before is replaced. It needs a reason, which is destroyed with the
// family: the log tells that it was done, not why.
func (d *Desk) HoldFamily(ctx context.Context, id family.FamilyID, until family.Date, why family.Text) error {
	switch day, err := family.ParseDate(string(until)); {
	case err != nil || !day.Known():
		return family.ErrBadDate
	case until < d.Today():
		return family.ErrPeriodBackwards
	case blank(why):
		return ErrNoReason
	}
	if err := family.CheckText(why); err != nil {
		return err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	hold := Hold{Until: until, Why: why, By: me.Name, Set: d.Clock().UTC()}
	return d.changePapers(ctx, id, mark{event: audit.FamilyRetained, object: "until " + string(until)}, func(p *retentionPapers) error {
		p.Holds[id] = hold
		return nil
	})
}

// ReleaseFamily takes a hold away: the term counts again.
func (d *Desk) ReleaseFamily(ctx context.Context, id family.FamilyID) error {
	return d.changePapers(ctx, id, mark{event: audit.FamilyRetained, object: "released"}, func(p *retentionPapers) error {
		delete(p.Holds, id)
		return nil
	})
}

// changePapers changes what was decided about keeping a family that is here,
// with a log entry. The family itself does not change, so its clock runs on.
func (d *Desk) changePapers(ctx context.Context, id family.FamilyID, m mark, do func(*retentionPapers) error) error {
	if _, err := d.RetainedOf(ctx, id); err != nil {
		return err
	}
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error { return editPapers(tx, do) })
}

// blank tells whether nothing was said: a space is no reason.
func blank(text family.Text) bool { return strings.TrimSpace(string(text)) == "" }

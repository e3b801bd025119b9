package casework

import (
	"context"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// reopening remembers who had a say before a change, so that what was agreed
// is asked again when others have it after (rule S8).
type reopening struct {
	why    consent.ReopenReason
	before map[family.PersonID]consent.Required
	about  []family.PersonID // whose consents were reopened
	closed map[consent.ID]bool
}

// close takes back that consents were reopened, with the change that did it,
// as long as nobody answered since.
func (r *reopening) close(dossier *consent.Dossier, target snapshot) {
	r.closed = map[consent.ID]bool{}
	for i := range dossier.Consents {
		c := &dossier.Consents[i]
		before, known := target.reopened[c.ID]
		if known && len(c.Reopened) > before && c.Reopened[before].Before == len(c.Answers) {
			c.Reopened = c.Reopened[:before]
			r.closed[c.ID] = true
		}
	}
}

// whoDecides computes who has a say today about everybody whose consent was asked.
func (d *Desk) whoDecides(dossier *consent.Dossier) map[family.PersonID]consent.Required {
	required := map[family.PersonID]consent.Required{}
	for i := range dossier.Consents {
		about := dossier.Consents[i].About
		if _, done := required[about]; !done {
			required[about] = consent.RequiredGivers(dossier.Family, about, d.Today())
		}
	}
	return required
}

// editWhoDecides is edit, for what may change who has a say: what was answered
// about them is reopened in the same change. why gets the
// family as it was. That it happened has a line of its own in the log,
// after that of the change.
func (d *Desk) editWhoDecides(ctx context.Context, id family.FamilyID, m mark, why func(before family.Family) consent.ReopenReason, do func(*consent.Dossier) error) error {
	var r reopening
	err := d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		r.why, r.before, r.about = why(dossier.Family), d.whoDecides(dossier), nil
		if err := do(dossier); err != nil {
			return err
		}
		d.reopen(dossier, &r)
		return nil
	})
	if err != nil {
		return err
	}
	return d.logReopening(ctx, id, r)
}

// reopen reopens every consent about somebody about whom others decide now.
// What is over stays over. A no is reopened too: it stays a no of who said it,
// and the yes that somebody else said beside it counts no longer.
func (d *Desk) reopen(dossier *consent.Dossier, r *reopening) {
	after := d.whoDecides(dossier)
	for i := range dossier.Consents {
		c := &dossier.Consents[i]
		over := c.Until.Before(d.Today())
		if over || r.closed[c.ID] || len(c.Answers) == 0 || !decidesAnew(r.before[c.About], after[c.About]) {
			continue
		}
		c.Reopened = append(c.Reopened, consent.Reopening{On: d.Today(), Why: r.why, Before: len(c.Answers)})
		if !slices.Contains(r.about, c.About) {
			r.about = append(r.about, c.About)
		}
	}
}

// decidesAnew tells whether others have a say than before. That somebody is
// found who had it all along, while it was known that not all were, changes
// nobody's: he or she only still has to answer.
func decidesAnew(before, after consent.Required) bool {
	for _, g := range before.Givers {
		if !after.Has(g.Person) {
			return true
		}
	}
	added := slices.ContainsFunc(after.Givers, func(g consent.Giver) bool { return !before.Has(g.Person) })
	return added && len(before.Gaps) == 0
}

func (d *Desk) logReopening(ctx context.Context, id family.FamilyID, r reopening) error {
	if len(r.about) == 0 {
		return nil
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.ConsentReopen, about: r.about})
	if err != nil {
		return err
	}
	if err := d.Vault.Change(ctx, e, func(Tx) error { return nil }); err != nil {
		return fmt.Errorf("log a reopening: %w", err)
	}
	return nil
}

// because is one reason, whatever the family was.
func because(why consent.ReopenReason) func(family.Family) consent.ReopenReason {
	return func(family.Family) consent.ReopenReason { return why }
}

// reasonOf is why who decides may have changed with a person.
func reasonOf(before, after family.Person) consent.ReopenReason {
	switch {
	case before.Birth != after.Birth:
		return consent.ReopenBirth
	case before.Died != after.Died:
		return consent.ReopenDeath
	}
	return consent.ReopenCapacity
}

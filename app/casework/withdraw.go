package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Withdrawn is what taking a consent back has done.
type Withdrawn struct {
	Stopped []Stopped        // will not be tried (again); what was tried before is in a recall too
	Recalls []consent.Recall // made, or longer than before
	Dropped []consent.Recall // not needed any more, since consent was given again
	// Elsewhere is that another installation has the plan, or was sent it with
	// an offer: whoever coordinates there has to be told.
	Elsewhere bool
}

// add takes over what another step of the same change brought about.
func (w *Withdrawn) add(o Withdrawn) {
	w.Stopped, w.Recalls, w.Dropped = append(w.Stopped, o.Stopped...), append(w.Recalls, o.Recalls...), append(w.Dropped, o.Dropped...)
	w.Elsewhere = w.Elsewhere || o.Elsewhere
}

// WithdrawConsent is TakeBack, for who needs no more than that it was done.
func (d *Desk) WithdrawConsent(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID) error {
	_, err := d.TakeBack(ctx, id, asked, by)
	return err
}

// TakeBack records that a giver takes a consent back, today. It needs no pen:
// taking back is as easy as giving (AVG art. 7(3)). In the same change it
// stops what waits in the outbox on that consent, and makes a recall for the
// recipient of what was shared on it. Taking back again changes nothing.
func (d *Desk) TakeBack(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID) (Withdrawn, error) {
	var effect Withdrawn
	m := mark{event: audit.ConsentWithdraw, object: string(asked), about: []family.PersonID{by}}
	err := d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		c, ok := dossier.Consent(asked)
		if !ok {
			return ErrUnknownConsent
		}
		i := c.LastAnswer(by, "")
		if i < 0 {
			return ErrNotAGiver
		}
		if !c.Answers[i].Withdrawn.Known() {
			c.Answers[i].Withdrawn = d.Today()
		}
		var err error
		effect, err = d.lose(tx, dossier, loss{consent: *c, by: by, lost: c.Asked, why: consent.StopWithdrawn})
		effect.Elsewhere = dossier.Pen.State != family.PenHere
		return err
	})
	if err != nil {
		return Withdrawn{}, err
	}
	return effect, d.logEffect(ctx, id, effect)
}

// loss is that one giver allows less of a consent than before.
type loss struct {
	consent consent.Consent
	rests   []consent.ID // on what it was shared: the consent, and what it renewed
	by      family.PersonID
	lost    []consent.Category
	why     consent.StopReason
}

// concerns tells whether a line of the register rests on what was lost.
func (l loss) concerns(r consent.Record) bool {
	if !slices.ContainsFunc(l.rests, func(id consent.ID) bool { return slices.Contains(r.Grounds, string(id)) }) {
		return false
	}
	return len(r.Categories) == 0 || slices.ContainsFunc(r.Categories, func(c consent.Category) bool { return slices.Contains(l.lost, c) })
}

// lose stops what waits on what was lost, and calls back what was given on it.
func (d *Desk) lose(tx Tx, dossier *consent.Dossier, l loss) (Withdrawn, error) {
	l.rests = dossier.Renewed(l.consent)
	stopped, err := d.stopParcels(tx, dossier, func(o Outgoing, r consent.Record) consent.StopReason {
		switch {
		case o.Kind == LetterHandover:
			return consent.StopOutdated
		case l.concerns(r):
			return l.why
		}
		return ""
	})
	if err != nil {
		return Withdrawn{}, err
	}
	if slices.ContainsFunc(stopped, func(s Stopped) bool { return s.Kind == LetterHandover }) && dossier.Pen.State == family.PenOffered {
		dossier.Pen.State, dossier.Pen.Handover.State = family.PenHere, family.HandoverWithdrawn
		if err := d.callOff(tx, dossier); err != nil {
			return Withdrawn{}, err
		}
	}
	recalls, err := d.makeRecalls(tx, dossier, l)
	return Withdrawn{Stopped: stopped, Recalls: recalls}, err
}

// answered brings a new answer to what was shared and what waits: less than
// before is a taking back of the difference; what is allowed again need not be
// called back.
func (d *Desk) answered(tx Tx, dossier *consent.Dossier, c consent.Consent, before, now consent.Answer) (Withdrawn, error) {
	l := loss{consent: c, by: now.By, why: consent.StopRefused}
	if !before.Withdrawn.Known() {
		for _, category := range before.Allowed {
			if !slices.Contains(now.Allowed, category) {
				l.lost = append(l.lost, category)
			}
		}
	}
	if len(l.lost) > 0 {
		return d.lose(tx, dossier, l)
	}
	dropped, err := d.dropRecalls(tx, dossier, c)
	return Withdrawn{Dropped: dropped}, err
}

// logEffect writes a line in the log for each thing that a change of consent
// brought about; the change itself has its own.
func (d *Desk) logEffect(ctx context.Context, id family.FamilyID, w Withdrawn) error {
	var failed error
	for _, s := range w.Stopped {
		failed = errors.Join(failed, d.note(ctx, id, mark{event: audit.PostStopped, object: s.ID}))
	}
	for _, r := range w.Recalls {
		failed = errors.Join(failed, d.note(ctx, id, mark{event: audit.RecallMake, object: string(r.ID), about: []family.PersonID{r.About}, partner: r.Recipient.Partner}))
	}
	for _, r := range w.Dropped {
		failed = errors.Join(failed, d.note(ctx, id, mark{event: audit.RecallDrop, object: string(r.ID), about: []family.PersonID{r.About}, partner: r.Recipient.Partner}))
	}
	return failed
}

// note writes one line in the log.
func (d *Desk) note(ctx context.Context, id family.FamilyID, m mark) error {
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(Tx) error { return nil })
}

package casework

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// deskSample names the invented family that is here to look around with.
const deskSample = "sample"

// Refusals about the invented family.
var (
	// ErrNotASample: only the invented family that was made here may be thrown
	// away without more ado.
	ErrNotASample = errors.New("this is not the sample family")
	// ErrSampleChanged: somebody wrote in the invented family; ask first.
	ErrSampleChanged = errors.New("the sample family was changed")
	// ErrSampleStays: nothing about an invented family is sent to anybody.
	ErrSampleStays = errors.New("the sample family is not sent to anybody")
)

// Sample is the invented family to look around with. There is at most one.
type Sample struct {
	Family family.FamilyID
	Made   time.Time // the last change that the program itself made to it
}

// Sample tells which family is the invented one; false when there is none.
func (d *Desk) Sample(ctx context.Context) (Sample, bool, error) {
	var s Sample
	known, err := d.Vault.Desk(ctx, deskSample, &s)
	if err != nil || !known {
		return Sample{}, false, err
	}
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return Sample{}, false, err
	}
	here := slices.ContainsFunc(headers, func(h Header) bool { return h.ID == s.Family })
	return s, here, nil
}

// MakeSample puts an invented family in the vault and remembers that it is
// one. When there is one already, that one stays and is given.
func (d *Desk) MakeSample(ctx context.Context, invented consent.Dossier) (family.FamilyID, error) {
	old, here, err := d.Sample(ctx)
	if err != nil || here {
		return old.Family, err
	}
	id := invented.Family.ID
	err = d.importWith(ctx, invented, func(tx Tx, stored consent.Dossier) error {
		return tx.SaveDesk(deskSample, Sample{Family: id, Made: stored.Changed})
	})
	return id, err
}

// DiscardSample throws the invented family away, at once and for good: its key
// is destroyed, and the log says so. No record for the archive is made, since
// nobody in it exists. Any other family is refused (ErrNotASample), and so is
// one in which somebody wrote (ErrSampleChanged), unless that is wanted.
func (d *Desk) DiscardSample(ctx context.Context, id family.FamilyID, alsoChanged bool) error {
	sample, here, err := d.Sample(ctx)
	if err != nil {
		return err
	}
	if !here || sample.Family != id {
		return fmt.Errorf("discard %s: %w", id, ErrNotASample)
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.FamilyShred, object: deskSample, action: audit.Delete})
	if err != nil {
		return err
	}
	err = d.Vault.Shred(ctx, e, id, func(tx Tx) error { return sample.drop(tx, alsoChanged) })
	if err != nil {
		return fmt.Errorf("discard %s: %w", id, err)
	}
	d.guard.Lock()
	delete(d.steps, id)
	delete(d.drawn, id)
	d.guard.Unlock()
	return nil
}

// drop takes the family out of every document of the desk.
func (s Sample) drop(tx Tx, alsoChanged bool) error {
	dossier, err := tx.Load(s.Family)
	if err != nil {
		return err
	}
	if !alsoChanged && !dossier.Changed.Equal(s.Made) {
		return ErrSampleChanged
	}
	for _, drop := range []func(Tx, family.FamilyID) error{dropOutgoing, dropSlices, dropRecalled} {
		if err := drop(tx, s.Family); err != nil {
			return err
		}
	}
	err = editPapers(tx, func(p *retentionPapers) error {
		delete(p.Holds, s.Family)
		delete(p.Requests, s.Family)
		return nil
	})
	if err != nil {
		return err
	}
	return tx.DropDesk(deskSample)
}

// refuseSample stops what would leave about an invented family.
func refuseSample(tx Tx, id family.FamilyID) error {
	var s Sample
	known, err := tx.Desk(deskSample, &s)
	if err != nil {
		return err
	}
	if known && id != "" && s.Family == id {
		return ErrSampleStays
	}
	return nil
}

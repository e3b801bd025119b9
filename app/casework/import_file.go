package casework

import (
	"context"
	"errors"
	"fmt"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// FileKind is what sort of file was read.
type FileKind string

// The kinds of file that can be brought in.
const (
	FilePlan    FileKind = "plan"    // a plan, as one recipient may see it
	FileDossier FileKind = "dossier" // everything about one family
)

// Incoming is what was read from a file and was not brought in yet. With a plan
// the dossier holds a family and a plan, and nothing else.
type Incoming struct {
	Kind       FileKind
	Disclosure consent.DisclosureID // with which it left
	Made       time.Time
	For        consent.Recipient
	Purpose    consent.Purpose
	Informed   family.Date // of a dossier: when the family was told
	Version    int         // of a plan: the adopted version; 0 is a draft
	AdoptedOn  family.Date
	Dossier    consent.Dossier
}

// IncomingSeen is what must be known before a file is brought in.
type IncomingSeen struct {
	Here      bool // the same family is in this vault
	Destroyed bool // it was, and was destroyed
}

// LookInFile reads a file, and is LookIncoming for what is in it.
func (d *Desk) LookInFile(ctx context.Context, data []byte) (Incoming, IncomingSeen, error) {
	if d.ReadsFile == nil {
		return Incoming{}, IncomingSeen{}, ErrNotOurFile
	}
	in, err := d.ReadsFile(data)
	if err != nil {
		return Incoming{}, IncomingSeen{}, err
	}
	seen, err := d.LookIncoming(ctx, in)
	return in, seen, err
}

// LookIncoming tells what bringing in would meet here. It checks the adopted
// versions of a dossier (ErrVersionBroken), and changes nothing.
func (d *Desk) LookIncoming(ctx context.Context, in Incoming) (IncomingSeen, error) {
	if err := d.checkIncoming(ctx, in); err != nil {
		return IncomingSeen{}, err
	}
	_, err := d.Vault.Load(ctx, in.Dossier.Family.ID)
	switch {
	case errors.Is(err, ErrNoFamily):
		return IncomingSeen{}, nil
	case errors.Is(err, ErrDestroyed):
		return IncomingSeen{Destroyed: true}, nil
	case err != nil:
		return IncomingSeen{}, err
	}
	return IncomingSeen{Here: true}, nil
}

func (d *Desk) checkIncoming(ctx context.Context, in Incoming) error {
	if in.Dossier.Family.ID == "" {
		return ErrNotOurFile
	}
	if err := in.Dossier.Plan.CheckCoordinators(); err != nil {
		return err
	}
	if err := consent.CheckClock(in.Dossier, d.Clock()); err != nil {
		return err
	}
	return d.VerifyVersions(ctx, in.Dossier)
}

// BringIn is how a file is brought in.
type BringIn struct {
	// Pen says, of a dossier, that this installation goes on with it. Without it
	// the dossier can be read here and not changed, so that there are never two
	// pens by accident. Who claims it knows that nobody else goes on.
	Pen bool
	// Again says, of a plan, that it becomes a family although the same family is
	// here.
	Again bool
}

// BringIn makes a family of what was read. It is a deliberate act: who does it
// vouches for the file, and the log says so.
//
// A dossier comes in as it is, with its ids, versions, consents and register,
// and the day of its last change; only the pen is another. One that is here
// already is refused (ErrFamilyExists), as is one that was destroyed here.
//
// A plan becomes a new family with an id of its own and the plan as a draft.
// There are no consents in it: that somebody said yes elsewhere is asked again
// here.
func (d *Desk) BringIn(ctx context.Context, in Incoming, how BringIn) (family.FamilyID, error) {
	seen, err := d.LookIncoming(ctx, in)
	switch {
	case err != nil:
		return "", err
	case seen.Here && (in.Kind == FileDossier || !how.Again):
		return "", fmt.Errorf("bring in %s: %w", in.Dossier.Family.ID, ErrFamilyExists)
	case seen.Destroyed && in.Kind == FileDossier:
		return "", fmt.Errorf("bring in %s: %w", in.Dossier.Family.ID, ErrDestroyed)
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	dossier, event := d.arriving(in, how, me)
	m := mark{event: event, object: string(in.Disclosure), purpose: in.Purpose, action: audit.Create}
	e, err := d.entryOf(ctx, dossier.Family.ID, m)
	if err != nil {
		return "", err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := isNew(tx, dossier.Family.ID); err != nil {
			return err
		}
		return tx.Save(dossier)
	})
	if err != nil {
		return "", fmt.Errorf("bring in %s: %w", dossier.Family.ID, err)
	}
	return dossier.Family.ID, nil
}

// arriving is what is kept of a file.
func (d *Desk) arriving(in Incoming, how BringIn, me Profile) (consent.Dossier, audit.Event) {
	kept := in.Dossier.Clone()
	if in.Kind == FilePlan {
		return d.newFrom(kept, me), audit.FamilyImported
	}
	if !how.Pen {
		kept.Pen.State = family.PenElsewhere
		return kept, audit.FamilyImported
	}
	kept.Pen.Epoch++
	kept.Pen.State, kept.Pen.Holder = family.PenHere, me.Key
	return kept, audit.FamilyImportedPen
}

// newFrom is a new family with a plan that came from elsewhere.
func (d *Desk) newFrom(read consent.Dossier, me Profile) consent.Dossier {
	read.Family.ID = family.FamilyID(d.NewID())
	read.Family.Opened, read.Family.Closed = d.Today(), ""
	read.Plan.State = family.PlanDraft
	return consent.Dossier{Family: read.Family, Plan: read.Plan, Changed: d.Clock(),
		Pen: family.Pen{Epoch: 1, State: family.PenHere, Holder: me.Key}}
}

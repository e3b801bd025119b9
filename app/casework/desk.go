package casework

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Needs is what a Desk is made of.
type Needs struct {
	Vault   Vault
	Courier Courier
	Clock   func() time.Time
	NewID   func() string // random, carries no meaning
	// Grounds are the program's own legal grounds; GroundsNow is what counts.
	Grounds []consent.LegalGround
	// Policy are the agreements of a municipality that agreed nothing itself.
	Policy Policy
	// Proposals are what the program proposes to share with each kind of partner.
	Proposals []consent.Proposal
	// Retention are the program's own retention periods.
	Retention []RetentionRule
	// Certificate writes a destruction record for the archivist.
	Certificate func(w io.Writer, r DestructionRecord, language string) error
	// Post opens the mailbox that the settings name; ErrNoMailbox when none.
	Post func(Settings) (Post, error)
	// Channels tries mailboxes out.
	Channels Channels
	// Register is the register of a municipality; nil without one.
	Register Register
	// Renders finds how a form ("pdf", "sheet", "json") is written in a
	// language; false when there is no such form.
	Renders func(form, language string) (Render, bool)
	// RendersLog finds the same for the log of a family ("pdf", "csv").
	RendersLog func(form, language string) (RenderLog, bool)
	// ReadsFile reads a plan or dossier from a file; nil where none is read.
	ReadsFile func(data []byte) (Incoming, error)
	// ReadLogo checks a file with a logo and makes of it what is kept; nil takes
	// none.
	ReadLogo func(file []byte, alt string) (Letterhead, error)
	// Origin is what each line of the log says of where it was written.
	Origin audit.Origin
	// Anchor is the end of the log of the vault now; may be nil.
	Anchor func() audit.Anchor
	// Random gives numbers from 0 up to 1, by which waiting times differ; nil is
	// the program's own.
	Random func() float64
	// Groups is a fingerprint as people read it aloud; may be nil.
	Groups func(key string) string
}

// Desk is where the casework is done. It may be used from several goroutines:
// the window and the sync beside it.
type Desk struct {
	Needs
	guard sync.Mutex // of steps and drawn
	steps map[family.FamilyID]*steps
	drawn map[family.FamilyID]Header // of families last saved by an older program

	delivering deliveries // to a register, now
}

// New makes a Desk.
func New(n Needs) *Desk { return &Desk{Needs: n, steps: map[family.FamilyID]*steps{}} }

// Today is the calendar day, here.
func (d *Desk) Today() family.Date { return family.DateOf(d.Clock()) }

// entry starts a log entry with who and when filled in.
func (d *Desk) entry(ctx context.Context, event audit.Event, action audit.Action) (audit.Entry, error) {
	me, err := d.Profile(ctx)
	if err != nil {
		return audit.Entry{}, err
	}
	return d.entryBy(me, event, action), nil
}

// entryBy starts a log entry of somebody.
func (d *Desk) entryBy(me Profile, event audit.Event, action audit.Action) audit.Entry {
	if action == audit.Update {
		action = event.Code()
	}
	e := audit.Entry{At: d.Clock(), Actor: me.Key, Role: string(me.Role), Event: event, Action: action, Outcome: audit.Done, Origin: d.Origin}
	return e.Completed()
}

// mark names what a change is about, for the log.
type mark struct {
	event   audit.Event
	object  string
	about   []family.PersonID
	partner family.PartnerID
	ground  string
	why     family.Text
	purpose consent.Purpose
	action  audit.Action // Update when empty
	checks  checks
	picture bool // changes how a picture looks, and nothing that was agreed
}

func (d *Desk) entryOf(ctx context.Context, id family.FamilyID, m mark) (audit.Entry, error) {
	if m.action == "" {
		m.action = audit.Update
	}
	e, err := d.entry(ctx, m.event, m.action)
	if err != nil {
		return e, err
	}
	e.Family, e.Object, e.About, e.Partner = id, m.object, m.about, m.partner
	e.Ground, e.Why, e.Purpose = m.ground, m.why, string(m.purpose)
	m.checks.fill(&e)
	return e, nil
}

// edit changes the plan or the family: only with the pen, with one step of
// undo, and with a log entry.
func (d *Desk) edit(ctx context.Context, id family.FamilyID, m mark, do func(*consent.Dossier) error) error {
	var before snapshot
	err := d.change(ctx, id, m, func(dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return noPen(dossier.Pen.State == family.PenFrozen)
		}
		before = snapshotOf(*dossier)
		before.event = m.event
		if err := do(dossier); err != nil {
			return err
		}
		if dossier.Plan.State == family.PlanAdopted && !m.picture {
			dossier.Plan.State = family.PlanDraft
		}
		return nil
	})
	if err == nil {
		d.remember(id, before)
	}
	return err
}

// change changes anything of a dossier, with a log entry.
func (d *Desk) change(ctx context.Context, id family.FamilyID, m mark, do func(*consent.Dossier) error) error {
	return d.changeIn(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error { return do(dossier) })
}

// changeIn is change for what also changes documents of the desk.
func (d *Desk) changeIn(ctx context.Context, id family.FamilyID, m mark, do func(Tx, *consent.Dossier) error) error {
	return d.annotate(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		err := do(tx, dossier)
		d.stamp(dossier)
		return err
	})
}

// annotate is changeIn for what is no change of the file: the retention clock runs on.
func (d *Desk) annotate(ctx context.Context, id family.FamilyID, m mark, do func(Tx, *consent.Dossier) error) error {
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		if err := do(tx, &dossier); err != nil {
			return err
		}
		return tx.Save(dossier)
	})
	if refusedByRule(err) {
		return d.refuse(ctx, id, m, err)
	}
	if err != nil {
		return fmt.Errorf("%s in %s: %w", m.event, id, err)
	}
	return nil
}

// refuse logs that a rule refused something, and returns the refusal.
func (d *Desk) refuse(ctx context.Context, id family.FamilyID, m mark, refusal error) error {
	m.checks = checksOf(refusal)
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return err
	}
	e.Outcome, e.Rule = audit.Refused, refusal.Error()
	if err := d.Vault.Change(ctx, e, func(Tx) error { return nil }); err != nil {
		return fmt.Errorf("log a refusal: %w", err)
	}
	return fmt.Errorf("%s in %s: %w", m.event, id, refusal)
}

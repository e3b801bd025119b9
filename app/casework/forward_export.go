package casework

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Forwarder brings received exports on to where they must be: the register of
// the municipality. It keeps its own queue; all of it may be done again after
// any crash.
type Forwarder interface {
	// Forward puts an export ready. Again with the same one changes nothing.
	// ErrNeverForwarded when it can never be right.
	Forward(ctx context.Context, o Opened) error
	// Round tries now what is due. What does not succeed is no error: Became
	// tells of it.
	Round(ctx context.Context) error
	// Became tells what became of it: ReceiptImported once it is there,
	// ReceiptRejected with a code when it never will be, ReceiptReceived while it
	// waits, with the code of why.
	Became(ctx context.Context, id consent.DisclosureID) (consent.ReceiptState, string, error)
}

// ForwardState is how far an export is on its way to the register.
type ForwardState string

// The states. After the second comes the last receipt, and nothing is kept.
const (
	ForwardWritten   ForwardState = "written"   // in its folder, and sealed in the vault
	ForwardForwarded ForwardState = "forwarded" // in the queue of the register
)

// Forwarding is an export that is on its way to the register. It holds ids and
// codes only, and the package as it came, sealed.
type Forwarding struct {
	Package    string
	Disclosure consent.DisclosureID
	Family     family.FamilyID
	Version    int
	From       string // fingerprint of who waits for the receipt
	State      ForwardState
	Since      time.Time
	Sealed     []byte `json:",omitempty"`
}

// forwards numbers what waits; each is a document of its own.
type forwards struct {
	Last int64
	Open []int64
}

const deskForwards = "receiver-forwards"

func forwardName(n int64) string { return fmt.Sprintf("receiver-forward/%d/%d", n/100, n) }

// queueForward lets an export wait, in the change that takes it in.
func (d *Desk) queueForward(tx Tx, o Opened) error {
	var list forwards
	if _, err := tx.Desk(deskForwards, &list); err != nil {
		return err
	}
	list.Last++
	list.Open = append(list.Open, list.Last)
	f := Forwarding{Package: o.ID, Disclosure: o.Slice.Disclosure, Family: o.Slice.Family.ID, Version: o.Slice.Version, From: o.Sender.Key,
		State: ForwardWritten, Since: d.Clock().UTC(), Sealed: o.Sealed}
	if err := tx.SaveDesk(forwardName(list.Last), f); err != nil {
		return err
	}
	return tx.SaveDesk(deskForwards, list)
}

// ForwardDone is what one round of forwarding did.
type ForwardDone struct {
	Forwarding
	Receipt consent.ReceiptState // ReceiptReceived while it waits
	Code    string
}

// ForwardExports gives what waits to the forwarder, oldest first, lets it do its
// round, and makes the last receipt of what came to an end: "imported" only
// when the forwarder says that it is there. told hears each that moved or waits.
// It may be stopped at any moment.
func (d *Desk) ForwardExports(ctx context.Context, to Forwarder, told func(ForwardDone)) error {
	if err := d.eachForward(ctx, ForwardWritten, told, func(n int64, f Forwarding) (ForwardDone, error) { return d.handOn(ctx, n, f, to) }); err != nil {
		return err
	}
	if err := to.Round(ctx); err != nil {
		return fmt.Errorf("forward exports: %w", err)
	}
	return d.eachForward(ctx, ForwardForwarded, told, func(n int64, f Forwarding) (ForwardDone, error) { return d.askAfter(ctx, n, f, to) })
}

// eachForward goes on after an error of one export, and returns the first.
func (d *Desk) eachForward(ctx context.Context, state ForwardState, told func(ForwardDone), do func(int64, Forwarding) (ForwardDone, error)) error {
	var list forwards
	if _, err := d.Vault.Desk(ctx, deskForwards, &list); err != nil {
		return err
	}
	var first error
	for _, n := range list.Open {
		if err := ctx.Err(); err != nil {
			return err
		}
		var f Forwarding
		known, err := d.Vault.Desk(ctx, forwardName(n), &f)
		if err != nil {
			return err
		}
		if !known || f.State != state {
			continue
		}
		done, err := do(n, f)
		if err != nil {
			first = firstOf(first, fmt.Errorf("forward export %s: %w", f.Package, err))
			continue
		}
		done.Sealed = nil
		told(done)
	}
	return first
}

// askAfter asks what became of an export, and ends it when it came to an end.
func (d *Desk) askAfter(ctx context.Context, n int64, f Forwarding, to Forwarder) (ForwardDone, error) {
	state, code, err := to.Became(ctx, f.Disclosure)
	if err != nil {
		return ForwardDone{}, err
	}
	done := ForwardDone{Forwarding: f, Receipt: state, Code: code}
	if state == consent.ReceiptReceived {
		return done, nil
	}
	return done, d.settleForward(ctx, n, done)
}

// ErrNeverForwarded: the forwarder will never take this export.
var ErrNeverForwarded = errors.New("the export cannot be forwarded")

// handOn opens the export once more, and lets go of its bytes when the
// forwarder has them.
func (d *Desk) handOn(ctx context.Context, n int64, f Forwarding, to Forwarder) (ForwardDone, error) {
	done := ForwardDone{Forwarding: f, Receipt: consent.ReceiptReceived}
	mine, err := d.owner(ctx)
	if err != nil {
		return done, err
	}
	cards, err := d.knownCards(ctx)
	if err != nil {
		return done, err
	}
	// It is opened as on the day it came: its term is for receiving it.
	o, err := d.Courier.Open(mine.Identity, slices.Collect(maps.Values(cards)), f.Sealed, f.Since)
	if err != nil {
		return done, fmt.Errorf("open again: %w", err)
	}
	err = to.Forward(ctx, o)
	if errors.Is(err, ErrNeverForwarded) {
		done.Receipt, done.Code = consent.ReceiptRejected, "not-forwarded"
		return done, d.settleForward(ctx, n, done)
	}
	if err != nil {
		return done, err
	}
	e, err := d.entryOf(ctx, f.Family, mark{event: audit.ReceiverForward, object: f.Package, action: audit.Execute})
	if err != nil {
		return done, err
	}
	f.State, f.Sealed = ForwardForwarded, nil
	done.State = f.State
	return done, d.Vault.Change(ctx, e, func(tx Tx) error { return tx.SaveDesk(forwardName(n), f) })
}

// settleForward makes the last receipt and forgets the export, together.
func (d *Desk) settleForward(ctx context.Context, n int64, done ForwardDone) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	cards, err := d.knownCards(ctx)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, done.Family, mark{event: audit.ReceiverSettle, object: done.Package, action: audit.Execute})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var list forwards
		if _, err := tx.Desk(deskForwards, &list); err != nil {
			return err
		}
		list.Open = slices.DeleteFunc(list.Open, func(x int64) bool { return x == n })
		if err := tx.SaveDesk(deskForwards, list); err != nil {
			return err
		}
		if err := tx.DropDesk(forwardName(n)); err != nil {
			return err
		}
		to, there := cards[done.From]
		if !there { // nobody to tell it to any more
			return nil
		}
		return d.queueNote(tx, mine, to, LetterReceipt, Note{Package: done.Package, State: done.Receipt, Code: done.Code})
	})
}

// Forwardings lists what is on its way to the register, oldest first.
func (d *Desk) Forwardings(ctx context.Context) ([]Forwarding, error) {
	var list forwards
	if _, err := d.Vault.Desk(ctx, deskForwards, &list); err != nil {
		return nil, err
	}
	var found []Forwarding
	for _, n := range list.Open {
		var f Forwarding
		known, err := d.Vault.Desk(ctx, forwardName(n), &f)
		if err != nil {
			return nil, err
		}
		if known {
			f.Sealed = nil
			found = append(found, f)
		}
	}
	return found, nil
}

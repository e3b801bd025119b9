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

// Arrival is what a received package turned out to be.
type Arrival struct {
	Kind    LetterKind
	From    Card
	Family  family.FamilyID
	Object  string // id of the slice, contribution, handover or package
	Created time.Time
	Export  *Export // of an export
}

// Deliver keeps the files of a municipality's export somewhere. It runs
// before the receipt is made, so that a receipt always means "we have it".
type Deliver func(Opened) error

// ErrNotYet: the package can only be received later, or elsewhere.
var ErrNotYet = errors.New("package cannot be received here now")

// Receive opens a package that was handed over as a file and puts what is in it
// where it waits for a decision: a slice with the slices, a contribution in the
// family's inbox, a handover offer with the offers. It is imported exactly once,
// also when it lies in the mailbox too; a receipt goes back with it, also when it
// is refused (ErrUnexpected, ErrOldEpoch) and when it came before (ErrReplayed).
// Who hands over a file decides that it comes in now: it does not wait for lower
// numbers, but what newer ones overtook is refused (ErrLate), and a second package
// with the number of another raises an alarm (ErrForked). deliver may be nil where
// no exports are received.
func (d *Desk) Receive(ctx context.Context, data []byte, deliver Deliver) (Arrival, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return Arrival{}, err
	}
	opened, err := d.open(ctx, mine, data)
	if refusedByRule(err) && final(err) {
		return Arrival{}, d.refuse(ctx, "", mark{event: audit.PackageReceive, action: audit.Create}, err)
	}
	if err != nil {
		return Arrival{}, err
	}
	return d.takeIn(ctx, mine, opened, deliver, "")
}

// takeIn imports an opened package. object is the name by which it is known in the
// mailbox; empty when it came as a file.
func (d *Desk) takeIn(ctx context.Context, mine owner, opened Opened, deliver Deliver, object string) (Arrival, error) {
	arrival := Arrival{Kind: opened.Kind, From: opened.Sender, Created: opened.Created, Object: opened.ID}
	before, err := d.cameBefore(ctx, opened)
	if err != nil {
		return arrival, err
	}
	if before != nil {
		if err := d.turnAway(ctx, mine, opened, object); err != nil {
			return arrival, err
		}
		return arrival, before
	}
	if opened.Kind == LetterMunicipality {
		if deliver == nil {
			return arrival, ErrNotYet
		}
		if err := d.takeExport(ctx, &opened, deliver); err != nil {
			return arrival, fmt.Errorf("deliver export %s: %w", opened.ID, err)
		}
	}
	m, err := d.arrivalMark(ctx, opened)
	if err != nil {
		return arrival, err
	}
	e, err := d.entryOf(ctx, m.family, m.mark)
	if err != nil {
		return arrival, err
	}
	var refusal error
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		refusal, err = d.importPackage(ctx, tx, mine, opened, object, &arrival)
		return err
	})
	if err == nil && refusal != nil {
		err = fmt.Errorf("receive package %s: %w", opened.ID, d.refuse(ctx, m.family, m.mark, refusal))
	}
	return arrival, err
}

// refusalCode is the code with which a receipt tells why a package was refused.
func refusalCode(refusal error) string {
	switch {
	case refusedExport(refusal):
		return exportCode(refusal)
	case errors.Is(refusal, ErrOldEpoch):
		return string(SetApartOldEpoch)
	case errors.Is(refusal, ErrCalledBack):
		return string(SetApartCalledBack)
	case refusal != nil:
		return string(SetApartUnexpected)
	}
	return ""
}

// open checks a package to the end, whatever came before.
func (d *Desk) open(ctx context.Context, mine owner, data []byte) (Opened, error) {
	cards, err := d.knownCards(ctx)
	if err != nil {
		return Opened{}, err
	}
	opened, err := d.openWith(mine, slices.Collect(maps.Values(cards)), data)
	if err != nil {
		return opened, fmt.Errorf("open package: %w", err)
	}
	if err := d.refuseSender(ctx, opened); err != nil {
		return opened, err
	}
	opened.Sealed = data
	opened.lane = mine.lane(opened.to, opened.stream())
	return opened, nil
}

// importPackage applies one package, remembers it and queues its receipt, all in
// one transaction. A package that belongs to nothing here is remembered too, and
// why it was refused is returned apart.
func (d *Desk) importPackage(ctx context.Context, tx Tx, mine owner, o Opened, object string, arrival *Arrival) (refusal, err error) {
	before, err := d.cameBeforeIn(tx, o)
	if err := errors.Join(before, err); err != nil {
		return nil, err
	}
	err = d.apply(ctx, tx, o, arrival)
	if errors.Is(err, ErrUnexpected) || errors.Is(err, ErrOldEpoch) || errors.Is(err, ErrCalledBack) || refusedExport(err) {
		refusal, err = err, nil
	}
	if err != nil {
		return nil, err
	}
	if err := rememberContent(tx, o, d.Clock()); err != nil {
		return nil, err
	}
	return refusal, d.rememberAndAnswer(tx, mine, o, object, refusalCode(refusal))
}

func (d *Desk) queueNote(tx Tx, mine owner, to Card, kind LetterKind, note Note) error {
	out := Outgoing{ID: d.NewID(), Kind: kind, To: to, anew: recipe{Note: &note}}
	_, err := d.queue(tx, mine, out, Letter{ReplyTo: note.Package}, func(identity []byte, l Letter) (Parcel, error) {
		return d.Courier.SealNote(identity, note, l)
	})
	return err
}

func (d *Desk) apply(ctx context.Context, tx Tx, o Opened, arrival *Arrival) error {
	switch {
	case o.Kind == LetterShare && o.Slice != nil:
		arrival.Family = o.Slice.Family.ID
		return d.keepSlice(tx, o)
	case o.Kind == LetterContribution && o.Contribution != nil:
		arrival.Family, arrival.Object = o.Contribution.Family, string(o.Contribution.ID)
		return d.keepContribution(ctx, tx, o)
	case o.Kind == LetterDecision && o.Contribution != nil:
		arrival.Family, arrival.Object = o.Contribution.Family, string(o.Contribution.ID)
		return keepDecision(tx, o)
	case o.Kind == LetterHandover && o.Dossier != nil:
		arrival.Family, arrival.Object = o.Dossier.Family.ID, o.Dossier.Pen.Handover.ID
		return d.keepOffer(tx, o)
	case o.Kind == LetterAnswer && o.Note != nil:
		arrival.Object = o.Note.Object
		return d.keepAnswer(tx, o)
	case o.Kind == LetterWithdrawal && o.Note != nil:
		return d.keepWithdrawal(tx, o, arrival)
	case o.Kind == LetterWithdrawalAnswer && o.Note != nil:
		arrival.Object = o.Note.Object
		return d.keepRecallAnswer(tx, o)
	case o.Kind == LetterCard && o.Card != nil:
		return d.keepCard(tx, o)
	case o.Kind == LetterMunicipality && o.Slice != nil:
		return d.keepExport(tx, o, arrival)
	case o.Kind == LetterReceipt && o.Note != nil:
		return errors.Join(d.keepReceipt(tx, o), d.heardOfLaterLife(tx, o))
	}
	return ErrUnexpected
}

// keepSlice keeps the newest slice of a family from a sender, with what was
// contributed before.
func (d *Desk) keepSlice(tx Tx, o Opened) error {
	before, err := calledBack(tx, o)
	switch {
	case err != nil:
		return err
	case before:
		return ErrCalledBack
	}
	fresh := ReceivedSlice{ID: d.NewID(), From: o.Sender, Slice: *o.Slice, Arrived: d.Clock(), Package: o.ID}
	return editSlices(tx, func(list []ReceivedSlice) ([]ReceivedSlice, error) {
		for i, old := range list {
			if old.From.Key == o.Sender.Key && old.Slice.Family.ID == o.Slice.Family.ID {
				fresh.ID, fresh.Mine = old.ID, old.Mine
				list = slices.Delete(list, i, i+1)
				break
			}
		}
		return append([]ReceivedSlice{fresh}, list...), nil
	})
}

// keepContribution puts a contribution in the family's inbox. Who sent it is
// who sealed it, whatever the content says; only a partner of the family with
// a shared slice can contribute.
func (d *Desk) keepContribution(ctx context.Context, tx Tx, o Opened) error {
	c := o.Contribution.Clone()
	dossier, err := tx.Load(c.Family)
	if errors.Is(err, ErrNoFamily) {
		return ErrUnexpected
	}
	if err != nil {
		return err
	}
	switch dossier.Pen.State {
	case family.PenElsewhere:
		return ErrOldEpoch
	case family.PenOffered, family.PenFrozen:
		return ErrNotYet
	case family.PenHere:
	}
	partner, err := d.partnerWithKey(ctx, dossier, o.Sender.Key)
	if err != nil {
		return err
	}
	if held, again := dossier.Contribution(c.ID); again {
		if held.Partner == partner && held.Text == c.Text { // sealed anew, since the sender could not know that it had come
			return nil
		}
		return ErrUnexpected
	}
	c.Partner, c.State, c.Decision, c.Arrived = partner, family.ContribNew, family.Decision{}, d.Clock()
	dossier.Contributions = append(dossier.Contributions, c)
	d.stamp(&dossier)
	return tx.Save(dossier)
}

func (d *Desk) partnerWithKey(ctx context.Context, dossier consent.Dossier, key string) (family.PartnerID, error) {
	list, err := d.Directory(ctx)
	if err != nil {
		return "", err
	}
	for _, c := range list {
		if _, involved := dossier.Family.Partner(c.ID); involved && c.Card.Key == key {
			return c.ID, nil
		}
	}
	return "", ErrUnexpected
}

// keepDecision tells the giver what was done with a contribution. About what
// was removed since, nobody here needs to hear.
func keepDecision(tx Tx, o Opened) error {
	if gone, err := removedHere(tx, o); err != nil || gone {
		return err
	}
	return editSlices(tx, func(list []ReceivedSlice) ([]ReceivedSlice, error) {
		for i := range list {
			if list[i].From.Key != o.Sender.Key {
				continue
			}
			for j, c := range list[i].Mine {
				if c.ID == o.Contribution.ID {
					list[i].Mine[j].State, list[i].Mine[j].Decision = o.Contribution.State, o.Contribution.Decision
					return list, nil
				}
			}
		}
		return nil, ErrUnexpected
	})
}

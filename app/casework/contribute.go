package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ReceivedSlice is what a coordinator shared with this installation, and what
// was contributed to it from here. A newer slice of the same family from the
// same sender takes its place.
type ReceivedSlice struct {
	ID      string // of the first package
	From    Card
	Slice   consent.Slice
	Arrived time.Time
	Package string
	Mine    []family.Contribution // sent from here, with what was done with it
	// CalledBack is the recall that asks to remove it; Kept is that it is kept
	// all the same, for a reason that was told.
	CalledBack string `json:",omitempty"`
	Kept       bool   `json:",omitempty"`
}

// Closed tells whether it was called back and nobody decided yet.
func (s ReceivedSlice) Closed() bool { return s.CalledBack != "" && !s.Kept }

// Slices lists what was shared with this installation, newest first. Of what
// was called back there is nothing in it but whose plan it is.
func (d *Desk) Slices(ctx context.Context) ([]ReceivedSlice, error) {
	var list []ReceivedSlice
	_, err := d.Vault.Desk(ctx, deskSlices, &list)
	for i := range list {
		list[i] = list[i].redacted()
	}
	return list, err
}

// OpenSlice reads one received slice, and logs that it was read. What was
// called back is not shown (ErrCalledBack) until somebody decided to keep it.
func (d *Desk) OpenSlice(ctx context.Context, id string) (ReceivedSlice, error) {
	list, err := d.Slices(ctx)
	if err != nil {
		return ReceivedSlice{}, err
	}
	i := slices.IndexFunc(list, func(s ReceivedSlice) bool { return s.ID == id })
	if i < 0 {
		return ReceivedSlice{}, ErrNoSlice
	}
	if list[i].Closed() {
		return ReceivedSlice{}, ErrCalledBack
	}
	e, err := d.entry(ctx, audit.SliceOpen, audit.Read)
	if err != nil {
		return ReceivedSlice{}, err
	}
	e.Object, e.Family = id, list[i].Slice.Family.ID
	return list[i], d.Vault.Change(ctx, e, func(Tx) error { return nil })
}

// Contribute sends an observation, progress mark, proposed action, change
// request or answer back to who shared the slice.
func (d *Desk) Contribute(ctx context.Context, slice string, c family.Contribution) (family.ContributionID, error) {
	if c.Text.Empty() {
		return "", family.ErrEmpty
	}
	if err := family.CheckText(c.Text); err != nil {
		return "", err
	}
	if c.Score != nil {
		if err := (family.Mark{Score: *c.Score}).Check(); err != nil {
			return "", err
		}
	}
	received, err := d.OpenSlice(ctx, slice)
	if err != nil {
		return "", err
	}
	if received.CalledBack != "" {
		return "", ErrCalledBack
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	c.ID = family.ContributionID(d.NewID())
	c.Family, c.Partner, c.By = received.Slice.Family.ID, received.Slice.Recipient.Partner, me.Name
	c.Made, c.State = d.Clock().UTC(), family.ContribNew
	return c.ID, d.sendContribution(ctx, received, c)
}

func (d *Desk) sendContribution(ctx context.Context, received ReceivedSlice, c family.Contribution) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	to := consent.Recipient{Name: received.From.Name, Key: received.From.Key}
	disclosure, err := consent.DiscloseContribution(c, to, consent.DisclosureID(d.NewID()))
	if err != nil {
		return err
	}
	e, err := d.entry(ctx, audit.ContributionSend, audit.Create)
	if err != nil {
		return err
	}
	e.Object, e.Family, e.About = string(c.ID), c.Family, c.About
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		out := Outgoing{ID: string(disclosure.ID()), Kind: LetterContribution, Family: c.Family, Disclosure: disclosure.ID(), To: received.From, anew: recipe{Contribution: c.ID}}
		letter := Letter{ReplyTo: received.Package}
		_, err := d.queue(tx, mine, out, letter, func(identity []byte, l Letter) (Parcel, error) {
			return d.Courier.Seal(identity, disclosure, l)
		})
		if err != nil {
			return err
		}
		return editSlices(tx, func(list []ReceivedSlice) ([]ReceivedSlice, error) {
			i := slices.IndexFunc(list, func(s ReceivedSlice) bool { return s.ID == received.ID })
			if i < 0 {
				return nil, ErrNoSlice
			}
			if list[i].CalledBack != "" {
				return nil, ErrCalledBack
			}
			list[i].Mine = append(list[i].Mine, c)
			return list, nil
		})
	})
}

func editSlices(tx Tx, do func([]ReceivedSlice) ([]ReceivedSlice, error)) error {
	var list []ReceivedSlice
	if _, err := tx.Desk(deskSlices, &list); err != nil {
		return err
	}
	list, err := do(list)
	if err != nil {
		return err
	}
	return tx.SaveDesk(deskSlices, list)
}

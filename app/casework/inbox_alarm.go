package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
)

const (
	deskAlarms = "inbox-alarms"
	mostAlarms = 100
)

// turnedAway is what the log says of a package that may not come in any more.
func (d *Desk) turnedAway(ctx context.Context, o Opened) (mark, error) {
	m := mark{event: audit.PostAgain, object: o.ID}
	before, err := d.cameBefore(ctx, o)
	switch {
	case errors.Is(before, ErrForked):
		m.event = audit.PostForked
	case errors.Is(before, ErrLate):
		m.event = audit.PostSetApart
	}
	return m, err
}

// Alarms lists what must be looked at, and what was looked at, newest first.
func (d *Desk) Alarms(ctx context.Context) ([]Alarm, error) {
	var list []Alarm
	_, err := d.Vault.Desk(ctx, deskAlarms, &list)
	return list, err
}

// SettleAlarm records that somebody looked at an alarm, and what it was. What was
// set apart stays so: the sender can send it again under a new number.
func (d *Desk) SettleAlarm(ctx context.Context, id string, how AlarmHow) error {
	if how != AlarmRestored && how != AlarmStolen && how != AlarmOther {
		return ErrNeedsReason
	}
	e, err := d.entryOf(ctx, "", mark{event: audit.PostAlarmSettled, object: id, ground: string(how)})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		return editAlarms(tx, func(list []Alarm) ([]Alarm, error) {
			i := slices.IndexFunc(list, func(a Alarm) bool { return a.ID == id && a.Settled.IsZero() })
			if i < 0 {
				return nil, ErrNoAlarm
			}
			list[i].Settled, list[i].How = d.Clock(), how
			return list, nil
		})
	})
}

// forkedIn sets a package apart that has the number of one that came in before. The
// first one stays, since what it brought may have been worked with; the sender is
// told of the second.
func (d *Desk) forkedIn(tx Tx, mine owner, o Opened, object string) error {
	first := ""
	s, err := editStream(tx, o.lane, func(s *inboxStream) error {
		l := s.lane(o.Kind == LetterReceipt)
		for _, x := range l.at(o.Seq) {
			if first == "" && x.ID != "" {
				first = x.ID
				if x.Package != "" {
					first = x.Package
				}
			}
		}
		s.isolate(d.apart(o, object, SetApartFork))
		l.settle(settled{Number: o.Seq, Package: object, ID: o.ID, How: settledForked, Code: string(SetApartFork)}, d.Today())
		return nil
	})
	if err != nil {
		return err
	}
	if err := d.raise(tx, Alarm{From: o.Sender, Number: o.Seq, Names: []string{first, d.apart(o, object, "").Name}, Applied: true}); err != nil || o.Kind == LetterReceipt {
		return err
	}
	return d.receiptFor(tx, mine, o, s.Packages, string(SetApartFork))
}

// forkedBoth sets all packages apart that lie under one number: none of them came
// in, and nobody can tell which one should have.
func (d *Desk) forkedBoth(tx Tx, mine owner, s *inboxStream, all []look) error {
	first := all[0].opened
	l := s.lane(first.Kind == LetterReceipt)
	alarm := Alarm{From: first.Sender, Number: first.Seq}
	for _, x := range all {
		s.isolate(d.apart(x.opened, x.lies.Name, SetApartFork))
		l.settle(settled{Number: x.opened.Seq, Package: x.lies.Package, ID: x.opened.ID, How: settledForked, Code: string(SetApartFork)}, d.Today())
		alarm.Names = append(alarm.Names, x.lies.Name)
	}
	if err := d.raise(tx, alarm); err != nil || first.Kind == LetterReceipt {
		return err
	}
	for _, x := range all {
		if err := d.receiptFor(tx, mine, x.opened, *l, string(SetApartFork)); err != nil {
			return err
		}
	}
	return nil
}

// raise keeps an alarm. The oldest that were looked at make room.
func (d *Desk) raise(tx Tx, a Alarm) error {
	a.ID, a.When = d.NewID(), d.Clock()
	return editAlarms(tx, func(list []Alarm) ([]Alarm, error) {
		list = append([]Alarm{a}, list...)
		for len(list) > mostAlarms {
			i := len(list) - 1
			for i > 0 && list[i].Settled.IsZero() {
				i--
			}
			if i == 0 {
				break
			}
			list = slices.Delete(list, i, i+1)
		}
		return list, nil
	})
}

func editAlarms(tx Tx, do func([]Alarm) ([]Alarm, error)) error {
	var list []Alarm
	if _, err := tx.Desk(deskAlarms, &list); err != nil {
		return err
	}
	list, err := do(list)
	if err != nil {
		return err
	}
	return tx.SaveDesk(deskAlarms, list)
}

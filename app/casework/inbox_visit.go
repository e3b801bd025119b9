package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// visit is one look at what one sender left in the mailbox.
type visit struct {
	ctx      context.Context
	desk     *Desk
	post     Post
	options  SyncOptions
	result   *SyncResult
	mine     owner
	box      string // own mailbox
	from     string // mailbox of the sender
	card     Card   // of the sender
	receipts bool
	state    inboxStream
}

// take is what happened with one number.
type take int

const (
	taken  take = iota // it is settled
	absent             // nothing that counts lies there
	waits              // it waits, and what comes after it need not
	blocks             // it waits, and what comes after it too
)

func (v *visit) lane() string { return v.mine.lane(v.box, v.from) }

// change writes down something about this sender.
func (v *visit) change(event audit.Event, do func(Tx, *inboxStream) error) error {
	after, err := v.desk.changeStream(v.ctx, event, v.lane(), do)
	if err == nil {
		v.state = after
	}
	return err
}

// reread takes over what an import wrote down.
func (v *visit) reread() error {
	v.state = inboxStream{}
	_, err := v.desk.Vault.Desk(v.ctx, inboxName(v.lane()), &v.state)
	return err
}

// takeNumber does what must be done with all that lies under one number. A number
// is settled by a package of the sender; by anything else only when nothing of it
// can become one.
func (v *visit) takeNumber(number int64, objects []Waiting) (take, ParkedWhy, error) {
	if why, again := v.stillHeld(number); again {
		return heldTake(why), why, nil
	}
	looks, err := v.lookAll(objects)
	if err != nil || len(looks) == 0 {
		return absent, "", err
	}
	real := unlessHeldBack(genuine(looks))
	switch {
	case len(real) > 1:
		v.problem(real[0].lies, ErrForked)
		err := v.change(audit.PostForked, func(tx Tx, s *inboxStream) error { return v.desk.forkedBoth(tx, v.mine, s, real) })
		return taken, "", err
	case len(real) == 1 && real[0].err != nil:
		return taken, "", errors.Join(v.refuse(real[0]), v.isolate(looks))
	case len(real) == 1 && real[0].opened.void():
		return taken, "", v.change(audit.PostLetGo, func(_ Tx, s *inboxStream) error {
			s.Packages.settle(settled{Number: number, Package: real[0].lies.Package, ID: real[0].opened.ID, How: settledLetGo}, v.desk.Today())
			return nil
		})
	case len(real) == 1:
		result, why, err := v.bring(real[0])
		return result, why, errors.Join(err, v.isolate(looks))
	}
	return v.takeNone(number, looks)
}

// unlessHeldBack leaves out a package of which its sender says under the same number
// that it was held back: a try to send it had been begun, and shows up after all.
func unlessHeldBack(real []look) []look {
	i := slices.IndexFunc(real, func(k look) bool { return k.opened.void() })
	if i < 0 {
		return real
	}
	held := real[i].opened.Note.Package
	return slices.DeleteFunc(slices.Clone(real), func(k look) bool { return k.opened.ID == held })
}

// takeNone is takeNumber when nothing from the sender lies there.
func (v *visit) takeNone(number int64, looks []look) (take, ParkedWhy, error) {
	for _, way := range []struct {
		err error
		why ParkedWhy
	}{{ErrNewerVersion, ParkedNewer}, {ErrUnknownSender, ParkedUnknown}, {errHalfThere, ParkedDamaged}} {
		if k, found := lookWith(looks, way.err); found {
			if way.why == ParkedDamaged && number <= v.state.lane(v.receipts).LetGo {
				return absent, "", nil
			}
			v.problem(k.lies, k.err)
			return blocks, way.why, nil
		}
	}
	i := slices.IndexFunc(looks, func(k look) bool { return !errors.Is(k.err, ErrMisplaced) })
	if i < 0 {
		return absent, "", v.isolate(looks)
	}
	return taken, "", v.unread(number, looks[i], looks)
}

// stillHeld tells whether a parked package need not even be fetched.
func (v *visit) stillHeld(number int64) (ParkedWhy, bool) {
	h, parked := v.state.lane(v.receipts).heldAt(number)
	switch {
	case !parked || v.options.Now && h.Why != ParkedPlace:
	case h.Why == ParkedPlace && v.options.Deliver == nil:
		v.result.Problems = append(v.result.Problems, Problem{Name: v.from, Cause: ErrNotYet})
		return h.Why, true
	case h.Why == ParkedNewer && h.Program == v.desk.Origin.Program:
		v.result.Problems = append(v.result.Problems, Problem{Name: v.from, Cause: ErrNewerVersion})
		return h.Why, true
	}
	return "", false
}

func heldTake(why ParkedWhy) take {
	if why == ParkedPlace || why == ParkedOffered {
		return waits
	}
	return blocks
}

// bring imports a package.
func (v *visit) bring(k look) (take, ParkedWhy, error) {
	arrival, err := v.desk.takeIn(v.ctx, v.mine, k.opened, v.options.Deliver, k.lies.Package)
	if v.ctx.Err() != nil {
		return blocks, "", v.ctx.Err()
	}
	switch {
	case err == nil:
		v.result.Received = append(v.result.Received, arrival)
	case errors.Is(err, ErrNotYet):
		v.problem(k.lies, err)
		if k.opened.Kind == LetterMunicipality {
			return waits, ParkedPlace, nil
		}
		return waits, ParkedOffered, nil
	case errors.Is(err, ErrReplayed): // answered again, quietly
	case final(err):
		v.problem(k.lies, err)
	default:
		return blocks, "", err
	}
	return taken, "", v.reread()
}

// refuse settles a package of the sender that can never come in, and tells so.
func (v *visit) refuse(k look) error {
	why := apartFor(k.err)
	v.problem(k.lies, k.err)
	return v.change(audit.PostSetApart, func(tx Tx, s *inboxStream) error {
		s.isolate(v.desk.apart(k.opened, k.lies.Name, why))
		s.remember(k.opened, settled{Number: k.lies.Seq, Package: k.lies.Package, ID: k.opened.ID, How: settledIn, Code: string(why)}, v.desk.Clock())
		if v.receipts {
			return nil
		}
		return v.desk.receiptFor(tx, v.mine, k.opened, s.Packages, string(why))
	})
}

// unread settles a number under which something lies that nobody can read. It has
// no id that a receipt could name, so its sender is asked for that number again:
// when it comes before anything later, it still comes in.
func (v *visit) unread(number int64, k look, all []look) error {
	bad := v.bad(all)
	return v.change(audit.PostSetApart, func(tx Tx, s *inboxStream) error {
		s.isolate(bad...)
		l := s.lane(v.receipts)
		ask := Note{State: askAgain, Stream: v.from, Head: l.Head, Missing: []int64{number}}
		as := settled{Number: number, Package: k.lies.Package, How: settledUnread, Code: string(apartFor(k.err))}
		if v.receipts {
			l.step(as, v.desk.Today())
			return nil
		}
		l.settle(as, v.desk.Today())
		return v.desk.queueNote(tx, v.mine, v.card, LetterReceipt, ask)
	})
}

// askAgain is the state of a receipt that asks to send something again.
const askAgain consent.ReceiptState = "missing"

// isolate sets apart what will never be a package of this sender.
func (v *visit) isolate(looks []look) error {
	bad := v.bad(looks)
	if len(bad) == 0 {
		return nil
	}
	return v.change(audit.PostSetApart, func(_ Tx, s *inboxStream) error {
		s.isolate(bad...)
		return nil
	})
}

// bad lists what will never be a package of this sender, and tells of it. Where the
// number is settled, nothing else can become one either.
func (v *visit) bad(looks []look) []Quarantined {
	var bad []Quarantined
	for _, k := range looks {
		passing := errors.Is(k.err, errHalfThere) || errors.Is(k.err, ErrNewerVersion) || errors.Is(k.err, ErrUnknownSender)
		if k.err == nil || v.state.setApart(k.lies.Name) || passing && !v.state.lane(v.receipts).done(k.lies.Seq) || k.from() && !v.state.lane(v.receipts).done(k.lies.Seq) {
			continue
		}
		if !errors.Is(k.err, ErrMisplaced) { // a copy that somebody made: no message was lost
			v.problem(k.lies, k.err)
		}
		bad = append(bad, Quarantined{Name: k.lies.Name, Number: k.lies.Seq, Reason: apartFor(k.err), When: v.desk.Clock()})
	}
	return bad
}

func (v *visit) problem(w Waiting, cause error) {
	v.result.Problems = append(v.result.Problems, Problem{Name: w.Name, Cause: cause, Final: final(cause)})
}

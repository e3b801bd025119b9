package casework

import (
	"slices"

	"keukentafel/app/audit"
)

// inboxPage is how many objects are listed at a time.
const inboxPage = 200

// walk goes along one stream from the window below its head. It costs one page when
// nothing is new, however much lies there or came before.
//
// Order holds per sender: a package that cannot be read yet (unknown sender, newer
// version, not whole) and a missing number keep all later ones of the sender waiting,
// sealed where they lie, and let them in by number once they can. A package that must
// wait for a decision here (the plan is offered to somebody else; an export where
// exports are not kept) keeps only itself waiting: the answer that ends the waiting
// may well come after it, from the same sender. Receipts need no order, and wait for
// nothing.
type walk struct {
	*visit
	next    int64 // the lowest number that has not been reckoned with
	blocked int64 // the parked number that later ones wait for; zero when none
	gap     bool  // that number did not come
	parked  []held
	missing []int64
	more    bool
	lying   map[int64][]Waiting // of what is parked
}

func (v *visit) walk() error {
	w := &walk{visit: v, next: v.state.lane(v.receipts).Head + 1, lying: map[int64][]Waiting{}}
	after := max(0, v.state.lane(v.receipts).Head-inboxWindow)
	for {
		page, err := v.post.Waiting(v.ctx, Stream{To: v.box, From: v.from, Receipts: v.receipts}, after, inboxPage)
		if err != nil {
			return err
		}
		if len(page) == 0 || page[len(page)-1].Seq <= after { // the second: a store that goes in circles
			break
		}
		for _, group := range byNumber(page) {
			if w.more {
				break
			}
			if err := w.number(group[0].Seq, group); err != nil {
				return err
			}
		}
		if w.more {
			break
		}
		after = page[len(page)-1].Seq
	}
	if v.receipts {
		return nil
	}
	return w.conclude()
}

func byNumber(page []Waiting) [][]Waiting {
	var groups [][]Waiting
	for _, w := range page {
		if n := len(groups); n > 0 && groups[n-1][0].Seq == w.Seq {
			groups[n-1] = append(groups[n-1], w)
			continue
		}
		groups = append(groups, []Waiting{w})
	}
	return groups
}

// number deals with what lies under one number.
func (w *walk) number(number int64, objects []Waiting) error {
	objects = slices.DeleteFunc(slices.Clone(objects), func(x Waiting) bool { return w.state.setApart(x.Name) })
	if len(objects) == 0 {
		return nil
	}
	l := w.state.lane(w.receipts)
	if w.receipts && number > l.Head-inboxWindow && len(l.at(number)) == 0 {
		_, _, err := w.takeNumber(number, objects)
		return err
	}
	if l.done(number) {
		return w.behind(objects)
	}
	if w.blocked == 0 {
		if err := w.reach(number); err != nil {
			return err
		}
	}
	if w.blocked != 0 {
		w.park(number, w.reason(), objects)
		return nil
	}
	if w.state.lane(w.receipts).above() >= inboxAbove {
		w.block(number, ParkedFull, objects)
		return nil
	}
	result, why, err := w.takeNumber(number, objects)
	switch {
	case err != nil:
		return err
	case result == taken:
		w.next = max(w.next, number+1)
	case result == waits:
		w.park(number, why, objects)
		w.next = number + 1
	case result == blocks:
		w.block(number, why, objects)
	}
	return nil
}

// behind looks at what lies under a number that is settled already: a copy, which is
// known; or something else, which is set apart.
func (w *walk) behind(objects []Waiting) error {
	objects = slices.DeleteFunc(slices.Clone(objects), func(x Waiting) bool { return w.state.lane(w.receipts).knows(x) })
	looks, err := w.lookAll(objects)
	if err != nil {
		return err
	}
	for _, k := range looks {
		if k.err == nil {
			if _, _, err := w.bring(k); err != nil {
				return err
			}
		}
	}
	return w.isolate(looks)
}

// reach sees whether all numbers before this one are reckoned with, and lets go of
// those that need not be waited for.
func (w *walk) reach(number int64) error {
	l := w.state.lane(w.receipts)
	for w.next < number && l.done(w.next) {
		w.next++
	}
	if w.next >= number {
		return nil
	}
	if upTo := min(number-1, l.LetGo); upTo >= w.next && w.next == l.Head+1 {
		err := w.change(audit.PostLetGo, func(_ Tx, s *inboxStream) error {
			s.lane(w.receipts).letGo(upTo, w.desk.Today())
			return nil
		})
		if err != nil {
			return err
		}
		w.next = w.state.lane(w.receipts).Head + 1
		return w.reach(number)
	}
	w.blocked, w.gap = w.next, true
	return nil
}

func (w *walk) reason() ParkedWhy {
	if w.gap {
		return ParkedGap
	}
	return ParkedBehind
}

func (w *walk) block(number int64, why ParkedWhy, objects []Waiting) {
	w.park(number, why, objects)
	w.blocked = number
}

// park writes down that a package waits, and which numbers below it did not come.
func (w *walk) park(number int64, why ParkedWhy, objects []Waiting) {
	l := w.state.lane(w.receipts)
	if len(w.parked) >= inboxParked {
		w.more = true
		return
	}
	for ; w.next < number && len(w.missing) < inboxParked; w.next++ {
		if !l.done(w.next) {
			w.missing = append(w.missing, w.next)
		}
	}
	w.next = max(w.next, number+1)
	h := held{Parked: Parked{Number: number, Since: w.desk.Clock(), Why: why}}
	if why == ParkedDamaged && len(w.missing) < inboxParked {
		w.missing = append(w.missing, number)
	}
	if why == ParkedGap || why == ParkedBehind {
		h.For = w.blocked
	}
	if why == ParkedNewer {
		h.Program = w.desk.Origin.Program
	}
	if before, was := l.heldAt(number); was {
		h.Since = before.Since
	}
	w.parked = append(w.parked, h)
	w.lying[number] = objects
}

// conclude writes down what waits when that changed, and asks for what is missing.
func (w *walk) conclude() error {
	l := w.state.lane(false)
	now := gapNow(l.Gap, w.missing, w.desk.Clock())
	if !slices.Equal(l.Parked, w.parked) || l.More != w.more || !l.Gap.same(now) {
		err := w.change(audit.PostParked, func(_ Tx, s *inboxStream) error {
			s.Packages.Parked, s.Packages.More, s.Packages.Gap = w.parked, w.more, now
			return nil
		})
		if err != nil {
			return err
		}
	}
	if !now.due(w.desk.Clock()) {
		return nil
	}
	return w.ask()
}

package casework

import (
	"cmp"
	"slices"
	"time"

	"keukentafel/app/family"
)

// How much is remembered of a stream, however long it gets.
const (
	inboxWindow   = 32  // numbers at and below the head of which the package is known
	inboxAbove    = 200 // numbers above the head that can be settled before their turn
	inboxParked   = 100 // parked packages, and missing numbers, that are listed
	inboxSetApart = 50  // packages that were set apart
	inboxFiles    = 500 // packages without a number, that came as a file
)

// lane is how far one stream of one sender is. All numbers up to Head are
// settled: a package came in, was refused, or will never come.
type lane struct {
	Head    int64
	Settled []settled `json:",omitempty"` // those above the head, and the window below it, in order of number
	Parked  []held    `json:",omitempty"`
	More    bool      `json:",omitempty"`
	Gap     gap       `json:",omitzero"`
	LetGo   int64     `json:",omitempty"` // missing numbers up to here are not waited for
	Days    []dayMark `json:",omitempty"` // where the head was at the end of a day, of the last month
	Cleared int64     `json:",omitempty"` // what lay in the mailbox up to this number was removed
}

// settled is what became of one number.
type settled struct {
	Number  int64
	Package string `json:",omitempty"` // by which it is known in the mailbox; empty when it came as a file
	ID      string `json:",omitempty"` // inside the package; empty when it could not be opened
	How     settledHow
	Code    string `json:",omitempty"` // with which it was refused
}

type settledHow string

const (
	settledIn     settledHow = "in"     // looked at to the end: it came in, or the sender was told why not
	settledUnread settledHow = "unread" // whatever lay there, it was not from the sender
	settledLetGo  settledHow = "let-go" // nothing lay there, and it is not waited for
	settledForked settledHow = "forked" // one of several with the same number
)

// held is a parked package, and which version of the program could not read it.
type held struct {
	Parked
	Program string `json:",omitempty"`
}

// gap is what is known of numbers that did not come while later ones did.
type gap struct {
	Missing []int64   `json:",omitempty"`
	Since   time.Time `json:",omitzero"`
	Polls   int       `json:",omitempty"` // rounds in which these were missed, until they were asked for
	Asked   time.Time `json:",omitzero"`
	Times   int       `json:",omitempty"` // how often they were asked for
}

type dayMark struct {
	Day  family.Date
	Head int64
}

// at gives what is known of a number.
func (l *lane) at(number int64) []settled {
	var found []settled
	for _, s := range l.Settled {
		if s.Number == number {
			found = append(found, s)
		}
	}
	return found
}

// done tells whether a number needs no package any more.
func (l *lane) done(number int64) bool {
	return number <= l.Head || slices.ContainsFunc(l.Settled, func(s settled) bool { return s.Number == number })
}

// knows tells whether an object in the mailbox needs no look: it was looked at, or
// it is from before anything was remembered.
func (l *lane) knows(w Waiting) bool {
	known := l.at(w.Seq)
	if len(known) == 0 {
		return w.Seq <= l.Head
	}
	return slices.ContainsFunc(known, func(s settled) bool { return s.Package == w.Package })
}

// settle writes down what became of a number, and moves the head on.
func (l *lane) settle(s settled, today family.Date) {
	i := slices.IndexFunc(l.Settled, func(x settled) bool { return x.Number == s.Number && x.ID == s.ID && x.ID != "" })
	if i < 0 {
		i = slices.IndexFunc(l.Settled, func(x settled) bool { return x.Number > s.Number })
		if i < 0 {
			i = len(l.Settled)
		}
		l.Settled = slices.Insert(l.Settled, i, s)
	} else {
		l.Settled[i] = s
	}
	l.Parked = slices.DeleteFunc(l.Parked, func(h held) bool { return h.Number == s.Number })
	for l.done(l.Head + 1) {
		l.Head++
	}
	l.trim(today)
}

// step is settle in a stream in which nothing is waited for: the head goes to the
// highest number that came.
func (l *lane) step(s settled, today family.Date) {
	l.settle(s, today)
	l.Head = max(l.Head, s.Number)
	l.trim(today)
}

// letGo moves the head to a number over all that never came.
func (l *lane) letGo(upTo int64, today family.Date) {
	for number := max(l.Head, upTo-inboxWindow) + 1; number <= upTo; number++ {
		if !l.done(number) {
			l.Settled = append(l.Settled, settled{Number: number, How: settledLetGo})
		}
	}
	slices.SortStableFunc(l.Settled, func(a, b settled) int { return cmp.Compare(a.Number, b.Number) })
	l.Head = max(l.Head, upTo)
	for l.done(l.Head + 1) {
		l.Head++
	}
	l.trim(today)
}

// trim forgets what lies below the window, and marks the day.
func (l *lane) trim(today family.Date) {
	l.Settled = slices.DeleteFunc(l.Settled, func(s settled) bool { return s.Number <= l.Head-inboxWindow })
	if n := len(l.Days); n > 0 && l.Days[n-1].Day == today {
		l.Days[n-1].Head = l.Head
	} else {
		l.Days = append(l.Days, dayMark{Day: today, Head: l.Head})
	}
	old := family.DateOf(today.Time().AddDate(0, 0, -inboxKeptDays))
	for len(l.Days) > 1 && l.Days[1].Day <= old {
		l.Days = l.Days[1:]
	}
}

// above counts what is settled before its turn.
func (l *lane) above() int {
	return len(slices.DeleteFunc(slices.Clone(l.Settled), func(s settled) bool { return s.Number <= l.Head }))
}

// heldAt finds a parked package.
func (l *lane) heldAt(number int64) (held, bool) {
	i := slices.IndexFunc(l.Parked, func(h held) bool { return h.Number == number })
	if i < 0 {
		return held{}, false
	}
	return l.Parked[i], true
}

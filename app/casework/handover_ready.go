package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// GapKind is what is still open when a plan is handed over.
type GapKind string

// The kinds of gap.
const (
	GapInformed      GapKind = "informed"      // the family does not know of it
	GapNewer         GapKind = "newer"         // the draft is newer than the last adopted version
	GapUnadopted     GapKind = "unadopted"     // no version was ever adopted
	GapActions       GapKind = "actions"       // somebody still has to do something
	GapContributions GapKind = "contributions" // not read yet
	GapQuestions     GapKind = "questions"     // asked of a partner, and not answered
	GapAsked         GapKind = "asked"         // consent was asked, and not answered
	GapEnding        GapKind = "ending"        // consent that ends soon
	GapRunning       GapKind = "running"       // consent that runs on
	GapReview        GapKind = "review"        // when the plan is looked at again
	GapSafety        GapKind = "safety"        // agreements about safety, and when they were checked
	GapRequests      GapKind = "requests"      // the family asked to read, copy or mend
	GapRecalls       GapKind = "recalls"       // what was shared is to be removed
	GapUnsent        GapKind = "unsent"        // waits in the outbox
	GapTone          GapKind = "tone"          // how the family likes to be approached
	GapWarm          GapKind = "warm"          // no talk together was planned
)

// GapKinds lists every kind, in the order in which they are told.
func GapKinds() []GapKind {
	return []GapKind{GapInformed, GapUnadopted, GapNewer, GapSafety, GapActions, GapContributions, GapQuestions, GapAsked, GapEnding, GapRunning,
		GapReview, GapRequests, GapRecalls, GapUnsent, GapTone, GapWarm}
}

// GapWeight is how much a gap matters.
type GapWeight string

// The weights.
const (
	GapBlocks GapWeight = "blocks" // nothing is offered before it is filled
	GapWarns  GapWeight = "warns"  // better do it first
	GapTells  GapWeight = "tells"  // good for the successor to know
)

// GapItem is one thing in a gap: what, whose it is, and by when. What is not
// known is empty.
type GapItem struct {
	What family.Text
	Who  family.Text
	Day  family.Date
}

// Gap is one line of the list with which a plan is handed over.
type Gap struct {
	Kind   GapKind
	Weight GapWeight
	Day    family.Date // of the kind as a whole, such as the next review
	Items  []GapItem
}

// Count is how many there are.
func (g Gap) Count() int { return len(g.Items) }

// endsSoon is how many days ahead the end of a consent is told apart.
const endsSoon = 60

// ReadyToHandOver lists what is still open in a dossier on a day, as the giver
// sees it before offering and the successor before accepting. Only a family that
// was not informed blocks. The outbox may be nil: a successor has none of it.
func ReadyToHandOver(d consent.Dossier, outbox []Outgoing, day family.Date) []Gap {
	r := readiness{dossier: d, day: day}
	r.decided()
	r.safety()
	r.actions()
	r.contributions()
	r.consents()
	r.rest(outbox)
	r.handover()
	slices.SortStableFunc(r.gaps, func(a, b Gap) int { return slices.Index(GapKinds(), a.Kind) - slices.Index(GapKinds(), b.Kind) })
	return r.gaps
}

// readiness looks through one dossier.
type readiness struct {
	dossier consent.Dossier
	day     family.Date
	gaps    []Gap
}

// lists adds a gap when there is something in it.
func (r *readiness) lists(kind GapKind, weight GapWeight, items []GapItem) {
	if len(items) > 0 {
		slices.SortStableFunc(items, func(a, b GapItem) int { return sooner(a.Day, b.Day) })
		r.gaps = append(r.gaps, Gap{Kind: kind, Weight: weight, Items: items})
	}
}

func (r *readiness) says(kind GapKind, weight GapWeight, day family.Date) {
	r.gaps = append(r.gaps, Gap{Kind: kind, Weight: weight, Day: day})
}

// sooner puts the earliest day first, and no day last.
func sooner(a, b family.Date) int {
	switch {
	case a == b:
		return 0
	case !b.Known() || a.Known() && a < b:
		return -1
	}
	return 1
}

func (r *readiness) decided() {
	last, adopted := r.dossier.Version(0)
	switch {
	case !adopted:
		r.says(GapUnadopted, GapWarns, "")
	case len(Compare(last.Family, last.Plan, r.dossier.Family, r.dossier.Plan)) > 0:
		r.says(GapNewer, GapWarns, last.AdoptedOn)
	}
	next := r.dossier.Plan.NextReview
	switch {
	case !next.Known(), next < r.day:
		r.says(GapReview, GapWarns, next)
	default:
		r.says(GapReview, GapTells, next)
	}
}

// safety is told also when there is nothing: then nobody looked, or there was
// nothing to agree, and the successor has to ask.
func (r *readiness) safety() {
	g := Gap{Kind: GapSafety, Weight: GapTells, Day: r.dossier.Plan.SafetyChecked}
	for _, s := range r.dossier.Plan.Safety {
		g.Items = append(g.Items, GapItem{What: s.Text, Who: s.Watches})
	}
	if !g.Day.Known() {
		g.Weight = GapWarns
	}
	r.gaps = append(r.gaps, g)
}

func (r *readiness) actions() {
	var items []GapItem
	for _, g := range r.dossier.Plan.Goals {
		for _, a := range g.Actions {
			if a.State == family.ActionOpen || a.State == family.ActionBusy {
				items = append(items, GapItem{What: a.What, Who: r.dossier.Family.DoerName(a.Who), Day: a.Due})
			}
		}
	}
	r.lists(GapActions, GapTells, items)
}

func (r *readiness) contributions() {
	var unread, asked []GapItem
	for _, c := range r.dossier.Contributions {
		item := GapItem{What: c.Text, Who: c.By, Day: family.DateOf(c.Arrived)}
		if p, ok := r.dossier.Family.Partner(c.Partner); ok && item.Who.Empty() {
			item.Who = p.ShortLabel()
		}
		switch c.State {
		case family.ContribNew:
			unread = append(unread, item)
		case family.ContribQuestion:
			asked = append(asked, item)
		}
	}
	r.lists(GapContributions, GapWarns, unread)
	r.lists(GapQuestions, GapTells, asked)
}

func (r *readiness) consents() {
	var asked, ending, running []GapItem
	for _, c := range r.dossier.Consents {
		item := GapItem{What: r.dossier.Family.NameOf(c.About), Day: c.Until}
		if p, ok := r.dossier.Family.Partner(c.Partner); ok {
			item.Who = p.ShortLabel()
		}
		switch state := c.Standing(r.dossier.Family, r.day).State; {
		case state.Open():
			item.Day = c.AskedOn
			asked = append(asked, item)
		case !state.InForce():
		case c.Until.Known() && c.Until <= r.day.AddDays(endsSoon):
			ending = append(ending, item)
		default:
			running = append(running, item)
		}
	}
	r.lists(GapAsked, GapTells, asked)
	r.lists(GapEnding, GapWarns, ending)
	r.lists(GapRunning, GapTells, running)
}

// rest is what the family asked for, what must be removed, and what did not
// leave yet.
func (r *readiness) rest(outbox []Outgoing) {
	var requests, recalls, unsent []GapItem
	for _, q := range r.dossier.Requests {
		if q.Open() {
			requests = append(requests, GapItem{Who: r.dossier.Family.NameOf(q.By), Day: q.AnswerBy})
		}
	}
	for _, c := range r.dossier.Recalls {
		if c.Open() {
			recalls = append(recalls, GapItem{What: r.dossier.Family.NameOf(c.About), Who: c.Recipient.Name, Day: c.On})
		}
	}
	for _, o := range outbox {
		if o.Family == r.dossier.Family.ID && o.State == consent.ReceiptQueued && o.Kind != LetterReceipt && o.Kind != LetterHandover {
			unsent = append(unsent, GapItem{Who: o.To.Name, Day: family.DateOf(o.Queued)})
		}
	}
	r.lists(GapRequests, GapWarns, requests)
	r.lists(GapRecalls, GapWarns, recalls)
	r.lists(GapUnsent, GapWarns, unsent)
}

// handover is what only the giver can tell.
func (r *readiness) handover() {
	h := r.dossier.Pen.Handover
	if !h.FamilyInformed.Known() {
		r.says(GapInformed, GapBlocks, "")
	}
	if h.Tone.Empty() && h.Call.Empty() {
		r.says(GapTone, GapWarns, "")
	}
	if !h.Warm.Known() && !h.Talked.Known() {
		r.says(GapWarm, GapTells, "")
	}
}

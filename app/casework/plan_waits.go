package casework

import (
	"context"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// WaitKind is why something of the plan does not go on yet.
type WaitKind string

// The kinds of wait.
const (
	WaitConsent  WaitKind = "consent"  // chosen for a partner, and somebody must still answer
	WaitNotAsked WaitKind = "no-yes"   // chosen for a partner, and there is no consent that carries it
	WaitNotTold  WaitKind = "not-told" // a partner does it that was told nothing of it yet
	WaitQueued   WaitKind = "queued"   // a partner does it, and what tells so was not sent yet
	WaitAnswer   WaitKind = "answer"   // a question was put to a partner about it
)

// WaitKinds lists every kind, in the order of a screen.
func WaitKinds() []WaitKind {
	return []WaitKind{WaitConsent, WaitNotAsked, WaitNotTold, WaitQueued, WaitAnswer}
}

// Wait is that something of the plan waits: for whom, and with whom it is to
// be shared.
type Wait struct {
	Kind    WaitKind
	Partner family.PartnerID
	For     []family.PersonID // who must still answer
}

// PlanWaits tells by id what in the draft waits, as far as the dossier knows:
// statements chosen for a partner, open actions of a partner, and questions
// about a goal or an action. What was handed over outside this program, it
// does not know.
func (d *Desk) PlanWaits(ctx context.Context, dossier consent.Dossier) (map[string][]Wait, error) {
	grounds, err := d.GroundsNow(ctx)
	if err != nil {
		return nil, err
	}
	w := waiting{dossier: &dossier, found: map[string][]Wait{},
		facts: consent.Facts{Family: dossier.Family, Consents: dossier.Consents, Uses: dossier.GroundUses, Grounds: grounds, On: d.Today()}}
	for _, s := range dossier.Plan.Statements {
		w.statement(s)
	}
	for _, g := range dossier.Plan.Goals {
		for _, a := range g.Actions {
			w.action(g, a)
		}
	}
	for _, c := range dossier.Contributions {
		w.question(c)
	}
	return w.found, nil
}

type waiting struct {
	dossier *consent.Dossier
	facts   consent.Facts
	found   map[string][]Wait
}

func (w *waiting) add(id string, found Wait) { w.found[id] = append(w.found[id], found) }

// statement waits when it was chosen for a partner who may not read it yet.
func (w *waiting) statement(s family.Statement) {
	about := slices.Clone(s.About)
	if len(about) == 0 {
		about = w.dossier.Family.CoreOn(w.facts.On)
	}
	if who := s.Speaker.Person; who != "" && !slices.Contains(about, who) {
		about = append(about, who)
	}
	for _, id := range s.Shared {
		p, known := w.dossier.Family.Partner(id)
		if !known || p.Ended(w.facts.On) {
			continue
		}
		decided := consent.May(w.facts, consent.Question{Partner: id, Purpose: consent.PurposeCooperate, About: about, Categories: []consent.Category{consent.CategoryOf(s.Domain)}})
		if !decided.Allowed {
			w.add(string(s.ID), waitOf(id, decided.Missing))
		}
	}
}

func waitOf(partner family.PartnerID, missing []consent.Missing) Wait {
	found := Wait{Kind: WaitConsent, Partner: partner}
	for _, m := range missing {
		if !m.Reason.WaitsForSomebody() || len(m.Givers) == 0 {
			return Wait{Kind: WaitNotAsked, Partner: partner}
		}
		for _, g := range m.Givers {
			if !slices.Contains(found.For, g.Person) {
				found.For = append(found.For, g.Person)
			}
		}
	}
	return found
}

// action waits when a partner is to do it who was not told of it.
func (w *waiting) action(g family.Goal, a family.Action) {
	if a.Who.Partner == "" || a.State != family.ActionOpen && a.State != family.ActionBusy {
		return
	}
	queued := false
	for _, r := range w.dossier.Register {
		if r.Recipient.Partner != a.Who.Partner || !w.tells(r, a) {
			continue
		}
		switch r.Receipt {
		case consent.ReceiptQueued:
			queued = true
		case consent.ReceiptStopped, consent.ReceiptRejected:
		default:
			return
		}
	}
	kind := WaitNotTold
	if queued {
		kind = WaitQueued
	}
	w.add(string(a.ID), Wait{Kind: kind, Partner: a.Who.Partner})
}

// tells tells whether an action was in what a record is about. Of a draft the
// words were not kept: it is taken to have held what was there.
func (w *waiting) tells(r consent.Record, a family.Action) bool {
	if !slices.Contains(r.Categories, consent.CatActions) {
		return false
	}
	if r.Version == 0 {
		return true
	}
	v, ok := w.dossier.Version(r.Version)
	if !ok {
		return false
	}
	_, _, there := v.Plan.Action(a.ID)
	return there
}

// question waits when the coordinator asked back, and the partner did not
// answer since.
func (w *waiting) question(c family.Contribution) {
	if c.State != family.ContribQuestion {
		return
	}
	for _, later := range w.dossier.Contributions {
		if later.Partner == c.Partner && later.Kind == family.ContribAnswer && later.Made.After(c.Decision.At) {
			return
		}
	}
	object := string(c.Goal)
	if c.Action != "" {
		object = string(c.Action)
	}
	if object != "" {
		w.add(object, Wait{Kind: WaitAnswer, Partner: c.Partner})
	}
}

package casework

import (
	"cmp"
	"context"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// GroundsNow are the legal grounds as they count here and now: those of the
// program, with the municipality's switches. What was weighed before counts
// only as long as its ground does: a switch that is turned off works at once.
func (d *Desk) GroundsNow(ctx context.Context) ([]consent.LegalGround, error) {
	p, err := d.Policy(ctx)
	if err != nil {
		return nil, err
	}
	return p.Apply(d.Grounds), nil
}

// groundsIn is GroundsNow within a transaction.
func (d *Desk) groundsIn(tx Tx) ([]consent.LegalGround, error) {
	p := d.programPolicy()
	_, err := tx.Desk(deskPolicy, &p)
	return p.Apply(d.Grounds), err
}

// Apply is a list of grounds with the switches of the municipality. A ground
// that is on in the switches without the check that it needs is off.
func (p Policy) Apply(grounds []consent.LegalGround) []consent.LegalGround {
	applied := slices.Clone(grounds)
	for i, g := range applied {
		s, switched := p.Switch(g.ID)
		if !switched {
			continue
		}
		applied[i].On = s.On && (s.Check.whole() || !s.NeedsCheck(g))
		if s.Term != nil {
			applied[i].From, applied[i].Until = s.Term.From, s.Term.Until
		}
		if applied[i].On && s.Check.whole() {
			applied[i].Unverified = false
		}
	}
	return applied
}

// Switch is what was decided here about one ground.
func (p Policy) Switch(id consent.GroundID) (GroundSwitch, bool) {
	for _, s := range p.Grounds {
		if s.Ground == id {
			return s, true
		}
	}
	return GroundSwitch{}, false
}

// NeedsCheck tells whether a switch makes a ground of the program count where
// the program does not vouch for it: it is off there, or not verified, or its
// term is made longer.
func (s GroundSwitch) NeedsCheck(g consent.LegalGround) bool {
	return s.On && (!g.On || g.Unverified || s.Term != nil && s.Term.longer(g))
}

func (t GroundTerm) longer(g consent.LegalGround) bool {
	earlier := g.From.Known() && (!t.From.Known() || t.From < g.From)
	later := g.Until.Known() && (!t.Until.Known() || t.Until > g.Until)
	return earlier || later
}

// GroundsEnding are the grounds that are on here and that ended, or will end
// within the days ahead of the agreements, earliest first. Nothing takes their
// place by itself. A ground of which the municipality decided something after
// its end is not told any more.
func (d *Desk) GroundsEnding(ctx context.Context) ([]consent.LegalGround, error) {
	p, err := d.Policy(ctx)
	if err != nil {
		return nil, err
	}
	ahead := d.Today().AddDays(p.Lead.Ending)
	var ending []consent.LegalGround
	for _, g := range p.Apply(d.Grounds) {
		s, switched := p.Switch(g.ID)
		if decided := switched && g.Until.Before(s.Day); g.On && g.Until.Before(ahead) && !decided {
			ending = append(ending, g)
		}
	}
	slices.SortStableFunc(ending, func(a, b consent.LegalGround) int { return cmp.Compare(a.Until, b.Until) })
	return ending, nil
}

// NeedsCheck tells whether a switch needs a written check before it counts.
func (d *Desk) NeedsCheck(s GroundSwitch) bool {
	g, known := d.ground(s.Ground)
	return !known || s.NeedsCheck(g)
}

// ground finds one ground of the program.
func (d *Desk) ground(id consent.GroundID) (consent.LegalGround, bool) {
	g := consent.GroundOf(d.Grounds, id)
	if g == nil {
		return consent.LegalGround{}, false
	}
	return *g, true
}

// decidedOn fills in who decides today.
func (d *Desk) decidedOn(ctx context.Context, by family.Text, day family.Date) (family.Text, family.Date, error) {
	me, err := d.Profile(ctx)
	if err != nil {
		return by, day, err
	}
	return cmp.Or(by, me.Name), cmp.Or(day, d.Today()), nil
}

package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// cell is how one category stands, about one person, for one partner. This
// file is the only one of the matrix that asks app/consent what may be shared.
type cell struct {
	category consent.Category
	mark     kit.Mark
	allowed  bool
	why      consent.Reason    // why not, when it is not allowed
	gone     bool              // the partner is not involved any more
	use      consent.GroundID  // the legal ground that carries it
	from     consent.ID        // the consent that carries it, or stands in the way
	until    family.Date       // the last day of that consent
	waits    []family.PersonID // who must still say yes
	against  []family.PersonID // who said no, or took it back
	gaps     []consent.Gap
}

// decide asks whether one category may be shared, and looks up why.
func decide(f consent.Facts, q consent.Question, c consent.Category) cell {
	q.Categories = []consent.Category{c}
	d := consent.May(f, q)
	made := cell{category: c, allowed: d.Allowed}
	switch {
	case d.Allowed && len(d.Grounds) > 0:
		made.carriedBy(f, d.Grounds[0])
	case !d.Allowed && len(d.Missing) > 0:
		made.lacks(f, d.Missing[0])
	default: // no answer that is known here: never taken for a yes
		made.allowed, made.mark = false, kit.MarkOpen
	}
	return made
}

// carriedBy fills in the consent or the use of a ground that carries it.
func (c *cell) carriedBy(f consent.Facts, ground string) {
	c.mark = kit.MarkYes
	if i := slices.IndexFunc(f.Uses, func(u consent.GroundUse) bool { return u.ID == ground }); i >= 0 {
		c.mark, c.use, c.until = kit.MarkShield, f.Uses[i].Ground, f.Uses[i].Until
		return
	}
	if asked, ok := consentIn(f, consent.ID(ground)); ok {
		c.from, c.until = asked.ID, asked.Until
	}
}

// lacks fills in what stands in the way. A reason that is not known here is a
// question mark: it is not allowed, and somebody must look.
func (c *cell) lacks(f consent.Facts, m consent.Missing) {
	c.why, c.from, c.gaps, c.mark = m.Reason, m.Consent, m.Gaps, kit.MarkOpen
	for _, g := range m.Givers {
		c.waits = append(c.waits, g.Person)
	}
	asked, ok := consentIn(f, m.Consent)
	if ok {
		c.until, c.against = asked.Until, against(f, asked, c.category)
	}
	switch m.Reason {
	case consent.NoConsent, consent.NeedsGround:
		c.mark = kit.MarkNone
	case consent.Refused, consent.Withdrawn, consent.OwnDecision:
		c.mark = kit.MarkNo
	case consent.Expired, consent.NotYet:
		c.mark = kit.MarkTime
	case consent.NotAnswered:
		if len(c.against) > 0 { // whatever the others will say
			c.mark, c.why = kit.MarkNo, consent.Refused
		}
	case consent.CannotTell, consent.NotChosen, consent.PartOfAnother:
	}
}

func consentIn(f consent.Facts, id consent.ID) (consent.Consent, bool) {
	i := slices.IndexFunc(f.Consents, func(c consent.Consent) bool { return c.ID == id })
	if id == "" || i < 0 {
		return consent.Consent{}, false
	}
	return f.Consents[i], true
}

// against are the givers of today who said no to a category, or took it back.
func against(f consent.Facts, asked consent.Consent, c consent.Category) []family.PersonID {
	var found []family.PersonID
	for _, g := range consent.RequiredGivers(f.Family, asked.About, f.On).Givers {
		a, ok := asked.AnswerOf(g.Person)
		if ok && (a.Withdrawn.Known() || !slices.Contains(a.Allowed, c)) {
			found = append(found, g.Person)
		}
	}
	return found
}

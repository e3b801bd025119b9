package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// cell is how one category stands, about one person, for one partner, as
// app/consent decides it. Here only a sign is chosen for what it says.
type cell struct {
	category consent.Category
	mark     kit.Mark
	allowed  bool
	why      consent.Reason    // why not, when it is not allowed
	gone     bool              // the partner gets nothing any more
	use      consent.GroundID  // the legal ground that carries it
	from     consent.ID        // the consent that carries it, or stands in the way
	until    family.Date       // the last day of the yes; of what ended, the day on which it did
	waits    []family.PersonID // who can still say yes
	by       []family.PersonID // whose no, taking back or condition stands in the way
	gaps     []consent.Gap
}

// cellsOf words the decision about one person, in the order of
// consent.Categories. A category that was not decided is never taken for a yes.
func cellsOf(f consent.Facts, decided []consent.Cell) []cell {
	made := make([]cell, 0, len(consent.Categories()))
	for _, c := range consent.Categories() {
		i := slices.IndexFunc(decided, func(d consent.Cell) bool { return d.Category == c })
		if i < 0 {
			made = append(made, cell{category: c, mark: kit.MarkOpen})
			continue
		}
		made = append(made, cellOf(f, decided[i]))
	}
	return made
}

func cellOf(f consent.Facts, d consent.Cell) cell {
	made := cell{category: d.Category, allowed: d.Allowed, until: d.Until}
	switch {
	case d.Allowed && d.ByLaw:
		made.mark = kit.MarkShield
		if i := slices.IndexFunc(f.Uses, func(u consent.GroundUse) bool { return u.ID == d.Ground }); i >= 0 {
			made.use = f.Uses[i].Ground
		}
	case d.Allowed:
		made.mark, made.from = kit.MarkYes, consent.ID(d.Ground)
	default:
		made.lacks(f, d.Missing)
	}
	return made
}

// lacks fills in what stands in the way.
func (c *cell) lacks(f consent.Facts, m consent.Missing) {
	c.why, c.from, c.gaps, c.by = m.Reason, m.Consent, m.Gaps, m.By
	c.mark, c.gone = signOf(m.Reason), m.Reason == consent.PartnerEnded || m.Reason == consent.PartnerGone
	for _, g := range m.Givers {
		c.waits = append(c.waits, g.Person)
	}
	asked, ok := consentIn(f, m.Consent)
	if !ok {
		return
	}
	if m.Reason == consent.Expired {
		c.until = asked.Until
	}
	if m.Reason == consent.Withdrawn { // not those who said no from the beginning
		c.by = slices.DeleteFunc(slices.Clone(m.By), func(id family.PersonID) bool {
			a, _ := asked.AnswerOf(id)
			return !a.Withdrawn.Known()
		})
	}
}

// signOf is the sign of a reason. One that is not known here is a question
// mark: it is not allowed, and somebody must look.
func signOf(r consent.Reason) kit.Mark {
	switch r {
	case consent.NoConsent, consent.NeedsGround, consent.PartnerEnded, consent.PartnerGone:
		return kit.MarkNone
	case consent.Refused, consent.Withdrawn, consent.OwnDecision, consent.FormerNo:
		return kit.MarkNo
	case consent.Expired, consent.NotYet:
		return kit.MarkTime
	case consent.NotAnswered, consent.Reopened, consent.Conditional, consent.CannotTell:
	case consent.NotChosen, consent.PartOfAnother, consent.AboutAnother: // of items, not of categories
	}
	return kit.MarkOpen
}

func consentIn(f consent.Facts, id consent.ID) (consent.Consent, bool) {
	i := slices.IndexFunc(f.Consents, func(c consent.Consent) bool { return c.ID == id })
	if id == "" || i < 0 {
		return consent.Consent{}, false
	}
	return f.Consents[i], true
}

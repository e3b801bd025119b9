package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// tally counts the marks of one square.
type tally struct {
	yes, no, open, late, shield int
	waits                       []family.PersonID
	conditions                  []family.PersonID // whose yes waits for its condition
	gaps                        []consent.Gap
	until                       family.Date // the first day on which a yes ends
	back                        bool        // taken back, not only refused
}

func tallyOf(cells []cell) tally {
	var n tally
	for _, c := range cells {
		switch c.mark {
		case kit.MarkYes:
			n.yes++
			if !n.until.Known() || c.until.Before(n.until) {
				n.until = c.until
			}
		case kit.MarkNo:
			n.no++
			n.back = n.back || c.why == consent.Withdrawn
			if c.why == consent.FormerNo { // it ends when these answer anew
				n.waits = added(n.waits, c.waits)
			}
		case kit.MarkOpen:
			n.open++
			if c.why == consent.Conditional {
				n.conditions = added(n.conditions, c.by)
			}
			n.waits, n.gaps = added(n.waits, c.waits), added(n.gaps, c.gaps)
		case kit.MarkTime:
			n.late++
		case kit.MarkShield:
			n.shield++
		case kit.MarkNone:
		}
	}
	return n
}

// added joins two lists, each element once.
func added[T comparable](list, more []T) []T {
	for _, x := range more {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

// summary is the line under the cells of a square: what is missing first, and
// who must still say yes.
func (t teller) summary(cells []cell, p family.Partner) kit.Label {
	n := tallyOf(cells)
	switch {
	case gone(p, t.today):
		return kit.Label{Text: t.T("matrix.gone"), Tone: kit.Neutral}
	case len(n.gaps) > 0:
		return kit.Label{Text: sentence(t.gaps(n.gaps)), Tone: kit.Warn}
	case len(n.waits) > 0:
		return kit.Label{Text: t.T("consents.waits-for", "names", t.names(n.waits)), Tone: kit.Warn}
	case len(n.conditions) > 0:
		return kit.Label{Text: t.T("matrix.condition", "names", t.names(n.conditions)), Tone: kit.Warn}
	case n.open > 0:
		return kit.Label{Text: t.T("matrix.look"), Tone: kit.Warn}
	case n.yes > 0 && n.no+n.late > 0:
		return kit.Label{Text: t.T("matrix.part", "some", n.yes, "all", n.yes+n.no+n.late), Tone: kit.Info}
	case n.yes > 0:
		return kit.Label{Text: t.T("matrix.yes-until", "date", t.ShortDate(string(n.until))), Tone: kit.Good}
	case n.no > 0 && n.back:
		return kit.Label{Text: t.T("consents.state.withdrawn"), Tone: kit.Bad}
	case n.no > 0:
		return kit.Label{Text: t.T("consents.state.refused"), Tone: kit.Bad}
	case n.late > 0:
		return kit.Label{Text: t.T("list.reason." + string(lateWhy(cells))), Tone: kit.Warn}
	case n.shield > 0:
		return kit.Label{Text: t.T("consents.state.ground"), Tone: kit.Info}
	}
	return kit.Label{Text: t.T("consents.state.none"), Tone: kit.Neutral}
}

func lateWhy(cells []cell) consent.Reason {
	i := slices.IndexFunc(cells, func(c cell) bool { return c.mark == kit.MarkTime })
	return cells[i].why
}

// word is how one category stands in a word, and what belongs to it.
func (t teller) word(c cell) (word, more string) {
	switch {
	case c.gone:
		return t.T("matrix.gone"), ""
	case c.mark == kit.MarkYes:
		return t.T("consents.state.given"), t.T("consents.until", "date", t.ShortDate(string(c.until)))
	case c.mark == kit.MarkShield:
		return t.T("consents.state.ground"), t.T("consents.without-consent")
	case c.why == consent.Withdrawn:
		return t.T("consents.state.withdrawn"), t.names(c.by)
	case c.mark == kit.MarkNo:
		return t.T("consents.state.refused"), t.names(c.by)
	case c.why == consent.Expired:
		return t.T("consents.state.expired"), t.T("consents.ended", "date", t.ShortDate(string(c.until)))
	case c.why == consent.NotYet:
		return t.T("matrix.later"), ""
	case c.why == consent.NeedsGround:
		return t.T("matrix.ground-only"), ""
	case c.mark == kit.MarkNone:
		return t.T("matrix.never"), ""
	case c.why == consent.Conditional:
		return t.T("consents.state.conditional"), t.names(c.by)
	case len(c.gaps) > 0:
		return t.T("matrix.unclear"), sentence(t.gaps(c.gaps))
	case len(c.waits) > 0:
		return t.T("consents.state.pending"), t.T("matrix.on", "names", t.names(c.waits))
	}
	return t.T("matrix.look"), ""
}

// said is one category in a sentence for who hears it.
func (t teller) said(c cell) string {
	word, more := t.word(c)
	if more != "" {
		word += ", " + more
	}
	return t.T("list.category."+string(c.category)) + ": " + word
}

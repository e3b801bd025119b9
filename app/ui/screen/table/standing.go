package table

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// categoryNames are the kinds of data in words.
func categoryNames(l words.Lang, list []consent.Category) []string {
	var names []string
	for _, c := range list {
		names = append(names, l.T("list.category."+string(c)))
	}
	return names
}

// giverNames are those whose answer is missing.
func giverNames(f family.Family, missing []consent.Giver) []string {
	var names []string
	for _, g := range missing {
		names = append(names, called(f, g.Person))
	}
	return names
}

// saidOf is which button an answer was.
func saidOf(c consent.Consent, a consent.Answer) string {
	switch {
	case a.Withdrawn.Known() || len(a.Allowed) == 0:
		return sayNo
	case len(a.Allowed) < len(c.Asked):
		return sayPartly
	}
	return sayYes
}

// standingTone says how a state feels.
func standingTone(s consent.State) kit.Tone {
	switch s {
	case consent.StateGiven:
		return kit.Good
	case consent.StatePartly, consent.StateUpcoming:
		return kit.Info
	case consent.StateAsked, consent.StatePending, consent.StateConditional, consent.StateExpired:
		return kit.Warn
	case consent.StateRefused, consent.StateWithdrawn:
		return kit.Neutral
	}
	return kit.Neutral
}

// stillOpen is what the talk leaves to be done, in sentences. It stops
// nothing.
func stillOpen(l words.Lang, d consent.Dossier, on family.Date) []string {
	var open []string
	if _, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, on); !ok {
		open = append(open, l.T("table.open-coordinator"))
	}
	for _, c := range d.Consents {
		st := c.Standing(d.Family, on)
		names := giverNames(d.Family, st.Missing)
		partner, known := d.Family.Partner(c.Partner)
		if st.State.Open() && known && len(names) > 0 {
			open = append(open, l.T("table.open-consent", "names", l.List(names), "about", called(d.Family, c.About), "partner", string(partner.Label())))
		}
	}
	if !d.Plan.NextReview.Known() {
		open = append(open, l.T("table.open-review"))
	}
	return open
}

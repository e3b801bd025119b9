package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// joint is one thing that stands in the way, about one person or more.
type joint struct {
	consent.Missing
	about      []family.PersonID
	categories []consent.Category
}

// joined puts together what is missing for the same reason from the same
// people, so that a thing about a large family says it once.
func joined(missing []consent.Missing) []joint {
	var found []joint
	for _, m := range missing {
		i := slices.IndexFunc(found, func(x joint) bool { return x.fits(m) })
		if i < 0 {
			found = append(found, joint{Missing: m})
			i = len(found) - 1
		}
		if x := &found[i]; !slices.Contains(x.about, m.About) {
			x.about = append(x.about, m.About)
		}
		if x := &found[i]; !slices.Contains(x.categories, m.Category) {
			x.categories = append(x.categories, m.Category)
		}
	}
	return found
}

// fits tells whether it can be said in one sentence: of what hangs on one
// consent only what hangs on the same one.
func (x joint) fits(m consent.Missing) bool {
	if x.Reason != m.Reason {
		return false
	}
	switch m.Reason {
	case consent.NoConsent, consent.OwnDecision, consent.NeedsGround, consent.NotChosen:
		return true
	case consent.NotAnswered:
		return slices.Equal(x.Givers, m.Givers)
	}
	return x.Consent == m.Consent && x.About == m.About
}

func (r reasons) people(m joint) string {
	var names []string
	for _, id := range m.about {
		names = append(names, r.name(id))
	}
	return r.List(names)
}

package overview

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// carePlanWeeks is within how many weeks after a family declines a plan of its
// own a provider has a care plan (Jeugdwet 4.1.3; domain sheet 1.1). It counts
// from the day on which it was declined, which is not kept apart: the day of
// the offer is the earliest it can be.
const carePlanWeeks = 6

// carePlanHint shows, after a no, by when a care plan follows; nothing else is
// done with it.
func carePlanHint(l words.Lang, offer family.FamilyGroupPlan) string {
	if offer.Answer != family.GroupPlanDeclines {
		return ""
	}
	return l.T("overview.group-plan.care-plan", "datum", l.Date(string(offer.Offered.AddDays(7*carePlanWeeks))))
}

// addDossier adds the ways to what the family asked for, and to the working
// notes.
func (s *Screen) addDossier(body *fyne.Container) {
	l, open := s.needs.Words, 0
	for _, r := range s.dossier.Requests {
		if r.Open() {
			open++
		}
	}
	ways := kit.Wrap(8, kit.Keep(s.places, "requests", kit.Secondary(l.T("overview.requests"), kit.IconInbox, s.to(route.Rights))),
		kit.Keep(s.places, "notes", kit.Secondary(l.T("overview.notes"), kit.IconPen, s.to(route.Notes))))
	body.Add(kit.Line())
	if open > 0 {
		body.Add(kit.Chips(kit.Label{Text: l.N("overview.requests.open", open), Tone: kit.Warn}))
	}
	body.Add(ways)
}

func (s *Screen) to(name route.Name) func() {
	return func() { s.needs.Go(route.Route{Name: name, Family: s.needs.Family}) }
}

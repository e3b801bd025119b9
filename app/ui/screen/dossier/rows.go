package dossier

import (
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// badges counts the consents that somebody must still answer, and the
// contributions that wait for a decision.
func badges(d consent.Dossier, today family.Date) (open, fresh int) {
	for _, c := range d.Consents {
		if c.Standing(d.Family, today).State.Open() {
			open++
		}
	}
	for _, c := range d.Contributions {
		if c.State == family.ContribNew {
			fresh++
		}
	}
	return open, fresh
}

// subtitle says who coordinates and which version there is.
func subtitle(l words.Lang, d consent.Dossier, today family.Date) string {
	var parts []string
	if name := casework.CoordinatorName(d, today); !name.Empty() {
		parts = append(parts, l.T("dossier.coordinator", "naam", string(name)))
	}
	if v, ok := d.Version(0); ok {
		parts = append(parts, l.T("dossier.version", "nummer", v.Number, "datum", l.Date(string(v.AdoptedOn))))
	} else {
		parts = append(parts, l.T("dossier.version.none"))
	}
	return strings.Join(parts, " · ")
}

// chips say how the plan stands.
func chips(l words.Lang, d consent.Dossier, today family.Date) []kit.Label {
	labels := []kit.Label{{Text: l.T("list.plan-state." + string(d.Plan.State)), Tone: toneOfPlan(d.Plan.State)}}
	if casework.CoordinatorName(d, today).Empty() {
		labels = append(labels, kit.Label{Text: l.T("dossier.coordinator.none"), Tone: kit.Warn})
	}
	next := d.Plan.NextReview
	switch {
	case !next.Known():
		labels = append(labels, kit.Label{Text: l.T("dossier.review.none"), Tone: kit.Neutral})
	case next.Before(today):
		labels = append(labels, kit.Label{Text: l.T("dossier.review.late", "dagen", l.Days(string(next), string(today))), Tone: kit.Bad})
	default:
		labels = append(labels, kit.Label{Text: l.T("dossier.review", "dagen", l.Days(string(next), string(today))), Tone: kit.Info})
	}
	return labels
}

func toneOfPlan(state family.PlanState) kit.Tone {
	switch state {
	case family.PlanAdopted:
		return kit.Good
	case family.PlanForAssent, family.PlanEvaluating:
		return kit.Warn
	case family.PlanDraft, family.PlanClosed:
	}
	return kit.Neutral
}

// change is one line of what changed since the last version.
type change struct {
	label kit.Label
	text  string
}

// shownChanges is how many changes are told one by one.
const shownChanges = 10

// changes words what changed since the last version; more is how many are not
// told one by one.
func changes(l words.Lang, d consent.Dossier) (told []change, more int) {
	last, _ := d.Version(0)
	differences := casework.Compare(last.Family, last.Plan, d.Family, d.Plan)
	for _, difference := range differences {
		if len(told) == shownChanges {
			return told, len(differences) - shownChanges
		}
		told = append(told, change{
			label: kit.Label{Text: l.T("list.change." + string(difference.Kind)), Tone: telling.Change(difference.Kind)},
			text:  changeText(l, d.Family, difference),
		})
	}
	return told, 0
}

func changeText(l words.Lang, f family.Family, c casework.Difference) string {
	text := c.After
	if text.Empty() {
		text = c.Before
	}
	what := l.T("list.item." + c.Item)
	switch c.Item {
	case "review":
		return what + ": " + l.Date(string(c.After))
	case "agreement":
		p, _ := f.Person(family.PersonID(c.ID))
		return what + ": " + string(p.ShortName())
	}
	if text.Empty() {
		return what
	}
	return what + ": " + string(text)
}

// contents counts what a first version holds.
func contents(l words.Lang, d consent.Dossier) string {
	actions := 0
	for _, g := range d.Plan.Goals {
		actions += len(g.Actions)
	}
	return l.List([]string{
		l.N("dossier.count.persons", len(d.Family.Persons)), l.N("dossier.count.statements", len(d.Plan.Statements)),
		l.N("dossier.count.goals", len(d.Plan.Goals)), l.N("dossier.count.actions", actions),
	})
}

// voice is what one person says of the plan.
type voice struct {
	name, view string
	label      kit.Label
}

// voices are those of the core of the family, and of whoever else answered.
func voices(l words.Lang, d consent.Dossier) []voice {
	var all []voice
	for _, id := range d.Asked() {
		p, _ := d.Family.Person(id)
		a := d.Plan.AgreementOf(id)
		all = append(all, voice{name: string(p.Name()), view: string(a.View),
			label: kit.Label{Text: l.T("list.agreement." + string(a.Answer)), Tone: telling.Agreement(a.Answer)}})
	}
	return all
}

package contributions

import (
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// teller words contributions.
type teller struct {
	words.Lang
	dossier consent.Dossier
}

// giver is who brought it in.
func (t teller) giver(c family.Contribution) string {
	p, known := t.dossier.Family.Partner(c.Partner)
	switch {
	case c.By != "" && known && p.House != "" && !strings.Contains(string(c.By), string(p.House)):
		return string(c.By) + ", " + string(p.House)
	case c.By != "":
		return string(c.By)
	case known:
		return string(p.Label())
	}
	return t.T("contributions.somebody")
}

// short is what the giver is called in a sentence.
func (t teller) short(c family.Contribution) string {
	if c.By != "" {
		return string(c.By)
	}
	return t.giver(c)
}

// about says when, of what kind and about whom.
func (t teller) about(c family.Contribution) string {
	said := []string{t.T("contributions.made", "moment", t.Moment(c.Made))}
	var names []string
	for _, id := range c.About {
		if p, ok := t.dossier.Family.Person(id); ok {
			names = append(names, string(p.ShortName()))
		}
	}
	if len(names) > 0 {
		said = append(said, t.T("contributions.about", "names", t.List(names)))
	}
	if c.Domain != family.DomainNone {
		said = append(said, t.T("list.domain."+string(c.Domain)))
	}
	if !c.Arrived.IsZero() {
		said = append(said, t.T("contributions.arrived", "moment", t.Moment(c.Arrived)))
	}
	return strings.Join(said, " · ")
}

// extra is what stands beside the words: a mark, a day.
func (t teller) extra(c family.Contribution) string {
	var said []string
	if _, a, ok := t.dossier.Plan.Action(c.Action); ok {
		said = append(said, t.T("asked.about-action", "action", string(a.What)))
	}
	if c.Score != nil {
		said = append(said, t.T("contributions.score", "mark", *c.Score))
	}
	if c.Due.Known() {
		said = append(said, t.T("contributions.due", "date", t.Date(string(c.Due))))
	}
	return strings.Join(said, " · ")
}

func (t teller) state(s family.ContributionState) kit.Label {
	tone := kit.Neutral
	switch s {
	case family.ContribAccepted:
		tone = kit.Good
	case family.ContribNew, family.ContribPartly, family.ContribQuestion:
		tone = kit.Info
	case family.ContribDeclined:
		tone = kit.Bad
	}
	return kit.Label{Text: t.T("list.contribution-state." + string(s)), Tone: tone}
}

// decidedBy says by whom and when.
func (t teller) decidedBy(c family.Contribution) string {
	return t.T("contributions.decided-by", "name", string(c.Decision.By), "date", t.Date(string(family.DateOf(c.Decision.At))))
}

// actionLine is what stands beside an action that is taken over.
func (t teller) actionLine(c family.Contribution) string {
	due := ""
	if c.Due.Known() {
		due = t.T("contributions.due", "date", t.Date(string(c.Due)))
	}
	return words.Line(t.T("contributions.will-do", "name", string(t.dossier.Family.DoerName(family.Doer{Partner: c.Partner}))), due)
}

// markLine is what stands beside a mark that is taken over.
func (t teller) markLine(c family.Contribution) string {
	return words.Line(t.T("contributions.score", "mark", *c.Score), t.giver(c), t.Date(string(family.DateOf(c.Made))))
}

// saidLine is what stands beside words that are taken over.
func (t teller) saidLine(c family.Contribution) string {
	kind := family.KindOpinion
	if c.Kind == family.ContribObservation {
		kind = family.KindObservation
	}
	return words.Line(t.giver(c), t.T("list.statement-kind."+string(kind)), t.Date(string(family.DateOf(c.Made))))
}

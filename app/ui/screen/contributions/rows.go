package contributions

import (
	"slices"
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

// waits tells whether a coordinator must still decide: new, or answered with a
// question that can be decided after all.
func waits(c family.Contribution) bool {
	return c.State == family.ContribNew || c.State == family.ContribQuestion
}

// parted are the contributions that wait, new ones first and then the oldest,
// and those that were decided on, newest first.
func parted(all []family.Contribution) (open, decided []family.Contribution) {
	for _, c := range all {
		if waits(c) {
			open = append(open, c)
		} else {
			decided = append(decided, c)
		}
	}
	slices.SortStableFunc(open, func(a, b family.Contribution) int {
		if a.State != b.State && a.State == family.ContribNew {
			return -1
		}
		if a.State != b.State && b.State == family.ContribNew {
			return 1
		}
		return a.Made.Compare(b.Made)
	})
	slices.SortStableFunc(decided, func(a, b family.Contribution) int { return b.Decision.At.Compare(a.Decision.At) })
	return open, decided
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

// about says when, of what kind and about whom.
func (t teller) about(c family.Contribution) string {
	said := []string{t.Moment(c.Made)}
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
	return strings.Join(said, " · ")
}

// place is where the words would land in the plan: a heading, and what stands
// there now.
type place struct {
	title string
	lines []string
	lost  bool // what it was about is no longer in the plan
}

func (t teller) place(c family.Contribution) place {
	plan := t.dossier.Plan
	goal, found := plan.Goal(c.Goal)
	switch {
	case c.Kind == family.ContribAction && !found:
		return place{title: t.T("contributions.place.gone"), lost: true}
	case c.Kind == family.ContribAction:
		at := place{title: t.T("contributions.place.action"), lines: []string{string(goal.Words)}}
		for _, a := range goal.Actions {
			at.lines = append(at.lines, "– "+string(a.What))
		}
		return at
	case c.Kind == family.ContribProgress && c.Score != nil:
		at := place{title: t.T("contributions.place.mark")}
		if found {
			at.lines = append(at.lines, string(goal.Words))
			at.lines = append(at.lines, t.marks(plan, goal.ID)...)
		}
		return at
	}
	at := place{title: t.T("contributions.place.story")}
	for _, s := range plan.Statements {
		if s.Speaker.Partner == c.Partner && s.Speaker.Partner != "" {
			at.lines = append(at.lines, "– "+string(s.Text))
		}
	}
	return at
}

func (t teller) marks(plan family.Plan, goal family.GoalID) []string {
	var lines []string
	for _, m := range plan.Marks {
		if m.Goal == goal {
			lines = append(lines, t.T("contributions.mark-before", "mark", m.Score, "date", t.Date(string(m.On))))
		}
	}
	return lines
}

// extra is what stands beside the words: a mark, a day.
func (t teller) extra(c family.Contribution) string {
	var said []string
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

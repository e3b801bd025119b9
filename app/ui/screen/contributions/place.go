package contributions

import (
	"context"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// place is where the words would land in the plan: a heading, the goal, and
// what stands there now.
type place struct {
	title  string
	words  string // of the goal
	blocks []block
	lost   bool // what it was about is no longer in the plan
}

// block is some lines of the plan under a heading.
type block struct {
	title string
	lines []string
}

// mostLines is how much of the plan is shown of one sort at first: the newest.
const mostLines = 3

func (t teller) place(c family.Contribution) place {
	plan := t.dossier.Plan
	goal, found := plan.Goal(c.Goal)
	at := place{title: t.T("contributions.place.story")}
	switch {
	case c.Kind == family.ContribAction && !found:
		return place{title: t.T("contributions.place.gone"), lost: true}
	case c.Kind == family.ContribAction:
		at.title = t.T("contributions.place.action")
	case c.Kind == family.ContribProgress && c.Score != nil:
		at.title = t.T("contributions.place.mark")
	}
	add := func(key string, lines []string) {
		if len(lines) > 0 {
			at.blocks = append(at.blocks, block{t.T("contributions.block." + key), lines})
		}
	}
	if found {
		at.words = string(goal.Words)
		add("marks", t.marks(plan, goal.ID))
		add("actions", t.actions(*goal))
	}
	if c.Kind != family.ContribAction {
		add("statements", t.statements(plan, c))
	}
	return at
}

// who is somebody in few words: of a partner the professional alone.
func (t teller) who(d family.Doer) string {
	if p, ok := t.dossier.Family.Partner(d.Partner); ok && d.Person == "" {
		return string(p.ShortLabel())
	}
	return string(t.dossier.Family.DoerName(d))
}

func (t teller) actions(g family.Goal) []string {
	var lines []string
	for _, a := range g.Actions {
		due := ""
		if a.Due.Known() {
			due = t.Date(string(a.Due))
		}
		lines = append(lines, "– "+words.Line(string(a.What), t.who(a.Who), t.T("list.action-state."+string(a.State)), due))
	}
	return lines
}

func (t teller) marks(plan family.Plan, goal family.GoalID) []string {
	var lines []string
	for _, m := range plan.Marks {
		if m.Goal == goal {
			lines = append(lines, words.Line(t.T("contributions.mark-before", "mark", m.Score, "date", t.Date(string(m.On))), t.who(family.Doer{Person: m.Person, Partner: m.Partner})))
		}
	}
	return lines
}

// statements are what was said of the same persons in the same area of life,
// or by the same giver.
func (t teller) statements(plan family.Plan, c family.Contribution) []string {
	var lines []string
	for _, s := range plan.Statements {
		theirs := s.Speaker.Partner != "" && s.Speaker.Partner == c.Partner
		alike := s.Domain == c.Domain && c.Domain != family.DomainNone && (len(c.About) == 0 || len(s.About) == 0 || shares(s.About, c.About))
		if theirs || alike {
			lines = append(lines, "– "+words.Line(string(s.Text), t.who(family.Doer(s.Speaker))))
		}
	}
	return lines
}

func shares(a, b []family.PersonID) bool {
	return slices.ContainsFunc(a, func(id family.PersonID) bool { return slices.Contains(b, id) })
}

// since is what changed in the goal and its actions since the version that the
// giver had. Nothing when no version is known, or nothing changed.
func (t teller) since(ctx context.Context, c family.Contribution) (number int, list []casework.Compared) {
	seen, ok := casework.VersionSeen(t.dossier, c)
	if !ok || c.Goal == "" {
		return 0, nil
	}
	only := func(p family.Plan) (alone family.Plan) {
		if g, ok := p.Goal(c.Goal); ok {
			alone.Goals = []family.Goal{*g}
		}
		return alone
	}
	found, err := casework.ComparePlans(ctx, family.Family{}, only(seen.Plan), family.Family{}, only(t.dossier.Plan))
	if err != nil {
		return 0, nil // the screen was left
	}
	found = slices.DeleteFunc(found, func(x casework.Compared) bool { return x.Kind == casework.Same || x.Item == "review" })
	return seen.Number, found
}

// nowIs says how a goal or an action stands of which the words are the same.
func (t teller) nowIs(x casework.Compared) string {
	plan := t.dossier.Plan
	if g, ok := plan.Goal(family.GoalID(x.ID)); ok && x.Item == "goal" {
		return t.T("contributions.now-is", "state", t.T("list.goal-state."+string(g.State)))
	}
	if _, a, ok := plan.Action(family.ActionID(x.ID)); ok {
		return t.T("contributions.now-is", "state", t.T("list.action-state."+string(a.State)))
	}
	return ""
}

// stands tells whether what was taken over stands in the plan, word for word.
func (t teller) stands(c family.Contribution) bool {
	text := c.Text
	if c.State == family.ContribPartly {
		text = c.Decision.Accepted
	}
	p := t.dossier.Plan
	return slices.ContainsFunc(p.Statements, func(s family.Statement) bool { return s.Text == text }) ||
		slices.ContainsFunc(p.Marks, func(m family.Mark) bool { return m.Topic == text }) ||
		slices.ContainsFunc(p.Goals, func(g family.Goal) bool {
			return slices.ContainsFunc(g.Actions, func(a family.Action) bool { return a.What == text })
		})
}

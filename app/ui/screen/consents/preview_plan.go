package consents

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// goals are the goals, each with its actions under it.
func (r reader) goals() []entry {
	var all []entry
	for _, g := range r.of.Plan.Goals {
		all = append(all, entry{key: key("goal", string(g.ID)), in: inGoals, about: g.ForWhom, everyone: len(g.ForWhom) == 0,
			items: []consent.Item{{Kind: consent.ItemGoal, ID: string(g.ID)}},
			lines: []line{{text: string(g.Words), under: under(string(g.Result), r.forWhom(g.ForWhom), r.domain(g.Domain), r.choice("goal-kind", string(g.Kind)),
				r.choice("goal-state", string(g.State)), r.day("due", g.Due))}}})
		for _, a := range g.Actions {
			all = append(all, r.action(g, a))
		}
	}
	return all
}

func (r reader) action(g family.Goal, a family.Action) entry {
	return entry{key: key("action", string(a.ID)), in: inGoals, about: g.ForWhom, everyone: len(g.ForWhom) == 0,
		items: []consent.Item{{Kind: consent.ItemAction, ID: string(a.ID)}, {Kind: consent.ItemDoer, ID: string(a.ID)}},
		lines: []line{{text: r.T("preview.action", "text", string(a.What)), under: under(string(r.of.DoerName(a.Who)), r.day("due", a.Due),
			r.choice("action-state", string(a.State)), r.day("done", a.Done))}}}
}

func (r reader) domain(d family.LifeDomain) string {
	if d == family.DomainNone {
		return ""
	}
	return r.choice("domain", string(d))
}

// statements are what people said, with what others say of it.
func (r reader) statements() []entry {
	var all []entry
	for _, s := range r.of.Plan.Statements {
		e := entry{key: key("statement", string(s.ID)), in: inWords, about: about(s), everyone: len(s.About) == 0, free: s.ID,
			items: []consent.Item{{Kind: consent.ItemStatement, ID: string(s.ID)}},
			lines: []line{{text: string(s.Text), quoted: s.Kind == family.KindQuote, under: under(string(r.of.SpeakerName(s.Speaker)), r.choice("topic", string(s.Topic)),
				r.choice("statement-kind", string(s.Kind)), r.domain(s.Domain), r.day("on", s.On))}}}
		for _, v := range s.Views {
			e.lines = append(e.lines, line{text: string(v.Text), quoted: true, under: under(r.T("preview.view", "name", string(r.of.NameOf(v.Person))), r.day("on", v.On))})
		}
		all = append(all, e)
	}
	return all
}

// about are those a statement is about: whoever said it too.
func about(s family.Statement) []family.PersonID {
	ids := slices.Clone(s.About)
	if who := s.Speaker.Person; who != "" && len(ids) > 0 && !slices.Contains(ids, who) {
		ids = append(ids, who)
	}
	return ids
}

func (r reader) marks() []entry {
	var all []entry
	for _, m := range r.of.Plan.Marks {
		who := r.of.SpeakerName(family.Speaker{Person: m.Person, Partner: m.Partner})
		e := entry{key: key("mark", string(m.ID)), in: inMarks, items: []consent.Item{{Kind: consent.ItemMark, ID: string(m.ID)}},
			lines: []line{{text: r.T("preview.mark", "topic", string(m.Topic), "mark", m.Score), under: under(string(who), r.domain(m.Domain), r.day("on", m.On))},
				{text: r.labelled("higher", m.Higher)}}}
		if m.Person != "" {
			e.about = []family.PersonID{m.Person}
		}
		all = append(all, e)
	}
	return all
}

func (r reader) safety() []entry {
	var all []entry
	for _, s := range r.of.Plan.Safety {
		all = append(all, entry{key: key("safety", string(s.ID)), in: inSafety, about: s.About, everyone: len(s.About) == 0,
			items: []consent.Item{{Kind: consent.ItemSafety, ID: string(s.ID)}},
			lines: []line{{text: string(s.Text), under: under(r.labelled("watches", s.Watches), r.labelled("when-fail", s.WhenFail), r.day("on", s.On))}}})
	}
	return all
}

// evaluations are the scores of each goal, and what was learned.
func (r reader) evaluations() []entry {
	var all []entry
	for _, e := range r.of.Plan.Evaluations {
		for _, x := range e.Scores {
			goal, ok := r.of.Plan.Goal(x.Goal)
			words := r.T("preview.some-goal")
			if ok {
				words = string(goal.Words)
			}
			all = append(all, entry{key: key("score", string(e.ID), string(x.Goal)), in: inLookBacks,
				items: []consent.Item{{Kind: consent.ItemEvaluation, ID: string(e.ID), Goal: string(x.Goal)}},
				lines: []line{{text: words, under: under(r.day("on", e.On), r.gas("client", x.Client), r.gas("worker", x.Worker))}, {text: string(x.Story)}}})
		}
		all = append(all, entry{key: key("evaluation", string(e.ID)), in: inLookBacks, rule: "lessons", lines: []line{
			{text: r.labelled("lessons", e.Lessons)}, {text: string(e.Story)}, {text: r.labelled("by", e.By)}}})
	}
	return all
}

func (r reader) gas(who string, g *family.GAS) string {
	if g == nil {
		return ""
	}
	text := strconv.Itoa(int(*g))
	if *g > 0 {
		text = "+" + text
	}
	return r.T("preview.gas-"+who, "score", text)
}

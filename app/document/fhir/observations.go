package fhir

import (
	"cmp"
	"strconv"

	"keukentafel/app/family"
)

// statements are what people said, literally, with what others say of it.
func (b *book) statements() {
	for _, s := range b.slice.Plan.Statements {
		says := text(s.Text)
		if says == "" {
			continue
		}
		made := observation{head: b.head("Observation", says, text(b.slice.SpeakerName(s.Speaker))), Identifier: named("statement", string(s.ID)), Status: "final",
			Category: append(list(b.term("statement-kind", string(s.Kind))), list(b.term("domain", string(s.Domain)))...),
			Code:     concept{Text: cmp.Or(b.said("topic", string(s.Topic)), b.lang.T("list.item.statement"))}, Subject: b.subject(s.About),
			Effective: day(s.On), Performer: list(b.who(family.Doer(s.Speaker))), Words: says}
		if code := b.term("topic", string(s.Topic)); code != nil {
			made.Code = *code
		}
		for _, v := range s.Views {
			if view := text(v.Text); view != "" {
				made.Notes = append(made.Notes, annotation{b.who(family.Doer{Person: v.Person}), day(v.On), view})
			}
		}
		b.add("document.topic."+string(s.Topic), b.url("statement", string(s.ID)), made)
	}
}

// marks are scores from 0 to 10.
func (b *book) marks() {
	for _, m := range b.slice.Plan.Marks {
		topic := cmp.Or(text(m.Topic), b.lang.T("list.item.mark"))
		score := m.Score
		made := observation{head: b.head("Observation", topic, strconv.Itoa(score)), Identifier: named("mark", string(m.ID)), Status: "final",
			Category: list(b.term("domain", string(m.Domain))), Code: *b.own("observation", "mark", topic), Subject: b.subject([]family.PersonID{m.Person}),
			Effective: day(m.On), Performer: list(b.who(family.Doer{Person: m.Person, Partner: m.Partner})), Number: &score,
			Range: []scaleRange{{quantity{0}, quantity{10}}}}
		if higher := text(m.Higher); higher != "" {
			made.Notes = []annotation{{Text: b.lang.T("document.mark.higher") + ": " + higher}}
		}
		url := b.url("mark", string(m.ID))
		b.measured(m.Goal, url, &made)
		b.add(partMarks, url, made)
	}
}

// evaluations are how far the goals came, by the family and by the worker.
func (b *book) evaluations() {
	for _, e := range b.slice.Plan.Evaluations {
		for _, s := range e.Scores {
			b.score(e, s, "client", "document.score.family", s.Client)
			b.score(e, s, "worker", "document.score.worker", s.Worker)
		}
	}
}

func (b *book) score(e family.Evaluation, s family.GoalScore, by, key string, gas *family.GAS) {
	g, there := b.slice.Plan.Goal(s.Goal)
	if gas == nil || !there {
		return
	}
	id, value := string(e.ID)+"/"+string(s.Goal)+"/"+by, int(*gas)
	meaning := b.said("gas", strconv.Itoa(value))
	made := observation{head: b.head("Observation", b.lang.T(key), meaning), Identifier: named("score", id), Status: "final",
		Code: *b.own("observation", "goal-attainment-"+by, b.lang.T(key)), Subject: b.subject(g.ForWhom), Effective: day(e.On), Number: &value,
		Meaning: list(b.own("gas", strconv.Itoa(value), meaning)), Range: []scaleRange{{quantity{int(family.GASWorst)}, quantity{int(family.GASBest)}}}}
	if story := text(s.Story); story != "" {
		made.Notes = []annotation{{Text: story}}
	}
	url := b.url("score", id)
	b.measured(s.Goal, url, &made)
	b.add(partEvaluations, url, made)
}

// measured ties a score to the goal that it is about.
func (b *book) measured(id family.GoalID, url string, made *observation) {
	if _, there := b.slice.Plan.Goal(id); !there {
		return
	}
	made.Focus = []reference{b.ref("goal", string(id))}
	b.outcomes[id] = append(b.outcomes[id], reference{Reference: url})
}

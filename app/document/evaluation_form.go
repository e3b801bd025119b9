package document

import (
	"fmt"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// EvaluationForm (evaluatieformulier) is to fill in by hand before and at an
// evaluation: for each goal that is worked on a mark, what helped and what must
// change. It holds what the recipient may see of the plan, and nothing more.
func EvaluationForm(d consent.Disclosure, lang words.Lang) (Document, error) {
	if err := Check(d); err != nil {
		return Document{}, fmt.Errorf("compose evaluation form: %w", err)
	}
	a := newAuthor(d, lang)
	title := lang.T("papers.evaluation.title")
	a.add(Heading{Level: 1, Text: title, Where: "papers.evaluation.title"})
	a.evaluationOpening()
	for i, g := range current(a.slice.Plan) {
		a.evaluated(i+1, g)
	}
	a.evaluationClosing()
	return a.paper(title, lang.T("papers.evaluation.subject")), nil
}

func (a *author) evaluationOpening() {
	pairs := []Pair{a.pair("document.for", a.recipient())}
	if name := string(a.slice.Family.Name); name != "" {
		pairs = append(pairs, a.pair("papers.family", name))
	}
	if day := a.dayed(a.slice.Plan.NextReview); day != "" {
		pairs = append(pairs, a.pair("papers.evaluation.meeting", day))
	}
	if name := string(a.slice.Coordinator); name != "" {
		pair := a.pair("document.coordinator", name)
		pair.Where = "coordinator"
		pairs = append(pairs, pair)
	}
	a.add(KeyValues{Pairs: pairs})
	a.say("papers.evaluation.how" + a.audience())
	if len(current(a.slice.Plan)) == 0 {
		a.say("papers.evaluation.no-goals" + a.audience())
	}
}

// evaluated has what was agreed about a goal and room for what came of it.
func (a *author) evaluated(number int, g family.Goal) {
	where := "goal " + string(g.ID)
	a.add(Heading{Level: 2, Text: strconv.Itoa(number) + ". " + string(g.Words), Where: where, Whole: true})
	if !g.Result.Empty() {
		pair := a.pair("document.goal.result", string(g.Result))
		pair.Where = where
		a.add(KeyValues{Pairs: []Pair{pair}})
	}
	var list List
	for _, action := range toDo(g) {
		list.Items = append(list.Items, a.step(action))
	}
	if len(list.Items) > 0 {
		a.add(list)
	}
	if before := a.before(g.ID); before != "" {
		a.add(Paragraph{Runs: Plain(before), Small: true, Where: where})
	}
	for _, who := range a.markers(g) {
		a.add(Blank{Label: who, Options: marks(), Where: where})
	}
	for _, key := range []string{"papers.evaluation.went", "papers.evaluation.helped", "papers.evaluation.change"} {
		a.ask(key, 2)
	}
}

// before is what was thought of the goal the last time.
func (a *author) before(goal family.GoalID) string {
	text, on := "", family.Date("")
	for _, e := range a.slice.Plan.Evaluations {
		for _, s := range e.Scores {
			if s.Goal == goal && e.On >= on && s.Client != nil {
				text, on = a.lang.T("papers.evaluation.before", "datum", a.date(e.On), "stand", a.attainment(s.Client)), e.On
			}
		}
	}
	return text
}

// markers are those who give a mark: whom a goal is for and the worker at the
// table, or else the reader alone.
func (a *author) markers(g family.Goal) []string {
	if a.toPartner() || a.toOne() {
		return []string{a.lang.T("papers.evaluation.own-mark")}
	}
	var all []string
	for _, id := range g.ForWhom {
		if name := a.slice.NameOf(id); !name.Empty() {
			all = append(all, a.lang.T("papers.evaluation.mark-of", "naam", string(name)))
		}
	}
	if len(all) == 0 {
		all = append(all, a.lang.T("papers.evaluation.mark-of", "naam", a.lang.T("document.for.household")))
	}
	return append(all, a.lang.T("papers.evaluation.mark-of", "naam", a.lang.T("papers.evaluation.worker")))
}

// marks are the boxes from 0 to 10.
func marks() []string {
	all := make([]string, 11)
	for i := range all {
		all[i] = strconv.Itoa(i)
	}
	return all
}

func (a *author) evaluationClosing() {
	a.add(Heading{Level: 2, Text: a.lang.T("papers.evaluation.all"), Where: "papers.evaluation.all", Whole: true})
	a.ask("papers.evaluation.well", 2)
	a.ask("papers.evaluation.talk", 3)
	if a.own() {
		var options []string
		for _, key := range []string{"go-on", "differently", "stop", "unsure"} {
			options = append(options, a.lang.T("papers.evaluation."+key))
		}
		a.add(Blank{Label: a.lang.T("papers.evaluation.on"), Options: options, Where: "papers.evaluation.on"})
	}
	a.say("papers.evaluation.read" + a.audience())
	a.add(Signatures{Lines: a.formSigners()})
}

// formSigners are who signs what was filled in: the reader, or somebody at the
// table who writes the own name.
func (a *author) formSigners() []Signature {
	if a.slice.Recipient.Kind == consent.ToHousehold {
		return []Signature{{Where: "papers.sign"}}
	}
	return []Signature{{Name: a.recipient(), Where: "papers.sign"}}
}

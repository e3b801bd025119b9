package document

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
)

// opening says what it is, for whom, and why the reader may see it.
func (a *author) opening() {
	a.add(Heading{Level: 1, Text: a.title(), Where: "family " + string(a.slice.Family.ID)})
	pairs := []Pair{
		a.pair("document.for", a.recipient()),
		a.pair("document.status", a.status()),
	}
	if name := string(a.slice.Coordinator); name != "" {
		pair := a.pair("document.coordinator", name)
		pair.Where = "coordinator"
		pairs = append(pairs, pair)
	}
	if review := a.date(a.slice.Plan.NextReview); review != "" {
		pairs = append(pairs, a.pair("document.next-review", review))
	}
	a.add(KeyValues{Pairs: pairs}, a.whyYou())
	a.atAGlance()
}

// atAGlance are the goals that are worked on, a line each, on the first page.
func (a *author) atAGlance() {
	list := List{Ordered: true}
	for _, g := range current(a.slice.Plan) {
		runs := Plain(string(g.Words))
		if due := a.date(g.Due); due != "" {
			runs = append(runs, Run{Text: " – " + a.lang.T("papers.due", "datum", due)})
		}
		list.Items = append(list.Items, Item{Runs: runs, Where: "goal " + string(g.ID)})
	}
	if len(list.Items) == 0 {
		return
	}
	a.heading(2, "document.glance")
	a.add(list)
}

func (a *author) pair(key, value string) Pair {
	return Pair{Key: a.lang.T(key), Value: Plain(value), Where: key}
}

func (a *author) status() string {
	if a.slice.Version == 0 {
		return a.lang.T("document.status.draft", "datum", a.date(a.slice.On))
	}
	return a.lang.T("document.status.adopted", "nummer", a.slice.Version, "datum", a.date(a.slice.AdoptedOn))
}

// whyYou says on which ground the reader has each part.
func (a *author) whyYou() Note {
	var sentences []string
	if a.own() {
		sentences = append(sentences, a.lang.T("document.why.own"))
	} else {
		sentences = append(sentences, a.grounds()...)
		sentences = append(sentences, a.lang.T("document.why.only-for-this"))
	}
	return Note{Title: a.lang.T("document.why"), Runs: Plain(strings.Join(sentences, " ")), Where: "document.why"}
}

// groundGroups are the parts of the plan by the kind of item that carries the
// ground, in the order in which they are told.
var groundGroups = []struct {
	kind consent.ItemKind
	key  string
}{
	{consent.ItemGoal, "document.part.goals"},
	{consent.ItemAction, "document.part.actions"},
	{consent.ItemStatement, "document.part.statements"},
	{consent.ItemMark, "document.part.marks"},
	{consent.ItemEvaluation, "document.part.evaluations"},
	{consent.ItemAgreement, "document.part.agreements"},
	{consent.ItemSafety, "document.part.safety"},
	{consent.ItemContact, "document.part.contact"},
	{consent.ItemInvolvement, "document.part.involvement"},
}

// grounds gives one sentence for each ground, with the parts that rest on it.
func (a *author) grounds() []string {
	var order []string
	parts := map[string][]string{}
	for _, group := range groundGroups {
		for _, item := range a.disclosure.Grounds() {
			if item.Item.Kind != group.kind {
				continue
			}
			ground := groundKey(item.Grounds)
			if !slices.Contains(order, ground) {
				order = append(order, ground)
			}
			if part := a.lang.T(group.key); !slices.Contains(parts[ground], part) {
				parts[ground] = append(parts[ground], part)
			}
		}
	}
	var sentences []string
	for _, ground := range order {
		sentences = append(sentences, a.lang.T(ground, "delen", a.lang.List(parts[ground])))
	}
	return sentences
}

// groundKey is the sentence that explains a ground. What is neither somebody's
// own copy nor own words rests on a consent or a weighed rule of law, which is
// in the register under its id.
func groundKey(grounds []string) string {
	if slices.Contains(grounds, consent.GroundOwnCopy) {
		return "document.ground.own-copy"
	}
	return "document.ground.recorded"
}

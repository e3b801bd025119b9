package document

import (
	"errors"
	"fmt"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoCase: the disclosure carries something else than a case without names.
var ErrNoCase = errors.New("disclosure holds no case without names")

// CaseDocument is a case without names, for who thinks along. It has no name of
// a family in its title, no day but that on which it was made, and no place.
func CaseDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose case: %w", consent.ErrNotADisclosure)
	}
	told, ok := d.Case()
	if !ok {
		return Document{}, fmt.Errorf("compose case: %w", ErrNoCase)
	}
	a := caseAuthor{author: newAuthor(d, lang), told: told}
	a.opening()
	a.people()
	a.around()
	a.goals()
	a.said()
	a.question()
	doc := Document{
		Title: lang.T("case.title"), Lang: string(lang), Subject: lang.T("case.subject"), Date: string(family.DateOf(d.At())),
		Header: Margin{Left: lang.T("case.title"), Right: lang.T("case.no-names")},
		Footer: Margin{Left: lang.T("document.only-for", "naam", string(d.Recipient().Name)), Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: a.blocks,
	}
	return doc, nil
}

// caseAuthor writes one case.
type caseAuthor struct {
	*author
	told consent.Case
}

// CaseNameIn is how somebody is called in a case: "kind 2".
func CaseNameIn(lang words.Lang) func(consent.CaseName) string {
	return func(n consent.CaseName) string {
		return lang.T("case.role."+string(n.Role), "number", strconv.Itoa(n.Number))
	}
}

func (a caseAuthor) names(list []consent.CaseName) string {
	say, names := CaseNameIn(a.lang), []string{}
	for _, n := range list {
		names = append(names, say(n))
	}
	return a.lang.List(names)
}

func (a caseAuthor) opening() {
	a.add(Heading{Level: 1, Text: a.lang.T("case.title"), Where: "case.title"})
	a.add(Note{Title: a.lang.T("case.no-names"), Runs: Plain(a.lang.T("case.careful")), Where: "case.careful"})
	pairs := []Pair{{Key: a.lang.T("case.persons"), Value: Plain(strconv.Itoa(len(a.told.People))), Where: "case.persons"}}
	if a.told.Term != "" {
		pairs = append(pairs, Pair{Key: a.lang.T("case.term"), Value: Plain(a.lang.T("case.term." + string(a.told.Term))), Where: "case.term"})
	}
	if len(a.told.Domains) > 0 {
		var domains []string
		for _, d := range a.told.Domains {
			domains = append(domains, a.lang.T("list.domain."+string(d)))
		}
		pairs = append(pairs, Pair{Key: a.lang.T("case.domains"), Value: Plain(capital(a.lang.List(domains))), Where: "case.domains"})
	}
	if a.told.Safety {
		pairs = append(pairs, Pair{Key: a.lang.T("case.safety"), Value: Plain(a.lang.T("case.safety.yes")), Where: "case.safety"})
	}
	a.add(KeyValues{Pairs: pairs})
}

func (a caseAuthor) people() {
	a.heading(2, "case.people")
	table := Table{Columns: []Column{{Title: a.lang.T("case.who"), Share: 2}, {Title: a.lang.T("case.age"), Share: 2}, {Title: a.lang.T("case.home"), Share: 3}}, RowHeads: true}
	say := CaseNameIn(a.lang)
	for _, p := range a.told.People {
		age, home := "–", a.lang.T("case.home.no")
		if p.Age != "" {
			age = a.lang.T("case.age." + string(p.Age))
		}
		if p.Home {
			home = a.lang.T("case.home.yes")
		}
		table.Rows = append(table.Rows, Row{Cells: [][]Run{Strong(capital(say(p.Name))), Plain(age), Plain(home)}, Where: "case.person"})
	}
	a.add(table)
}

func (a caseAuthor) around() {
	if len(a.told.Partners) == 0 {
		return
	}
	a.heading(2, "case.around")
	var list List
	for _, kind := range a.told.Partners {
		list.Items = append(list.Items, Item{Runs: Plain(capital(a.lang.T("list.partner-kind." + string(kind)))), Where: "case.partner"})
	}
	a.add(list)
}

func (a caseAuthor) goals() {
	a.heading(2, "case.goals")
	for i, g := range a.told.Goals {
		title := a.lang.T("case.goal", "number", strconv.Itoa(i+1))
		if !g.Words.Empty() {
			title += ": " + string(g.Words)
		} else if g.Domain != family.DomainNone {
			title += ": " + a.lang.T("list.domain."+string(g.Domain))
		}
		a.add(Heading{Level: 3, Text: title, Where: "case.goal"})
		a.add(KeyValues{Pairs: a.facts(g)})
		var list List
		for _, step := range g.Steps {
			list.Items = append(list.Items, Item{Runs: Plain(string(step)), Where: "case.step"})
		}
		if len(list.Items) > 0 {
			a.add(list)
		}
	}
}

// facts are what is known of a goal without a word of anybody.
func (a caseAuthor) facts(g consent.CaseGoal) []Pair {
	var pairs []Pair
	say := func(key, value string) {
		if value != "" {
			pairs = append(pairs, Pair{Key: a.lang.T(key), Value: Plain(value), Where: key})
		}
	}
	say("case.result", string(g.Result))
	if g.State != "" {
		say("case.state", a.lang.T("list.goal-state."+string(g.State)))
	}
	say("case.for", a.names(g.For))
	say("case.actions", a.lang.T("case.actions.count", "done", strconv.Itoa(g.Done), "open", strconv.Itoa(g.Open)))
	if g.ByOwnPeople > 0 {
		say("case.own", a.lang.N("case.own.count", g.ByOwnPeople))
	}
	var kinds []string
	for _, k := range g.ByPartners {
		kinds = append(kinds, a.lang.T("list.partner-kind."+string(k)))
	}
	say("case.partners", a.lang.List(kinds))
	if g.Last != nil {
		say("case.scores", a.lang.T("case.scores.from-to", "first", fmt.Sprintf("%+d", int(*g.First)), "last", fmt.Sprintf("%+d", int(*g.Last))))
	}
	return pairs
}

func (a caseAuthor) said() {
	if len(a.told.Said) == 0 {
		return
	}
	a.heading(2, "case.said")
	for _, text := range a.told.Said {
		a.add(Statement{Text: string(text), Where: "case.said"})
	}
}

// question leaves room for what one wants to ask of the others.
func (a caseAuthor) question() {
	a.heading(2, "case.question")
	a.add(Blank{Label: a.lang.T("case.question.label"), Lines: 4, Where: "case.question"})
	a.add(Blank{Label: a.lang.T("case.advice.label"), Lines: 6, Where: "case.advice"})
}

package document

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// promised is one action with the goal that it is for.
type promised struct {
	action family.Action
	goal   int
}

// running are the goals that are worked on, and who does what, the nearest day
// first.
func (a handover) running() {
	a.heading(2, "papers.handover.running")
	goals := current(a.slice.Plan)
	if len(goals) == 0 {
		a.say("document.sheet.no-goals")
		return
	}
	list := List{Ordered: true}
	var all []promised
	for i, g := range goals {
		runs := append(Strong(string(g.Words)), Plain(" – "+words.Line(a.goalState(g.State), a.names(g.ForWhom), a.dueBy(g.Due)))...)
		list.Items = append(list.Items, Item{Runs: runs, Where: "goal " + string(g.ID)})
		for _, action := range toDo(g) {
			all = append(all, promised{action, i + 1})
		}
	}
	a.add(list)
	slices.SortStableFunc(all, func(x, y promised) int { return nearer(x.action.Due, y.action.Due) })
	a.promises(all)
}

func (a handover) dueBy(day family.Date) string {
	if !day.Known() {
		return ""
	}
	return a.lang.T("papers.due", "datum", a.date(day))
}

func (a handover) promises(all []promised) {
	if len(all) == 0 {
		return
	}
	table := Table{Caption: a.lang.T("papers.handover.promises"), Columns: []Column{
		{Title: a.lang.T("document.action.when"), Share: 1.6}, {Title: a.lang.T("document.action.what"), Share: 3.6},
		{Title: a.lang.T("document.action.who"), Share: 2}, {Title: a.lang.T("document.score.goal"), Share: 0.7},
	}}
	for _, p := range all {
		when := Plain(a.date(p.action.Due))
		if p.action.Overdue(a.slice.On) {
			when = Strong(words.Line(a.date(p.action.Due), a.lang.T("papers.handover.overdue")))
		}
		table.Rows = append(table.Rows, Row{Where: "action " + string(p.action.ID), Cells: [][]Run{
			when, Plain(string(p.action.What)), {a.doer(p.action.Who)}, Plain(strconv.Itoa(p.goal))}})
	}
	a.add(table)
}

// involved are the professionals who take part today, with where to reach them.
func (a handover) involved() {
	partners := slices.DeleteFunc(slices.Clone(a.slice.Family.Partners), func(p family.Partner) bool { return p.Ended(a.slice.On) || p.Gone(a.slice.On) })
	if len(partners) == 0 {
		return
	}
	a.heading(2, "papers.handover.involved")
	a.partners(partners)
}

// mostConsents is how many rows of consents stand on the sheet; the rest is
// counted.
const mostConsents = 12

// agreedToShare are the consents that count or wait for an answer, the first to
// end first, and the birthdays from which a child has a say of its own.
func (a handover) agreedToShare() {
	a.heading(2, "papers.handover.consents")
	var live []consent.Consent
	for _, c := range a.dossier.Consents {
		if s := c.Standing(a.slice.Family, a.slice.On).State; s.InForce() || s.Open() {
			live = append(live, c)
		}
	}
	slices.SortStableFunc(live, func(x, y consent.Consent) int { return nearer(x.Until, y.Until) })
	if len(live) == 0 {
		a.say("papers.handover.no-consents")
	} else {
		a.consents(live)
	}
	var list List
	for _, p := range a.slice.Family.Persons {
		for _, age := range consent.AgesOfSay() {
			if day := p.Birth.Birthday(age); !p.Imagined() && !p.Died.Known() && day > a.slice.On && day <= a.slice.On.AddDays(365) {
				list.Items = append(list.Items, Item{Runs: Plain(a.lang.T("papers.handover.birthday", "naam", string(p.ShortName()), "jaar", age, "datum", a.date(day))), Where: "person " + string(p.ID)})
			}
		}
	}
	if len(list.Items) > 0 {
		a.add(list)
	}
}

// shared is what stands in one row: consents about several persons that are
// alike in all else.
type shared struct {
	partner family.PartnerID
	state   consent.State
	until   family.Date
}

func (a handover) consents(live []consent.Consent) {
	var order []shared
	about := map[shared][]family.PersonID{}
	for _, c := range live {
		row := shared{c.Partner, c.Standing(a.slice.Family, a.slice.On).State, c.Until}
		if _, known := about[row]; !known {
			order = append(order, row)
		}
		if !slices.Contains(about[row], c.About) {
			about[row] = append(about[row], c.About)
		}
	}
	table := Table{Caption: a.lang.T("papers.handover.consents"), Columns: []Column{
		{Title: a.lang.T("consent-paper.with"), Share: 2.6}, {Title: a.lang.T("consent-paper.about"), Share: 2.2},
		{Title: a.lang.T("document.goal.state"), Share: 1.4}, {Title: a.lang.T("papers.handover.ends"), Share: 1.6},
	}}
	for _, row := range order[:min(len(order), mostConsents)] {
		partner, _ := a.slice.Family.Partner(row.partner)
		table.Rows = append(table.Rows, Row{Where: "partner " + string(row.partner), Cells: [][]Run{
			Plain(string(partner.Label())), Plain(a.names(about[row])), Plain(a.lang.T("list.consent-state." + string(row.state))), Plain(a.date(row.until))}})
	}
	a.add(table.withoutEmptyColumns())
	if more := len(order) - mostConsents; more > 0 {
		a.add(Paragraph{Runs: Plain(a.lang.N("papers.handover.more", more)), Small: true, Where: "papers.handover.more"})
	}
}

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
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.action.when"), Share: 1.6}, {Title: a.lang.T("document.action.what"), Share: 5.3},
		{Title: a.lang.T("document.action.who"), Share: 1.3}, {Title: a.lang.T("document.score.goal"), Share: 0.5},
	}}
	for _, p := range all {
		when := Plain(a.date(p.action.Due))
		if p.action.Overdue(a.slice.On) {
			when = Strong(words.Line(a.date(p.action.Due), a.lang.T("papers.handover.overdue")))
		}
		table.Rows = append(table.Rows, Row{Where: "action " + string(p.action.ID), Cells: [][]Run{
			when, Plain(string(p.action.What)), {a.shortDoer(p.action.Who)}, Plain(strconv.Itoa(p.goal))}})
	}
	a.add(table)
}

// shortDoer is who does something without the house, which stands below.
func (a handover) shortDoer(d family.Doer) Run {
	run := a.doer(d)
	if p, known := a.slice.Family.Partner(d.Partner); known && d.Partner != "" {
		run.Text = string(p.ShortLabel())
	}
	return run
}

// involved are the professionals who take part today, with where to reach them.
func (a handover) involved() {
	partners := slices.DeleteFunc(slices.Clone(a.slice.Family.Partners), func(p family.Partner) bool { return p.Ended(a.slice.On) || p.Gone(a.slice.On) })
	if len(partners) == 0 {
		return
	}
	a.heading(2, "papers.handover.involved")
	a.partnersUnder("", partners)
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

// shared is what stands in one row: the consents for one partner that end on
// one day.
type shared struct {
	partner family.PartnerID
	until   family.Date
}

// standing is who is in one state.
type standing struct {
	state consent.State
	about []family.PersonID
}

func (a handover) consents(live []consent.Consent) {
	var order []shared
	rows := map[shared][]standing{}
	for _, c := range live {
		row := shared{c.Partner, c.Until}
		if _, known := rows[row]; !known {
			order = append(order, row)
		}
		rows[row] = withStanding(rows[row], c.Standing(a.slice.Family, a.slice.On).State, c.About)
	}
	table := Table{Columns: []Column{
		{Title: a.lang.T("consent-paper.with"), Share: 1.4}, {Title: a.lang.T("papers.handover.consents-about"), Share: 5.2}, {Title: a.lang.T("papers.handover.ends"), Share: 1.5},
	}}
	for _, row := range order[:min(len(order), mostConsents)] {
		partner, _ := a.slice.Family.Partner(row.partner)
		var said []string
		for _, s := range rows[row] {
			said = append(said, a.names(s.about)+": "+a.lang.T("list.consent-state."+string(s.state)))
		}
		table.Rows = append(table.Rows, Row{Where: "partner " + string(row.partner), Cells: [][]Run{
			Plain(string(partner.ShortLabel())), Plain(words.Line(said...)), Plain(a.date(row.until))}})
	}
	a.add(table.withoutEmptyColumns())
	if more := len(order) - mostConsents; more > 0 {
		a.add(Paragraph{Runs: Plain(a.lang.N("papers.handover.more", more)), Small: true, Where: "papers.handover.more"})
	}
}

// withStanding adds a person to those who are in a state.
func withStanding(list []standing, state consent.State, about family.PersonID) []standing {
	for i, s := range list {
		if s.state == state {
			if !slices.Contains(s.about, about) {
				list[i].about = append(s.about, about)
			}
			return list
		}
	}
	return append(list, standing{state, []family.PersonID{about}})
}

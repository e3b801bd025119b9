package document

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// people are the persons and the partners that the reader may know of.
func (a *author) people() {
	persons, partners := a.slice.Family.Persons, a.slice.Family.Partners
	if len(persons)+len(partners) > 0 {
		a.heading(2, "document.people")
	}
	a.persons(persons)
	a.partners(partners)
}

func (a *author) persons(persons []family.Person) {
	var items []Item
	for _, p := range persons {
		where := "person " + string(p.ID)
		name := Run{Text: string(p.Name()), Bold: true, Where: where}
		detail := Run{Text: words.Line(a.place(p.Place), a.birth(p))}
		items = append(items, Item{Runs: besides(name, detail, call(string(p.Phone)), mail(string(p.Email))), Where: where})
	}
	if len(items) > 0 {
		a.add(List{Items: items})
	}
}

func (a *author) place(place family.Place) string {
	if place == "" {
		return ""
	}
	return a.lang.T("document.place." + string(place))
}

func (a *author) birth(p family.Person) string {
	if !p.Birth.Known() {
		return ""
	}
	return a.lang.T("document.born", "datum", a.date(family.Date(p.Birth)))
}

func (a *author) partners(partners []family.Partner) {
	a.partnersUnder(a.lang.T("document.partners.caption"), partners)
}

func (a *author) partnersUnder(caption string, partners []family.Partner) {
	if len(partners) == 0 {
		return
	}
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.partner.who"), Share: 2.2}, {Title: a.lang.T("document.partner.function"), Share: 1.6},
		{Title: a.lang.T("document.partner.reach"), Share: 2},
	}, Caption: caption}
	for _, p := range partners {
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{Strong(string(p.Label())), Plain(a.function(p)), reach(p.Phone, p.Email)},
			Where: "partner " + string(p.ID),
		})
	}
	a.add(table.withoutEmptyColumns())
}

func (a *author) function(p family.Partner) string {
	if !p.Function.Empty() {
		return string(p.Function)
	}
	if p.Kind == "" {
		return ""
	}
	return a.lang.T("document.partner-kind." + string(p.Kind))
}

// closing says what was offered and explained, and to the family what is never
// in its own copy. That sentence is the same whether or not there was anything
// to leave out, so it tells nothing.
func (a *author) closing() {
	var pairs []Pair
	if offered := a.slice.Plan.FamilyGroupPlan.Offered; offered.Known() {
		pairs = append(pairs, a.pair("document.group-plan", words.Line(a.date(offered), a.groupPlanAnswer())))
	}
	if explained := a.slice.Plan.Rights.Explained; explained.Known() && !a.own() {
		pairs = append(pairs, a.pair("document.rights-explained", a.date(explained)))
	}
	if len(pairs) > 0 {
		a.heading(2, "document.offered")
		a.add(KeyValues{Pairs: pairs})
	}
	if !a.own() {
		return
	}
	key := "document.not-in-here.person"
	if a.slice.Recipient.Kind == consent.ToHousehold {
		key = "document.not-in-here.household"
	}
	a.add(Paragraph{Runs: Plain(a.lang.T(key)), Small: true, Where: key})
}

func (a *author) groupPlanAnswer() string {
	answer := a.slice.Plan.FamilyGroupPlan.Answer
	if answer == family.GroupPlanNotAnswered {
		return ""
	}
	return a.lang.T("document.group-plan." + string(answer))
}

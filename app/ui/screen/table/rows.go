package table

import (
	"slices"
	"strconv"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Who an option stands for is written in its id: "person:...", "partner:...",
// or me.
const (
	asPerson  = "person:"
	asPartner = "partner:"
	asMe      = "me"
)

// seats are the living persons in the order of a table: who lives in the
// house, then the other parents, then the network.
func seats(f family.Family, on family.Date) []family.Person {
	var found []family.Person
	for _, place := range []family.Place{family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork} {
		for _, p := range f.Persons {
			if p.Place == place && !(p.Died.Known() && p.Died <= on) {
				found = append(found, p)
			}
		}
	}
	return found
}

// called is how somebody is called at the table: by the given name, unless
// two have the same.
func called(f family.Family, id family.PersonID) string {
	p, ok := f.Person(id)
	if !ok {
		return ""
	}
	for _, other := range f.Persons {
		if other.ID != id && other.ShortName() == p.ShortName() {
			return string(p.Name())
		}
	}
	return string(p.ShortName())
}

// meetingOf is the talk of a day; false when it was not recorded yet.
func meetingOf(p family.Plan, on family.Date) (family.Meeting, bool) {
	i := slices.IndexFunc(p.Meetings, func(m family.Meeting) bool { return m.On == on })
	if i < 0 {
		return family.Meeting{On: on}, false
	}
	return p.Meetings[i], true
}

// isHere tells whether a person sits at the table; everybody may, as long as
// nobody was ticked.
func isHere(p family.Plan, on family.Date, id family.PersonID) bool {
	m, _ := meetingOf(p, on)
	return len(m.Present) == 0 || slices.Contains(m.Present, id)
}

// partnersNow are the partners whose involvement has not ended.
func partnersNow(f family.Family, on family.Date) []family.Partner {
	var found []family.Partner
	for _, p := range f.Partners {
		if !p.Until.Before(on) {
			found = append(found, p)
		}
	}
	return found
}

// said are the statements of a topic for a shared screen: those of today, or
// the earlier ones. What is about safety is in neither; nor is what a partner
// wrote or what was set apart for one, unless it was said at this very table.
func said(p family.Plan, topic family.StatementTopic, on family.Date) (today, earlier []family.Statement) {
	meeting, held := meetingOf(p, on)
	for _, st := range p.On(topic) {
		apart := st.Speaker.Partner != "" || len(st.Shared) > 0
		switch {
		case st.Domain == family.DomainSafety:
		case apart && !(held && st.Meeting == meeting.ID):
		case st.On == on:
			today = append(today, st)
		default:
			earlier = append(earlier, st)
		}
	}
	return today, earlier
}

// speakers are who may have said something: with a number for the keyboard.
// They are those at the table, the guests among the partners, and who writes
// along.
func speakers(l words.Lang, f family.Family, here func(family.PersonID) bool, guests []family.Partner, me string) []kit.Option {
	var list []kit.Option
	add := func(id, name string) {
		if n := len(list) + 1; n <= 9 {
			name = strconv.Itoa(n) + "  " + name
		}
		list = append(list, kit.Option{ID: id, Label: name})
	}
	for _, p := range seats(f, "") {
		if here(p.ID) {
			add(asPerson+string(p.ID), called(f, p.ID))
		}
	}
	for _, p := range guests {
		add(asPartner+string(p.ID), partnerButton(l, p))
	}
	add(asMe, l.T("table.me", "name", me))
	return list
}

// speakerName is who said something.
func speakerName(f family.Family, k family.Speaker) string {
	if k.Person != "" {
		return called(f, k.Person)
	}
	if p, ok := f.Partner(k.Partner); ok {
		return string(p.Label())
	}
	return string(k.Name)
}

// underQuote is what stands under somebody's words: who, about what, and when
// it was not today.
func underQuote(l words.Lang, f family.Family, st family.Statement, today family.Date) string {
	who := speakerName(f, st.Speaker)
	if who == "" {
		who = l.T("table.nobody-named")
	}
	if st.Domain != family.DomainNone {
		who = l.T("table.with", "what", who, "more", domainName(l, st.Domain))
	}
	if st.Kind != "" && st.Kind != family.KindQuote { // the signs of a quote say so themselves
		who = l.T("table.with", "what", who, "more", l.T("list.statement-kind."+string(st.Kind)))
	}
	if st.On != today {
		who = l.T("table.with", "what", who, "more", l.Date(string(st.On)))
	}
	return who
}

func domainName(l words.Lang, d family.LifeDomain) string {
	if d == family.DomainNone {
		return l.T("list.domain.none")
	}
	return l.T("list.domain." + string(d))
}

// domains are the life domains that can be chosen at the table. Safety is not
// among them: that is written elsewhere.
func domains(l words.Lang) []kit.Option {
	list := []kit.Option{{ID: "", Label: domainName(l, family.DomainNone)}}
	for _, d := range family.LifeDomains() {
		if d != family.DomainSafety {
			list = append(list, kit.Option{ID: string(d), Label: domainName(l, d)})
		}
	}
	return list
}

// doers are who can do an action, the own network first.
func doers(l words.Lang, f family.Family, on family.Date, me string) []kit.Option {
	var list []kit.Option
	people := seats(f, on)
	for _, own := range []bool{true, false} {
		for _, p := range people {
			if (p.Place == family.PlaceNetwork) == own {
				list = append(list, kit.Option{ID: asPerson + string(p.ID), Label: string(p.Name()), Hint: l.T("list.place." + string(p.Place))})
			}
		}
	}
	for _, p := range partnersNow(f, on) {
		list = append(list, kit.Option{ID: asPartner + string(p.ID), Label: string(p.Label()), Hint: l.T("list.partner-kind." + string(p.Kind))})
	}
	return append(list, kit.Option{ID: asMe, Label: l.T("table.me", "name", me)})
}

// youngestCoordinator is from which age a child is offered as coordinator.
const youngestCoordinator = 12

// coordinators are who can coordinate: the family first, then the partners,
// then who writes along.
func coordinators(l words.Lang, f family.Family, on family.Date, me string) []kit.Option {
	var list []kit.Option
	for _, p := range seats(f, on) {
		if age, known := p.Birth.Age(on); !known || age >= youngestCoordinator {
			list = append(list, kit.Option{ID: asPerson + string(p.ID), Label: called(f, p.ID)})
		}
	}
	for _, p := range partnersNow(f, on) {
		list = append(list, kit.Option{ID: asPartner + string(p.ID), Label: partnerButton(l, p)})
	}
	return append(list, kit.Option{ID: asMe, Label: l.T("table.me", "name", me)})
}

// widestButton is how many letters a button of a partner has at most.
const widestButton = 32

// partnerButton is a partner on a button: the professional or else the house,
// and what it is, which is how families speak of them.
func partnerButton(l words.Lang, p family.Partner) string {
	letters := []rune(string(p.ShortLabel()))
	if len(letters) > widestButton {
		letters = append(letters[:widestButton-1], '…')
	}
	return l.T("table.partner-button", "name", string(letters), "kind", l.T("list.partner-kind."+string(p.Kind)))
}

// actionLine is an action in one line: what, who, when.
func actionLine(l words.Lang, f family.Family, a family.Action) (what, whoWhen string) {
	who := speakerName(f, family.Speaker(a.Who))
	if who == "" {
		who = l.T("table.action-nobody")
	}
	if a.Due.Known() {
		return string(a.What), l.T("table.with", "what", who, "more", l.Date(string(a.Due)))
	}
	return string(a.What), who
}

// forWhom is for whom a goal is.
func forWhom(l words.Lang, f family.Family, g family.Goal) string {
	if len(g.ForWhom) == 0 {
		return l.T("table.goal-all")
	}
	var names []string
	for _, id := range g.ForWhom {
		names = append(names, called(f, id))
	}
	return l.T("table.goal-for", "names", l.List(names))
}

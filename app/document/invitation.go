package document

import (
	"fmt"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Invitation (uitnodiging) asks the recipient to the next meeting: when and
// where, what it will be about, that one may bring somebody and may say no. It
// holds what the recipient may see of the plan; what is not known is a line to
// be filled in by hand.
func Invitation(d consent.Disclosure, lang words.Lang) (Document, error) {
	return Contacts{}.Invitation(d, lang)
}

// Invitation is the same, with the independent advocate whom the family may
// bring.
func (c Contacts) Invitation(d consent.Disclosure, lang words.Lang) (Document, error) {
	if err := Check(d); err != nil {
		return Document{}, fmt.Errorf("compose invitation: %w", err)
	}
	a := invitation{author: newAuthor(d, lang)}
	a.next, a.planned = coming(a.slice)
	title := lang.T("papers.invitation.title")
	a.add(Heading{Level: 1, Text: title, Where: "papers.invitation.title"})
	a.salutation()
	a.when()
	a.about()
	a.company(c)
	a.no()
	a.slip()
	return a.paper(title, lang.T("papers.invitation.subject")), nil
}

// invitation writes one letter.
type invitation struct {
	*author
	next    family.Meeting // the talk that was planned, if it is in the slice
	planned bool
}

// coming is the first talk after the day, as far as the reader may know of it.
func coming(s consent.Slice) (family.Meeting, bool) {
	var found family.Meeting
	for _, m := range s.Plan.Meetings {
		if m.On > s.On && (!found.On.Known() || m.On < found.On) {
			found = m
		}
	}
	return found, found.On.Known()
}

// day is that of the talk; unknown when it is still to be agreed.
func (a invitation) day() family.Date {
	review := a.slice.Plan.NextReview
	switch {
	case a.planned:
		return a.next.On
	case review >= a.slice.On:
		return review
	}
	return ""
}

func (a invitation) salutation() {
	name := a.recipient()
	if a.slice.Recipient.Kind == consent.ToHousehold && !a.slice.Family.Name.Empty() {
		name = a.lang.T("papers.invitation.family", "naam", string(a.slice.Family.Name))
	}
	a.add(Paragraph{Runs: Plain(a.lang.T("papers.invitation.dear", "naam", name)), Where: "papers.invitation.dear"})
	a.say("papers.invitation.why" + a.audience())
}

// when is the day and the place, and lines for what is not known.
func (a invitation) when() {
	var pairs []Pair
	if day := a.dayed(a.day()); day != "" {
		pairs = append(pairs, a.pair("papers.invitation.day", day))
	}
	if !a.next.Where.Empty() {
		pairs = append(pairs, a.pair("papers.invitation.where", string(a.next.Where)))
	}
	if name := string(a.slice.Coordinator); name != "" {
		pair := a.pair("document.coordinator", words.Line(name, a.reach()))
		pair.Where = "coordinator"
		pairs = append(pairs, pair)
	}
	if len(pairs) > 0 {
		a.add(KeyValues{Pairs: pairs})
	}
	var unknown []string
	if !a.day().Known() {
		unknown = append(unknown, "papers.invitation.day")
	}
	unknown = append(unknown, "papers.invitation.time")
	if a.next.Where.Empty() {
		unknown = append(unknown, "papers.invitation.where")
	}
	if a.reach() == "" {
		unknown = append(unknown, "papers.invitation.phone")
	}
	for _, key := range unknown {
		a.ask(key, 1)
	}
}

// reach is how the coordinator can be reached, as far as the reader may know.
func (a invitation) reach() string {
	for _, c := range a.slice.Plan.Coordinators {
		if p, known := a.slice.Family.Partner(c.Partner); known && c.Partner != "" {
			return words.Line(string(p.Phone), string(p.Email))
		}
		if p, known := a.slice.Family.Person(c.Person); known && c.Person != "" {
			return words.Line(string(p.Phone), string(p.Email))
		}
	}
	return ""
}

// about is what the talk will be about: the goals, those with the nearest day
// first, and for a professional what is theirs to do.
func (a invitation) about() {
	a.heading(2, "papers.invitation.about")
	goals := current(a.slice.Plan)
	slices.SortStableFunc(goals, func(x, y family.Goal) int { return nearer(x.Due, y.Due) })
	var list List
	for _, g := range goals {
		runs := Strong(string(g.Words))
		if due := a.date(g.Due); due != "" {
			runs = append(runs, Run{Text: " – " + a.lang.T("papers.due", "datum", due)})
		}
		list.Items = append(list.Items, Item{Runs: runs, Where: "goal " + string(g.ID)})
	}
	if len(list.Items) == 0 {
		a.say("papers.invitation.no-goals" + a.audience())
	} else {
		a.add(list)
	}
	a.mine(goals)
	a.say("papers.invitation.add" + a.audience())
}

// nearer puts the earlier day first, and what has none last.
func nearer(x, y family.Date) int {
	switch {
	case x == y:
		return 0
	case !x.Known():
		return 1
	case !y.Known() || x < y:
		return -1
	}
	return 1
}

// mine are the actions of the reader that are still to be done.
func (a invitation) mine(goals []family.Goal) {
	var list List
	for _, g := range goals {
		for _, action := range toDo(g) {
			to := a.slice.Recipient
			if action.Who.Nobody() || to.Kind == consent.ToHousehold || action.Who.Partner != to.Partner || action.Who.Person != to.Person {
				continue
			}
			list.Items = append(list.Items, a.step(action))
		}
	}
	if len(list.Items) > 0 {
		a.add(Heading{Level: 3, Text: a.lang.T("papers.invitation.mine"), Where: "papers.invitation.mine"}, list)
	}
}

// company is who comes. The family says who may be there; nobody else reads
// whom it could choose.
func (a invitation) company(c Contacts) {
	a.heading(2, "papers.invitation.who")
	a.say("papers.invitation.who" + a.audience())
	if a.slice.Recipient.Kind == consent.ToHousehold {
		var names []string
		for _, p := range a.slice.Family.Persons {
			if !p.Died.Known() {
				names = append(names, string(p.ShortName()))
			}
		}
		for _, p := range a.slice.Family.Partners {
			if !p.Ended(a.slice.On) {
				names = append(names, string(p.ShortLabel()))
			}
		}
		a.add(Blank{Label: a.lang.T("papers.invitation.tick"), Options: names, Lines: 1, Where: "papers.invitation.tick"})
	}
	if a.own() {
		a.say("papers.invitation.bring")
		a.add(KeyValues{Pairs: []Pair{a.contact("document.contact.advocate", c.Advocate)}})
	}
}

func (a invitation) no() {
	a.heading(2, "papers.invitation.no")
	a.say("papers.invitation.no" + a.audience())
}

// slip is the answer, to be handed in or read out on the telephone.
func (a invitation) slip() {
	keys := []string{"papers.invitation.yes", "papers.invitation.other-day", "papers.invitation.not"}
	if a.own() {
		keys = slices.Insert(keys, 1, "papers.invitation.with")
	}
	var options []string
	for _, key := range keys {
		options = append(options, a.lang.T(key))
	}
	a.heading(2, "papers.invitation.answer")
	a.add(Blank{Options: options, Lines: 1, Where: "papers.invitation.answer"})
}

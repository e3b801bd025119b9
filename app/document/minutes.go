package document

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoMeeting: no meeting was held yet, or the recipient may not read of one.
var ErrNoMeeting = errors.New("disclosure holds no meeting")

// Minutes (verslag) is of the last meeting that was held: who was there, what
// was said and by whom, and what stands in the plan since. It holds what the
// recipient may see; that more was said is not told.
func Minutes(d consent.Disclosure, lang words.Lang) (Document, error) {
	if err := Check(d); err != nil {
		return Document{}, fmt.Errorf("compose minutes: %w", err)
	}
	a := minutes{author: newAuthor(d, lang)}
	held, found := lastHeld(a.slice)
	if !found {
		return Document{}, fmt.Errorf("compose minutes: %w", ErrNoMeeting)
	}
	a.meeting = held
	title := lang.T("papers.minutes.title", "datum", a.date(held.On))
	a.add(Heading{Level: 1, Text: title, Where: "meeting " + string(held.ID)})
	a.opening()
	a.said()
	a.given()
	a.lookedBack()
	a.agreed()
	a.next()
	a.wrong()
	return a.paper(title, lang.T("papers.minutes.subject")), nil
}

// minutes writes those of one meeting.
type minutes struct {
	*author
	meeting family.Meeting
}

// lastHeld is the last meeting on or before the day.
func lastHeld(s consent.Slice) (family.Meeting, bool) {
	var found family.Meeting
	for _, m := range s.Plan.Meetings {
		if m.On.Known() && m.On <= s.On && m.On >= found.On {
			found = m
		}
	}
	return found, found.On.Known()
}

// at tells whether something belongs to the meeting: it says so, or it is of
// the same day and of no other meeting.
func (a minutes) at(meeting family.MeetingID, on family.Date) bool {
	return meeting == a.meeting.ID && meeting != "" || meeting == "" && on == a.meeting.On
}

func (a minutes) opening() {
	pairs := []Pair{a.pair("document.for", a.recipient()), a.pair("papers.invitation.day", a.dayed(a.meeting.On))}
	add := func(key, value string) {
		if value != "" {
			pair := a.pair(key, value)
			pair.Where = "meeting " + string(a.meeting.ID)
			pairs = append(pairs, pair)
		}
	}
	add("papers.invitation.where", string(a.meeting.Where))
	add("papers.minutes.present", a.names(a.meeting.Present))
	add("papers.minutes.others", string(a.meeting.Others))
	add("document.coordinator", string(a.slice.Coordinator))
	a.add(KeyValues{Pairs: pairs})
}

// said are the words of the meeting, literally.
func (a minutes) said() {
	a.heading(2, "papers.minutes.said")
	before := len(a.blocks)
	for _, topic := range []struct {
		topic family.StatementTopic
		key   string
	}{
		{family.TopicReason, "document.topic.reason"}, {family.TopicStory, "document.topic.story"}, {family.TopicStrength, "document.topic.strength"},
		{family.TopicWorry, "document.topic.worry"}, {family.TopicNetwork, "document.topic.network"},
		{family.TopicEarlierHelp, "document.topic.earlier-help"}, {family.TopicLesson, "document.topic.lesson"},
	} {
		a.statements(3, topic.key, slices.DeleteFunc(a.slice.Plan.On(topic.topic), func(s family.Statement) bool { return !a.at(s.Meeting, s.On) }))
	}
	if len(a.blocks) == before {
		a.say("papers.minutes.nothing-said")
	}
}

// given are the marks of that day.
func (a minutes) given() {
	a.slice.Plan.Marks = slices.DeleteFunc(a.slice.Plan.Marks, func(m family.Mark) bool { return m.On != a.meeting.On })
	a.marks()
}

func (a minutes) lookedBack() {
	var all []family.Evaluation
	for _, e := range a.slice.Plan.Evaluations {
		if a.at(e.Meeting, e.On) {
			all = append(all, e)
		}
	}
	if len(all) > 0 {
		a.heading(2, "document.evaluations")
	}
	for _, e := range all {
		a.evaluation(e)
	}
}

// agreed is what stands in the plan now. Since when each line is there is not
// kept, and the paper says so.
func (a minutes) agreed() {
	a.heading(2, "papers.minutes.agreed")
	goals := current(a.slice.Plan)
	if len(goals) == 0 {
		a.say("document.sheet.no-goals")
	} else {
		a.add(Paragraph{Runs: Plain(a.lang.T("papers.minutes.now", "datum", a.date(a.slice.On))), Small: true, Where: "papers.minutes.now"})
	}
	for _, g := range goals {
		a.add(Heading{Level: 3, Text: string(g.Words), Where: "goal " + string(g.ID)})
		var list List
		for _, action := range toDo(g) {
			list.Items = append(list.Items, a.step(action))
		}
		if len(list.Items) == 0 {
			a.say("papers.minutes.no-actions")
			continue
		}
		a.add(list)
	}
	a.slice.Plan.Safety = slices.DeleteFunc(a.slice.Plan.Safety, func(s family.SafetyAgreement) bool { return s.On < a.meeting.On })
	a.safety()
	a.slice.Plan.Agreements = slices.DeleteFunc(a.slice.Plan.Agreements, func(x family.Agreement) bool { return x.On < a.meeting.On })
	a.agreements()
}

func (a minutes) next() {
	a.heading(2, "document.sheet.next")
	next, _ := coming(a.slice)
	day, where := a.slice.Plan.NextReview, ""
	if next.On.Known() {
		day, where = next.On, string(next.Where)
	}
	if day <= a.meeting.On {
		a.ask("papers.invitation.day", 1)
		return
	}
	a.add(Paragraph{Runs: Strong(words.Line(a.dayed(day), strings.TrimSpace(where))), Where: "document.sheet.next"})
}

// wrong has room for what is not right or was left out, and lines to sign on
// for who was there.
func (a minutes) wrong() {
	a.heading(2, "papers.minutes.wrong")
	a.ask("papers.minutes.wrong"+a.audience(), 3)
	var lines []Signature
	for _, id := range a.meeting.Present {
		if a.slice.Recipient.Kind == consent.ToHousehold || id == a.slice.Recipient.Person {
			lines = append(lines, a.signer(id))
		}
	}
	if len(lines) > 0 && a.own() && !a.disclosure.ViewOnly() {
		if by := a.bySomeoneElse(lines); by.Name != "" {
			lines = append(lines, by)
		}
		a.add(Heading{Level: 3, Text: a.lang.T("papers.sign"), Where: "papers.sign"},
			Paragraph{Runs: Plain(a.lang.T("papers.sign.minutes")), Small: true, Where: "papers.sign.minutes"}, Signatures{Lines: lines})
	}
}

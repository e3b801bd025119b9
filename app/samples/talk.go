package samples

import (
	"slices"

	"keukentafel/app/family"
)

// talks are one to three meetings around the table, from old to new.
func (m *maker) talks() {
	number := m.between(1, 3)
	for i := range number {
		meeting := family.Meeting{ID: family.MeetingID(m.id()), On: m.past(7, 60), Where: "Aan de keukentafel thuis", Present: slices.Clone(m.cast.parents)}
		meeting.On = meeting.On.AddDays(-70 * (number - 1 - i))
		if m.chance(70) {
			meeting.Present = append(meeting.Present, m.cast.kids[0])
		}
		if len(m.cast.network) > 0 && m.chance(60) {
			meeting.Present = append(meeting.Present, m.cast.network[0])
		}
		if m.chance(50) {
			meeting.Others = pick(m.dice, m.d.Family.Partners).Label()
		}
		m.d.Plan.Meetings = append(m.d.Plan.Meetings, meeting)
	}
}

// statements are what was said at those meetings.
func (m *maker) statements() {
	m.say(family.TopicReason, family.DomainNone, m.lines.Reason)
	for range m.between(0, 2) {
		m.say(family.TopicStory, family.DomainNone, m.lines.Story)
	}
	for _, topic := range []family.StatementTopic{family.TopicStrength, family.TopicWorry} {
		for range m.between(1, 5) {
			domain := pick(m.dice, m.domain)
			if m.chance(30) {
				domain = pick(m.dice, m.someDomains(8))
			}
			of := map[family.StatementTopic][]string{family.TopicStrength: m.lines.Domains[domain].Strength, family.TopicWorry: m.lines.Domains[domain].Worry}
			m.say(topic, domain, of[topic])
		}
	}
	for range m.between(0, 2) {
		m.say(family.TopicEarlierHelp, family.DomainNone, m.lines.EarlierHelp)
	}
	if len(m.cast.network) > 0 {
		m.say(family.TopicNetwork, family.DomainNetwork, m.lines.Network)
	}
	if m.chance(30) {
		m.say(family.TopicLesson, family.DomainNone, m.lines.Evaluation.Lessons)
	}
}

// say records one sentence that was not said before.
func (m *maker) say(topic family.StatementTopic, domain family.LifeDomain, sentences []string) {
	sentence, s := pick(m.dice, sentences), m.scene()
	meeting := pick(m.dice, m.d.Plan.Meetings)
	said := family.Statement{ID: family.StatementID(m.id()), Topic: topic, Kind: family.KindQuote, Text: m.tell(sentence, s), On: meeting.On,
		Meeting: meeting.ID, Domain: domain, About: about(sentence, s), Speaker: family.Speaker{Person: s.parent.ID}}
	if slices.ContainsFunc(m.d.Plan.Statements, func(x family.Statement) bool { return x.Text == said.Text }) {
		return
	}
	if topic == family.TopicNetwork {
		said.Speaker.Person = s.network.ID
	} else if topic != family.TopicReason && m.chance(25) {
		m.professionalSays(&said)
	}
	if m.chance(30) {
		said.Shared = []family.PartnerID{pick(m.dice, m.d.Family.Partners).ID}
	}
	m.d.Plan.Statements = append(m.d.Plan.Statements, said)
}

func (m *maker) professionalSays(said *family.Statement) {
	said.Kind = pick(m.dice, []family.StatementKind{family.KindFact, family.KindObservation, family.KindOpinion})
	said.Speaker = family.Speaker{Partner: pick(m.dice, m.d.Family.Partners).ID}
	if m.chance(30) {
		said.Speaker = family.Speaker{Name: "de jeugdconsulent"}
	}
}

// marks are given by everybody of six and over who was asked.
func (m *maker) marks() {
	for _, id := range m.d.Family.Core() {
		p := m.person(id)
		if m.age(p) < 6 || m.chance(35) {
			continue
		}
		domain := pick(m.dice, m.domain)
		about := m.lines.Domains[domain]
		m.d.Plan.Marks = append(m.d.Plan.Marks, family.Mark{ID: family.MarkID(m.id()), Person: id, Topic: family.Text(about.Topic), Domain: domain,
			Score: min(10, m.between(0, 6)+m.between(0, 5)), Higher: m.tell(pick(m.dice, about.Higher), m.scene()), On: pick(m.dice, m.d.Plan.Meetings).On})
	}
}

package table

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// marks is the fourth step: a mark from 0 to 10, one person at a time.
type marks struct {
	s        *Screen
	question *kit.Paragraph // the question, to one person
	other    *kit.Button    // unfolds what else can be asked
	person   *kit.Choice
	topic    *kit.Choice
	scale    *kit.Scale
	higher   *typing
	place    *fyne.Container // of the question what one point higher would be
	given    *fyne.Container
}

func newMarks(s *Screen) step { return &marks{s: s} }

// questions are what a mark can be asked about, with the life domain.
func questions() []struct {
	id     string
	domain family.LifeDomain
} {
	return []struct {
		id     string
		domain family.LifeDomain
	}{{"home", family.DomainRelations}, {"school", family.DomainSchool}, {"self", family.DomainNone}, {"money", family.DomainMoney}}
}

func (m *marks) build() []fyne.CanvasObject {
	l, s := m.s.needs.Words, m.s
	var people, topics []kit.Option
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		if s.here(p.ID) {
			people = append(people, kit.Option{ID: string(p.ID), Label: called(s.dossier.Family, p.ID)})
		}
	}
	for _, q := range questions() {
		topics = append(topics, kit.Option{ID: q.id, Label: l.T("table.mark." + q.id)})
	}
	m.given, m.place = kit.Down(12), kit.Down(0)
	if len(people) == 0 {
		m.person, m.topic, m.scale = kit.NewChoice(), kit.NewChoice(), kit.NewScale("", "")
		return []fyne.CanvasObject{kit.Card(kit.Note(l.T("table.no-persons")))}
	}
	m.person, m.topic = kit.NewChoice(people...), kit.NewChoice(topics...)
	m.person.SetSelected(people[0].ID)
	m.topic.SetSelected(topics[0].ID)
	m.person.OnChanged = func(string) { m.ask() }
	m.topic.OnChanged = func(string) { m.ask() }
	m.scale = kit.NewScale(l.T("table.mark-low"), l.T("table.mark-high"))
	m.scale.OnChanged = func(int) { m.give() }
	m.question = kit.NewParagraph("", kit.Style{Size: kit.SizeHeading, Bold: true})
	m.topic.Hide()
	m.other = kit.Quiet(l.T("table.mark-other"), kit.IconMore, m.unfold)
	m.askHigher()
	return []fyne.CanvasObject{kit.Card(m.person, m.question, m.scale, m.place, kit.Wrap(0, m.other), m.topic), m.given}
}

// unfold shows what else can be asked.
func (m *marks) unfold() {
	m.other.Hide()
	m.topic.Show()
	m.s.renew()
	m.s.focus(m.topic)
}

// ask shows the question for another person or about something else.
func (m *marks) ask() {
	m.askHigher()
	m.show()
	m.s.renew()
}

func (m *marks) askHigher() {
	l := m.s.needs.Words
	m.higher = m.s.newEntry("mark/"+m.person.Selected()+"/"+m.topic.Selected(), "", m.give)
	m.higher.entry.OnBlur = m.left
	if old, ok := m.mark(); ok && m.higher.last == "" {
		m.higher.entry.SetText(string(old.Higher))
		m.higher.clearDraft()
	}
	name := called(m.s.dossier.Family, family.PersonID(m.person.Selected()))
	m.question.Set(l.T("table.mark-ask", "name", name, "question", lower(l.T("table.mark."+m.topic.Selected()))))
	fill(m.place)
	if _, given := m.mark(); !given && m.higher.last == "" {
		return
	}
	fill(m.place, kit.NewField(l.T("table.mark-higher", "name", name), l.T("table.enter-stores"), m.higher.whole))
}

// mark is what the person gave today about the topic.
func (m *marks) mark() (family.Mark, bool) {
	topic := family.Text(m.s.needs.Words.T("table.mark." + m.topic.Selected()))
	for _, given := range m.today() {
		if given.Person == family.PersonID(m.person.Selected()) && given.Topic == topic {
			return given, true
		}
	}
	return family.Mark{Person: family.PersonID(m.person.Selected()), Topic: topic}, false
}

// today are the marks of today; those that a partner gave are no part of it.
func (m *marks) today() []family.Mark {
	return slices.DeleteFunc(slices.Clone(m.s.dossier.Plan.Marks), func(x family.Mark) bool {
		return x.On != m.s.needs.Today() || x.Person == "" || x.Domain == family.DomainSafety
	})
}

// give stores the mark with the words; words without a mark stay kept.
func (m *marks) give() {
	if m.scale.Mark() == kit.NoMark {
		m.s.focus(m.scale)
		return
	}
	mark, _ := m.mark()
	mark.Score, mark.Higher = m.scale.Mark(), m.higher.text()
	for _, q := range questions() {
		if q.id == m.topic.Selected() {
			mark.Domain = q.domain
		}
	}
	if _, err := m.s.needs.Desk.GiveMark(m.s.ctx, m.s.needs.Family, mark); err != nil {
		m.s.needs.Fail(err)
		return
	}
	m.higher.clearDraft()
	m.s.stored(nil)
}

// left stores the words when one goes on without Enter.
func (m *marks) left() {
	if old, ok := m.mark(); ok && old.Higher != m.higher.text() {
		m.give()
	}
}

func (m *marks) show() {
	l, s := m.s.needs.Words, m.s
	m.scale.SetMark(kit.NoMark)
	if given, ok := m.mark(); ok {
		m.scale.SetMark(given.Score)
		if len(m.place.Objects) == 0 {
			m.askHigher()
		}
	}
	var lines []fyne.CanvasObject
	if m.given == nil || m.question == nil {
		return
	}
	for _, given := range m.today() {
		line := kit.Across(14, kit.NewText(strconv.Itoa(given.Score), kit.Style{Size: kit.SizeTitle, Bold: true, Color: kit.ColorPrimary}),
			kit.Grow(kit.Down(0, kit.Strong(l.T("table.with", "what", called(s.dossier.Family, given.Person), "more", string(given.Topic))), higherLine(given))))
		lines = append(lines, line)
	}
	fill(m.given)
	if len(lines) > 0 {
		fill(m.given, section(l.T("table.marks-given"), nil, lines...))
	}
}

// lower is a sentence that goes on after a name.
func lower(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToLower(first)) + sentence[size:]
}

func higherLine(m family.Mark) fyne.CanvasObject {
	if m.Higher.Empty() {
		return nil
	}
	return kit.Quote(string(m.Higher))
}

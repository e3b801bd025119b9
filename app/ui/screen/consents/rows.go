package consents

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// teller words what a dossier holds.
type teller struct {
	words.Lang
	family family.Family
	today  family.Date
}

func (t teller) givers(list []consent.Giver) []string {
	var names []string
	for _, g := range list {
		names = append(names, t.name(g.Person))
	}
	return names
}

func (t teller) gaps(list []consent.Gap) []string {
	var found []string
	for _, g := range list {
		found = append(found, t.T("list.gap."+string(g)))
	}
	return found
}

// age is "9 jaar".
func (t teller) age(p family.Person) string {
	if years, known := p.Birth.Age(t.today); known {
		return t.N("consents.age", years)
	}
	return t.T("consents.age-unknown")
}

// who says whose consent is needed: "Sanne en Karim beslissen".
func (t teller) who(r consent.Required, about family.PersonID) string {
	var said []string
	switch {
	case len(r.Givers) == 1 && r.Givers[0].Person == about:
		said = append(said, t.T("consents.decides-alone"))
	case len(r.Givers) == 1:
		said = append(said, t.T("consents.decides", "name", t.name(r.Givers[0].Person)))
	case len(r.Givers) > 1:
		said = append(said, t.T("consents.decide", "names", t.List(t.givers(r.Givers))))
	}
	return sentence(append(said, t.gaps(r.Gaps)...))
}

// waitsFor says who is missing, or what is not known.
func (t teller) waitsFor(s consent.Standing) string {
	if len(s.Missing) > 0 {
		return t.T("consents.waits-for", "names", t.List(t.givers(s.Missing)))
	}
	return sentence(t.gaps(s.Gaps))
}

// label is the state in a word or two.
func (t teller) label(s consent.Standing) kit.Label {
	text := t.T("consents.state." + string(s.State))
	if s.State == consent.StatePending {
		text = t.waitsFor(s)
	}
	return kit.Label{Text: text, Tone: toneOf(s.State)}
}

func toneOf(s consent.State) kit.Tone {
	switch s {
	case consent.StateGiven:
		return kit.Good
	case consent.StatePartly, consent.StateUpcoming:
		return kit.Info
	case consent.StateRefused, consent.StateWithdrawn:
		return kit.Bad
	case consent.StateAsked, consent.StatePending, consent.StateConditional, consent.StateExpired:
		return kit.Warn
	}
	return kit.Neutral
}

// answer is what one giver said: a chip, and in words to what.
func (t teller) answer(c consent.Consent, g consent.Giver) (kit.Label, string) {
	a, ok := c.AnswerOf(g.Person)
	if !ok {
		return kit.Label{Text: t.T("consents.no-answer"), Tone: kit.Warn}, ""
	}
	return t.answerLabel(c, a)
}

// answerLabel is one answer: a chip, and in words to what.
func (t teller) answerLabel(c consent.Consent, a consent.Answer) (kit.Label, string) {
	if a.Withdrawn.Known() {
		return kit.Label{Text: t.T("consents.state.withdrawn"), Tone: kit.Bad}, t.T("consents.on", "date", t.Date(string(a.Withdrawn)))
	}
	if a.Condition.Waits(t.today) {
		return kit.Label{Text: t.T("asking.state.if"), Tone: kit.Warn}, t.T("consents.how-on", "how", t.T("list.how."+string(a.How)), "date", t.Date(string(a.On)))
	}
	on := t.T("consents.how-on", "how", t.T("list.how."+string(a.How)), "date", t.Date(string(a.On)))
	switch len(a.Allowed) {
	case 0:
		return kit.Label{Text: t.T("consents.state.refused"), Tone: kit.Bad}, on
	case len(c.Asked):
		return kit.Label{Text: t.T("consents.state.given"), Tone: kit.Good}, on
	}
	refused := slices.DeleteFunc(slices.Clone(c.Asked), func(x consent.Category) bool { return slices.Contains(a.Allowed, x) })
	return kit.Label{Text: t.T("consents.state.partly"), Tone: kit.Info}, t.T("consents.no-to", "what", telling.Categories(t.Lang, refused)) + " · " + on
}

// whySay is why a giver has a say.
func (t teller) whySay(p pair, g consent.Giver) string {
	return telling.WhySay(t.Lang, t.family, p.person.ID, g, t.today)
}

// title is what a panel is called: "Daan en school".
func (t teller) title(p pair) string {
	return t.T("consents.pair", "person", t.name(p.person.ID), "partner", t.kind(p.partner))
}

// birthdays warns of the days on which somebody's own say changes.
func (t teller) birthdays() []string {
	const ahead = 60
	var found []string
	for _, p := range people(t.family, t.today) {
		for _, age := range consent.AgesOfSay() {
			day := p.Birth.Birthday(age)
			if day.Known() && day > t.today && day <= t.today.AddDays(ahead) {
				found = append(found, t.T("consents.birthday."+strconv.Itoa(age), "name", t.name(p.ID), "date", t.Date(string(day))))
			}
		}
	}
	return found
}

// open counts the questions that somebody must still answer.
func openQuestions(d consent.Dossier, today family.Date) int {
	count := 0
	for _, c := range d.Consents {
		if c.Standing(d.Family, today).State.Open() {
			count++
		}
	}
	return count
}

func sentence(parts []string) string { return strings.Join(parts, " · ") }

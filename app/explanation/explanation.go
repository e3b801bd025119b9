package explanation

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Question is what the text is about.
type Question struct {
	Person    string   // how the person is called whom it is about
	Partner   string   // the professional and the house
	Deciders  []string // who have a say, as they are called
	Direction consent.Direction
	Purpose   consent.Purpose
	What      []consent.Category
	Until     family.Date
	Review    family.Date // empty when no day was agreed
	// Young speaks to a youth, who decides alone or along.
	Young bool
	// Heard says that a child of under 12 is heard and does not decide.
	Heard bool
}

// About is the question that a consent asks, for reading it aloud on a day.
// The name of the partner is as it should sound.
func About(f family.Family, c consent.Consent, partner string, on family.Date) Question {
	person, _ := f.Person(c.About)
	q := Question{Person: string(person.ShortName()), Partner: partner, Direction: c.Direction, Purpose: c.Purpose,
		What: c.Asked, Until: c.Until, Review: c.Review}
	required := consent.RequiredGivers(f, c.About, on)
	for _, g := range required.Givers {
		giver, _ := f.Person(g.Person)
		q.Deciders = append(q.Deciders, string(giver.ShortName()))
	}
	age, known := person.Birth.Age(on)
	q.Young = known && age < 18 && required.Has(c.About)
	q.Heard = known && age < 12
	return q
}

// Paragraphs is the text, to be read from top to bottom. What is asked stands
// in one paragraph, on lines of its own.
func (q Question) Paragraphs(l words.Lang) []string {
	lines := []string{q.about(l), q.what(l), q.not(l)}
	if l.Has("explanation.purpose." + string(q.Purpose)) {
		lines = append(lines, l.T("explanation.purpose."+string(q.Purpose)))
	}
	lines = append(lines, q.deciders(l), q.refuse(l), q.withdraw(l), q.term(l), l.T("explanation.danger"))
	return slices.DeleteFunc(lines, func(text string) bool { return text == "" })
}

// about says to whom and which way.
func (q Question) about(l words.Lang) string {
	return l.T("explanation.intro."+string(q.Direction), "partner", q.Partner, "person", q.Person)
}

// what is what is shared, on a line each.
func (q Question) what(l words.Lang) string {
	lines := []string{l.T("explanation.what")}
	for _, c := range consent.Categories() {
		if slices.Contains(q.What, c) {
			lines = append(lines, l.T("explanation.item", "what", l.T("explanation.category."+string(c))))
		}
	}
	return strings.Join(lines, "\n")
}

// not is what is kept.
func (q Question) not(l words.Lang) string {
	left := slices.DeleteFunc(private(), func(c consent.Category) bool { return slices.Contains(q.What, c) })
	if len(left) == 0 {
		return l.T("explanation.nothing-else")
	}
	return l.T("explanation.not", "not", categories(l, left))
}

// private are the kinds of data that the text says are kept when they are not
// asked for: what people fear most that it goes along.
func private() []consent.Category {
	return []consent.Category{consent.CatHealth, consent.CatMentalHealth, consent.CatSubstances, consent.CatFinance, consent.CatJustice, consent.CatReport}
}

func (q Question) deciders(l words.Lang) string {
	text := ""
	if len(q.Deciders) > 0 {
		text = l.N("explanation.decides", len(q.Deciders), "names", l.List(q.Deciders))
	}
	if q.Heard {
		text += " " + l.T("explanation.heard", "person", q.Person)
	}
	return text
}

func (q Question) refuse(l words.Lang) string {
	if q.Young {
		return l.T("explanation.refuse-young")
	}
	return l.T("explanation.refuse")
}

func (q Question) withdraw(l words.Lang) string {
	if q.Young {
		return l.T("explanation.withdraw-young")
	}
	return l.T("explanation.withdraw")
}

func (q Question) term(l words.Lang) string {
	if !q.Until.Known() {
		return ""
	}
	text := l.T("explanation.until", "date", l.Date(string(q.Until)))
	if q.Review.Known() {
		text += " " + l.T("explanation.review", "date", l.Date(string(q.Review)))
	}
	return text
}

// categories are kinds of data in the words of the text, in the order of every
// screen.
func categories(l words.Lang, list []consent.Category) string {
	var found []string
	for _, c := range consent.Categories() {
		if slices.Contains(list, c) {
			found = append(found, l.T("explanation.category."+string(c)))
		}
	}
	return l.List(found)
}

// Why says why a partner may need a kind of data to work along.
func Why(l words.Lang, c consent.Category) string { return l.T("explanation.why." + string(c)) }

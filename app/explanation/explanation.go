package explanation

import (
	"slices"

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
	hearing := consent.HearingOf(f, c.About, on)
	q.Young, q.Heard = hearing.Young, hearing.Heard
	return q
}

// Paragraphs is the text, to be read from top to bottom. What is asked stands
// in one paragraph, on lines of its own.
func (q Question) Paragraphs(l words.Lang) []string {
	t := q.Text(l)
	what := t.What
	for _, item := range t.Items {
		what += "\n" + l.T("explanation.item", "what", item)
	}
	lines := []string{t.About, what, t.Not, t.Purpose, t.Deciders, t.Refuse, t.Withdraw, t.Term, t.Danger}
	return slices.DeleteFunc(lines, func(text string) bool { return text == "" })
}

// Text is the same in its parts, for paper. A part may be empty.
type Text struct {
	About    string
	What     string   // before the items
	Items    []string // what is asked
	Not      string   // what is not
	Purpose  string
	Deciders string
	Refuse   string
	Withdraw string
	Term     string
	Danger   string
}

// Text is what is told, in its parts.
func (q Question) Text(l words.Lang) Text {
	t := Text{About: q.about(l), What: l.T("explanation.what"), Items: named(l, q.What), Not: q.not(l), Deciders: q.deciders(l),
		Refuse: q.refuse(l), Withdraw: q.withdraw(l), Term: q.term(l), Danger: l.T("explanation.danger")}
	if key := "explanation.purpose." + string(q.Purpose); l.Has(key) {
		t.Purpose = l.T(key)
	}
	return t
}

// about says to whom and which way.
func (q Question) about(l words.Lang) string {
	return l.T("explanation.intro."+string(q.Direction), "partner", q.Partner, "person", q.Person)
}

// not is what is kept.
func (q Question) not(l words.Lang) string {
	left := slices.DeleteFunc(private(), func(c consent.Category) bool { return slices.Contains(q.What, c) })
	if len(left) == 0 {
		return l.T("explanation.nothing-else")
	}
	return l.T("explanation.not", "not", l.List(named(l, left)))
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

// named are kinds of data in the words of the text, in the order of every
// screen.
func named(l words.Lang, list []consent.Category) []string {
	var found []string
	for _, c := range consent.Categories() {
		if slices.Contains(list, c) {
			found = append(found, l.T("explanation.category."+string(c)))
		}
	}
	return found
}

// Why says why a partner may need a kind of data to work along.
func Why(l words.Lang, c consent.Category) string { return l.T("explanation.why." + string(c)) }

package consent

import (
	"cmp"
	"errors"
	"slices"

	"keukentafel/app/family"
)

// ErrNotWithdrawn: nobody took this consent back.
var ErrNotWithdrawn = errors.New("nobody took this consent back")

// Withdrawal (bevestiging van intrekking) is that a consent was taken back, for
// the family: what it was about, since when, and what became of what was given
// on it. It does not say who took it back, save to that person, and it holds
// nothing of the plan.
type Withdrawal struct {
	ID         ID
	Person     family.Text // whom it is about, in full
	ShortName  family.Text
	Partner    family.Text // who may not know it any more, with the house
	ShortLabel family.Text
	Purpose    Purpose
	Asked      []Category // what was taken back
	On         family.Date
	Own        bool // the reader took it back
	Still      []Category
	Given      []GivenAway
	Rights     family.Rights
	FamilyName family.Text
}

// GivenAway is one disclosure that was made on the consent, and what became of
// it since.
type GivenAway struct {
	On         family.Date
	Version    int // 0 when a draft
	Form       string
	Categories []Category // of this consent only
	State      RecallState
	Told       family.Date
	Answered   family.Date
	Why        family.Text // a code, as in Recall
}

// Clone is a deep copy.
func (w Withdrawal) Clone() Withdrawal {
	w.Asked, w.Still = slices.Clone(w.Asked), slices.Clone(w.Still)
	w.Given = cloneAll(w.Given, func(g GivenAway) GivenAway {
		g.Categories = slices.Clone(g.Categories)
		return g
	})
	return w
}

// DiscloseWithdrawal makes the disclosure of the letter that confirms that a
// consent was taken back: to the household, to whom it is about, or to somebody
// who has a say in it. It refuses with ErrNotWithdrawn while nobody took it
// back, with ErrFormNotForAll when it may not lie on the kitchen table, and
// with ErrNoSay for everybody else.
func DiscloseWithdrawal(d Dossier, r Request, id ID) (Disclosure, error) {
	if r.Purpose != PurposeOwnCopy || r.Recipient.Kind != ToHousehold && r.Recipient.Kind != ToPerson {
		return Disclosure{}, ErrNoSay
	}
	asked, known := d.Consent(id)
	if !known {
		return Disclosure{}, ErrNotADisclosure
	}
	if err := cmp.Or(checkRecipient(d.Family, r), checkClock(d, r), mayHaveWithdrawal(d, *asked, r)); err != nil {
		return Disclosure{}, err
	}
	letter := withdrawalOf(d, *asked, r)
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, About: []family.PersonID{asked.About},
		Categories: slices.Clone(asked.Asked), Grounds: []string{GroundOwnCopy}, Items: 1}
	slices.Sort(record.Categories)
	grounds := []ItemGround{{Item: Item{Kind: ItemConsent, ID: string(id)}, Grounds: slices.Clone(record.Grounds)}}
	return enclose(made{record: record, family: d.Family.ID, withdrawal: &letter, grounds: grounds, anchor: r.Anchor}), nil
}

// WithdrawalReaders are those to whom the letter may be given on a day; nobody
// while the consent was not taken back.
func WithdrawalReaders(d Dossier, asked Consent, on family.Date) []Recipient {
	readers := []Recipient{{Kind: ToHousehold, Name: d.Family.Name}}
	people := []family.PersonID{asked.About}
	for _, g := range RequiredGivers(d.Family, asked.About, on).Givers {
		if g.Person != asked.About {
			people = append(people, g.Person)
		}
	}
	for _, id := range people {
		readers = append(readers, Recipient{Kind: ToPerson, Person: id, Name: nameOf(d.Family, id)})
	}
	return slices.DeleteFunc(readers, func(to Recipient) bool {
		return mayHaveWithdrawal(d, asked, Request{Recipient: to, On: on}) != nil
	})
}

func mayHaveWithdrawal(d Dossier, asked Consent, r Request) error {
	partner, known := d.Family.Partner(asked.Partner)
	switch back := asked.takenBack(r.On); {
	case !known:
		return ErrUnknownRecipient
	case len(back) == 0:
		return ErrNotWithdrawn
	case r.Recipient.Kind == ToHousehold:
		return mayLieOnTheTable(d, asked, partner, r)
	case r.Recipient.Person != asked.About && !RequiredGivers(d.Family, asked.About, r.On).Has(r.Recipient.Person):
		return ErrNoSay
	}
	return nil
}

// takenBack are the last answers of those who took the consent back, on or
// before a day, and did not say yes again.
func (c *Consent) takenBack(on family.Date) []Answer {
	var found []Answer
	seen := map[family.PersonID]bool{}
	for _, a := range c.Answers {
		if seen[a.By] {
			continue
		}
		seen[a.By] = true
		if i := c.last(a.By, on); i >= 0 && c.Answers[i].takenBack(on) {
			found = append(found, c.Answers[i])
		}
	}
	return found
}

func withdrawalOf(d Dossier, c Consent, r Request) Withdrawal {
	person, _ := d.Family.Person(c.About)
	partner, _ := d.Family.Partner(c.Partner)
	w := Withdrawal{ID: c.ID, Person: person.Name(), ShortName: person.ShortName(), Partner: partner.Label(), ShortLabel: partner.ShortLabel(), Purpose: c.Purpose,
		Asked: slices.Clone(c.Asked), Rights: d.Plan.Rights, FamilyName: d.Family.Name}
	for _, a := range c.takenBack(r.On) {
		w.On = max(w.On, a.Withdrawn)
		w.Own = w.Own || r.Recipient.Kind == ToPerson && a.By == r.Recipient.Person
	}
	facts := Facts{Family: d.Family, Consents: d.Consents, On: r.On}
	scale := weigh(&facts, Question{Partner: c.Partner, Purpose: c.Purpose})
	for _, category := range c.Asked {
		if scale.byConsent(c.About, category) {
			w.Still = append(w.Still, category)
		}
	}
	for _, back := range d.Recalls {
		if back.Consent == c.ID && back.State != RecallDropped {
			w.Given = append(w.Given, givenAway(d, back)...)
		}
	}
	slices.SortStableFunc(w.Given, func(x, y GivenAway) int { return cmp.Compare(x.On, y.On) })
	return w
}

// givenAway are the disclosures of one recall, with how far it is.
func givenAway(d Dossier, back Recall) []GivenAway {
	var found []GivenAway
	for _, line := range d.Register {
		if slices.Contains(back.Disclosures, line.ID) {
			found = append(found, GivenAway{On: family.DateOf(line.At), Version: line.Version, Form: line.Form, Categories: slices.Clone(back.Categories),
				State: back.State, Told: back.Told, Answered: back.Answered, Why: back.Why})
		}
	}
	return found
}

// Withdrawal is the letter that confirms a taking back, if this disclosure is
// one.
func (d Disclosure) Withdrawal() (Withdrawal, bool) {
	w := d.content().withdrawal
	if w == nil {
		return Withdrawal{}, false
	}
	return w.Clone(), true
}

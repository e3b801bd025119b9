package consent

import (
	"cmp"
	"errors"
	"slices"

	"keukentafel/app/family"
)

// Errors of a consent form.
var (
	// ErrFormNotForAll: the question is about something that does not lie on
	// the kitchen table; the form goes to who decides about it.
	ErrFormNotForAll = errors.New("this question does not lie on the kitchen table")
	// ErrNoSay: who does not decide about a question does not get its form.
	ErrNoSay = errors.New("recipient has no say in this question")
	// ErrNobodySigns: it is not known whose signature is needed.
	ErrNobodySigns = errors.New("nobody is known whose signature is needed")
)

// ConsentForm (toestemmingsformulier) is one question for consent, to be signed
// on paper. It holds what is asked and of whom, and nothing of the plan and
// nothing that anybody answered.
type ConsentForm struct {
	ID          ID
	Person      family.Text // whom it is about, in full
	ShortName   family.Text // the same, as one says it
	Partner     family.Text // who would learn or tell something, with the house
	ShortLabel  family.Text
	PartnerKind family.PartnerKind
	Purpose     Purpose
	Direction   Direction
	Asked       []Category
	AskedOn     family.Date
	From        family.Date
	Until       family.Date
	Review      family.Date
	Signers     []Signer
	Gaps        []Gap // why it cannot be told whether these are all who must sign
	Hearing     Hearing
}

// Signer is somebody whose signature is needed.
type Signer struct {
	Name      family.Text // in full
	ShortName family.Text
	Capacity  Capacity
}

// Hearing is how a person takes part in a question about himself.
type Hearing struct {
	Young bool // a youth, who decides alone or along
	Heard bool // a child of under 12, who is heard and does not decide
}

// HearingOf tells how a person takes part in what is asked about him on a day.
func HearingOf(f family.Family, about family.PersonID, on family.Date) Hearing {
	p, _ := f.Person(about)
	age, known := p.Birth.Age(on)
	return Hearing{Young: known && age < 18 && RequiredGivers(f, about, on).Has(about), Heard: known && age < 12}
}

// Clone is a deep copy.
func (f ConsentForm) Clone() ConsentForm {
	f.Asked, f.Signers, f.Gaps = slices.Clone(f.Asked), slices.Clone(f.Signers), slices.Clone(f.Gaps)
	return f
}

// DiscloseConsentForm makes the disclosure with which a question for consent
// goes along on paper: to the household, to whom it is about, or to somebody
// whose consent is needed. Others it refuses with ErrNoSay. What is
// sensitive about a person of 12 or over, and what is about safety, is not for
// the household: ErrFormNotForAll. Without anybody who may sign it refuses with
// ErrNobodySigns.
func DiscloseConsentForm(d Dossier, r Request, id ID) (Disclosure, error) {
	if r.Purpose != PurposeOwnCopy || r.Recipient.Kind != ToHousehold && r.Recipient.Kind != ToPerson {
		return Disclosure{}, ErrNoSay
	}
	asked, known := d.Consent(id)
	if !known {
		return Disclosure{}, ErrNotADisclosure
	}
	if err := cmp.Or(checkRecipient(d.Family, r), checkClock(d, r), mayHaveForm(d, *asked, r)); err != nil {
		return Disclosure{}, err
	}
	form := formOf(d.Family, *asked, r.On)
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, About: []family.PersonID{asked.About},
		Categories: slices.Clone(asked.Asked), Grounds: []string{GroundOwnCopy}, Items: 1}
	slices.Sort(record.Categories)
	grounds := []ItemGround{{Item: Item{Kind: ItemConsent, ID: string(id)}, Grounds: slices.Clone(record.Grounds)}}
	return enclose(made{record: record, family: d.Family.ID, form: &form, grounds: grounds, anchor: r.Anchor}), nil
}

// FormReaders are those to whom the form of a question may be given on a day:
// the household when it may lie on the table, and then who it is about and who
// decide.
func FormReaders(d Dossier, asked Consent, on family.Date) []Recipient {
	readers := []Recipient{{Kind: ToHousehold, Name: d.Family.Name}}
	seen := []family.PersonID{}
	put := func(id family.PersonID) {
		if !slices.Contains(seen, id) {
			seen = append(seen, id)
			readers = append(readers, Recipient{Kind: ToPerson, Person: id, Name: nameOf(d.Family, id)})
		}
	}
	for _, g := range RequiredGivers(d.Family, asked.About, on).Givers {
		put(g.Person)
	}
	put(asked.About)
	return slices.DeleteFunc(readers, func(to Recipient) bool { return mayHaveForm(d, asked, Request{Recipient: to, On: on}) != nil })
}

// mayHaveForm refuses whoever may not read what is asked.
func mayHaveForm(d Dossier, asked Consent, r Request) error {
	partner, known := d.Family.Partner(asked.Partner)
	required := RequiredGivers(d.Family, asked.About, r.On)
	switch {
	case !known:
		return ErrUnknownRecipient
	case closedTo(&partner, r.On) == PartnerGone:
		return ErrPartnerGone
	case closedTo(&partner, r.On) == PartnerEnded:
		return ErrPartnerEnded
	case len(required.Givers) == 0:
		return ErrNobodySigns
	case r.Recipient.Kind == ToHousehold:
		return mayLieOnTheTable(d, asked, partner, r)
	case r.Recipient.Person != asked.About && !required.Has(r.Recipient.Person):
		return ErrNoSay
	}
	return nil
}

// mayLieOnTheTable follows the rules of the household's own copy (O1, O2 and O6):
// that a psychologist is asked says as much as what is asked.
func mayLieOnTheTable(d Dossier, asked Consent, partner family.Partner, r Request) error {
	b := builder{request: r, facts: Facts{Family: d.Family, On: r.On}, inside: true}
	told := slices.Concat(asked.Asked, involvementOf(partner.Kind))
	if !b.judgeOwn(item{about: []family.PersonID{asked.About}, categories: told}).Allowed {
		return ErrFormNotForAll
	}
	return nil
}

func formOf(f family.Family, c Consent, on family.Date) ConsentForm {
	person, _ := f.Person(c.About)
	partner, _ := f.Partner(c.Partner)
	required := RequiredGivers(f, c.About, on)
	form := ConsentForm{ID: c.ID, Person: person.Name(), ShortName: person.ShortName(), Partner: partner.Label(), ShortLabel: partner.ShortLabel(), PartnerKind: partner.Kind,
		Purpose: c.Purpose, Direction: c.Direction, Asked: slices.Clone(c.Asked), AskedOn: c.AskedOn, From: c.From, Until: c.Until, Review: c.Review,
		Gaps: slices.Clone(required.Gaps), Hearing: HearingOf(f, c.About, on)}
	for _, g := range required.Givers {
		giver, _ := f.Person(g.Person)
		form.Signers = append(form.Signers, Signer{Name: giver.Name(), ShortName: giver.ShortName(), Capacity: g.Capacity})
	}
	return form
}

// ConsentForm is the question that leaves on paper, if this disclosure is one.
func (d Disclosure) ConsentForm() (ConsentForm, bool) {
	f := d.content().form
	if f == nil {
		return ConsentForm{}, false
	}
	return f.Clone(), true
}

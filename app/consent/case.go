package consent

import (
	"cmp"
	"errors"
	"slices"

	"keukentafel/app/family"
)

// ErrNamed: a text that is to leave without names still has one in it, or a
// number or a day that leads to somebody. See NamedError.
var ErrNamed = errors.New("a text still has a name in it")

// NamedError says in which texts something still leads to somebody.
type NamedError struct{ Items []Item }

// Error names nothing of the texts.
func (e *NamedError) Error() string { return ErrNamed.Error() }

// Is makes errors.Is(err, ErrNamed) true.
func (e *NamedError) Is(target error) bool { return target == ErrNamed }

// Case (casus zonder namen) is a plan of which nobody is named: roles for
// persons, kinds for partners, years as bands, no days and no places. Free text
// is in it only as somebody read it over. It is still about people, and may be
// recognised by who knows them; so it is registered like any disclosure.
type Case struct {
	Term     CaseTerm
	People   []CasePerson // in the order of the family
	Partners []family.PartnerKind
	Domains  []family.LifeDomain // that anything in the plan is about
	Safety   bool                // there are agreements for safety
	Goals    []CaseGoal
	Said     []family.Text // other texts, in the order of the plan
}

// CasePerson is somebody of the family.
type CasePerson struct {
	Name CaseName
	Age  CaseAge
	Home bool // lives in the household
}

// CaseGoal is one goal, in numbers. Words and Result are empty unless somebody
// read them over.
type CaseGoal struct {
	Words, Result family.Text
	Domain        family.LifeDomain
	State         family.GoalState
	For           []CaseName // empty is the whole family
	Done, Open    int        // actions
	ByOwnPeople   int        // actions that somebody of the family or its network does
	ByPartners    []family.PartnerKind
	First, Last   *family.GAS // of the family, or else of the worker
	Steps         []family.Text
}

// Clone is a deep copy.
func (c Case) Clone() Case {
	c.People, c.Partners, c.Domains, c.Said = slices.Clone(c.People), slices.Clone(c.Partners), slices.Clone(c.Domains), slices.Clone(c.Said)
	c.Goals = cloneAll(c.Goals, func(g CaseGoal) CaseGoal {
		g.For, g.ByPartners, g.Steps = slices.Clone(g.For), slices.Clone(g.ByPartners), slices.Clone(g.Steps)
		g.First, g.Last = clonedScore(g.First), clonedScore(g.Last)
		return g
	})
	return c
}

func clonedScore(score *family.GAS) *family.GAS {
	if score == nil {
		return nil
	}
	copied := *score
	return &copied
}

// CaseTerm is about how long the help goes on.
type CaseTerm string

// The terms of a case; empty is not known.
const (
	CaseShort  CaseTerm = "under-3-months"
	CaseMiddle CaseTerm = "3-to-6-months"
	CaseLong   CaseTerm = "6-to-12-months"
	CaseYears  CaseTerm = "over-a-year"
)

func caseTerm(from, on family.Date) CaseTerm {
	switch {
	case !from.Known() || on.Before(from):
		return ""
	case on.Before(from.AddMonths(3)):
		return CaseShort
	case on.Before(from.AddMonths(6)):
		return CaseMiddle
	case on.Before(from.AddMonths(12)):
		return CaseLong
	}
	return CaseYears
}

// CaseAge is a band of years; empty is not known.
type CaseAge string

// The bands follow where the law changes (12, 16, 18, 23) and no closer.
const (
	AgeToddler CaseAge = "0-3"
	AgeSmall   CaseAge = "4-7"
	AgeSchool  CaseAge = "8-11"
	AgeYoung   CaseAge = "12-15"
	AgeYouth   CaseAge = "16-17"
	AgeYoungAd CaseAge = "18-22"
	AgeAdult   CaseAge = "23-66"
	AgeOld     CaseAge = "67-up"
)

func caseAge(born family.BirthDate, on family.Date) CaseAge {
	years, known := born.Age(on)
	if !known || years < 0 {
		return ""
	}
	for _, band := range []struct {
		below int
		age   CaseAge
	}{{4, AgeToddler}, {8, AgeSmall}, {12, AgeSchool}, {16, AgeYoung}, {18, AgeYouth}, {23, AgeYoungAd}, {67, AgeAdult}} {
		if years < band.below {
			return band.age
		}
	}
	return AgeOld
}

// DiscloseCase makes the disclosure of a case without names, for a discussion
// with others or for the council. Texts are the free texts of the plan that may
// go along, as somebody read them over; an item that is not in the plan is left
// out. It refuses with a NamedError while a text still has a name of the file
// in it, with ErrNotAdopted when there is no such version, and with
// ErrNothingToShare without any goal.
func DiscloseCase(d Dossier, r Request, texts map[Item]family.Text) (Disclosure, error) {
	if err := cmp.Or(checkCaseReader(r), checkClock(d, r)); err != nil {
		return Disclosure{}, err
	}
	made, err := PreviewCase(d, r.Version, r.On, texts)
	if err != nil {
		return Disclosure{}, err
	}
	return encloseCase(d, r, made), nil
}

// PreviewCase is what a case without names would hold, for who makes it: see
// DiscloseCase, with which it refuses the same texts. It leaves nothing.
func PreviewCase(d Dossier, number int, on family.Date, texts map[Item]family.Text) (Case, error) {
	version, err := caseVersion(d, number)
	if err != nil {
		return Case{}, err
	}
	if len(version.Plan.Goals) == 0 {
		return Case{}, ErrNothingToShare
	}
	names := namesOf(d, version, on)
	if named := names.named(texts); len(named) > 0 {
		return Case{}, &NamedError{Items: named}
	}
	made := caseOf(version, names, on, texts)
	made.Term = caseTerm(d.Family.Opened, on)
	return made, nil
}

// LookCase makes the View of a case without names, for the eyes of who made it.
// It refuses what DiscloseCase refuses.
func LookCase(d Dossier, r Request, texts map[Item]family.Text) (View, error) {
	made, err := DiscloseCase(d, r, texts)
	if err != nil {
		return View{}, err
	}
	seen := made.content()
	seen.viewOnly = true
	return View{enclose(seen)}, nil
}

// caseVersion is what is told: an adopted version, or the working plan.
func caseVersion(d Dossier, number int) (family.Version, error) {
	if number == 0 {
		return family.Version{Family: d.Family, Plan: d.Plan}, nil
	}
	version, found := d.Version(number)
	if !found {
		return family.Version{}, ErrNotAdopted
	}
	return version, nil
}

func encloseCase(d Dossier, r Request, c Case) Disclosure {
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, Version: r.Version, Grounds: []string{GroundWithoutNames}, Items: len(c.Goals)}
	for _, p := range d.Family.Persons {
		record.About = append(record.About, p.ID)
	}
	grounds := []ItemGround{{Item: Item{Kind: ItemCase}, Grounds: slices.Clone(record.Grounds)}}
	return enclose(made{record: record, family: d.Family.ID, nameless: &c, grounds: grounds, anchor: r.Anchor})
}

func checkCaseReader(r Request) error {
	if r.ID == "" || r.At.IsZero() || !r.On.Known() || r.Purpose != PurposeCase {
		return ErrNotADisclosure
	}
	if to := r.Recipient; to.Kind != ToCase || to.Person != "" || to.Partner != "" || to.Name.Empty() {
		return ErrUnknownRecipient
	}
	return nil
}

// Case is the case without names that leaves, if this disclosure is one.
func (d Disclosure) Case() (Case, bool) {
	c := d.content().nameless
	if c == nil {
		return Case{}, false
	}
	return c.Clone(), true
}

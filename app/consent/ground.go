package consent

import (
	"errors"
	"maps"
	"slices"

	"keukentafel/app/family"
)

// GroundID names a legal ground.
type GroundID string

// LegalGround (grondslag) is a rule of law that allows sharing without
// consent. Grounds are data with dates and a source, never code: the law
// changes and a municipality's privacy officer may switch them.
type LegalGround struct {
	ID     GroundID          `json:"id"`
	Name   map[string]string `json:"name"`   // by language: nl, en
	Source string            `json:"source"` // article, and where it was read
	// Explanation is in plain words what it allows, by language: nl, en.
	Explanation map[string]string    `json:"explanation"`
	Read        family.Date          `json:"read"`   // on which the source was read; empty when it was not yet
	Inform      Informing            `json:"inform"` // whether the family must be told
	From        family.Date          `json:"from"`
	Until       family.Date          `json:"until"`
	On          bool                 `json:"on"`
	Kinds       []family.PartnerKind `json:"kinds"`      // to whom; empty is any partner
	Categories  []Category           `json:"categories"` // what at most; empty is what is necessary
	Questions   []string             `json:"questions"`  // keys of the questions that must be weighed
	Requires    Requirement          `json:"requires"`   // what must be so besides; empty is nothing
	Unverified  bool                 `json:"unverified"` // needs a check by a privacy officer
}

// Requirement is a fact about the family on which a ground rests.
type Requirement string

// RequiresOrder: a supervision order about each person, in force on the day and
// carried out by this partner (L5).
const RequiresOrder Requirement = "supervision-order"

// Informing is whether the use of a ground asks that the family is told, or
// that it is written why not: without consent is not without knowledge (BPSW).
type Informing string

// The two. Nothing said is asked.
const (
	InformAsked    Informing = "asked"
	InformNotAsked Informing = "not-asked"
)

// GroundUse is one weighed use of a legal ground.
type GroundUse struct {
	ID         string
	Ground     GroundID
	Partner    family.PartnerID
	Purpose    Purpose
	About      []family.PersonID
	Categories []Category
	Weighing   map[string]family.Text // by question
	Why        family.Text
	Informed   family.Date // the family was told on this day,
	WhyNot     family.Text // or why telling would do serious harm
	From       family.Date
	Until      family.Date
	By         family.Text
}

// Errors of a use of a legal ground.
var (
	// ErrNoSuchGround: an id that is not in the list.
	ErrNoSuchGround = errors.New("no such legal ground")
	// ErrGroundOff: the ground is switched off, not yet valid or ended.
	ErrGroundOff = errors.New("legal ground is not in force")
	// ErrGroundNotForPartner: the ground does not cover this kind of partner.
	ErrGroundNotForPartner = errors.New("legal ground does not cover this partner")
	// ErrNotWeighed: a question was not answered, or no reason was given.
	ErrNotWeighed = errors.New("use of a legal ground was not weighed")
	// ErrNotInformed: the family was not told, and no reason why not is given.
	ErrNotInformed = errors.New("family was not informed and no reason was given")
	// ErrNoSupervision: the ground rests on a supervision order, and none about
	// each of these persons is in force that this partner carries out.
	ErrNoSupervision = errors.New("no supervision order in force that this partner carries out")
)

// GroundState is why a ground can or cannot be used on a day.
type GroundState string

// The states.
const (
	GroundInForce  GroundState = "in-force"
	GroundOff      GroundState = "off"      // switched off, whatever its dates
	GroundEnded    GroundState = "ended"    // its last day is past
	GroundUpcoming GroundState = "upcoming" // its first day is to come
)

// State tells how the ground stands on a day. What ended is replaced by
// nothing else.
func (g LegalGround) State(on family.Date) GroundState {
	switch {
	case !g.On:
		return GroundOff
	case on.Within(g.From, g.Until):
		return GroundInForce
	case on.Before(g.From):
		return GroundUpcoming
	}
	return GroundEnded
}

// InForce tells whether the ground may be used on a day.
func (g LegalGround) InForce(on family.Date) bool { return g.State(on) == GroundInForce }

// CheckUse refuses a use that the ground does not carry for this partner of
// the family, that was not weighed or that kept the family in the dark without
// a reason: rules L1 to L5 of assets/docs/consent-rules.md.
func CheckUse(u GroundUse, grounds []LegalGround, f family.Family, on family.Date) error {
	g := GroundOf(grounds, u.Ground)
	if g == nil {
		return ErrNoSuchGround
	}
	partner, _ := f.Partner(u.Partner)
	return checkUse(&u, g, &f, &partner, on)
}

// GroundOf finds a ground in a list by id; nil when it is not in it. It points
// into the list.
func GroundOf(grounds []LegalGround, id GroundID) *LegalGround {
	for i := range grounds {
		if grounds[i].ID == id {
			return &grounds[i]
		}
	}
	return nil
}

func checkUse(u *GroundUse, g *LegalGround, f *family.Family, partner *family.Partner, on family.Date) error {
	switch {
	case !g.InForce(on) || !on.Within(u.From, u.Until):
		return ErrGroundOff
	case !g.serves(partner.Kind):
		return ErrGroundNotForPartner
	case !g.requirementMet(f, partner.ID, u.About, on):
		return ErrNoSupervision
	case u.Why.Empty() || !weighed(u, g):
		return ErrNotWeighed
	case g.Inform != InformNotAsked && u.WhyNot.Empty() && !u.told(on):
		return ErrNotInformed
	}
	return nil
}

// serves tells whether the ground is for this kind of partner (L2).
func (g *LegalGround) serves(kind family.PartnerKind) bool {
	return len(g.Kinds) == 0 || slices.Contains(g.Kinds, kind)
}

// requirementMet tells whether what the ground rests on is so about each
// person (L5).
func (g *LegalGround) requirementMet(f *family.Family, partner family.PartnerID, about []family.PersonID, on family.Date) bool {
	switch g.Requires {
	case "":
		return true
	case RequiresOrder:
		return !slices.ContainsFunc(about, func(id family.PersonID) bool { return !f.UnderSupervision(id, partner, on) })
	}
	return false // a requirement that this program does not know
}

func weighed(u *GroundUse, g *LegalGround) bool {
	for _, q := range g.Questions {
		if u.Weighing[q].Empty() {
			return false
		}
	}
	return true
}

// covers tells whether the ground and its use carry this category about this
// person.
func (u *GroundUse) covers(g *LegalGround, about family.PersonID, c Category) bool {
	return slices.Contains(u.About, about) && slices.Contains(u.Categories, c) &&
		g.includes(c)
}

// includes tells whether the ground can carry the category (L2).
func (g *LegalGround) includes(c Category) bool {
	return len(g.Categories) == 0 || slices.Contains(g.Categories, c)
}

// Clone is a deep copy.
func (u GroundUse) Clone() GroundUse {
	u.About = slices.Clone(u.About)
	u.Categories = slices.Clone(u.Categories)
	u.Weighing = maps.Clone(u.Weighing)
	return u
}

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
	Unverified  bool                 `json:"unverified"` // needs a check by a privacy officer
}

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

// CheckUse refuses a use that the ground does not carry, that was not weighed
// or that kept the family in the dark without a reason.
func CheckUse(u GroundUse, grounds []LegalGround, partner family.Partner, on family.Date) error {
	i := slices.IndexFunc(grounds, func(g LegalGround) bool { return g.ID == u.Ground })
	if i < 0 {
		return ErrNoSuchGround
	}
	g := grounds[i]
	switch {
	case !g.InForce(on) || !on.Within(u.From, u.Until):
		return ErrGroundOff
	case len(g.Kinds) > 0 && !slices.Contains(g.Kinds, partner.Kind):
		return ErrGroundNotForPartner
	case u.Why.Empty() || !weighed(u, g):
		return ErrNotWeighed
	case g.Inform != InformNotAsked && u.WhyNot.Empty() && !(u.Informed.Known() && u.Informed <= on):
		return ErrNotInformed
	}
	return nil
}

func weighed(u GroundUse, g LegalGround) bool {
	for _, q := range g.Questions {
		if u.Weighing[q].Empty() {
			return false
		}
	}
	return true
}

// covers tells whether the ground and its use carry this category about this
// person.
func (u GroundUse) covers(g LegalGround, about family.PersonID, c Category) bool {
	return slices.Contains(u.About, about) && slices.Contains(u.Categories, c) &&
		(len(g.Categories) == 0 || slices.Contains(g.Categories, c))
}

// Clone is a deep copy.
func (u GroundUse) Clone() GroundUse {
	u.About = slices.Clone(u.About)
	u.Categories = slices.Clone(u.Categories)
	u.Weighing = maps.Clone(u.Weighing)
	return u
}

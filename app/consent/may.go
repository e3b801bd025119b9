package consent

import (
	"slices"

	"keukentafel/app/family"
)

// Reason is why something may not be shared.
type Reason string

// The reasons.
const (
	NoConsent     Reason = "no-consent"      // never asked for this partner, purpose and category
	NotAnswered   Reason = "not-answered"    // somebody must still answer
	Refused       Reason = "refused"         // somebody who must agree said no
	Withdrawn     Reason = "withdrawn"       // taken back
	Expired       Reason = "expired"         // the term is over
	NotYet        Reason = "not-yet"         // the term has not begun
	CannotTell    Reason = "cannot-tell"     // birth date or custody unknown
	NeedsGround   Reason = "needs-ground"    // safety is shared on a legal ground only
	NotChosen     Reason = "not-chosen"      // free text that was not chosen for this partner
	OwnDecision   Reason = "own-decision"    // a youth decides about this
	PartOfAnother Reason = "part-of-another" // belongs to an item that is left out
	AboutAnother  Reason = "about-another"   // in a copy of a file: it is about somebody else too
)

// Missing is one thing that stands in the way of sharing.
type Missing struct {
	About    family.PersonID
	Category Category
	Reason   Reason
	Givers   []Giver // who can still say yes
	Gaps     []Gap
	Consent  ID
}

// Question is what one wants to share: these categories about these persons,
// with one partner, for one purpose.
type Question struct {
	Partner    family.PartnerID
	Purpose    Purpose
	About      []family.PersonID
	Categories []Category
}

// Decision is the answer, with the grounds that carry it or what is missing.
type Decision struct {
	Allowed bool
	Grounds []string // consent ids and ground-use ids, sorted, each once
	Missing []Missing
}

// Facts is what a decision rests on.
type Facts struct {
	Family   family.Family
	Consents []Consent
	Uses     []GroundUse
	Grounds  []LegalGround
	On       family.Date
}

// May decides one question: every category about every person must be carried
// by a consent in force or by a weighed legal ground. An item about nobody is
// refused, since nobody can have agreed to it.
func May(f Facts, q Question) Decision {
	d := Decision{Allowed: len(q.About) > 0 && len(q.Categories) > 0}
	for _, about := range q.About {
		for _, category := range q.Categories {
			ground, missing := f.ground(q, about, category)
			switch {
			case ground == "":
				d.Allowed = false
				d.Missing = append(d.Missing, missing)
			case !slices.Contains(d.Grounds, ground):
				d.Grounds = append(d.Grounds, ground)
			}
		}
	}
	slices.Sort(d.Grounds)
	if !d.Allowed {
		d.Grounds = nil
	}
	return d
}

// ground finds what carries one category about one person, or says what is
// missing.
func (f Facts) ground(q Question, about family.PersonID, c Category) (string, Missing) {
	if use := f.use(q, about, c); use != "" {
		return use, Missing{}
	}
	if c == CatSafety {
		return "", Missing{About: about, Category: c, Reason: NeedsGround}
	}
	return f.newest(q, about, c)
}

func (f Facts) use(q Question, about family.PersonID, c Category) string {
	partner, ok := f.Family.Partner(q.Partner)
	if !ok {
		return ""
	}
	for _, u := range f.Uses {
		i := slices.IndexFunc(f.Grounds, func(g LegalGround) bool { return g.ID == u.Ground })
		if i < 0 || u.Partner != q.Partner || u.Purpose != q.Purpose || !u.covers(f.Grounds[i], about, c) {
			continue
		}
		if CheckUse(u, f.Grounds, partner, f.On) == nil {
			return u.ID
		}
	}
	return ""
}

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
	Reopened      Reason = "reopened"        // who has a say changed: somebody must answer again
	FormerNo      Reason = "former-no"       // the no of somebody who has no say any more stands until others answer anew
	Conditional   Reason = "conditional"     // a yes waits for its condition
	Refused       Reason = "refused"         // somebody who must agree said no
	Withdrawn     Reason = "withdrawn"       // taken back
	Expired       Reason = "expired"         // the term is over
	NotYet        Reason = "not-yet"         // the term has not begun
	CannotTell    Reason = "cannot-tell"     // birth date or custody unknown
	NeedsGround   Reason = "needs-ground"    // safety is shared on a legal ground only
	NotChosen     Reason = "not-chosen"      // free text that was not chosen for this partner
	OwnDecision   Reason = "own-decision"    // a youth decides about this
	PartOfAnother Reason = "part-of-another" // belongs to an item that is left out
	PartnerEnded  Reason = "partner-ended"   // the partner is not involved any more
	PartnerGone   Reason = "partner-gone"    // the partner's house does not exist any more
)

// Reasons lists every reason, in the order in which a screen explains them.
func Reasons() []Reason {
	return []Reason{NoConsent, NotAnswered, Reopened, FormerNo, Conditional, Refused, Withdrawn, Expired, NotYet, CannotTell, NeedsGround,
		NotChosen, OwnDecision, PartOfAnother, PartnerEnded, PartnerGone}
}

// WaitsForSomebody tells whether the reason is that somebody must still
// answer, or that it is not known who must.
func (r Reason) WaitsForSomebody() bool {
	return r == NotAnswered || r == Reopened || r == FormerNo || r == CannotTell
}

// Missing is one thing that stands in the way of sharing.
type Missing struct {
	About    family.PersonID
	Category Category
	Reason   Reason
	Givers   []Giver // who can still say yes
	Gaps     []Gap
	Consent  ID
	By       []family.PersonID // whose no, taking back or condition it is
}

// Question is what one wants to share: these categories about these persons,
// with one partner, for one purpose. The direction is Give when it is empty.
type Question struct {
	Partner    family.PartnerID
	Purpose    Purpose
	Direction  Direction
	About      []family.PersonID
	Categories []Category
}

// Cell is the decision about one category and one person.
type Cell struct {
	About    family.PersonID
	Category Category
	Allowed  bool
	Ground   string      // id of the consent or of the use of a legal ground that carries it
	ByLaw    bool        // the ground is the use of a legal ground
	Until    family.Date // the last day of the yes as far as is known; unknown is open
	Missing  Missing     // when it is not allowed
	Givers   []Giver     // who can give it today; nobody when no consent carries it
	Gaps     []Gap       // why that cannot be told wholly
}

// Decision is the answer, with the grounds that carry it or what is missing.
type Decision struct {
	Allowed bool
	Grounds []string // consent ids and ground-use ids, sorted, each once
	Missing []Missing
	Cells   []Cell // per person, and per category in the order of the question
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
// by a consent in force or by a weighed legal ground (rules M1 to M9 of
// assets/docs/consent-rules.md). An item about nobody is refused, since nobody
// can have agreed to it.
func May(f Facts, q Question) Decision {
	s := weigh(&f, q)
	d := Decision{Allowed: len(q.About) > 0 && len(q.Categories) > 0, Cells: make([]Cell, 0, len(q.About)*len(q.Categories))}
	for _, about := range q.About {
		p := s.about(about)
		for _, category := range q.Categories {
			by := s.decide(p, category)
			d.add(&by)
			cell := Cell{About: about, Category: category, Allowed: by.ground() != "", Ground: by.ground(), ByLaw: by.use != nil, Until: s.until(p, category, &by), Missing: by.missing}
			if s.closed == "" && category != CatSafety {
				cell.Givers, cell.Gaps = p.required.Givers, p.required.Gaps
			}
			d.Cells = append(d.Cells, cell)
		}
	}
	d.close()
	return d
}

// add counts one cell in the whole.
func (d *Decision) add(by *carried) {
	ground := by.ground()
	switch {
	case ground == "":
		d.Allowed = false
		d.Missing = append(d.Missing, by.missing)
	case !slices.Contains(d.Grounds, ground):
		d.Grounds = append(d.Grounds, ground)
	}
}

func (d *Decision) close() {
	slices.Sort(d.Grounds)
	if !d.Allowed {
		d.Grounds = nil
	}
}

package consent

import (
	"slices"

	"keukentafel/app/family"
)

// StopReason is why something that waits to be sent may not leave any more.
type StopReason string

// The reasons.
const (
	StopWithdrawn   StopReason = "withdrawn"     // a giver took it back
	StopRefused     StopReason = "refused"       // a giver allows less than before
	StopExpired     StopReason = "expired"       // its term is over
	StopPending     StopReason = "pending"       // somebody else has a say now, and must still answer
	StopGround      StopReason = "ground-ended"  // the legal ground is not in force
	StopPartner     StopReason = "partner-ended" // the partner is gone or no longer involved
	StopUnknown     StopReason = "unknown"       // it rests on something that is not in the dossier any more
	StopHandoverOff StopReason = "handover-off"  // the handover was withdrawn
	StopOutdated    StopReason = "outdated"      // a handover that does not tell what was taken back since
	StopCard        StopReason = "card-gone"     // the card that it was sealed for is not in the directory any more
	StopRetracted   StopReason = "taken-back"    // the decision that it tells was taken back
	StopRestored    StopReason = "restored"      // an older copy of the vault came back, in which it still waited
	StopPen         StopReason = "pen-elsewhere" // somebody else coordinates now, and knows what was taken back
	StopKeyChanged  StopReason = "key-changed"   // another card was offered for the reader, and nobody compared it yet
	StopKeyRevoked  StopReason = "key-revoked"   // the reader's key counts no more: it may be in a thief's hands
	StopOwnKey      StopReason = "own-key"       // it was signed with keys of this installation that count no more
)

// Basis is on what a disclosure rested when it was made: of each consent among
// its grounds, the categories that it carried.
type Basis map[ID][]Category

// BasisOf reads the basis of a disclosure that is made today.
func BasisOf(d Dossier, r Record, on family.Date) Basis {
	basis := Basis{}
	facts := Facts{Family: d.Family, Consents: d.Consents, On: on}
	s := weigh(&facts, Question{Partner: r.Recipient.Partner, Purpose: r.Purpose})
	for _, c := range d.Consents {
		if !slices.Contains(r.Grounds, string(c.ID)) {
			continue
		}
		for _, category := range r.Categories {
			if by := s.decide(s.about(c.About), category); by.ground() == string(c.ID) {
				basis[c.ID] = append(basis[c.ID], category)
			}
		}
	}
	return basis
}

// StillAllowed judges a disclosure that was made before and did not leave yet,
// on a day: empty when it may leave, or else why not. A newer consent or
// ground that carries the same is good too. Without a basis each consent must
// be in force at least.
func StillAllowed(d Dossier, r Record, basis Basis, grounds []LegalGround, on family.Date) StopReason {
	if r.Recipient.Kind != ToPartner && r.Recipient.Kind != ToMunicipality {
		return ""
	}
	partner, known := d.Family.Partner(r.Recipient.Partner)
	if !known || closedTo(&partner, on) != "" {
		return StopPartner
	}
	facts := Facts{Family: d.Family, Consents: d.Consents, Uses: d.GroundUses, Grounds: grounds, On: on}
	for _, ground := range r.Grounds {
		if reason := facts.stillCarries(d, r, basis, ground); reason != "" {
			return reason
		}
	}
	return ""
}

// stillCarries judges one ground of a disclosure.
func (f Facts) stillCarries(d Dossier, r Record, basis Basis, ground string) StopReason {
	if c, ok := d.Consent(ID(ground)); ok {
		return f.stillConsented(r, *c, basis)
	}
	if i := slices.IndexFunc(f.Uses, func(u GroundUse) bool { return u.ID == ground }); i >= 0 {
		if CheckUse(f.Uses[i], f.Grounds, f.Family, f.On) != nil {
			return StopGround
		}
		return ""
	}
	if slices.Contains([]string{GroundOwnCopy, GroundOwnWords, GroundHandover, GroundTransfer, GroundAccountability, GroundRecall}, ground) {
		return ""
	}
	return StopUnknown
}

func (f Facts) stillConsented(r Record, c Consent, basis Basis) StopReason {
	categories, known := basis[c.ID]
	if !known {
		standing := c.Standing(f.Family, f.On)
		if standing.State.InForce() {
			return ""
		}
		v := verdict{consent: &c, standing: standing}
		return stopOf(v.missing("").Reason)
	}
	q := Question{Partner: r.Recipient.Partner, Purpose: r.Purpose, About: []family.PersonID{c.About}, Categories: categories}
	if decision := May(f, q); len(decision.Missing) > 0 {
		return stopOf(decision.Missing[0].Reason)
	}
	return ""
}

func stopOf(r Reason) StopReason {
	switch r {
	case Withdrawn:
		return StopWithdrawn
	case Expired:
		return StopExpired
	case NotAnswered, Reopened, FormerNo, Conditional, CannotTell, NotYet:
		return StopPending
	case PartnerEnded, PartnerGone:
		return StopPartner
	case NoConsent:
		return StopUnknown
	case Refused, NeedsGround, NotChosen, OwnDecision, PartOfAnother:
	}
	return StopRefused
}

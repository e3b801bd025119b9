package sealed

import "keukentafel/app/consent"

// Kind is what a package is.
type Kind string

// The kinds. Share, contribution, decision, handover and municipality carry a Disclosure; the others carry ids, codes or a card.
const (
	KindCard           Kind = "card"
	KindShare          Kind = "share"
	KindContribution   Kind = "contribution"
	KindDecision       Kind = "decision" // what was done with a contribution, told to its giver
	KindHandover       Kind = "handover"
	KindHandoverAnswer Kind = "handover-answer"
	KindMunicipality   Kind = "municipality"
	KindReceipt        Kind = "receipt"
	KindWithdrawal     Kind = "withdrawal"

	KindWithdrawalAnswer Kind = "withdrawal-answer"
)

// kindOf follows from what the disclosure is, so that no package can claim to be something else than it holds.
func kindOf(d consent.Disclosure) (Kind, error) {
	_, contributes := d.Contribution()
	_, whole := d.Whole()
	to := d.Recipient().Kind
	switch {
	case d.ViewOnly(): // nobody gets it
		return "", ErrNotForSealing
	case whole && to == consent.ToSuccessor:
		return KindHandover, nil
	case contributes && to == consent.ToCoordinator:
		return KindContribution, nil
	case contributes && to == consent.ToPartner:
		return KindDecision, nil
	case !d.HoldsPlan(): // such as a log or an overview: those are paper
		return "", ErrNotForSealing
	case to == consent.ToPartner:
		return KindShare, nil
	case to == consent.ToMunicipality:
		return KindMunicipality, nil
	}
	return "", ErrNotForSealing
}

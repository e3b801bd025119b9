package consent

import (
	"cmp"
	"slices"
	"time"

	"keukentafel/app/family"
)

// Request asks for a disclosure of an adopted version, or of the draft.
type Request struct {
	ID        DisclosureID
	At        time.Time
	On        family.Date // the calendar day here, on which rights are judged
	Recipient Recipient
	Purpose   Purpose
	Version   int // an adopted version; 0 is the working plan
	Grounds   []LegalGround
	Anchor    LogAnchor // the end of the log at that moment, zero when not known
	// Partial is the coordinator's explicit wish to share now what may be
	// shared, while somebody still has to answer about the rest.
	Partial bool
}

// Disclose makes the disclosure of a dossier for one recipient. Each item is
// judged by itself; what may not be shared is left out, with the reason kept
// for the coordinator. It refuses with a PendingError while somebody still
// has to answer, unless Partial was asked, and with ErrNothingToShare when
// nothing at all may be shared. It refuses with ErrClockBehind while the clock
// is behind the dossier.
func Disclose(d Dossier, r Request) (Disclosure, error) {
	if err := cmp.Or(checkRecipient(d.Family, r), checkClock(d, r)); err != nil {
		return Disclosure{}, err
	}
	b, err := newBuilder(d, r)
	if err != nil {
		return Disclosure{}, err
	}
	b.build()
	if b.slice.Empty() && len(b.withheld) == 0 || b.shared() == 0 {
		if missing := b.pending(); len(missing) > 0 {
			return Disclosure{}, &PendingError{Missing: missing}
		}
		return Disclosure{}, ErrNothingToShare
	}
	if missing := b.pending(); len(missing) > 0 && !r.Partial {
		return Disclosure{}, &PendingError{Missing: missing, Shareable: b.shared()}
	}
	return b.disclosure(), nil
}

// Preview is Disclose without refusals about pending consent: what the
// recipient would see now, for the coordinator's own eyes.
func Preview(d Dossier, r Request) (Slice, []Withheld, error) {
	if err := checkRecipient(d.Family, r); err != nil {
		return Slice{}, nil, err
	}
	b, err := newBuilder(d, r)
	if err != nil {
		return Slice{}, nil, err
	}
	b.build()
	return b.slice.Clone(), cloneAll(b.withheld, Withheld.Clone), nil
}

func checkRecipient(f family.Family, r Request) error {
	if r.ID == "" || r.At.IsZero() || !r.On.Known() || r.Purpose == "" {
		return ErrNotADisclosure
	}
	switch r.Recipient.Kind {
	case ToPartner, ToMunicipality:
		p, ok := f.Partner(r.Recipient.Partner)
		municipal := r.Recipient.Kind == ToMunicipality
		if !ok || municipal != (p.Kind == family.PartnerMunicipality) {
			return ErrUnknownRecipient
		}
		switch closedTo(&p, r.On) {
		case PartnerGone:
			return ErrPartnerGone
		case PartnerEnded:
			return ErrPartnerEnded
		}
	case ToPerson:
		if _, ok := f.Person(r.Recipient.Person); !ok || r.Recipient.Partner != "" {
			return ErrUnknownRecipient
		}
	case ToHousehold:
		if r.Recipient.Person != "" || r.Recipient.Partner != "" {
			return ErrUnknownRecipient // somebody else, under the name of the household
		}
	case ToSuccessor, ToCoordinator, ToPrivacyOfficer, ToCase, ToOrganisation:
		return ErrUnknownRecipient // these have their own functions
	default:
		return ErrUnknownRecipient
	}
	return nil
}

// DiscloseContribution makes the disclosure with which a partner sends its
// own words to the coordinator from whom the slice came. Its ground is that
// they are the giver's own words about a shared plan.
func DiscloseContribution(c family.Contribution, to Recipient, id DisclosureID) (Disclosure, error) {
	if id == "" || c.ID == "" || c.Made.IsZero() || to.Key == "" {
		return Disclosure{}, ErrNotADisclosure
	}
	to.Kind = ToCoordinator
	copied := c.Clone()
	copied.State, copied.Decision = family.ContribNew, family.Decision{}
	return enclose(made{
		record: Record{ID: id, At: c.Made, Recipient: to, Purpose: PurposeContribution, About: slices.Clone(c.About),
			Grounds: []string{GroundOwnWords}, Items: 1},
		family:       c.Family,
		contribution: &copied,
		grounds:      []ItemGround{{Item: Item{Kind: ItemContribution, ID: string(c.ID)}, Grounds: []string{GroundOwnWords}}},
	}), nil
}

// DiscloseDecision makes the disclosure with which a coordinator tells the
// giver what was done with a contribution.
func DiscloseDecision(c family.Contribution, to Recipient, id DisclosureID) (Disclosure, error) {
	if id == "" || c.ID == "" || c.State == family.ContribNew || c.Decision.At.IsZero() || c.Partner == "" || to.Partner != c.Partner {
		return Disclosure{}, ErrNotADisclosure
	}
	to.Kind = ToPartner
	copied := c.Clone()
	return enclose(made{
		record: Record{ID: id, At: c.Decision.At, Recipient: to, Purpose: PurposeContribution, About: slices.Clone(c.About),
			Grounds: []string{GroundOwnWords}, Items: 1},
		family:       c.Family,
		contribution: &copied,
		grounds:      []ItemGround{{Item: Item{Kind: ItemContribution, ID: string(c.ID)}, Grounds: []string{GroundOwnWords}}},
	}), nil
}

// DiscloseHandover makes the disclosure of the whole dossier to the
// successor. It needs the day on which the family was informed.
func DiscloseHandover(d Dossier, r Request) (Disclosure, error) {
	h := d.Pen.Handover
	if r.ID == "" || r.At.IsZero() || r.Recipient.Key == "" || h.To != r.Recipient.Key || h.State != family.HandoverOffered {
		return Disclosure{}, ErrNotADisclosure
	}
	if !h.FamilyInformed.Known() {
		return Disclosure{}, ErrNotInformed
	}
	if err := checkClock(d, r); err != nil {
		return Disclosure{}, err
	}
	r.Recipient.Kind, r.Purpose = ToSuccessor, PurposeHandover
	return enclose(whole(d, r, GroundHandover)), nil
}

// Grounds that need no weighing, since the data are the recipient's own or
// the task itself moves. A privacy officer should look at them once.
const (
	// GroundOwnCopy: people get their own plan (AVG art. 15; Jeugdwet 7.3.10).
	GroundOwnCopy = "own-copy"
	// GroundOwnWords: a professional's own words to the coordinator who asked.
	GroundOwnWords = "own-words"
	// GroundHandover: the successor takes over the coordinator's task.
	GroundHandover = "handover"
	// GroundTransfer: who is responsible for the file keeps it in another
	// program; nobody else becomes responsible by it (our own knowledge).
	GroundTransfer = "transfer"
	// GroundRecall: whoever got data hears that they must be removed (AVG art.
	// 7(3), 17 and 19; that a letter may go to a partner for it is our reading).
	GroundRecall = "recall"
	// GroundWithoutNames: nobody is named, and others may think along about a
	// case that cannot be traced (AVG art. 4(5) and recital 26: without names is
	// not without traces, so it stays in the register; our reading).
	GroundWithoutNames = "without-names"
	// GroundAccountability: a legal duty to show how data were used (AVG art.
	// 5(2) and 6(1)(c); our own knowledge).
	GroundAccountability = "accountability"
)

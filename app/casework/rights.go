package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// RightsAsk is what somebody of the family asks for.
type RightsAsk struct {
	Kind   family.RequestKind
	By     family.PersonID
	About  family.PersonID // whose data; empty is those of By
	Asked  family.Date
	Words  family.Text        // needed with a correction
	Object family.StatementID // with a correction
}

// AskRights records that somebody of the family asks to read the file, to have
// a copy or to have a fact mended, and by when that is answered. Who may ask is
// consent.MayAskFile; a refusal is logged. It needs the pen, since a request
// that is written down elsewhere would get no answer. It is no change of the
// plan: the retention clock runs on.
func (d *Desk) AskRights(ctx context.Context, id family.FamilyID, ask RightsAsk) (family.RightsRequest, error) {
	r := family.RightsRequest{ID: family.RequestID(d.NewID()), Kind: ask.Kind, By: ask.By, About: ask.About, Asked: ask.Asked, Words: ask.Words}
	switch day, err := family.ParseDate(string(ask.Asked)); {
	case err != nil || !day.Known():
		return r, family.ErrBadDate
	case d.Today().Before(ask.Asked):
		return r, ErrFutureDate
	}
	if err := family.CheckText(ask.Words); err != nil {
		return r, err
	}
	switch ask.Kind {
	case family.RequestAccess, family.RequestCopy:
	case family.RequestCorrection:
		if blank(ask.Words) {
			return r, family.ErrEmpty
		}
		r.Object = string(ask.Object)
	default:
		return r, ErrUnexpected
	}
	policy, err := d.Policy(ctx)
	if err != nil {
		return r, err
	}
	r.AnswerBy = policy.AnswerBy(ask.Asked)
	m := mark{event: audit.RightsAsk, object: string(r.ID), about: []family.PersonID{r.Of()}}
	return r, d.annotate(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return ErrNoPen
		}
		if err := consent.MayAskFile(dossier.Family, r.By, r.Of(), r.Asked); err != nil {
			return err
		}
		if err := checkObject(*dossier, r); err != nil {
			return err
		}
		if slices.ContainsFunc(dossier.Requests, func(x family.RightsRequest) bool { return same(x, r) }) {
			return ErrSameRequest
		}
		dossier.Requests = append(dossier.Requests, r)
		return nil
	})
}

// checkObject: what is to be mended is a statement about that person.
func checkObject(dossier consent.Dossier, r family.RightsRequest) error {
	if r.Kind != family.RequestCorrection {
		return nil
	}
	s, ok := dossier.Plan.Statement(family.StatementID(r.Object))
	if !ok {
		return family.ErrUnknownItem
	}
	if s.Speaker.Person != r.Of() && !slices.Contains(dossier.Family.AboutOr(s.About), r.Of()) {
		return ErrNotAboutThem
	}
	return nil
}

// RightsItem is one line of what the family asked for: a request of the file,
// or one for its destruction, which has a course of its own.
type RightsItem struct {
	Request     family.RightsRequest
	Destruction *DestructionRequest
}

// AnswerBy is the day by which it is answered.
func (i RightsItem) AnswerBy() family.Date {
	if i.Destruction != nil {
		return i.Destruction.AnswerBy
	}
	return i.Request.AnswerBy
}

// Open tells whether it waits for an answer.
func (i RightsItem) Open() bool {
	if i.Destruction != nil {
		return i.Destruction.Open()
	}
	return i.Request.Open()
}

// Rights lists what the family asked for, destruction too: what waits first,
// the most pressing on top, and then the answered ones, newest first.
func (d *Desk) Rights(ctx context.Context, id family.FamilyID) ([]RightsItem, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	var list []RightsItem
	for _, r := range slices.Backward(dossier.Requests) {
		list = append(list, RightsItem{Request: r})
	}
	kept, err := d.RetainedOf(ctx, id)
	if err != nil {
		return nil, err
	}
	if kept.Request.ID != "" {
		list = append(list, RightsItem{Destruction: &kept.Request})
	}
	slices.SortStableFunc(list, func(a, b RightsItem) int {
		switch {
		case a.Open() != b.Open():
			return map[bool]int{true: -1, false: 1}[a.Open()]
		case a.Open() && a.AnswerBy().Before(b.AnswerBy()):
			return -1
		case a.Open() && b.AnswerBy().Before(a.AnswerBy()):
			return 1
		}
		return 0
	})
	return list, nil
}

// same tells whether an open request asks what another asks.
func same(open, r family.RightsRequest) bool {
	return open.Open() && open.Kind == r.Kind && open.By == r.By && open.Of() == r.Of() && open.Object == r.Object
}

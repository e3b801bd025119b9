package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// RightsAnswer is what is answered to a request.
type RightsAnswer struct {
	Outcome family.RequestOutcome
	Why     family.Text // needed unless granted
	Text    family.Text // with a granted correction: how it reads from now on
}

func (a RightsAnswer) check() error {
	switch a.Outcome {
	case family.RequestGranted:
	case family.RequestPartly, family.RequestRefused:
		if blank(a.Why) {
			return ErrNeedsReason
		}
	case family.RequestOpen:
		return ErrUnexpected
	default:
		return ErrUnexpected
	}
	return family.CheckText(a.Why, a.Text)
}

// AnswerRights answers an open request. A copy is granted by giving it
// (GiveFile; ErrCopyNotGiven here). A granted correction changes the words of
// the statement and keeps the old ones with the request; an opinion is not
// corrected (ErrOpinionStays): the person's own view can stand beside it.
// A correction that was granted is not taken back by undo.
func (d *Desk) AnswerRights(ctx context.Context, id family.FamilyID, request family.RequestID, a RightsAnswer) error {
	if err := a.check(); err != nil {
		return err
	}
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return err
	}
	r, ok := openRequest(dossier, request)
	if !ok {
		return ErrNoRightsRequest
	}
	m := mark{event: audit.RightsAnswer, object: string(request), about: []family.PersonID{r.Of()}}
	answer := func(dossier *consent.Dossier) error { return d.answerRequest(dossier, request, a) }
	if r.Kind != family.RequestCorrection || a.Outcome == family.RequestRefused {
		return d.annotate(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error { return answer(dossier) })
	}
	if err := d.edit(ctx, id, m, answer); err != nil {
		return err
	}
	d.forgetSteps(id)
	return nil
}

func openRequest(dossier consent.Dossier, id family.RequestID) (family.RightsRequest, bool) {
	i := slices.IndexFunc(dossier.Requests, func(r family.RightsRequest) bool { return r.ID == id && r.Open() })
	if i < 0 {
		return family.RightsRequest{}, false
	}
	return dossier.Requests[i], true
}

func (d *Desk) answerRequest(dossier *consent.Dossier, id family.RequestID, a RightsAnswer) error {
	r, ok := openRequest(*dossier, id)
	switch {
	case !dossier.Pen.Writable():
		return ErrNoPen
	case !ok:
		return ErrNoRightsRequest
	}
	if a.Outcome != family.RequestRefused {
		if err := consent.MayAskFile(dossier.Family, r.By, r.Of(), d.Today()); err != nil {
			return err
		}
		switch r.Kind {
		case family.RequestCopy:
			return ErrCopyNotGiven
		case family.RequestCorrection:
			before, err := correct(dossier, r, a.Text)
			if err != nil {
				return err
			}
			r.Before = before
		case family.RequestAccess:
		}
	}
	r.Outcome, r.Why, r.Answered = a.Outcome, a.Why, d.Today()
	putRequest(dossier, r)
	return nil
}

func putRequest(dossier *consent.Dossier, r family.RightsRequest) {
	i := slices.IndexFunc(dossier.Requests, func(x family.RightsRequest) bool { return x.ID == r.ID })
	dossier.Requests[i] = r
}

// correct gives a statement other words, and gives the old ones back.
func correct(dossier *consent.Dossier, r family.RightsRequest, text family.Text) (family.Text, error) {
	s, ok := dossier.Plan.Statement(family.StatementID(r.Object))
	switch {
	case !ok:
		return "", family.ErrUnknownItem
	case s.Kind == family.KindOpinion:
		return "", ErrOpinionStays
	case blank(text):
		return "", family.ErrEmpty
	}
	before := s.Text
	s.Text = text
	return before, nil
}

// forgetSteps takes the steps back away: what was promised to somebody is not
// undone by one key.
func (d *Desk) forgetSteps(id family.FamilyID) {
	d.guard.Lock()
	defer d.guard.Unlock()
	delete(d.steps, id)
}

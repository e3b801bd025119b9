package disclosures

import (
	"context"
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// Register is what this screen asks about the register of the municipality.
type Register interface {
	RegisterAsksZaak(ctx context.Context, id family.FamilyID, ask casework.RegisterAsk) (casework.RegisterProfile, bool, error)
	DeliverToRegister(ctx context.Context, id family.FamilyID, ask casework.RegisterAsk) (casework.RegisterDelivery, error)
}

// toRegister puts the plan ready for the register, after the number of the case
// was asked if nobody ever gave it.
func (s *Screen) toRegister(ask casework.Ask) {
	to := casework.RegisterAsk{Partner: ask.To.Partner, Version: ask.Version, Partial: ask.Partial, Language: ask.Language}
	profile, asks, err := s.needs.Desk.RegisterAsksZaak(s.ctx, s.needs.Family, to)
	switch {
	case err != nil:
		s.needs.Fail(err)
	case asks:
		s.askZaak(profile, to)
	default:
		s.putReady(to, func(err error) { s.needs.Fail(err) })
	}
}

// askZaak asks for the number of the case, once.
func (s *Screen) askZaak(profile casework.RegisterProfile, ask casework.RegisterAsk) {
	l := s.needs.Words
	number := kit.NewEntry("")
	field := kit.NewField(l.T("register.zaak"), l.T("register.zaak-hint"), number)
	var panel *kit.Panel
	give := func() {
		ask.Zaak = number.Text
		s.putReady(ask, func(err error) { field.SetError(s.needs.Explain(err)) }, func() { panel.Close() })
	}
	number.OnSubmitted = func(string) { give() }
	panel = kit.NewPanel(profile.Municipality, kit.Down(14, field),
		kit.Secondary(l.T("register.stop"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("disclosures.do.register"), kit.IconSend, give)).FocusOn(number)
	panel.Show(s.needs.Canvas())
}

// putReady puts it in the queue, off the screen.
func (s *Screen) putReady(ask casework.RegisterAsk, failed func(error), done ...func()) {
	l := s.needs.Words
	s.sharing.Run(s.needs.Frame, l.T("register.sending"), func(ctx context.Context) error {
		_, err := s.needs.Desk.DeliverToRegister(ctx, s.needs.Family, ask)
		return err
	}, func(err error) {
		if err != nil && !errors.Is(err, consent.ErrPending) {
			failed(err)
			return
		}
		for _, then := range done {
			then()
		}
		if err != nil {
			s.refuse(leaving)
			return
		}
		s.done(l.T("register.queued"))
	})
}

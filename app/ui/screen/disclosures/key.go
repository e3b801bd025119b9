package disclosures

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// stops tells whether nothing may be sent to the key of a recipient.
func (s *Screen) stops(to consent.Recipient) bool {
	state := s.keys[to.Partner]
	return state == casework.KeyChanged || state == casework.KeyRevoked
}

// keyNotice says, before something is sealed, that the key of the recipient was
// not compared or counts no more.
func (s *Screen) keyNotice(to consent.Recipient) []fyne.CanvasObject {
	state, known := s.keys[to.Partner]
	if !s.sealed() || !known || state == casework.KeyVerified {
		return nil
	}
	l, tone := s.needs.Words, kit.Warn
	if s.stops(to) {
		tone = kit.Bad
	}
	toPartners := kit.Secondary(l.T("disclosures.to-partners"), kit.IconPartners, func() { s.needs.Go(route.Route{Name: route.Partners}) })
	return []fyne.CanvasObject{kit.Notice(tone, l.T("trust.sharing."+string(state), "name", string(to.Name)), toPartners)}
}

// sure goes on at once for a key that was compared; for one that was not it
// asks first.
func (s *Screen) sure(to consent.Recipient, share func()) {
	if s.keys[to.Partner] != casework.KeyUnverified {
		share()
		return
	}
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("trust.sharing.ask"), Text: l.T("trust.sharing.unverified", "name", string(to.Name)),
		Yes: l.T("trust.sharing.yes"), Danger: true}, share)
}

package ui

import (
	"context"

	"keukentafel/app/family"
)

// step undoes or redoes in the family that is open.
func (s *Shell) step(do func(context.Context, family.FamilyID) error, said string) {
	at := s.present()
	if at.Family == "" {
		return
	}
	if err := do(context.Background(), at.Family); err != nil {
		s.say(Explain(s.words(), err), nil)
		return
	}
	s.goTo(at)
	s.say(s.words().T(said), nil)
}

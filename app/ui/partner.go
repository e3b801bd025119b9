package ui

import (
	"context"

	"keukentafel/app/casework"
	"keukentafel/app/ui/route"
)

// onlyReads tells whether whoever works here reads along with families of
// others and has none: then the rail leads to no families. Ctrl+N still begins
// one.
func (s *Shell) onlyReads() bool {
	if s.desk == nil {
		return false
	}
	me, err := s.desk.Profile(context.Background())
	if err != nil || me.Role != casework.RolePartner {
		return false
	}
	headers, err := s.desk.Families(context.Background())
	return err == nil && len(headers) == 0
}

// fitRail makes the rail anew when the first family came, or the last went.
func (s *Shell) fitRail() {
	if now := s.onlyReads(); now != s.reads {
		s.reads = now
		s.newRail()
	}
}

// hides tells whether the rail does not lead to a place now.
func (s *Shell) hides(p place) bool { return s.reads && p.name == route.Families }

package table

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// proposed is what is proposed here to share with a kind of partner; nothing
// when that cannot be read.
func (s *Screen) proposed(kind family.PartnerKind) []consent.Category {
	usual, err := s.needs.Desk.Proposal(s.ctx, kind)
	if err != nil {
		s.needs.Fail(err)
	}
	return usual.Categories
}

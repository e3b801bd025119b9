package consents

import "keukentafel/app/ui/route"

// openFirst opens the question for which somebody came here, once: after undo
// the screen is read again, and stays as it is.
func (s *Screen) openFirst() {
	about, partner, ok := route.Asked(s.needs.Object)
	s.needs.Object = ""
	if ok && s.needs.Canvas() != nil {
		s.openPair(about, partner)
	}
}

package involved

import (
	"keukentafel/app/ui/route"
)

// handoverSheet writes what the next coordinator must know at once. Its file
// has nobody's name.
func (s *Screen) handoverSheet() {
	l := s.needs.Words
	name := l.T("papers.handover.file") + "-" + string(s.needs.Today()) + ".pdf"
	s.needs.Files.Save(l.T("papers.handover.make"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.HandoverSheet(s.ctx, s.needs.Family, w)
		return err
	}, func(path string) { s.changed(l.T("papers.handover.made", "path", path), nil) })
}

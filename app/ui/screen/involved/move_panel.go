package involved

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// moving is the panel in which the whole dossier becomes a file.
type moving struct {
	screen  *Screen
	to      *kit.Entry
	toField *kit.Field
	told    *kit.DateField
	toldOn  *kit.Field
	panel   *kit.Panel
}

// askMove asks for whom the file is, and when the family heard so.
func (s *Screen) askMove() {
	l := s.needs.Words
	m := &moving{screen: s, to: kit.NewEntry(""), told: kit.NewDateField(l, string(s.needs.Today()))}
	m.toField = kit.NewField(l.T("moving.to"), l.T("moving.to-hint"), m.to)
	m.toldOn = kit.NewField(l.T("involved.pen.told"), l.T("involved.pen.told-hint"), m.told)
	m.panel = kit.NewPanel(l.T("moving.whole"), kit.Down(14, kit.Note(l.T("moving.whole-means")), m.toField, m.toldOn),
		kit.Secondary(l.T("involved.cancel"), kit.IconNone, func() { m.panel.Close() }),
		kit.Primary(l.T("moving.make"), kit.IconDownload, m.make)).FocusOn(m.to)
	s.panel = m.panel
	m.panel.OnClosed = func() { s.panel = nil }
	m.panel.Show(s.needs.Canvas())
}

// make asks for a place, and writes. A refusal is told where the place is asked.
func (m *moving) make() {
	s, l := m.screen, m.screen.needs.Words
	m.toField.SetError("")
	m.toldOn.SetError("")
	t := casework.Transfer{To: family.Text(family.Clean(m.to.Text)), Informed: family.Date(m.told.Date())}
	switch {
	case t.To.Empty():
		m.toField.SetError(l.T("moving.to-needed"))
	case !t.Informed.Known():
		m.toldOn.SetError(l.T("involved.pen.told-needed"))
	case s.needs.Today().Before(t.Informed):
		m.toldOn.SetError(l.T("involved.pen.told-later"))
	default:
		m.panel.Close()
		s.needs.Files.Save(l.T("moving.whole"), l.T("moving.file-name"), func(w route.Writer) error {
			_, err := s.needs.Desk.ExportDossier(s.ctx, s.needs.Family, t, w)
			return err
		}, func(string) { s.changed(l.T("moving.whole-written"), nil) })
	}
}

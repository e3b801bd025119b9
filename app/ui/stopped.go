package ui

import "keukentafel/app/ui/kit"

// tellStopped says once that the program stopped unexpectedly the last time,
// and shows the report to who wants to see it.
func (s *Shell) tellStopped() {
	path, report, err := s.Stopped()
	if err != nil {
		s.fail(err)
		return
	}
	if report == "" {
		return
	}
	l := s.words()
	var panel *kit.Panel
	view := kit.Secondary(l.T("stopped.view"), kit.IconEye, func() {
		panel.Close()
		s.showReport(path, report)
	})
	goOn := kit.Primary(l.T("stopped.go-on"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("stopped.title"), kit.Prose(l.T("stopped.text")), view, goOn).FocusOn(goOn)
	panel.Show(s.Window.Canvas())
}

// showReport shows where the program stopped. It holds names of functions only.
func (s *Shell) showReport(path, report string) {
	l := s.words()
	var panel *kit.Panel
	close := kit.Primary(l.T("stopped.close"), kit.IconNone, func() { panel.Close() })
	body := kit.Down(12, kit.Prose(report), kit.Note(l.T("stopped.where", "path", path)))
	panel = kit.NewPanel(l.T("stopped.title"), body,
		kit.Secondary(l.T("stopped.copy"), kit.IconCopy, func() { s.App.Clipboard().SetContent(report) }),
		close).Wide(720).FocusOn(close)
	panel.Show(s.Window.Canvas())
}

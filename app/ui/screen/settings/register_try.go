package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// tryRegister looks whether a delivery would go well, off the screen, and
// writes nothing there. Each finding is a line with what to do about it.
func (s *Screen) tryRegister(p casework.RegisterProfile) {
	l := s.needs.Words
	zaak := kit.NewEntry("")
	found := kit.Down(6)
	fill(found)
	var panel *kit.Panel
	start := kit.Primary(l.T("register.try-start"), kit.IconCheck, nil)
	try := func() {
		fill(found, kit.Muted(l.T("register.trying")))
		panel.Reveal(found)
		start.Disable()
		var list []casework.RegisterFinding
		number := zaak.Text
		s.needs.Run(l.T("register.try"), func(ctx context.Context) (err error) {
			list, err = s.needs.Desk.CheckRegister(ctx, p, number, nil)
			return err
		}, func(err error) {
			start.Enable()
			fill(found, s.findings(list, err)...)
			panel.Reveal(found)
		})
	}
	start.OnTapped = try
	zaak.OnSubmitted = func(string) { try() }
	panel = kit.NewPanel(l.T("register.try"), kit.Down(14, kit.NewField(l.T("register.try-zaak"), l.T("register.try-zaak-hint"), zaak), found),
		kit.Secondary(l.T("register.close"), kit.IconNone, func() { panel.Close() }), start).Wide(640).FocusOn(zaak)
	panel.Show(s.needs.Canvas())
}

// findings are the lines of a dry run, and what they come to.
func (s *Screen) findings(list []casework.RegisterFinding, err error) []fyne.CanvasObject {
	l := s.needs.Words
	if err != nil {
		return []fyne.CanvasObject{kit.Notice(kit.Warn, s.needs.Explain(err))}
	}
	var lines []fyne.CanvasObject
	good := true
	for _, f := range list {
		lines = append(lines, kit.NewRow(s.finding(f), nil))
		good = good && f.Err == nil
	}
	if good {
		return append(lines, kit.Notice(kit.Good, l.T("register.tried-good")))
	}
	return append(lines, kit.Notice(kit.Warn, l.T("register.tried-bad")))
}

func (s *Screen) finding(f casework.RegisterFinding) kit.RowData {
	l := s.needs.Words
	row := kit.RowData{Icon: kit.IconCheck, Tone: kit.Good, Title: l.T("register.step." + string(f.Step)), Trailing: f.Version, Whole: true}
	sign := "good"
	switch {
	case f.Skipped:
		sign, row.Icon, row.Tone = "skipped", kit.IconMore, kit.Neutral
	case f.Err != nil:
		sign, row.Icon, row.Tone = "bad", kit.IconWarning, kit.Bad
		row.Words = s.needs.Explain(f.Err)
	}
	row.Chips = []kit.Label{{Text: l.T("register.sign." + sign), Tone: row.Tone}}
	return row
}

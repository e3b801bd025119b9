package retention

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// tellLeft tells what is left of a family that was destroyed just now.
func (s *Screen) tellLeft(record casework.DestructionRecord) {
	l := s.needs.Words
	body := kit.Down(14, kit.Prose(l.T("retention.done.left")))
	var again []*kit.Button
	if s.needs.BackUp != nil {
		again = append(again, kit.Secondary(l.T("retention.done.back-up"), kit.IconCopy, s.backUp))
	}
	body.Add(kit.Notice(kit.Warn, l.T("retention.done.backups"), again...))
	s.showRecord(l.T("retention.done.title"), body, record)
}

// backUp makes a backup without the destroyed family.
func (s *Screen) backUp() {
	l := s.needs.Words
	s.needs.Run(l.T("retention.done.backing-up"), s.needs.BackUp, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("retention.done.backed-up"), nil)
	})
}

// recordDetails shows one record in full.
func (s *Screen) recordDetails(r casework.DestructionRecord) {
	l := s.needs.Words
	body := kit.Down(12)
	for _, f := range recordFacts(l, r) {
		body.Add(f)
	}
	s.showRecord(l.T("retention.record.title", "day", l.Date(string(family.DateOf(r.At)))), body, r)
}

func recordFacts(l words.Lang, r casework.DestructionRecord) []fyne.CanvasObject {
	size := l.T("retention.record.size", "versions", r.Versions, "parts", r.Parts)
	period := l.T("retention.record.between", "from", l.Date(string(r.Opened)), "until", l.Date(string(r.LastChange)))
	if r.Unreadable {
		size = l.T("retention.record.unreadable")
	}
	return []fyne.CanvasObject{
		fact(l.T("retention.record.basis"), l.T("list.destruction-basis."+string(r.Basis))),
		fact(l.T("retention.record.why"), string(r.Why)),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 220, Gap: 16},
			fact(l.T("retention.record.who"), words.Line(string(r.By), string(r.House))), fact(l.T("retention.record.approver"), string(r.ApprovedBy))),
		fact(l.T("retention.record.period"), words.Line(period, size)),
		fact(l.T("retention.record.family"), string(r.Family)),
	}
}

// showRecord shows a panel from which the record can be written.
func (s *Screen) showRecord(title string, body fyne.CanvasObject, r casework.DestructionRecord) {
	l := s.needs.Words
	var panel *kit.Panel
	close := kit.Primary(l.T("retention.close"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(title, body, kit.Secondary(l.T("retention.record.save"), kit.IconPrint, func() { s.save(r) }), close).Wide(620).FocusOn(close)
	panel.Show(s.needs.Canvas())
}

// save writes a record for the archivist.
func (s *Screen) save(r casework.DestructionRecord) {
	l := s.needs.Words
	name := l.T("retention.record.file") + "-" + string(family.DateOf(r.At)) + "-" + r.ID + ".pdf"
	s.needs.Files.Save(l.T("retention.record.save"), name, func(w route.Writer) error {
		return s.needs.Desk.WriteDestruction(s.ctx, r.ID, w)
	}, func(path string) { s.needs.Say(l.T("retention.record.saved", "path", path), nil) })
}

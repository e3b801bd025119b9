package families

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// bringIn asks for a file with a plan or a dossier, and shows what is in it.
func (s *Screen) bringIn() {
	l := s.needs.Words
	s.needs.Files.Open(l.T("moving.bring-in"), []string{".json", ".pdf"}, func(_ string, data []byte) {
		var in casework.Incoming
		var seen casework.IncomingSeen
		s.needs.Run(l.T("moving.reading"), func(ctx context.Context) (err error) {
			in, seen, err = s.needs.Desk.LookInFile(ctx, data)
			return err
		}, func(err error) {
			if err != nil {
				s.needs.Fail(err)
				return
			}
			s.confirm(in, seen)
		})
	})
}

// confirm shows what would come in. Nothing is kept before that was said.
func (s *Screen) confirm(in casework.Incoming, seen casework.IncomingSeen) {
	l := s.needs.Words
	how := casework.BringIn{Again: seen.Here}
	var panel *kit.Panel
	close := kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() })
	lines := s.told(in)
	buttons := []*kit.Button{close}
	switch {
	case in.Kind == casework.FileDossier && (seen.Here || seen.Destroyed):
		lines = append(lines, kit.NewParagraph(l.T(hereKey(seen)), kit.Style{Bold: true}))
	default:
		lines = append(lines, s.consequence(in, seen, &how)...)
		buttons = append(buttons, kit.Primary(l.T("moving.do"), kit.IconDownload, func() {
			panel.Close()
			s.keep(in, how)
		}))
	}
	panel = kit.NewPanel(l.T("moving.sure"), kit.Down(12, lines...), buttons...).FocusOn(close)
	panel.Show(s.needs.Canvas())
}

func hereKey(seen casework.IncomingSeen) string {
	if seen.Destroyed {
		return "moving.destroyed-here"
	}
	return "moving.dossier-here"
}

// told is for whom a file was made, and how much is in it.
func (s *Screen) told(in casework.Incoming) []fyne.CanvasObject {
	l, d := s.needs.Words, in.Dossier
	to := string(in.For.Name)
	if to == "" {
		to = l.T("list.recipient." + string(in.For.Kind))
	}
	return []fyne.CanvasObject{
		kit.NewParagraph(l.T("moving.what."+string(in.Kind), "name", string(d.Family.Name)), kit.Style{Bold: true}),
		kit.Note(l.T("moving.made", "day", l.Date(string(family.DateOf(in.Made))), "to", to, "purpose", l.T("list.purpose."+string(in.Purpose)))),
		kit.Note(l.T("moving.holds", "people", len(d.Family.Persons), "goals", len(d.Plan.Goals), "statements", len(d.Plan.Statements), "versions", len(d.Versions))),
	}
}

// consequence is what bringing in means, with the choice that there is.
func (s *Screen) consequence(in casework.Incoming, seen casework.IncomingSeen, how *casework.BringIn) []fyne.CanvasObject {
	l := s.needs.Words
	if in.Kind == casework.FileDossier {
		return []fyne.CanvasObject{
			kit.Note(l.T("moving.dossier-means")),
			kit.NewCheck(l.T("moving.pen"), func(on bool) { how.Pen = on }),
			kit.Note(l.T("moving.pen-hint")),
		}
	}
	lines := []fyne.CanvasObject{kit.Note(l.T("moving.plan-means"))}
	if seen.Here {
		lines = append(lines, kit.NewParagraph(l.T("moving.plan-here"), kit.Style{Bold: true}))
	}
	return lines
}

func (s *Screen) keep(in casework.Incoming, how casework.BringIn) {
	var id family.FamilyID
	s.needs.Run(s.needs.Words.T("moving.keeping"), func(ctx context.Context) (err error) {
		id, err = s.needs.Desk.BringIn(ctx, in, how)
		return err
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Changed()
		s.open(id)
	})
}

package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// Letterhead is what this screen asks about the logo at the top of documents.
type Letterhead interface {
	Letterhead(ctx context.Context) (casework.Letterhead, error)
	SetLetterhead(ctx context.Context, file []byte, alt family.Text) error
	RemoveLetterhead(ctx context.Context) error
}

// logoRoom is how large a logo is shown, before zoom.
var logoRoom = fyne.NewSize(280, 110)

// letterhead is the logo at the top of documents.
func (s *Screen) letterhead() fyne.CanvasObject {
	l := s.needs.Words
	head, err := s.needs.Desk.Letterhead(s.ctx)
	if err != nil {
		return kit.Section(l.T("letterhead.title"), nil, kit.Notice(kit.Warn, s.needs.Explain(err)))
	}
	intro := kit.Note(l.T("letterhead.text"))
	if head.None() {
		choose := kit.Secondary(l.T("letterhead.choose"), kit.IconUpload, s.chooseLogo)
		s.controls[controlLogo] = choose
		return kit.Section(l.T("letterhead.title"), nil, intro, kit.Strong(l.T("letterhead.nothing")), kit.Wrap(10, choose, kit.Caption(l.T("letterhead.kinds-short"))))
	}
	choose := kit.Secondary(l.T("letterhead.another"), kit.IconUpload, s.chooseLogo)
	s.controls[controlLogo] = choose
	return kit.Section(l.T("letterhead.title"), nil, intro,
		kit.Wrap(20, kit.NewImage(head.Alt, head.Data, logoRoom), kit.AtMost(360, kit.Prose("“"+head.Alt+"”"))),
		kit.Wrap(10, choose, kit.Quiet(l.T("letterhead.remove"), kit.IconTrash, s.removeLogo)))
}

// chooseLogo asks for a file, and then for what it says.
func (s *Screen) chooseLogo() {
	s.needs.Files.Open(s.needs.Words.T("letterhead.choose"), []string{".png", ".jpg", ".jpeg", ".svg"}, func(_ string, data []byte) { s.askLogo(data) })
}

// askLogo asks what the logo says to who cannot see it, and keeps it.
func (s *Screen) askLogo(data []byte) {
	l := s.needs.Words
	says := kit.NewEntry("")
	field := kit.NewField(l.T("letterhead.alt"), l.T("letterhead.alt-hint"), says)
	var panel *kit.Panel
	keep := func() {
		if err := s.needs.Desk.SetLetterhead(s.ctx, data, family.Text(says.Text)); err != nil {
			field.SetError(s.needs.Explain(err))
			return
		}
		panel.Close()
		s.letterheadChanged(l.T("letterhead.kept"))
	}
	says.OnSubmitted = func(string) { keep() }
	panel = kit.NewPanel(l.T("letterhead.choose"), kit.Down(14, field, kit.Note(l.T("letterhead.kinds"))),
		kit.Secondary(l.T("letterhead.stop"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("letterhead.keep"), kit.IconCheck, keep)).FocusOn(says)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) removeLogo() {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("letterhead.remove"), Text: l.T("letterhead.remove-text"), Yes: l.T("letterhead.remove"), Danger: true}, func() {
		if err := s.needs.Desk.RemoveLetterhead(s.ctx); err != nil {
			s.needs.Fail(err)
			return
		}
		s.letterheadChanged(l.T("letterhead.gone"))
	})
}

// letterheadChanged draws the part anew, with the focus where it was.
func (s *Screen) letterheadChanged(said string) {
	s.needs.Say(said, nil)
	s.logo.Objects = []fyne.CanvasObject{s.letterhead()}
	s.logo.Refresh()
	s.needs.Canvas().Focus(s.controls[controlLogo])
}

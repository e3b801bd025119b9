package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/route"
)

// letterPart offers the letter that confirms that a consent was taken back;
// nothing while nobody did. It needs no pen, as taking back does not.
func (a *asking) letterPart(t teller, c consent.Consent) []fyne.CanvasObject {
	if a.id == "" {
		return nil
	}
	readers := consent.WithdrawalReaders(a.screen.dossier, c, t.today)
	if len(readers) == 0 {
		return nil
	}
	return []fyne.CanvasObject{onPaper(t, "papers.withdrawal", readers, func(to consent.Recipient) { a.screen.confirm(t, c.ID, to) })}
}

// confirm writes the letter. Its file has nobody's name.
func (s *Screen) confirm(t teller, asked consent.ID, to consent.Recipient) {
	name := t.T("papers.withdrawal.file") + "-" + string(t.today) + ".pdf"
	s.needs.Files.Save(t.T("papers.withdrawal.make"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.WithdrawalLetter(s.ctx, s.needs.Family, asked, to, w)
		return err
	}, func(path string) {
		s.needs.Say(t.T("papers.withdrawal.made", "path", path), nil)
		s.changed()
	})
}

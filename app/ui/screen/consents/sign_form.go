package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// paperPart offers the question on paper, for who signs or is not here; nil
// when nothing can be written here.
func (a *asking) paperPart(t teller) fyne.CanvasObject {
	readers := consent.FormReaders(a.screen.dossier, a.asked(), t.today)
	switch {
	case !a.screen.writable():
		return nil
	case len(readers) == 0:
		return kit.Note(t.T("consent-paper.nobody"))
	}
	return onPaper(t, "consent-paper", readers, func(to consent.Recipient) { a.print(t, to) })
}

// onPaper lets one choose who a paper is for, and makes it. Its texts begin with
// area.
func onPaper(t teller, area string, readers []consent.Recipient, print func(consent.Recipient)) fyne.CanvasObject {
	var options []kit.Option
	for _, to := range readers {
		label := t.T("list.recipient." + string(to.Kind))
		if to.Person != "" {
			label = t.name(to.Person)
		}
		options = append(options, kit.Option{ID: string(to.Person), Label: label})
	}
	who := kit.NewSelect("", options)
	who.SetSelected(options[0].ID)
	make := kit.Secondary(t.T(area+".make"), kit.IconPrint, func() {
		for _, to := range readers {
			if string(to.Person) == who.Selected() {
				print(to)
			}
		}
	})
	return kit.NewField(t.T(area+".for"), t.T(area+".note"), kit.Across(10, kit.Grow(who), make))
}

// withPaper adds it to a page.
func (a *asking) withPaper(t teller, parts []fyne.CanvasObject) []fyne.CanvasObject {
	if part := a.paperPart(t); part != nil {
		return append(parts, part)
	}
	return parts
}

// print records the question, which the paper tells, and writes the form. Its
// file has nobody's name.
func (a *asking) print(t teller, to consent.Recipient) {
	if a.unclear() {
		return
	}
	if a.id == "" {
		a.form.Explained = true
		if !a.ask() {
			return
		}
		a.open(stepTell)
	}
	s, name := a.screen, t.T("consent-paper.file")+"-"+string(t.today)+".pdf"
	s.needs.Files.Save(t.T("consent-paper.make"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.ConsentForm(s.ctx, s.needs.Family, a.id, to, w)
		return err
	}, func(path string) {
		s.needs.Say(t.T("consent-paper.made", "path", path), nil)
		s.changed()
	})
}

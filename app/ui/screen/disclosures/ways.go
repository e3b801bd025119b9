package disclosures

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// signOf is the sign of a form.
func signOf(form string) kit.IconName {
	switch form {
	case casework.ByMailbox:
		return kit.IconSend
	case casework.ByRegister:
		return kit.IconMunicipal
	case casework.FormPackage:
		return kit.IconLock
	case casework.FormSheet:
		return kit.IconHome
	case casework.FormODT, casework.FormDOCX, casework.FormEvaluationODT, casework.FormInvitationODT, casework.FormMinutesODT:
		return kit.IconPen
	case casework.FormODS, casework.FormCSV:
		return kit.IconInsight
	case casework.FormICS:
		return kit.IconCalendar
	case casework.FormJSON, casework.FormFHIR:
		return kit.IconDownload
	case casework.FormInvitation:
		return kit.IconMail
	case casework.FormEvaluation:
		return kit.IconHistory
	case casework.FormMinutes:
		return kit.IconSpeech
	case casework.FormDrawing, casework.FormImage:
		return kit.IconPartners
	}
	return kit.IconDocument
}

func isPicture(form string) bool {
	return form == casework.FormDrawing || form == casework.FormImage
}

// ways are the few forms that most people mean, and the one that was chosen
// among the others, as large as each other.
func (s *Screen) ways() []kit.CardOption {
	l := s.needs.Words
	var cards []kit.CardOption
	for _, c := range s.forms {
		if c.First || c.Form == s.other {
			cards = append(cards, kit.CardOption{ID: c.Form, Icon: signOf(c.Form), Title: l.T("ways.title." + c.Form), Text: l.T("ways.line." + c.Form)})
		}
	}
	return cards
}

// askOther shows the other forms by what they are for.
func (s *Screen) askOther() {
	l := s.needs.Words
	var panel *kit.Panel
	var first *kit.Row
	list := kit.Down(18)
	for _, use := range casework.FormUses() {
		rows := kit.Down(2)
		for _, c := range s.forms {
			if c.First || c.Use != use {
				continue
			}
			row := kit.NewRow(kit.RowData{Icon: signOf(c.Form), Title: l.T("ways.title." + c.Form), Words: l.T("ways.line." + c.Form), Whole: true}, func() {
				panel.Close()
				s.takeOther(c.Form)
			}).Walking()
			if first == nil {
				first = row
			}
			rows.Add(row)
		}
		if len(rows.Objects) > 0 {
			list.Add(kit.Down(4, kit.Strong(l.T("ways.use."+string(use))), rows))
		}
	}
	panel = kit.NewPanel(l.T("ways.others-title"), list, kit.Secondary(l.T("ways.close"), kit.IconNone, func() { panel.Close() })).Wide(640).FocusOn(first)
	panel.Show(s.needs.Canvas())
}

// takeOther chooses one of the other forms, which stands with the few then.
func (s *Screen) takeOther(form string) {
	s.other, s.form, s.refused, s.made = form, form, notRefused, ""
	to, _ := s.teller().recipientOf(s.to)
	s.drawChooser(to)
	s.drawOutcome()
	s.needs.Canvas().Focus(s.cards)
}

// hasOthers tells whether there are more forms than the few.
func (s *Screen) hasOthers() bool {
	return slices.ContainsFunc(s.forms, func(c casework.FormChoice) bool { return !c.First })
}

// drawDetails shows what else there is to choose: another form, the language,
// and of a picture which one.
func (s *Screen) drawDetails() {
	l := s.needs.Words
	row := kit.Wrap(20)
	if s.hasOthers() {
		row.Add(s.others)
	}
	s.details.Objects = []fyne.CanvasObject{row}
	if casework.HasLanguage(s.form) {
		var languages []kit.Option
		for _, lang := range words.Langs() {
			languages = append(languages, kit.Option{ID: string(lang), Label: lang.Name()})
		}
		row.Add(s.detail(l.T("ways.language"), languages, &s.language))
	}
	if isPicture(s.form) {
		var pictures []kit.Option
		for _, name := range casework.PictureNames() {
			pictures = append(pictures, kit.Option{ID: name, Label: l.T("ways.picture." + name)})
		}
		s.details.Add(s.detail(l.T("ways.picture"), pictures, &s.picture))
	}
	s.details.Refresh()
}

// detail is a small choice with its name before it.
func (s *Screen) detail(name string, options []kit.Option, chosen *string) fyne.CanvasObject {
	choice := kit.NewChoice(options...)
	choice.SetSelected(*chosen)
	choice.OnChanged = func(id string) {
		*chosen, s.made = id, ""
		s.drawOutcome()
	}
	return kit.Wrap(8, kit.Caption(name), choice)
}

// paper is the form in which one can look at what goes along; empty when there
// is no such thing.
func (s *Screen) paper() string {
	if f, known := casework.FileFormOf(s.form); known && f.Ending == ".pdf" {
		return s.form
	}
	switch s.form {
	case casework.ByMailbox, casework.ByRegister, casework.FormPackage, casework.FormHTML, casework.FormODT, casework.FormDOCX:
		return casework.FormPDF
	case casework.FormEvaluationODT, casework.FormInvitationODT, casework.FormMinutesODT:
		return strings.TrimSuffix(s.form, "-odt")
	}
	return ""
}

// asForm is the form as it is asked for, with the picture that it is of.
func (s *Screen) asForm() string {
	if isPicture(s.form) {
		form, _ := casework.PictureForm(s.picture, s.form)
		return form
	}
	return s.form
}

// take chooses a recipient's forms: the first one is what is meant until
// another is chosen.
func (s *Screen) take(k consent.RecipientKind) {
	s.forms, s.other = s.needs.Desk.Forms(k), ""
	s.form = ""
	if len(s.forms) > 0 {
		s.form = s.forms[0].Form
	}
}

// waysField is the field in which one chooses what it is for.
func (s *Screen) waysField() fyne.CanvasObject {
	l := s.needs.Words
	s.cards = kit.NewCards(kit.Grid{Columns: 3, Narrow: 240, Gap: 10}, s.ways()...)
	s.cards.SetSelected(s.form)
	s.cards.OnChanged = func(id string) {
		s.form, s.refused, s.made = id, notRefused, ""
		s.drawDetails()
		s.drawOutcome()
	}
	s.others = kit.Secondary(l.T("ways.others"), kit.IconMore, s.askOther)
	return kit.NewField(l.T("ways.for-what"), "", s.cards)
}

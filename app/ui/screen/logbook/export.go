package logbook

import (
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

const (
	household = "household"
	officer   = "privacy-officer"
	person    = "person/"
)

const (
	asPDF = "pdf"
	asCSV = "csv"
)

// readers are all who can get a copy, the family first.
func (s *Screen) readers() []kit.Option {
	l := s.needs.Words
	options := []kit.Option{{ID: household, Label: l.T("list.recipient.household")}}
	for _, p := range s.dossier.Family.Persons {
		if !p.Died.Known() {
			options = append(options, kit.Option{ID: person + string(p.ID), Label: string(p.Name())})
		}
	}
	return append(options, kit.Option{ID: officer, Label: l.T("list.recipient.privacy-officer")})
}

func (s *Screen) readerOf(option string) consent.Recipient {
	if id, ok := strings.CutPrefix(option, person); ok {
		p, _ := s.dossier.Family.Person(family.PersonID(id))
		return consent.Recipient{Kind: consent.ToPerson, Person: p.ID, Name: p.Name()}
	}
	if option == officer {
		return consent.Recipient{Kind: consent.ToPrivacyOfficer}
	}
	return consent.Recipient{Kind: consent.ToHousehold, Name: s.dossier.Family.Name}
}

// askExport asks for whom the copy is and how.
func (s *Screen) askExport() {
	l := s.needs.Words
	who := kit.NewSelect("", s.readers())
	who.SetSelected(household)
	form := kit.NewChoice(s.options("export-form", asPDF, asCSV)...)
	form.SetSelected(asPDF)
	var panel *kit.Panel
	panel = kit.NewPanel(l.T("logbook.export"), kit.Down(16, kit.Prose(l.T("logbook.export-text")),
		kit.NewField(l.T("logbook.export-for"), "", who), kit.NewField(l.T("logbook.export-form"), "", form)),
		kit.Secondary(l.T("logbook.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("logbook.export"), kit.IconDownload, func() {
			panel.Close()
			s.export(casework.LogAsk{To: s.readerOf(who.Selected()), Period: s.period(), Form: form.Selected()})
		})).FocusOn(who)
	panel.Show(s.needs.Canvas())
}

// export writes the copy. Its file has nobody's name.
func (s *Screen) export(ask casework.LogAsk) {
	l := s.needs.Words
	name := l.T("logbook.file") + "-" + string(s.needs.Today()) + "." + ask.Form
	s.needs.Files.Save(l.T("logbook.export"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.ExportLog(s.ctx, s.needs.Family, ask, w)
		return err
	}, func(path string) {
		s.needs.Say(l.T("logbook.saved", "path", path), nil)
		s.needs.Changed()
		s.read()
	})
}

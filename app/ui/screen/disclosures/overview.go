package disclosures

import (
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

// drawHolds lets one choose one recipient of the register, and says what that
// one was given so far.
func (s *Screen) drawHolds(t teller) {
	s.holds.Objects = nil
	options := t.holders()
	if len(options) == 0 {
		s.of = ""
		return
	}
	chosen := kit.NewSelect("", append([]kit.Option{{ID: everybody, Label: t.T("disclosures.overview-of-all")}}, options...))
	chosen.SetSelected(everybody)
	if s.of != "" {
		chosen.SetSelected(string(s.of))
	}
	chosen.OnChanged = func(id string) {
		s.of = family.PartnerID(id)
		if id == everybody {
			s.of = ""
		}
		s.drawRegister()
	}
	s.holds.Add(kit.NewField(t.T("disclosures.filter"), "", chosen))
	if s.of != "" {
		p, _ := t.dossier.Family.Partner(s.of)
		s.holds.Add(kit.Prose(t.T("disclosures.holds", "name", string(p.ShortLabel()), "what", telling.Categories(t.Lang, t.held(s.of)))))
	}
}

const everybody = "all"

// holders are the partners that were given something.
func (t teller) holders() []kit.Option {
	var options []kit.Option
	for _, p := range t.dossier.Family.Partners {
		if slices.ContainsFunc(t.dossier.Register, func(r consent.Record) bool { return r.Recipient.Partner == p.ID }) {
			options = append(options, kit.Option{ID: string(p.ID), Label: string(p.Label())})
		}
	}
	return options
}

// held are the categories that a partner was given so far.
func (t teller) held(id family.PartnerID) []consent.Category {
	var found []consent.Category
	for _, c := range consent.Categories() {
		if slices.ContainsFunc(t.dossier.Register, func(r consent.Record) bool {
			return r.Recipient.Partner == id && slices.Contains(r.Categories, c)
		}) {
			found = append(found, c)
		}
	}
	return found
}

// The kinds of file that an overview can be, which are its ending too.
const (
	paper = "pdf"
	page  = "html"
)

// askOverview asks for whom the overview is, and about which recipient.
func (s *Screen) askOverview() {
	t := s.teller()
	readers := []kit.Option{{ID: household, Label: t.T("list.recipient.household")}}
	for _, p := range t.dossier.Family.Persons {
		if !p.Died.Known() {
			readers = append(readers, kit.Option{ID: person + string(p.ID), Label: string(p.Name())})
		}
	}
	of := []kit.Option{{ID: everybody, Label: t.T("disclosures.overview-of-all")}}
	for _, o := range t.holders() {
		readers = append(readers, kit.Option{ID: partner + o.ID, Label: o.Label, Hint: t.T("disclosures.overview-own")})
		of = append(of, o)
	}
	who, which := kit.NewSelect("", readers), kit.NewSelect("", of)
	who.SetSelected(household)
	which.SetSelected(everybody)
	as := kit.NewChoice(kit.Option{ID: paper, Label: t.T("disclosures.overview-paper")}, kit.Option{ID: page, Label: t.T("disclosures.overview-page")})
	as.SetSelected(paper)
	var panel *kit.Panel
	panel = kit.NewPanel(t.T("disclosures.overview"), kit.Down(16, kit.Prose(t.T("disclosures.overview-text")),
		kit.NewField(t.T("disclosures.overview-for"), "", who), kit.NewField(t.T("disclosures.overview-of"), "", which), as),
		kit.Secondary(t.T("disclosures.overview-cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(t.T("disclosures.overview"), kit.IconDownload, func() {
			panel.Close()
			ask := t.overviewAsk(who.Selected(), which.Selected())
			ask.Page = as.Selected() == page
			s.overview(ask)
		})).FocusOn(who)
	panel.Show(s.needs.Canvas())
}

func (t teller) overviewAsk(reader, of string) casework.OverviewAsk {
	to, _ := t.recipientOf(reader)
	ask := casework.OverviewAsk{To: to}
	switch {
	case to.Partner != "":
		ask.Partner = to.Partner // a partner may have its own list only
	case of != everybody:
		ask.Partner = family.PartnerID(of)
	}
	return ask
}

// overview writes the sheet. Its file has nobody's name.
func (s *Screen) overview(ask casework.OverviewAsk) {
	l := s.needs.Words
	ending := paper
	if ask.Page {
		ending = page
	}
	name := l.T("disclosures.overview-file") + "-" + string(s.needs.Today()) + "." + ending
	s.needs.Files.Save(l.T("disclosures.overview"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.ExportOverview(s.ctx, s.needs.Family, ask, w)
		return err
	}, func(path string) {
		s.needs.Say(l.T("disclosures.overview-saved", "path", path), nil)
		s.needs.Changed()
		s.read()
	})
}

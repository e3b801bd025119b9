package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
)

// partners is the seventh step: who helps, and who coordinates.
type partners struct {
	s       *Screen
	rows    *fyne.Container // who takes part; nil while something else is asked
	house   *typing
	name    *typing
	kind    *kit.Select
	field   *kit.Field
	leads   *fyne.Container // the choice of a coordinator
	now     *fyne.Container // who coordinates, when it is nobody to choose from
	leader  *picks
	offered int // how many could be chosen when the choice was made
}

func newPartners(s *Screen) step { return &partners{s: s} }

func (p *partners) build() []fyne.CanvasObject {
	switch {
	case p.s.asks("around"):
		return p.around()
	case p.s.asks("lead"):
		p.leads, p.now = kit.Down(0), kit.Down(0)
		return []fyne.CanvasObject{kit.Card(kit.Prose(p.s.needs.Words.T("table.coordinator-text")), p.now, p.leads)}
	}
	return p.help()
}

// around draws who stands around the family. How a bond feels is left out:
// that is not for a screen that all look at.
func (p *partners) around() []fyne.CanvasObject {
	s := p.s
	drawing := easel.New(picture.Paper{Words: s.needs.Words, On: s.needs.Today()}, easel.Wide, func(paper picture.Paper) picture.Drawing {
		return picture.Ecogram(calm(s.dossier.Family), paper)
	})
	return []fyne.CanvasObject{kit.Card(drawing)}
}

// calm is the family without what is thought of its bonds.
func calm(f family.Family) family.Family {
	f = f.Clone()
	for i := range f.Relations {
		r := &f.Relations[i]
		r.Quality, r.Strength, r.Direction = family.QualityUnknown, family.StrengthUnknown, family.DirectionUnknown
	}
	for i := range f.Partners {
		f.Partners[i].Bond = family.Bond{}
	}
	return f
}

// help asks who helps.
func (p *partners) help() []fyne.CanvasObject {
	l, s := p.s.needs.Words, p.s
	p.rows = kit.Down(6)
	p.house = s.newEntry("partner-house", l.T("table.partner-house-example"), p.add)
	p.name = s.newEntry("partner-name", l.T("table.partner-name-example"), p.add)
	var kinds []kit.Option
	for _, k := range family.PartnerKinds() {
		kinds = append(kinds, kit.Option{ID: string(k), Label: l.T("list.partner-kind." + string(k))})
	}
	p.kind = kit.NewSelect(l.T("table.partner-kind"), kinds)
	p.field = kit.NewField(l.T("table.partner-house"), "", p.house.whole)
	form := kit.Columns(kit.Grid{Columns: 3, Narrow: 230, Gap: 14},
		p.field, kit.NewField(l.T("table.partner-name"), "", p.name.whole), kit.NewField(l.T("table.partner-kind"), "", p.kind))
	return []fyne.CanvasObject{kit.Card(form, kit.Wrap(10, kit.Secondary(l.T("table.partner-add"), kit.IconPlus, p.add))), p.rows}
}

// add involves the partner that was typed.
func (p *partners) add() {
	s := p.s
	kind := family.PartnerKind(p.kind.Selected())
	if kind == "" {
		kind = family.PartnerOther
	}
	_, err := s.needs.Desk.PutPartner(s.ctx, s.needs.Family, family.Partner{Kind: kind, House: p.house.text(), Name: p.name.text()})
	if err != nil {
		p.field.SetError(s.needs.Explain(err))
		s.renew()
		p.house.focus()
		return
	}
	p.field.SetError("")
	p.house.clear()
	p.name.clear()
	p.kind.SetSelected("")
	s.stored(nil)
	p.house.focus()
}

func (p *partners) show() {
	switch {
	case p.leads != nil:
		p.offerLeaders()
	case p.rows != nil:
		p.list()
	}
}

// list shows who takes part by now.
func (p *partners) list() {
	l, s := p.s.needs.Words, p.s
	var rows []fyne.CanvasObject
	for _, partner := range partnersNow(s.dossier.Family, s.needs.Today()) {
		rows = append(rows, kit.Across(12, kit.NewAvatar(kit.Initials(string(partner.ShortLabel())), kit.Neutral),
			kit.Grow(kit.Down(0, kit.Prose(string(partner.Label())), kit.Note(l.T("list.partner-kind."+string(partner.Kind)))))))
	}
	fill(p.rows)
	if len(rows) > 0 {
		fill(p.rows, kit.Card(rows...))
	}
}

// offerLeaders shows who can coordinate, and who does.
func (p *partners) offerLeaders() {
	s := p.s
	options := coordinators(s.needs.Words, s.dossier.Family, s.needs.Today(), s.myName())
	if p.leader == nil || len(options) != p.offered {
		p.offered = len(options)
		p.leader = s.newPicks(options, p.appoint)
		fill(p.leads, p.leader.row)
	}
	p.leader.set("")
	fill(p.now)
	if c, ok := s.dossier.Plan.CoordinatorOn(family.CaseCoordinator, s.needs.Today()); ok {
		chosen := s.optionOf(family.Speaker{Person: c.Person, Partner: c.Partner, Name: c.Name})
		p.leader.set(chosen)
		if chosen == "" {
			fill(p.now, kit.Strong(s.needs.Words.T("table.coordinator-now", "name", string(c.Name))))
		}
	}
}

func (p *partners) appoint(option string) {
	s := p.s
	k := s.who(option)
	s.stored(s.needs.Desk.AppointCoordinator(s.ctx, s.needs.Family,
		family.Coordinator{Role: family.CaseCoordinator, Person: k.Person, Partner: k.Partner, Name: k.Name}))
}

package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// askCustody records who has custody over a child, and how we know.
func (s *Screen) askCustody(child family.Person, c family.Custody) {
	l, f := s.needs.Words, s.dossier.Family
	t := s.typed("custody-" + string(c.Holder) + "-" + string(child.ID))
	who := kit.NewCombobox(l, l.T("network.who"), personOptions(f, child.ID))
	who.SetSelected(string(c.Holder))
	state := kit.NewChoice(options(l, "custody", "unknown", family.CustodyYes, family.CustodyNo, family.CustodyUnknown)...)
	state.SetSelected(string(c.State))
	basis := kit.NewSelect(l.T("list.basis.unknown"), options(l, "basis", "unknown", family.BasisRegister, family.BasisCourt, family.BasisStated, family.BasisUnknown))
	basis.SetSelected(string(c.Basis))
	court := t.entry("court", c.Court)
	on := kit.NewDateField(l, string(s.needs.Today()))
	on.SetDate(string(c.On))
	guardian := kit.NewCheck(l.T("network.guardian.check"), nil)
	guardian.SetChecked(c.Guardian)
	fields := []fyne.CanvasObject{state, kit.NewField(l.T("network.basis"), "", basis),
		kit.NewField(l.T("network.court"), l.T("network.court.hint"), court), kit.NewField(l.T("network.on"), l.T("network.on.hint"), on), guardian}
	title := l.T("network.custody.of", "naam", string(child.ShortName()))
	if c.Holder == "" {
		fields = append([]fyne.CanvasObject{kit.NewField(l.T("network.person"), "", who)}, fields...)
	} else {
		title = l.T("network.custody.of-by", "naam", string(child.ShortName()), "wie", string(f.NameOf(c.Holder)))
	}
	var panel *kit.Panel
	if recorded(f, c) {
		fields = append(fields, s.takeOut(&panel, "ecogram.custody.remove", func() { s.removeCustody(c) }))
	}
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: title, Intro: t.intro(l.T("network.draft")), Submit: l.T("network.save"), Fields: fields,
		Check: func() string {
			if who.Selected() == "" {
				return l.T("network.who.needed")
			}
			if !on.Valid() {
				return s.needs.Explain(family.ErrBadDate)
			}
			c.Holder, c.State, c.Basis = family.PersonID(who.Selected()), family.CustodyState(state.Selected()), family.CustodyBasis(basis.Selected())
			c.Court, c.On, c.Guardian = family.Text(court.Text), family.Date(on.Date()), guardian.Checked()
			return s.refusal(s.needs.Desk.PutCustody(s.ctx, s.needs.Family, c))
		},
		Done: func() { s.done(nil) }})
	panel.OnClosed = t.forget
}

// refusal words an error, or nothing.
func (s *Screen) refusal(err error) string {
	if err == nil {
		return ""
	}
	return s.needs.Explain(err)
}

// askRelation records how two persons are related and how that feels.
func (s *Screen) askRelation(r family.Relation) {
	l, f := s.needs.Words, s.dossier.Family
	from := kit.NewCombobox(l, l.T("network.who"), personOptions(f))
	from.SetSelected(string(r.From))
	to := kit.NewCombobox(l, l.T("network.who"), personOptions(f))
	to.SetSelected(string(r.To))
	kind := kit.NewSelect(l.T("network.kind"), options(l, "relation", "other", family.RelationKinds()...))
	kind.SetSelected(string(r.Kind))
	feels := bondFieldsOf(l, r.Bond(), betweenTwo(l, f, r))
	union := s.unionFields(r, kind)
	fields := []fyne.CanvasObject{kit.NewField(l.T("network.from"), "", from), kit.NewField(l.T("network.kind.label"), "", kind), kit.NewField(l.T("network.to"), "", to), union.box}
	fields = append(fields, feels.fields...)
	title := l.T("network.relation.new")
	var panel *kit.Panel
	if r.From != "" {
		title = relationRow(l, f, r).Title
		fields = append([]fyne.CanvasObject{kit.NewField(l.T("network.kind.label"), "", kind), union.box}, feels.fields...)
		fields = append(fields, s.takeOut(&panel, "ecogram.relation.remove", func() { s.removeRelations([]family.Relation{r}) }))
	}
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: title, Submit: l.T("network.save"), Fields: fields, Wide: 640,
		Check: func() string {
			if from.Selected() == "" || to.Selected() == "" || from.Selected() == to.Selected() {
				return l.T("network.relation.needed")
			}
			if kind.Selected() == "" {
				return l.T("network.kind.needed")
			}
			now := withBond(r, feels.bond())
			now.From, now.To, now.Kind = family.PersonID(from.Selected()), family.PersonID(to.Selected()), family.RelationKind(kind.Selected())
			if err := union.into(&now); err != nil {
				return s.refusal(err)
			}
			return s.refusal(s.needs.Desk.PutRelation(s.ctx, s.needs.Family, now))
		},
		Done: func() { s.done(nil) }})
	union.makeRoom = func() { panel.Reveal(union.box) }
}

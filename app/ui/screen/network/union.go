package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// unionFields ask how two partners live together, and since when. They show
// only for partners and former partners.
type unionFields struct {
	box          *fyne.Container
	union        *kit.Select
	since, until *kit.DateField
	makeRoom     func() // lays the form out anew
}

func (s *Screen) unionFields(r family.Relation, kind *kit.Select) *unionFields {
	l, today := s.needs.Words, string(s.needs.Today())
	var all []kit.Option
	for _, u := range family.Unions() {
		all = append(all, kit.Option{ID: string(u), Label: l.T("list.union." + string(u))})
	}
	u := &unionFields{union: kit.NewSelect(l.T("list.union."), all), since: kit.NewDateField(l, today), until: kit.NewDateField(l, today)}
	u.union.SetSelected(string(r.Union))
	u.since.SetDate(string(r.Since))
	u.until.SetDate(string(r.Until))
	u.box = kit.Down(16, kit.NewField(l.T("genogram.form.union"), "", u.union),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 220, Gap: 16}, kit.NewField(l.T("genogram.form.since"), l.T("genogram.form.since.hint"), u.since),
			kit.NewField(l.T("genogram.form.until"), "", u.until)))
	kind.OnChanged = func(id string) {
		u.show(family.RelationKind(id))
		u.makeRoom()
	}
	u.show(r.Kind)
	return u
}

func (u *unionFields) show(kind family.RelationKind) {
	if asksUnion(kind) {
		u.box.Show()
	} else {
		u.box.Hide()
	}
}

func asksUnion(kind family.RelationKind) bool {
	return kind == family.RelPartner || kind == family.RelExPartner
}

// into puts what was filled in into a relation. Of others than partners there
// is nothing to fill in.
func (u *unionFields) into(r *family.Relation) error {
	r.Union, r.Since, r.Until = "", "", ""
	if !asksUnion(r.Kind) {
		return nil
	}
	if !u.since.Valid() || !u.until.Valid() {
		return family.ErrBadDate
	}
	r.Union, r.Since, r.Until = family.Union(u.union.Selected()), family.Date(u.since.Date()), family.Date(u.until.Date())
	if r.Until.Before(r.Since) {
		return family.ErrPeriodBackwards
	}
	return nil
}

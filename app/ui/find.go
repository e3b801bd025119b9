package ui

import (
	"context"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// findMost is how many families the finder lists.
const findMost = 30

// step undoes or redoes in the family that is open.
func (s *Shell) step(do func(context.Context, family.FamilyID) error, said string) {
	at := s.present()
	if at.Family == "" {
		return
	}
	if err := do(context.Background(), at.Family); err != nil {
		s.say(Explain(s.words(), err), nil)
		return
	}
	s.goTo(at)
	s.say(s.words().T(said), nil)
}

// find opens the finder: type a name, Enter goes there.
func (s *Shell) find() {
	l := s.words()
	headers, err := s.desk.Families(context.Background())
	if err != nil {
		s.fail(err)
		return
	}
	var panel *kit.Panel
	all := casework.Findables(headers)
	found := matching(all, "")
	rows := kit.NewRows(func() int { return len(found) }, func(i int) kit.RowData { return findRow(found[i]) })
	visit := func(i int) {
		if i < len(found) {
			panel.Close()
			s.goTo(route.Route{Name: route.Dossier, Family: found[i].ID, Tab: route.TabOverview})
		}
	}
	rows.OnChosen = visit
	entry := kit.NewSearch(l.T("find.hint"))
	entry.OnChanged = func(typed string) {
		found = matching(all, typed)
		rows.Refresh()
	}
	entry.OnSubmitted = func(string) { visit(0) }
	panel = kit.NewPanel(l.T("find.title"), kit.Down(12, entry, kit.AtLeast(rowsSize(), rows)),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() })).Wide(620).FocusOn(entry)
	panel.Show(s.Window.Canvas())
}

func findRow(h casework.Header) kit.RowData {
	name := string(h.Name)
	return kit.RowData{Initials: kit.Initials(name), Title: name, Subtitle: words.Line(string(h.Town), string(h.People))}
}

// matching are the families of which every typed word begins some word of the
// name, town or people; capitals do not matter.
func matching(all []casework.Findable, typed string) []casework.Header {
	wanted := casework.Wanted(typed)
	var found []casework.Header
	for _, h := range all {
		if len(found) == findMost {
			break
		}
		if h.Matches(wanted) {
			found = append(found, h.Header)
		}
	}
	return found
}

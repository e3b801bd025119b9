package ui

import (
	"context"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/ui/finder"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// findMost is how many things the finder lists.
const findMost = 30

// find opens the finder: type some words, Enter goes there or does it.
func (s *Shell) find() {
	headers, err := s.desk.Families(context.Background())
	if err != nil {
		s.fail(err)
		return
	}
	contacts, err := s.desk.Directory(context.Background())
	if err != nil {
		s.fail(err)
		return
	}
	newPalette(s, headers, contacts).panel.Show(s.Window.Canvas())
}

// palette is the finder while it is open.
type palette struct {
	shell  *Shell
	index  *finder.Index
	names  map[string]string // of families
	recent []finder.Found
	found  []finder.Found
	typed  string
	deep   bool   // what was found in all texts is shown
	stop   func() // ends the search in all texts
	about  *kit.Text
	entry  *kit.Entry
	rows   *kit.Rows
	panel  *kit.Panel
}

func newPalette(s *Shell, headers []casework.Header, contacts []casework.Contact) *palette {
	l := s.words()
	p := &palette{shell: s, names: map[string]string{}, about: kit.Muted("")}
	for _, h := range headers {
		p.names[string(h.ID)] = string(h.Name)
	}
	p.index = finder.New(s.findable(headers, contacts))
	p.recent = s.recent(p.names)
	p.rows = kit.NewRows(p.length, p.row)
	p.rows.OnChosen = p.choose
	p.entry = kit.NewSearch(l.T("find.hint")).Leads(p.rows)
	p.entry.OnChanged = p.look
	p.panel = kit.NewPanel(l.T("find.title"), kit.Down(12, p.entry, kit.AtLeast(rowsSize(), p.rows), p.about),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { p.panel.Close() })).Wide(680).FocusOn(p.entry)
	p.panel.OnClosed = p.halt
	p.look("")
	return p
}

// look shows what fits what is typed; without words, where one was.
func (p *palette) look(typed string) {
	l := p.shell.words()
	p.halt()
	p.typed, p.deep = strings.TrimSpace(typed), false
	p.found = p.recent
	about := l.T("find.recent")
	if p.typed != "" {
		p.found = p.index.Find(p.typed, findMost)
		about = l.N("find.count", len(p.found))
		if len(p.found) == findMost {
			about = l.T("find.first", "n", findMost)
		}
	}
	p.about.Set(about)
	p.rows.Begin()
}

// offers tells whether the last row offers to look in all texts.
func (p *palette) offers() bool { return !p.deep && len(p.typed) > 2 }

func (p *palette) length() int {
	if p.offers() {
		return len(p.found) + 1
	}
	return len(p.found)
}

func (p *palette) row(i int) kit.RowData {
	l := p.shell.words()
	if i >= len(p.found) {
		return kit.RowData{Icon: kit.IconSearch, Title: l.T("find.deep", "words", p.typed), Subtitle: l.T("find.deep-hint")}
	}
	return foundRow(l, p.found[i])
}

// foundRow words one thing that was found, and why it was.
func foundRow(l words.Lang, f finder.Found) kit.RowData {
	row := kit.RowData{Icon: iconOf(f.Kind), Title: f.Title, Subtitle: f.Under, Trailing: l.T("find.kind." + string(f.Kind))}
	if f.Kind == finder.Family || f.Kind == finder.Person {
		row.Icon, row.Initials = kit.IconNone, kit.Initials(f.Title)
	}
	if f.Near {
		row.Subtitle = words.Line(row.Subtitle, l.T("find.near"))
	} else if f.Why != "" && !strings.Contains(casework.Fold(f.Title+" "+f.Under), f.Why) {
		row.Subtitle = words.Line(row.Subtitle, l.T("find.why", "words", f.Why))
	}
	return row
}

func iconOf(k finder.Kind) kit.IconName {
	switch k {
	case finder.Partner:
		return kit.IconPartners
	case finder.Place:
		return kit.IconRight
	case finder.Command:
		return kit.IconStar
	case finder.Goal:
		return kit.IconTarget
	case finder.Action:
		return kit.IconCheck
	case finder.Text:
		return kit.IconDocument
	}
	return kit.IconFamily
}

func (p *palette) choose(i int) {
	if i >= len(p.found) {
		if p.offers() {
			p.lookInside()
		}
		return
	}
	chosen := p.found[i]
	p.panel.Close()
	if chosen.Do != nil {
		chosen.Do()
		return
	}
	p.shell.goTo(chosen.Route)
}

// recent is where one was, the last place first and each once.
func (s *Shell) recent(names map[string]string) []finder.Found {
	const most = 7
	var list []finder.Found
	seen := map[route.Route]bool{{Name: s.present().Name, Family: s.present().Family, Tab: s.present().Tab}: true}
	for i := len(s.past.before) - 1; i >= 0 && len(list) < most; i-- {
		r := s.past.before[i]
		r.Object = ""
		name, known := names[string(r.Family)]
		if seen[r] || r.Name == route.Slice || r.Family != "" && !known {
			continue
		}
		seen[r] = true
		list = append(list, finder.Found{Entry: finder.Entry{Kind: finder.Place, Title: s.placeName(r), Under: name, Route: r}})
	}
	return list
}

// placeName is how a place is called, without the family.
func (s *Shell) placeName(r route.Route) string {
	l := s.words()
	switch r.Name {
	case route.Dossier:
		return l.T("dossier.tab." + r.Tab)
	case route.Table:
		return l.T("dossier.table")
	case route.Retention, route.Policy, route.Rights, route.Notes:
		return l.T("find.place." + string(r.Name))
	}
	return l.T("rail." + string(r.Name))
}

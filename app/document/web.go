package document

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// WebDocument is the whole plan to read in a browser. In the family's own copy
// it has a table of what each partner may know.
func (c Contacts) WebDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	doc, err := c.PlanDocument(d, lang)
	if err != nil {
		return Document{}, err
	}
	a := newAuthor(d, lang)
	a.sharing()
	doc.Blocks = append(doc.Blocks, a.blocks...)
	return doc.WithRowHeads(), nil
}

// WithRowHeads is the document with the first cell of every row as its head, for
// who hears a table.
func (d Document) WithRowHeads() Document {
	d.Blocks = slices.Clone(d.Blocks)
	for i, block := range d.Blocks {
		if table, ok := block.(Table); ok {
			table.RowHeads = true
			d.Blocks[i] = table
		}
	}
	return d
}

// sharing is a table of partners and kinds of facts: yes where a partner may
// know them. A kind that nobody may know has no column.
func (a *author) sharing() {
	if len(a.slice.Sharing) == 0 {
		return
	}
	table := Table{Columns: []Column{{Title: a.lang.T("sharing.who")}}, Caption: a.lang.T("sharing.caption")}
	var shown []consent.Category
	for _, c := range consent.Categories() {
		if slices.ContainsFunc(a.slice.Sharing, func(s consent.Sharing) bool { return slices.Contains(s.Categories, c) }) {
			shown = append(shown, c)
			table.Columns = append(table.Columns, Column{Title: capital(a.lang.T("list.category." + string(c)))})
		}
	}
	for _, s := range a.slice.Sharing {
		partner, ok := a.slice.Family.Partner(s.Partner)
		if !ok {
			continue
		}
		row := Row{Cells: [][]Run{Plain(string(partner.Label()))}, Where: "partner " + string(s.Partner)}
		for _, c := range shown {
			said := Plain("– " + a.lang.T("sharing.no"))
			if slices.Contains(s.Categories, c) {
				said = Strong("✓ " + a.lang.T("sharing.yes"))
			}
			row.Cells = append(row.Cells, said)
		}
		table.Rows = append(table.Rows, row)
	}
	a.heading(2, "sharing.title")
	a.add(Paragraph{Runs: Plain(a.lang.T("sharing.intro")), Where: "sharing.intro"})
	a.sharingAbout()
	a.add(table)
}

// sharingAbout is a table of persons and partners: which kinds of facts about
// the one the other may know.
func (a *author) sharingAbout() {
	table := Table{Columns: []Column{{Title: a.lang.T("sharing.about")}}, Caption: a.lang.T("sharing.about.caption")}
	for _, s := range a.slice.Sharing {
		partner, _ := a.slice.Family.Partner(s.Partner)
		table.Columns = append(table.Columns, Column{Title: string(partner.Label())})
	}
	for _, p := range a.slice.Family.Persons {
		row, told := Row{Cells: [][]Run{Plain(string(p.Name()))}, Where: "person " + string(p.ID)}, false
		for _, s := range a.slice.Sharing {
			said := Plain("– " + a.lang.T("matrix-picture.word.none"))
			if known := s.Of(p.ID); len(known) > 0 {
				said, told = Plain("✓ "+a.kinds(known)), true
			}
			row.Cells = append(row.Cells, said)
		}
		if told {
			table.Rows = append(table.Rows, row)
		}
	}
	if len(table.Rows) > 0 {
		a.add(table)
	}
}

func (a *author) kinds(list []consent.Category) string {
	var said []string
	for _, c := range list {
		said = append(said, a.lang.T("list.category."+string(c)))
	}
	return a.lang.List(said)
}

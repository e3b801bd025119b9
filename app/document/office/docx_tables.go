package office

import "keukentafel/app/document"

// twentieth is how Word counts: in twentieths of a point.
func twentieth(points float64) int { return int(points*20 + 0.5) }

// table has one head row that comes back on every page; a tall row may go on
// over the end of a page.
func (d *docx) table(b document.Table) {
	if len(b.Columns) == 0 {
		return
	}
	if b.Caption != "" {
		d.plain("Caption", b.Caption)
	}
	wide := d.openTable(b)
	for i, row := range b.Rows {
		d.body.raw("<w:tr>" + map[bool]string{true: "", false: "<w:trPr><w:cantSplit/></w:trPr>"}[tall(row)])
		for column := range b.Columns {
			var runs []document.Run
			if column < len(row.Cells) {
				runs = row.Cells[column]
			}
			style := "TableText"
			if column == 0 && b.RowHeads {
				style = "RowHead"
			}
			d.cell(wide[column], map[bool]string{true: paleRow, false: ""}[i%2 == 1], style, runs)
		}
		d.body.raw("</w:tr>\n")
	}
	d.closeTable()
}

// openTable writes the columns and the head row. A table that begins a page is
// led in by a line of almost no height, as only a paragraph can begin one.
func (d *docx) openTable(b document.Table) []float64 {
	if d.turn {
		d.plain("Spacer", "")
	}
	wide := widths(b)
	first := map[bool]string{true: "1", false: "0"}[b.RowHeads]
	d.body.print(`<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="%s" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`, twentieth(textWidth), first)
	if b.Caption != "" {
		d.body.print(`<w:tblCaption w:val="%s"/>`, b.Caption)
	}
	d.body.raw(`</w:tblPr><w:tblGrid>`)
	for _, width := range wide {
		d.body.print(`<w:gridCol w:w="%d"/>`, twentieth(width))
	}
	d.body.raw("</w:tblGrid>\n" + `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range b.Columns {
		d.cell(wide[i], accent, "TableHead", document.Plain(c.Title))
	}
	d.body.raw("</w:tr>\n")
	return wide
}

// closeTable ends with a line of almost no height: two tables without one would
// be one table.
func (d *docx) closeTable() {
	d.body.raw("</w:tbl>\n")
	d.plain("Spacer", "")
}

func (d *docx) cell(width float64, ground, style string, runs []document.Run) {
	d.body.print(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, twentieth(width))
	if ground != "" {
		d.body.print(`<w:shd w:val="clear" w:color="auto" w:fill="%s"/>`, ground)
	}
	d.body.raw(`</w:tcPr>`)
	d.styled(style, "", runs)
	d.body.raw(`</w:tc>`)
}

// signatures are a table with a high row for everybody who signs.
func (d *docx) signatures(b document.Signatures) {
	if len(b.Lines) == 0 {
		return
	}
	wide := d.openTable(document.Table{Columns: signColumns(d.lang)})
	for _, line := range b.Lines {
		d.body.raw(`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="960" w:hRule="atLeast"/></w:trPr>`)
		d.cell(wide[0], "", "TableText", signer(line))
		d.cell(wide[1], "", "TableText", nil)
		d.cell(wide[2], "", "TableText", nil)
		d.body.raw("</w:tr>\n")
	}
	d.closeTable()
}

package office

import (
	"fmt"

	"keukentafel/app/document"
)

// table has one head row that comes back on every page; a tall row may go on
// over the end of a page.
func (o *odt) table(b document.Table) {
	if len(b.Columns) == 0 {
		return
	}
	if b.Caption != "" {
		o.plain("Caption", b.Caption)
	}
	o.openTable(b)
	for i, row := range b.Rows {
		o.body.print(`<table:table-row table:style-name="%s">`, map[bool]string{true: "Tall-row", false: "Row"}[tall(row)])
		for column := range b.Columns {
			var runs []document.Run
			if column < len(row.Cells) {
				runs = row.Cells[column]
			}
			style := "Table_20_Contents"
			if column == 0 && b.RowHeads {
				style = "Row_20_Heading"
			}
			o.cell(map[bool]string{true: "Cell-pale", false: "Cell"}[i%2 == 1], style, runs)
		}
		o.body.raw("</table:table-row>\n")
	}
	o.body.raw("</table:table>\n")
}

func (o *odt) cell(look, style string, runs []document.Run) {
	o.body.print(`<table:table-cell table:style-name="%s" office:value-type="string">`, look)
	o.styled(style, runs)
	o.body.raw("</table:table-cell>")
}

// openTable writes the columns and the head row, and the styles for them.
func (o *odt) openTable(b document.Table) {
	o.tabled++
	name := fmt.Sprintf("Table-%d", o.tabled)
	top := ""
	if o.turn {
		top = ` fo:break-before="page"`
		o.turn = false
	}
	o.tables.print(`<style:style style:name="%s" style:family="table"><style:table-properties style:width="%s" table:align="left" table:border-model="collapsing" style:may-break-between-rows="true" fo:margin-top="0.1cm" fo:margin-bottom="0.35cm"`, name, points(textWidth))
	o.tables.raw(top + "/></style:style>\n")
	o.body.print(`<table:table table:name="%s" table:style-name="%s">`, name, name)
	if b.Caption != "" {
		o.body.print(`<table:title>%s</table:title>`, b.Caption)
	}
	for i, width := range widths(b) {
		style := fmt.Sprintf("%s.%d", name, i+1)
		o.tables.print(`<style:style style:name="%s" style:family="table-column"><style:table-column-properties style:column-width="%s"/></style:style>`+"\n", style, points(width))
		column := fmt.Sprintf(`<table:table-column table:style-name="%s"/>`, style)
		if i == 0 && b.RowHeads {
			column = "<table:table-header-columns>" + column + "</table:table-header-columns>"
		}
		o.body.raw(column)
	}
	o.body.raw("\n<table:table-header-rows><table:table-row>")
	for _, c := range b.Columns {
		o.cell("Head", "Table_20_Heading", document.Plain(c.Title))
	}
	o.body.raw("</table:table-row></table:table-header-rows>\n")
}

// signatures are a table with a high row for everybody who signs.
func (o *odt) signatures(b document.Signatures) {
	if len(b.Lines) == 0 {
		return
	}
	o.openTable(document.Table{Columns: signColumns(o.lang)})
	for _, line := range b.Lines {
		o.body.raw(`<table:table-row table:style-name="Sign-row">`)
		o.cell("Sign", "Table_20_Contents", signer(line))
		o.cell("Sign", "Table_20_Contents", nil)
		o.cell("Sign", "Table_20_Contents", nil)
		o.body.raw("</table:table-row>\n")
	}
	o.body.raw("</table:table>\n")
}

func points(value float64) string { return fmt.Sprintf("%.2fpt", value) }

package office

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

const mediaODS = "application/vnd.oasis.opendocument.spreadsheet"

// ODS writes lists as an OpenDocument spreadsheet. A day is a day and a number
// a number; all else is text, whatever sign it begins with: there are no
// formulas.
func ODS(w io.Writer, book document.Workbook) error {
	if err := checkTitle(book.Title); err != nil {
		return fmt.Errorf("write ods: %w", err)
	}
	o := &ods{lang: words.Parse(book.Lang)}
	for i, grid := range book.Sheets {
		o.sheet(i+1, grid)
	}
	parts := []part{
		{name: "content.xml", media: "text/xml", data: o.content(book)},
		{name: "styles.xml", media: "text/xml", data: odsStyles(book, o.lang)},
		{name: "meta.xml", media: "text/xml", data: odfMeta(book.Title, book.Subject, book.Date, o.lang)},
	}
	if err := writeODF(w, mediaODS, book.Date, parts); err != nil {
		return fmt.Errorf("write ods: %w", err)
	}
	return nil
}

// ods is what was written so far of a spreadsheet.
type ods struct {
	lang    words.Lang
	body    markup
	columns markup // the styles of columns
	filters markup // a filter for every list
}

// sheet has one head row, which comes back on every page on paper.
func (o *ods) sheet(number int, grid document.Grid) {
	o.body.print(`<table:table table:name="%s" table:style-name="Sheet">`+"\n", sheetName(grid.Name))
	for i := range grid.Columns {
		name := fmt.Sprintf("Column-%d.%d", number, i+1)
		o.columns.print(`<style:style style:name="%s" style:family="table-column"><style:table-column-properties style:column-width="%s"/></style:style>`+"\n", name, points(columnWide(grid, i)))
		o.body.print(`<table:table-column table:style-name="%s" table:default-cell-style-name="Text"/>`, name)
	}
	o.body.raw("\n<table:table-header-rows><table:table-row>")
	for _, head := range grid.Columns {
		o.words("Head", head)
	}
	o.body.raw("</table:table-row></table:table-header-rows>\n")
	for _, row := range grid.Rows {
		o.body.raw("<table:table-row>")
		for _, value := range row {
			o.value(value)
		}
		o.body.raw("</table:table-row>\n")
	}
	o.body.raw("</table:table>\n")
	if n := len(grid.Columns); n > 0 && len(grid.Rows) > 0 {
		sheet := "'" + strings.ReplaceAll(sheetName(grid.Name), "'", "''") + "'"
		o.filters.print(`<table:database-range table:name="%s" table:target-range-address="%s" table:display-filter-buttons="true"/>`,
			fmt.Sprintf("list-%d", number), fmt.Sprintf("%s.A1:%s.%s%d", sheet, sheet, letters(n), len(grid.Rows)+1))
	}
}

func (o *ods) value(v document.Value) {
	day := v.Day.Time()
	switch {
	case !day.IsZero():
		o.body.print(`<table:table-cell table:style-name="Day" office:value-type="date" office:date-value="%s"><text:p>%s</text:p></table:table-cell>`, day.Format(time.DateOnly), day.Format(shortDay(o.lang)))
	case v.Number != nil:
		o.body.print(`<table:table-cell table:style-name="Number" office:value-type="float" office:value="%d"><text:p>%d</text:p></table:table-cell>`, *v.Number, *v.Number)
	case v.Text == "":
		o.body.raw(`<table:table-cell table:style-name="Text"/>`)
	default:
		o.words("Text", v.Text)
	}
}

func (o *ods) words(style, text string) {
	o.body.print(`<table:table-cell table:style-name="%s" office:value-type="string">`, style)
	for _, line := range strings.Split(document.Clean(text), "\n") {
		o.body.raw("<text:p>")
		o.body.spaced(line, true)
		o.body.raw("</text:p>")
	}
	o.body.raw("</table:table-cell>")
}

// sheetName leaves out what a name of a sheet may not have, and what does not
// fit in one.
func sheetName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]*?:/\`+"\n", r) {
			return ' '
		}
		return r
	}, document.Clean(name))
	const longest = 31
	if signs := []rune(name); len(signs) > longest {
		name = string(signs[:longest])
	}
	return strings.Trim(name, " '")
}

// letters name a column, from 1: A to Z, then AA.
func letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// columnWide is wide enough for most of what is in a column; longer texts go on
// on a next line.
func columnWide(grid document.Grid, column int) float64 {
	const least, most, filter = 60.0, 260.0, 24.0
	wide := float64(utf8.RuneCountInString(grid.Columns[column]))*boldWide + filter
	for _, row := range grid.Rows {
		if row[column].Day.Known() {
			wide = max(wide, 70)
		} else {
			wide = max(wide, float64(utf8.RuneCountInString(row[column].Text))*letterWide+cellWhite)
		}
	}
	return min(max(wide, least), most)
}

// shortDay is how a day is written in a cell.
func shortDay(lang words.Lang) string {
	if lang == words.EN {
		return "02/01/2006"
	}
	return "02-01-2006"
}

func (o *ods) content(book document.Workbook) []byte {
	mark := "-"
	if o.lang == words.EN {
		mark = "/"
	}
	var m markup
	m.raw(xmlHead + `<office:document-content` + odfNames + `>` + odfFonts + "<office:automatic-styles>\n")
	m.print(`<number:date-style style:name="Short" number:language="%s" number:country="%s"><number:day number:style="long"/><number:text>%s</number:text><number:month number:style="long"/><number:text>%s</number:text><number:year number:style="long"/></number:date-style>`+"\n",
		string(o.lang), country(o.lang), mark, mark)
	m.raw(`<style:style style:name="Sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>` + "\n")
	m.raw(`<style:style style:name="Text" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>` + "\n")
	m.raw(`<style:style style:name="Number" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style>` + "\n")
	m.raw(`<style:style style:name="Day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="Short"><style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style>` + "\n")
	m.raw(`<style:style style:name="Head" style:family="table-cell" style:parent-style-name="Heading"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>` + "\n")
	m.raw(o.columns.String() + "</office:automatic-styles>\n<office:body><office:spreadsheet>\n")
	if len(book.Sheets) == 0 {
		m.print(`<table:table table:name="%s"><table:table-column/><table:table-row><table:table-cell/></table:table-row></table:table>`, sheetName(book.Title))
	}
	m.raw(o.body.String())
	if o.filters.Len() > 0 {
		m.raw(`<table:database-ranges>` + o.filters.String() + `</table:database-ranges>`)
	}
	m.raw(`</office:spreadsheet></office:body></office:document-content>`)
	return []byte(m.String())
}

// odsStyles is the file with the cells and the page, which says at its foot for
// whom it is.
func odsStyles(book document.Workbook, lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<office:document-styles` + odfNames + `>` + odfFonts + "<office:styles>\n")
	m.print(`<style:default-style style:family="table-cell"><style:text-properties style:font-name="%s" fo:font-size="10pt" style:font-size-complex="10pt" fo:language="%s" fo:country="%s"/></style:default-style>`, typeface, string(lang), country(lang))
	m.raw(`<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm"/><style:text-properties fo:color="#` + ink + `"/></style:style>` +
		`<style:style style:name="Heading" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:background-color="#` + accent + `"/><style:text-properties fo:color="#` + white + `" fo:font-weight="bold" style:font-weight-complex="bold"/></style:style></office:styles>` + "\n")
	m.raw(`<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1"/>` +
		`<style:header-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-bottom="0.2cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.2cm"/></style:footer-style></style:page-layout></office:automatic-styles>` + "\n")
	fields := strings.NewReplacer("{pages}", "<text:page-count>1</text:page-count>", "{page}", "<text:page-number>1</text:page-number>")
	m.raw(`<office:master-styles><style:master-page style:name="Default" style:page-layout-name="Page"><style:header><style:region-left><text:p>`)
	m.print(`%s</text:p></style:region-left><style:region-right><text:p><text:sheet-name>%s</text:sheet-name></text:p></style:region-right></style:header>`, book.Title, "-")
	m.raw(`<style:footer><style:region-left><text:p>` + fields.Replace(safe(book.Footer.Left)) + `</text:p></style:region-left><style:region-right><text:p>` + fields.Replace(safe(book.Footer.Right)) + `</text:p></style:region-right></style:footer></style:master-page></office:master-styles></office:document-styles>`)
	return []byte(m.String())
}

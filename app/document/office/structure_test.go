package office_test

import (
	"archive/zip"
	"bytes"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/document"
	"keukentafel/app/document/office"
	"keukentafel/app/words"
)

func TestTheFirstBytesSayWhatAnOpenDocumentIs(t *testing.T) {
	for want, file := range map[string][]byte{
		"application/vnd.oasis.opendocument.text":        written(t, office.ODT, everything(t)),
		"application/vnd.oasis.opendocument.spreadsheet": spreadsheet(t, workbook(t, words.NL)),
	} {
		if !bytes.HasPrefix(file[30:], []byte("mimetype"+want+"PK")) { // stored, no extra field, nothing after it
			t.Errorf("the file begins with %q", file[:120])
		}
	}
}

func TestEveryPartHasTheDayOfTheDocumentAndNoOther(t *testing.T) {
	for _, form := range texts {
		file := written(t, form.write, planDocument(t, words.NL))
		archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.File {
			if day := f.Modified.Format(time.DateOnly); day != "2026-11-20" || f.Flags&8 != 0 || len(f.Extra) > 0 {
				t.Errorf("%s: %s is of %s, flags %x", form.name, f.Name, day, f.Flags)
			}
		}
	}
}

func TestADocumentWithoutADayHasNoneInsteadOfToday(t *testing.T) {
	for _, form := range texts {
		for _, day := range []string{"", "morgen", "1850-01-01", "9999-01-01"} {
			for name, part := range opened(t, written(t, form.write, document.Document{Title: "Plan", Date: day})) {
				if strings.Contains(part, time.Now().Format("2006-01")) {
					t.Errorf("%s: %s has the day on which it was written", form.name, name)
				}
			}
		}
	}
}

func TestWhoHearsATextInODTKnowsItsPartsTablesAndPictures(t *testing.T) {
	parts := opened(t, written(t, office.ODT, everything(t)))
	content := parts["content.xml"]
	var levels []string
	for _, h := range elements(t, content, "h") {
		levels = append(levels, attribute(h, "outline-level"))
	}
	if !slices.Equal(levels, []string{"1", "2", "3", "2"}) {
		t.Errorf("levels of headings: %v", levels)
	}
	if tables, heads := elements(t, content, "table"), elements(t, content, "table-header-rows"); len(heads) != len(tables) || len(heads) != 3 {
		t.Errorf("%d tables, %d with a head that comes back", len(tables), len(heads))
	}
	if columns := elements(t, content, "table-header-columns"); len(columns) != 1 {
		t.Errorf("%d columns are heads of rows", len(columns))
	}
	if frames, titles, told := elements(t, content, "frame"), elements(t, content, "title"), elements(t, content, "desc"); len(frames) != 3 || len(told) != 3 || len(titles) < 3 {
		t.Errorf("%d pictures, %d titles, %d told", len(frames), len(titles), len(told))
	}
	if !strings.Contains(content, "Gemeente Voorbeeldstad</svg:desc>") || !strings.Contains(parts["styles.xml"], `fo:language="nl" fo:country="NL"`) || !strings.Contains(parts["meta.xml"], "<dc:title>Alles &amp; meer</dc:title>") {
		t.Error("logo, language or title is not told")
	}
	for _, a := range elements(t, content, "image") {
		if _, there := parts[attribute(a, "href")]; !there {
			t.Errorf("picture %s is not in the file", attribute(a, "href"))
		}
	}
}

func TestWhoHearsATextInWordKnowsItsPartsTablesAndPictures(t *testing.T) {
	parts := opened(t, written(t, office.DOCX, everything(t)))
	text := parts["word/document.xml"]
	for _, want := range []string{`<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading2"/>`, `<w:pStyle w:val="Heading3"/>`, `descr="Gemeente Voorbeeldstad"`, `w:firstColumn="1"`, `<w:tblCaption w:val="Wie wat doet"/>`, `<w:bidi/>`} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not there", want)
		}
	}
	if tables, heads := elements(t, text, "tbl"), elements(t, text, "tblHeader"); len(heads) != len(tables) || len(heads) != 3 {
		t.Errorf("%d tables, %d with a head that comes back", len(tables), len(heads))
	}
	for _, p := range elements(t, text, "docPr") {
		if len(attribute(p, "descr")) < 10 {
			t.Errorf("a picture says %q", attribute(p, "descr"))
		}
	}
	if !strings.Contains(parts["word/styles.xml"], `<w:lang w:val="nl-NL"`) || !strings.Contains(parts["docProps/core.xml"], "<dc:title>Alles &amp; meer</dc:title>") {
		t.Error("language or title is not told")
	}
	known := map[string]bool{}
	for _, r := range elements(t, parts["word/_rels/document.xml.rels"], "Relationship") {
		known[attribute(r, "Id")] = true
		if target := attribute(r, "Target"); attribute(r, "TargetMode") == "" && parts["word/"+target] == "" {
			t.Errorf("%s is not in the file", target)
		}
	}
	for _, name := range []string{"blip", "svgBlip", "headerReference", "footerReference"} {
		for _, e := range elements(t, text, name) {
			if id := attribute(e, "embed") + attribute(e, "id"); !known[id] {
				t.Errorf("%s leads to %q, which is nothing", name, id)
			}
		}
	}
}

func TestALinkLeadsToItsHeadingAndAStrangeOneIsOnlyText(t *testing.T) {
	content := opened(t, written(t, office.ODT, everything(t)))["content.xml"]
	marks := map[string]bool{}
	for _, b := range elements(t, content, "bookmark-start") {
		marks["#"+attribute(b, "name")] = true
	}
	inside := 0
	for _, a := range elements(t, content, "a") {
		switch to := attribute(a, "href"); {
		case marks[to]:
			inside++
		case to != "tel:0900-1234":
			t.Errorf("a link to %q", to)
		}
	}
	if inside != 4 { // three in the list of contents
		t.Errorf("%d links lead to a heading", inside)
	}
	parts := opened(t, written(t, office.DOCX, everything(t)))
	if n := len(elements(t, parts["word/document.xml"], "hyperlink")); n != 5 || strings.Contains(parts["word/_rels/document.xml.rels"], "javascript") {
		t.Errorf("%d links for Word", n)
	}
}

func TestTheNumberOfAPageIsCountedByWhoOpensTheText(t *testing.T) {
	styles := opened(t, written(t, office.ODT, everything(t)))["styles.xml"]
	if len(elements(t, styles, "page-number")) != 1 || len(elements(t, styles, "page-count")) != 1 || strings.Contains(styles, "{page") {
		t.Error("ODT: no numbers below the pages")
	}
	footer := opened(t, written(t, office.DOCX, everything(t)))["word/footer.xml"]
	if fields := elements(t, footer, "fldSimple"); len(fields) != 2 || strings.Contains(footer, "{page") {
		t.Errorf("Word: %d numbers below the pages", len(fields))
	}
}

func TestADraftSaysSoAcrossEveryPageAndAnotherPlanDoesNot(t *testing.T) {
	for _, part := range []string{"styles.xml", "word/header.xml"} {
		form := texts[map[bool]int{true: 1}[strings.HasPrefix(part, "word/")]]
		draft := opened(t, written(t, form.write, everything(t)))[part]
		final := opened(t, written(t, form.write, planDocument(t, words.NL)))[part]
		if !strings.Contains(draft, "PowerPlusWaterMarkObject") || strings.Contains(final, "PowerPlusWaterMarkObject") {
			t.Errorf("%s: the letters across the page", form.name)
		}
	}
}

func TestALogoAsPhotographOrAsDrawingIsThereOrIsTold(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 40, 20)), nil); err != nil {
		t.Fatal(err)
	}
	hidden := append(slices.Clone(photo.Bytes()[:2]), append([]byte("\xff\xfe\x00\x0cGPS 52.090"), photo.Bytes()[2:]...)...)
	for _, form := range texts {
		parts := opened(t, written(t, form.write, document.Document{Title: "Plan", Logo: &document.Image{Data: hidden, Media: "image/jpeg", Alt: "Gemeente"}}))
		pictures := 0
		for name, part := range parts {
			if strings.HasSuffix(name, ".png") {
				pictures++
			}
			if strings.Contains(part, "GPS") {
				t.Errorf("%s: %s tells where the photograph was taken", form.name, name)
			}
		}
		if pictures != 1 {
			t.Errorf("%s: %d pictures", form.name, pictures)
		}
		drawing := opened(t, written(t, form.write, document.Document{Title: "Plan", Logo: &document.Image{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#123456"/></svg>`), Media: "image/svg+xml", Alt: "Gemeente"}}))
		if !strings.Contains(drawing[form.part], "Gemeente") {
			t.Errorf("%s: whose drawing it is, is lost", form.name)
		}
	}
}

func TestANameThatThePicturesCannotWriteIsStillInTheText(t *testing.T) {
	doc := everything(t)
	i := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { _, ok := b.(document.Figure); return ok })
	figure := doc.Blocks[i].(document.Figure)
	figure.Slice.Family.Persons[0].Given = "ሰላም"
	doc.Blocks = []document.Block{figure}
	doc.Logo = nil
	content := opened(t, written(t, office.ODT, doc))["content.xml"]
	if !strings.Contains(content, "ሰላም") || !strings.Contains(content, ".svg") {
		t.Error("ODT: the drawing or the name is lost")
	}
	if text := opened(t, written(t, office.DOCX, doc))["word/document.xml"]; !strings.Contains(text, "ሰላም") {
		t.Error("Word: the name is lost")
	}
}

func TestADateInATableIsNotCutAndALowRowStaysInOnePiece(t *testing.T) {
	table := document.Table{Columns: []document.Column{{Title: "Wat", Share: 9}, {Title: "Wanneer"}, {Title: "Wie"}}, Rows: []document.Row{
		{Cells: [][]document.Run{document.Plain("bellen"), document.Plain("30\u00a0september\u00a02026"), document.Plain("Riet")}},
		{Cells: [][]document.Run{document.Plain(strings.Repeat("heel veel tekst ", 90))}},
	}}
	content := opened(t, written(t, office.ODT, document.Document{Title: "Plan", Blocks: []document.Block{table}}))["content.xml"]
	var wide []string
	for _, c := range elements(t, content, "table-column-properties") {
		wide = append(wide, attribute(c, "column-width"))
	}
	if !slices.Equal(wide, []string{"326.24pt", "103.80pt", "41.24pt"}) {
		t.Errorf("columns are %v", wide)
	}
	var rows []string
	for _, r := range elements(t, content, "table-row") {
		rows = append(rows, attribute(r, "style-name"))
	}
	if !slices.Equal(rows, []string{"", "Row", "Tall-row"}) {
		t.Errorf("rows are %v", rows)
	}
}

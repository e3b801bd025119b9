package office_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/office"
)

func FuzzWhateverIsTypedIsReadAgain(f *testing.F) {
	for _, seed := range []string{"", " ", "  a  b  ", "<b>&amp;\"'", "\x00\x01\u202e\ufffe\uffff", "een\n\n twee\r\ndrie", "محمد  و\u200dليلى", "]]>", "{page}", "a\u00a0 \u00a0b", "😀🧑‍🤝‍🧑", "=1+1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		want := strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(document.Clean(typed))
		doc := document.Document{Title: "Plan " + typed, Subject: typed, Header: document.Margin{Left: typed}, Watermark: typed, Blocks: []document.Block{
			document.Paragraph{Runs: []document.Run{{Text: typed, Bold: true}, {Text: typed, Link: "https://" + typed}}},
			document.Table{Columns: []document.Column{{Title: typed}}, Caption: typed},
		}}
		for _, form := range texts {
			read := paragraphs(t, opened(t, written(t, form.write, doc))[form.part])
			twice := document.Clean(typed) + document.Clean(typed)
			twice = strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(twice)
			if read[0] != twice || read[len(read)-1] != want && !slices.Contains(read, want) {
				t.Errorf("%s: %q is read as %q", form.name, typed, read)
			}
		}
		grid := document.Grid{Name: typed + "x", Columns: []string{typed}, Rows: [][]document.Value{{{Text: typed}}}}
		read := paragraphs(t, opened(t, spreadsheet(t, document.Workbook{Title: "Lijst", Sheets: []document.Grid{grid}}))["content.xml"])
		if lines := strings.Split(want, "\n"); want != "" && !slices.Equal(read, append(lines, lines...)) {
			t.Errorf("ods: %q is read as %q", typed, read)
		}
		var list bytes.Buffer
		if err := office.CSV(&list, grid); err != nil {
			t.Fatal(err)
		}
		for _, line := range csvLines(t, list.Bytes()) {
			if strings.IndexAny(line[0], "=+-@\t\r＝＋－＠") == 0 {
				t.Errorf("csv: %q may be run", line[0])
			}
		}
	})
}

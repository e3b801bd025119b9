package office_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// planDocument is the family's own copy of the sample.
func planDocument(t testing.TB, lang words.Lang) document.Document {
	t.Helper()
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Contacts{}.PlanDocument(d, lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// everything is a document with each block, and with what people type.
func everything(t testing.TB) document.Document {
	t.Helper()
	squares, err := picture.QR("https://example.nl")
	if err != nil {
		t.Fatal(err)
	}
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	odd := "<b>&\"'  twee  spaties \x01\u202e😀 Daniëlle\uffff"
	return document.Document{
		Title: "Alles & meer", Lang: "nl", Subject: "Proef <1>", Date: "2026-11-23", Watermark: "Concept",
		Header: document.Margin{Left: "Alles & meer", Right: "Concept"}, Footer: document.Margin{Left: "Alleen voor proef", Right: "Pagina {page} van {pages}"},
		Logo: logo(t),
		Blocks: []document.Block{
			document.Heading{Level: 1, Text: "Alles & meer"},
			document.Contents{Title: "Inhoud", Depth: 3},
			document.Heading{Level: 2, Text: "Woorden", Anchor: "woorden"},
			document.Paragraph{Runs: []document.Run{{Text: "Gewoon "}, {Text: " vet", Bold: true}, {Text: " schuin", Italic: true}, {Text: " beide\nop twee regels", Bold: true, Italic: true}}},
			document.Paragraph{Runs: document.Plain(odd), Small: true},
			document.Paragraph{Runs: []document.Run{{Text: "Naar de tabel", Link: "#tabel"}, {Text: ", "}, {Text: "bellen", Link: "tel:0900-1234"}, {Text: ", "}, {Text: "nergens", Link: "javascript:alert(1)"}, {Text: ", "}, {Text: "weg", Link: "#weg"}}},
			document.Paragraph{Runs: document.Plain("محمد يذهب إلى المدرسة")},
			document.List{Items: []document.Item{{Runs: document.Plain("punt een")}, {Runs: document.Strong("punt twee")}}},
			document.List{Ordered: true, Items: []document.Item{{Runs: document.Plain("eerst")}, {Runs: document.Plain("dan")}}},
			document.List{Ordered: true, Items: []document.Item{{Runs: document.Plain("opnieuw bij een")}}},
			document.Statement{Text: "Ik wil dat het rustig is.\nMeer niet.", Speaker: "Noor", Detail: "mening · 3 november 2026"},
			document.Statement{Text: "Zonder spreker."},
			document.Note{Title: "Let op", Runs: document.Plain("Dit staat in een vak, met zo veel woorden dat het vak over meer dan één regel gaat en iedereen ziet waar het ophoudt.")},
			document.KeyValues{Pairs: []document.Pair{{Key: "Voor wie", Value: document.Plain("het gezin")}, {Key: "Een lange naam van een feit", Value: document.Plain("Een waarde die zo lang is dat zij niet op één regel past en dus op de volgende verder gaat.")}}},
			document.Heading{Level: 4, Text: "Tabel", Anchor: "tabel"},
			document.Table{
				Columns: []document.Column{{Title: "Wat", Share: 3}, {Title: "Wie"}}, RowHeads: true, Caption: "Wie wat doet",
				Rows: []document.Row{{Cells: [][]document.Run{document.Plain("bellen"), document.Plain("Riet")}}, {Cells: [][]document.Run{document.Plain(strings.Repeat("lang", 60))}}},
			},
			document.PageBreak{},
			document.Heading{Level: 2, Text: "Formulier"},
			document.Blank{Label: "Hoe gaat het?", Options: []string{"Goed", "Niet goed"}, Lines: 3},
			document.Signatures{Lines: []document.Signature{{Name: "Sanne de Wit", Role: "ouder"}, {Role: "regisseur"}}},
			document.Code{Groups: []string{"ABCD", "EFGH"}, Squares: squares, Alt: "QR-code met de code"},
			document.Figure{Kind: document.FigureEcogram, Slice: d.Slice(), Lang: words.NL},
			document.PageBreak{},
		},
		Back: []document.Block{document.Table{Columns: []document.Column{{Title: "Achterop"}}}},
	}
}

func logo(t testing.TB) *document.Image {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 300, 90))
	for x := range 300 {
		for y := range 90 {
			m.Set(x, y, color.NRGBA{R: uint8(x / 2), G: 90, B: 120, A: 255})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return &document.Image{Data: out.Bytes(), Media: "image/png", Alt: "Gemeente Voorbeeldstad"}
}

package document_test

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"keukentafel/app/document"
	page "keukentafel/app/document/html"
	"keukentafel/app/document/office"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// everyBlock is one block of each kind; every text in it begins with "Zz".
func everyBlock(t *testing.T) []document.Block {
	t.Helper()
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	squares, err := picture.QR("https://example.nl")
	if err != nil {
		t.Fatal(err)
	}
	plain := document.Plain
	return []document.Block{
		document.Heading{Level: 1, Text: "Zzkop"},
		document.Contents{Title: "Zzinhoud", Depth: 2},
		document.Heading{Level: 2, Text: "Zzdeel"},
		document.Paragraph{Runs: plain("Zzgewoon")},
		document.Paragraph{Runs: plain("Zzklein"), Small: true},
		document.Paragraph{Runs: plain("Zzgroot"), Large: true},
		document.List{Items: []document.Item{{Runs: plain("Zzpunt")}}},
		document.Table{Columns: []document.Column{{Title: "Zzkolom"}}, Rows: []document.Row{{Cells: [][]document.Run{plain("Zzvak")}}}, Caption: "Zzbijschrift"},
		document.KeyValues{Pairs: []document.Pair{{Key: "Zznaam", Value: plain("Zzwaarde")}}},
		document.Statement{Text: "Zzgezegd", Speaker: "Zzspreker", Detail: "Zzdag"},
		document.Note{Title: "Zzlet", Runs: plain("Zzop")},
		document.Code{Groups: []string{"Zzcode", "Zztwee"}, Squares: squares, Alt: "Zzvierkant"},
		document.ContactCard{Name: "Zzjoost", Facts: []document.Pair{{Key: "Zzbel", Value: plain("Zznummer")}}, Squares: squares, Alt: "Zzblokjes"},
		document.Tiles{Cards: []document.ContactCard{{Name: "Zztegel", Squares: squares, Alt: "Zzblokjes"}, {Name: "Zzbuur", Squares: squares, Alt: "Zzblokjes"}, {Name: "Zzlaatste", Squares: squares, Alt: "Zzblokjes"}}},
		document.Figure{Kind: document.FigureEcogram, Slice: d.Slice(), Lang: words.NL},
		document.Beside{
			Left:  []document.Block{document.Heading{Level: 2, Text: "Zzlinks"}, document.Paragraph{Runs: plain("Zzeen")}},
			Right: []document.Block{document.Heading{Level: 2, Text: "Zzrechts"}, document.Blank{Label: "Zzvraag", Options: []string{"Zzja"}, Lines: 1}},
		},
		document.Blank{Label: "Zzdenkt", Lines: 2},
		document.Signatures{Lines: []document.Signature{{Name: "Zztekent", Role: "Zzouder"}}},
		document.PageBreak{},
		document.Heading{Level: 2, Text: "Zzachter"},
	}
}

var marked = regexp.MustCompile(`Zz\p{L}+`)

// wordsIn are all marked texts in a value, wherever they are in it.
func wordsIn(v reflect.Value) []string {
	var found []string
	switch v.Kind() {
	case reflect.String:
		return marked.FindAllString(v.String(), -1)
	case reflect.Interface:
		return wordsIn(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			found = append(found, wordsIn(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Slice" {
				found = append(found, wordsIn(v.Field(i))...)
			}
		}
	}
	return found
}

// A new kind of block must be in the test, and so in every writer.
func TestEveryKindOfBlockIsInTheProofOfAllWriters(t *testing.T) {
	var have []string
	for _, b := range everyBlock(t) {
		have = append(have, reflect.TypeOf(b).Name())
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := 0
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range regexp.MustCompile(`(?m)^func \((\w+)\) block\(\)`).FindAllStringSubmatch(string(source), -1) {
			kinds++
			if !slices.Contains(have, kind[1]) {
				t.Errorf("%s is drawn by no test", kind[1])
			}
		}
	}
	if kinds < 15 {
		t.Errorf("only %d kinds were found", kinds)
	}
}

func TestEveryWriterDrawsEveryBlockAndLosesNoWord(t *testing.T) {
	blocks := everyBlock(t)
	doc := document.Document{
		Title: "Alles", Lang: "nl", Date: "2026-11-23", Watermark: "Zzwatermerk", Blocks: blocks,
		Header: document.Margin{Left: "Zzboven", Right: "Zzhoek"}, Footer: document.Margin{Left: "Zzvoor"},
		Back: []document.Block{document.Paragraph{Runs: document.Plain("Zzachterop")}},
	}
	want := wordsIn(reflect.ValueOf(doc))
	if len(want) < 35 {
		t.Fatalf("only %d words are looked for", len(want))
	}
	for name, write := range map[string]struct {
		file func(io.Writer, document.Document) error
		read func(*testing.T, []byte) string
	}{
		"pdf":  {pdf.Write, printed},
		"html": {page.Write, func(_ *testing.T, file []byte) string { return html.UnescapeString(string(file)) }},
		"odt":  {office.ODT, zipped},
		"docx": {office.DOCX, zipped},
	} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			if err := write.file(&file, doc); err != nil {
				t.Fatal(err)
			}
			text := write.read(t, file.Bytes())
			for _, word := range want {
				spoken := word == "Zzvierkant" || word == "Zzblokjes" || word == "Zzinhoud" || word == "Zzwatermerk" // no text on a few pages of paper
				if !strings.Contains(text, word) && (name != "pdf" || !spoken) {
					t.Errorf("loses %s", word)
				}
			}
		})
	}
}

// zipped is all text in a file of an office.
func zipped(t *testing.T, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, in); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// printed is the text on the pages as another reader finds it.
func printed(t *testing.T, file []byte) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext here")
	}
	command := exec.Command("pdftotext", "-", "-")
	command.Stdin = bytes.NewReader(file)
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, string(text))
}

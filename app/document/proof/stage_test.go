package proof

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// papers are invented papers of every kind that the program makes.
func papers(t testing.TB) map[string][]byte {
	t.Helper()
	made := map[string][]byte{}
	for name, to := range map[string]consent.Recipient{"plan for the family": {Kind: consent.ToHousehold},
		"plan for the school": {Kind: consent.ToPartner, Partner: sampleplan.School, Name: "Joost Bakker"}} {
		purpose := consent.PurposeOwnCopy
		if to.Partner != "" {
			purpose = consent.PurposeCooperate
		}
		d, err := sampleplan.For(to, purpose)
		must(t, err)
		doc, err := document.PlanDocument(d, words.NL)
		must(t, err)
		made[name] = written(t, doc)
	}
	d, err := sampleplan.For(sampleplan.ToHome())
	must(t, err)
	versions, err := document.FamilySheet(d, words.NL)
	must(t, err)
	var sheet, code bytes.Buffer
	_, err = pdf.WriteOnePage(&sheet, versions)
	must(t, err)
	recovery, err := document.RecoverySheet(document.Recovery{Code: "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY", Vault: "3fa9c01e", Day: "2026-11-24"}, words.NL)
	must(t, err)
	_, err = pdf.WriteOnePage(&code, []document.Document{recovery})
	must(t, err)
	made["family sheet"], made["recovery sheet"] = sheet.Bytes(), code.Bytes()
	return made
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func written(t testing.TB, doc document.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := pdf.Write(&file, doc); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func opened(t testing.TB, data []byte) *File {
	t.Helper()
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func drawn(t testing.TB, f *File, page int, scale float64) *image.RGBA {
	t.Helper()
	dots, err := f.Draw(context.Background(), page, scale)
	if err != nil {
		t.Fatal(err)
	}
	return dots
}

// small is a file of one page of 100 by 100 that says something, with
// resources as they stand in the file. The objects are numbered from 5.
func small(content, resources string, objects ...string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(n int, text string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, text)
	}
	b.WriteString("%PDF-1.7\n")
	object(1, "<</Type/Catalog/Pages 2 0 R>>")
	object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<"+resources+">>/Contents 4 0 R>>")
	object(4, stream("", content))
	for i, o := range objects {
		object(5+i, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

func stream(about, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", about, len(content), content)
}

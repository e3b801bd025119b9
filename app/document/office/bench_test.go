package office_test

import (
	"io"
	"testing"

	"keukentafel/app/document/office"
	"keukentafel/app/words"
)

func BenchmarkAPlanAsODT(b *testing.B) {
	doc := planDocument(b, words.NL)
	for b.Loop() {
		if err := office.ODT(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAPlanAsDOCX(b *testing.B) {
	doc := planDocument(b, words.NL)
	for b.Loop() {
		if err := office.DOCX(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

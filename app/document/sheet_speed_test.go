package document_test

import (
	"fmt"
	"io"
	"testing"

	"keukentafel/app/document/pdf"
)

// A sheet must be there while somebody looks at the button: 150 ms.
func BenchmarkSheetOnOnePage(b *testing.B) {
	for _, size := range []struct{ people, goals int }{{4, 3}, {5, 5}, {12, 8}} {
		versions := sheets(b, householdOf(size.people, size.goals))
		b.Run(fmt.Sprintf("%d people and %d goals", size.people, size.goals), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pdf.WriteOnePage(io.Discard, versions); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

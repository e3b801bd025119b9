package sealed

import (
	"bytes"
	"strings"
	"testing"
)

// The budget is 5 ms for a package of 20 KB (design, section 11).

func BenchmarkSeal20KB(b *testing.B) {
	fatma, joost := newSomebody(b, "Fatma", RoleCoordinator), newSomebody(b, "Joost", RolePartner)
	d := shareWith(b, joost.fingerprint(), strings.Repeat("woord ", 3400))
	l := fatma.to(joost)
	b.ReportAllocs()
	for b.Loop() {
		var file bytes.Buffer
		if err := Seal(&file, d, l); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(file.Len()))
	}
}

func BenchmarkOpen20KB(b *testing.B) {
	fatma, joost := newSomebody(b, "Fatma", RoleCoordinator), newSomebody(b, "Joost", RolePartner)
	file := sealed(b, shareWith(b, joost.fingerprint(), strings.Repeat("woord ", 3400)), fatma.to(joost))
	o := joost.opens(fatma)
	b.ReportAllocs()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		mustOpen(b, file, o)
	}
}

package casework_test

import (
	"testing"

	"keukentafel/app/casework"
)

func TestAFamilyIsFoundWithoutAccentsAndInAnyOrderOfWords(t *testing.T) {
	list := casework.Findables([]casework.Header{{Name: "Şahin", Town: "Ede", People: "Zoë Şahin, Danyël de Wit"}})
	for _, typed := range []string{"", "sahin", "ZOE sah", "wit ede", "danyel"} {
		if !list[0].Matches(casework.Wanted(typed)) {
			t.Errorf("%q does not find the family", typed)
		}
	}
	for _, typed := range []string{"ahin", "zoe jansen", "ede utrecht"} {
		if list[0].Matches(casework.Wanted(typed)) {
			t.Errorf("%q finds a family of another name", typed)
		}
	}
}

func BenchmarkAKeyInAListOf5000Families(b *testing.B) {
	headers := make([]casework.Header, 5000)
	for i := range headers {
		headers[i] = casework.Header{Name: "Van der Şahin", Town: "Vechtstede", People: "Zoë Şahin, Danyël de Wit, Riet de Wit, Karim El Idrissi"}
	}
	list, wanted := casework.Findables(headers), casework.Wanted("karim vecht")
	for b.Loop() {
		for _, f := range list {
			f.Matches(wanted)
		}
	}
}

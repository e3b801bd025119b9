package words_test

import (
	"testing"

	"keukentafel/app/words"
)

func TestALineHasNoDotsForWhatIsUnknown(t *testing.T) {
	for want, parts := range map[string][]string{
		"":               {"", ""},
		"Sanne":          {"", "Sanne", ""},
		"Sanne · 3 mei":  {"Sanne", "", "3 mei"},
		"Noor · 14 jaar": {"Noor", "14 jaar"},
	} {
		if got := words.Line(parts...); got != want {
			t.Errorf("%q became %q", parts, got)
		}
	}
}

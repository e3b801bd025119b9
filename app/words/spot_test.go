package words_test

import (
	"strings"
	"testing"

	"keukentafel/app/words"
)

func TestWhatCannotBePrintedIsPointedToWithoutAnId(t *testing.T) {
	for label, want := range map[string]string{
		"statement 01H": "in een uitspraak", "person 01H": "in een naam", "partner 01H": "in de naam van een professional of organisatie", "goal 01H": "in een doel",
		"action 01H": "in een afspraak", "agreement of 01H": "in een evaluatie", "page margin": "in de naam van het gezin", "document.rights": "ergens in het plan", "": "ergens in het plan",
	} {
		got := words.NL.Spot(label)
		if got != want || strings.Contains(got, "01H") {
			t.Errorf("%q: got %q, want %q", label, got, want)
		}
		if words.EN.Spot(label) == got {
			t.Errorf("%q is not told in English", label)
		}
	}
}

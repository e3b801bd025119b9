package document_test

import (
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/document"
)

func TestCleaningRemovesWhatNobodyCanSeeAndKeepsWhatPeopleTyped(t *testing.T) {
	cases := map[string]struct{ typed, paper string }{
		"bell and escape":              {"a\x07b\x1b[31mc", "ab[31mc"},
		"direction override":           {"Noor\u202e gezegd\u202c", "Noor gezegd"},
		"zero width and soft hyphen":   {"school\u200bplein tien\u00adminuten", "schoolplein tienminuten"},
		"broken bytes":                 {"Dani\xffel", "Daniel"},
		"accent typed apart":           {"Danie\u0308lle", "Daniëlle"},
		"windows line ends and tabs":   {"een\r\ntwee\tdrie\rvier", "een\ntwee drie\nvier"},
		"narrow and no-break space":    {"€\u202f1.240\u00a0per", "€\u00a01.240\u00a0per"},
		"what people typed is kept":    {"'s Nachts 22:00 – «oké»!", "'s Nachts 22:00 – «oké»!"},
		"typographic wide white space": {"a\u2003b\u3000c", "a b c"},
	}
	for name, c := range cases {
		if got := document.Clean(c.typed); got != c.paper {
			t.Errorf("%s: got %q, want %q", name, got, c.paper)
		}
	}
}

func TestADocumentThatSlipsIntoALogSaysNothing(t *testing.T) {
	doc := document.Document{Title: "Gezinsplan De Wit"}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		if printed := fmt.Sprintf(format, doc); strings.Contains(printed, "De Wit") {
			t.Errorf("%s prints %s", format, printed)
		}
	}
}

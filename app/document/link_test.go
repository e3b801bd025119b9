package document

import (
	"errors"
	"testing"

	"keukentafel/app/family"
)

func TestALinkThatRunsSomethingOrIsNotSealedIsRefused(t *testing.T) {
	for _, bad := range []string{"", "#", "javascript:alert(1)", "http://voorbeeld.example", "file:///etc/passwd", "data:text/html,x", "smb://server/map",
		"tel:", "tel:bel mij", "mailto:", "mailto:a b@c.example", "https://", "https://a b", "https://é.example", "HTTPS:voorbeeld", " tel:112", "tel:112\n"} {
		if err := CheckLink(bad); !errors.Is(err, ErrLink) {
			t.Errorf("%q: got %v", bad, err)
		}
	}
	for _, good := range []string{"#doelen", "tel:112", "tel:+31612345678", "mailto:j.bakker@vlieger.example", "https://www.voorbeeldstad.example/jeugd?x=1#y"} {
		if err := CheckLink(good); err != nil {
			t.Errorf("%q: got %v", good, err)
		}
	}
}

func TestATelephoneNumberAndAMailboxCanBePressed(t *testing.T) {
	for text, want := range map[string]string{
		"06 1234 5678": "tel:0612345678", "+31 (0)6-12345678": "tel:+31612345678", "030-123 45 67": "tel:0301234567", "112": "tel:112",
		"via school": "", "06 12345678 (na vijven)": "", "": "", "0": "",
	} {
		if got := call(text); got.Text != text || got.Link != want {
			t.Errorf("%q leads to %q, want %q", text, got.Link, want)
		}
	}
	for text, want := range map[string]string{
		"j.bakker@vlieger.example": "mailto:j.bakker@vlieger.example", "bakker": "", "a@b@c.example": "", "zoë@vlieger.example": "", "a@b.example?bcc=x@y.example": "",
	} {
		if got := mail(text); got.Text != text || got.Link != want {
			t.Errorf("%q leads to %q, want %q", text, got.Link, want)
		}
	}
}

func TestWhatIsNotKnownLeavesNoDotBehind(t *testing.T) {
	if runs := reach("", family.Text("a@b.example")); len(runs) != 1 || runs[0].Text != "a@b.example" {
		t.Errorf("got %v", runs)
	}
	if runs := reach("112", "a@b.example"); len(runs) != 3 || runs[1].Text != " · " || runs[1].Link != "" {
		t.Errorf("got %v", runs)
	}
	if runs := reach("", ""); runs != nil {
		t.Errorf("got %v", runs)
	}
}

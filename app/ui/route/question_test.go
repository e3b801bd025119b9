package route_test

import (
	"testing"

	"keukentafel/app/ui/route"
)

func TestWhatIsNoQuestionOpensNone(t *testing.T) {
	for _, object := range []string{"", "daan", "/school", "daan/", "/"} {
		if _, _, ok := route.Asked(object); ok {
			t.Errorf("%q is taken for a question", object)
		}
	}
}

func TestAQuestionIsReadBack(t *testing.T) {
	about, partner, ok := route.Asked(route.Question("daan", "school"))
	if !ok || about != "daan" || partner != "school" {
		t.Errorf("read %q, %q, %v", about, partner, ok)
	}
}

package kit

import (
	"testing"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func TestFynesOwnWordsFollowTheChosenLanguage(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		lang words.Lang
		want string
	}{{words.NL, "Plakken"}, {words.EN, "Paste"}, {words.NL, "Plakken"}} {
		if err := UseLanguage(c.lang); err != nil {
			t.Fatal(err)
		}
		if got := lang.L("Paste"); got != c.want {
			t.Errorf("%s: got %q", c.lang, got)
		}
	}
	if got := lang.X("monday.short", "Mon"); got != "ma" {
		t.Errorf("got %q", got)
	}
}

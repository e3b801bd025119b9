package pdf

import (
	"strings"
	"testing"
)

// broken shows where a word may be broken.
func brokenAt(lang, text string) string {
	found := wordBreaks(lang, text)
	for i := len(found.places) - 1; i >= 0; i-- {
		at := found.places[i]
		text = text[:at] + "-" + text[at:]
	}
	if found.capital {
		text = "(" + text + ")"
	}
	return text
}

func TestDutchAndEnglishWordsAreBrokenWhereTheyAreSpoken(t *testing.T) {
	for text, want := range map[string]string{
		"“verantwoordelijkheid,”": "“ver-ant-woor-de-lijk-heid,”",
		"ziekenhuisopname.":       "zie-ken-huis-op-na-me.",
		"minuten":                 "mi-nu-ten",
		"schoolverzuim":           "school-ver-zuim",
		"Ondersteuning":           "(On-der-steu-ning)",
	} {
		if got := brokenAt("nl", text); !sameBreaks(got, want) {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{"responsibility": "respons-ib-il-ity", "agreement": "agree-ment"} {
		if got := brokenAt("en", text); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// sameBreaks allows fewer: a break that is missing does no harm.
func sameBreaks(got, want string) bool {
	if strings.ReplaceAll(got, "-", "") != strings.ReplaceAll(want, "-", "") || !strings.Contains(got, "-") {
		return false
	}
	for i := 0; i < len(got) && len(want) > 0; i++ {
		if got[i] != '-' && want[0] == '-' {
			want = want[1:]
		}
		if got[i] != want[0] {
			return false
		}
		want = want[1:]
	}
	return true
}

func TestTheseAreNeverBroken(t *testing.T) {
	for _, text := range []string{
		"reëel", "geëvalueerd", "ideeën", "Daniëlle", "reünie", "hygiëne", // only before the dots: see below
	} {
		for _, part := range strings.Split(strings.Trim(brokenAt("nl", text), "()"), "-")[1:] {
			if strings.ContainsAny(string([]rune(part)[0]), "äëïöü") {
				t.Errorf("%s is broken before the dots: %s", text, brokenAt("nl", text))
			}
		}
	}
	for _, text := range []string{
		"06-12345678", "0612345678", "+31612345678", "NOORDERLICHT", "McDonald", "VanBeieren", "foto's", "auto’s", "jeugd-hulpverlening", "e-mailadres",
		"marieke@voorbeeld.nl", "www.voorbeeldstad.nl/jeugdhulp", "jeugdhulp2026", "ፀጋይለተብርሃን", "محمدالعربي", "later", "Ελληνικάγράμματα", "",
		"…", strings.Repeat("verantwoordelijkheid", 4),
	} {
		if got := brokenAt("nl", text); got != text {
			t.Errorf("%s is broken: %s", text, got)
		}
	}
	if got := brokenAt("fy", "verantwoordelijkheid"); got != "verantwoordelijkheid" {
		t.Errorf("a language without patterns breaks words: %s", got)
	}
}

func TestASpaceInANumberOrAfterAnApostropheIsNoLineEnd(t *testing.T) {
	parts := func(text string) string {
		letters, out := []rune(text), []string{}
		for _, p := range pieces(letters) {
			out = append(out, string(letters[p.start:p.end]))
		}
		return strings.Join(out, "|")
	}
	for text, want := range map[string]string{
		"om 's nachts te slapen":      "om |'s nachts |te |slapen",
		"is € 1.240 per maand":        "is |€ 1.240 |per |maand",
		"bel 06 12 34 56 78 of":       "bel |06 12 34 56 78 |of",
		"bel +31 (0)6 12345678":       "bel |+31 (0)6 12345678",
		"€ per maand":                 "€ |per |maand",
		"de mentor-coach":             "de |mentor-|coach",
		"1 2 3 4 5 6 7 8 9 1 2 3 4 5": "1 2 3 4 5 6 7 8 9 1 2 |3 4 5",
	} {
		if got := parts(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

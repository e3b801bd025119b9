package words

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"keukentafel/assets"
)

func TestAMissingTextShowsItsKey(t *testing.T) {
	if got := NL.T("words.no.such.key"); got != "⟦words.no.such.key⟧" {
		t.Errorf("got %q", got)
	}
	if got := EN.N("words.no.such.key", 2); got != "⟦words.no.such.key.other⟧" {
		t.Errorf("got %q", got)
	}
}

func TestANameThatLooksLikeAPlaceholderStaysAName(t *testing.T) {
	got := NL.T("words.list.and", "first", "{last}", "last", "{first}")
	if got != "{last} en {first}" {
		t.Errorf("got %q", got)
	}
}

func TestOneAndManyHaveTheirOwnWords(t *testing.T) {
	for n, want := range map[int]string{1: "over 1 dag", 0: "over 0 dagen", 1234: "over 1.234 dagen"} {
		if got := NL.N("words.day.ahead", n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestTheZeroLanguageIsDutch(t *testing.T) {
	if got := Lang("").Name(); got != "Nederlands" {
		t.Errorf("got %q", got)
	}
}

func TestALocaleOfTheSystemChoosesALanguage(t *testing.T) {
	for in, want := range map[string]Lang{"en_GB.UTF-8": EN, "en": EN, "nl_NL": NL, "": NL, "fr": NL} {
		if got := Parse(in); got != want {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

// Every area, also those of other packages: both languages say the same things.
func TestBothLanguagesHaveTheSameKeysAndPlaceholders(t *testing.T) {
	nl, en := read(t, NL), read(t, EN)
	for key, text := range nl {
		other, ok := en[key]
		if !ok {
			t.Errorf("%s: no English text", key)
			continue
		}
		if a, b := placeholders(text), placeholders(other); !slices.Equal(a, b) {
			t.Errorf("%s: placeholders %v in Dutch, %v in English", key, a, b)
		}
	}
	for key := range en {
		if _, ok := nl[key]; !ok {
			t.Errorf("%s: no Dutch text", key)
		}
	}
}

func TestEveryTextSaysSomething(t *testing.T) {
	for _, l := range Langs() {
		for key, text := range read(t, l) {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s %s: empty", l, key)
			}
		}
	}
}

func TestEveryPluralHasBothForms(t *testing.T) {
	for _, l := range Langs() {
		texts := read(t, l)
		for key := range texts {
			stem, ok := strings.CutSuffix(key, ".one")
			if !ok {
				continue
			}
			if _, ok := texts[stem+".other"]; !ok {
				t.Errorf("%s %s: no .other", l, key)
			}
		}
	}
}

func read(t *testing.T, l Lang) map[string]string {
	t.Helper()
	texts, err := assets.Translations(string(l))
	if err != nil {
		t.Fatalf("read texts of %s: %v", l, err)
	}
	if len(texts) == 0 {
		t.Fatalf("no texts for %s", l)
	}
	return texts
}

// placeholders are compared as a set: {n} may be left out where "one" says it in words.
func placeholders(text string) []string {
	found := regexp.MustCompile(`\{[a-zA-Z_]+\}`).FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(slices.DeleteFunc(found, func(s string) bool { return s == "{n}" }))
}

package manual_test

import (
	"strings"
	"testing"

	"keukentafel/app/manual"
	"keukentafel/app/words"
)

func read(t *testing.T, l words.Lang, name string) manual.Page {
	t.Helper()
	p, err := manual.Read(l, name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAPageThatIsNotThereIsNamedInTheError(t *testing.T) {
	if _, err := manual.Read(words.NL, "nowhere"); err == nil || !strings.Contains(err.Error(), "nowhere.md") {
		t.Errorf("got %v", err)
	}
}

func TestEveryPageIsThereInBothLanguagesAndSaysSomething(t *testing.T) {
	for _, l := range words.Langs() {
		titles := map[string]string{}
		for _, name := range manual.Names() {
			p := read(t, l, name)
			if p.Title == "" || len(p.Blocks) == 0 || len(p.Text()) < 60 {
				t.Errorf("%s/%s: title %q, %d blocks", l, name, p.Title, len(p.Blocks))
			}
			if twice := titles[p.Title]; twice != "" {
				t.Errorf("%s/%s has the title of %s", l, name, twice)
			}
			titles[p.Title] = name
		}
	}
}

func TestBothLanguagesTellTheSame(t *testing.T) {
	for _, name := range manual.Names() {
		dutch, english := read(t, words.NL, name), read(t, words.EN, name)
		if len(dutch.Blocks) != len(english.Blocks) {
			t.Errorf("%s: %d blocks in Dutch, %d in English", name, len(dutch.Blocks), len(english.Blocks))
			continue
		}
		for i := range dutch.Blocks {
			a, b := dutch.Blocks[i], english.Blocks[i]
			if a.Kind != b.Kind || len(a.Links()) != len(b.Links()) {
				t.Errorf("%s: %q and %q are not the same kind of block", name, a.Text(), b.Text())
			}
		}
	}
}

func TestEveryLinkLeadsToAPage(t *testing.T) {
	known := map[string]bool{}
	for _, name := range manual.Names() {
		known[name] = true
	}
	for _, l := range words.Langs() {
		for _, name := range manual.Names() {
			for _, b := range read(t, l, name).Blocks {
				for _, link := range b.Links() {
					if !known[link.Link] || link.Link == name {
						t.Errorf("%s/%s leads to %q", l, name, link.Link)
					}
				}
			}
		}
	}
}

func TestNoMarkIsLeftInTheText(t *testing.T) {
	for _, l := range words.Langs() {
		for _, name := range manual.Names() {
			p := read(t, l, name)
			if strings.ContainsAny(p.Title+p.Text(), "*`[]") {
				t.Errorf("%s/%s: a mark was not closed:\n%s", l, name, p.Text())
			}
		}
	}
}

// Each page about a place says what goes wrong: that is what help is opened for.
func TestEveryPageSaysWhatToDoWhenItGoesWrong(t *testing.T) {
	none := map[string]bool{manual.Tour: true, manual.DifficultWord: true}
	for _, name := range manual.Names() {
		text := read(t, words.NL, name).Text()
		if !none[name] && !strings.Contains(text, "Als het misgaat") && !strings.Contains(text, "Als een toets niets doet") {
			t.Errorf("%s does not say what to do when it goes wrong", name)
		}
	}
}

func TestTheTableLeadsNowhereElse(t *testing.T) {
	for _, l := range words.Langs() {
		for _, b := range read(t, l, manual.Table).Blocks {
			if len(b.Links()) > 0 {
				t.Errorf("%s: the page that a family reads along with leads elsewhere: %s", l, b.Text())
			}
		}
	}
}

func TestASearchFindsThePageAndTheTitleFirst(t *testing.T) {
	if hits := manual.Search(words.NL, "qwertyuiop"); len(hits) != 0 {
		t.Errorf("found %d pages with nothing in them", len(hits))
	}
	hits := manual.Search(words.NL, "HERSTELCODE")
	if len(hits) < 2 || hits[0].Text == "" {
		t.Errorf("found %d pages", len(hits))
	}
	if hits := manual.Search(words.NL, "toestemming"); len(hits) < 3 || hits[0].Page.Name != "consent" {
		t.Errorf("found %d pages", len(hits))
	}
	if hits := manual.Search(words.EN, ""); len(hits) != len(manual.Names()) {
		t.Errorf("nothing typed finds %d pages", len(hits))
	}
}

func TestMarksThatAreNotClosedAreText(t *testing.T) {
	for _, text := range []string{"2 * 3 * 4", "a ** b", "`", "[x](y", "[x](https://example.org)", "1.", "#geen titel", "**", "- "} {
		p := manual.Parse("# T\n\n" + text)
		if got := p.Text(); strings.TrimPrefix(text, "- ") != got && strings.TrimSpace(text) != got {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# T\n\n1. **a** `b` [c](d.md)\n- e\n\n## f\ng\nh")
	f.Add("**`[](**")
	f.Fuzz(func(t *testing.T, text string) {
		p := manual.Parse(text)
		if length := len(p.Title) + len(p.Text()); length > len(text)+len(p.Blocks) {
			t.Errorf("%d letters became %d", len(text), length)
		}
	})
}

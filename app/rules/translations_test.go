package rules

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var languages = []string{"nl", "en"}

var placeholder = regexp.MustCompile(`\{[^{}]*\}`)

// texts reads one language straight from its files, key -> text, so that a
// damaged file is seen here with its name.
func texts(t *testing.T, root, language string) map[string]string {
	t.Helper()
	all := map[string]string{}
	files, err := filepath.Glob(filepath.Join(root, "assets", "translations", language, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no translations for %s: %v", language, err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		area := map[string]string{}
		if err := json.Unmarshal(content, &area); err != nil {
			t.Errorf("%s/%s: %v", language, filepath.Base(file), err)
		}
		for key, text := range area {
			if _, twice := all[key]; twice {
				t.Errorf("%s/%s: %s is already defined by another file", language, filepath.Base(file), key)
			}
			all[key] = text
		}
	}
	return all
}

func TestEveryTextExistsInBothLanguages(t *testing.T) {
	root := open(t).root
	for _, language := range languages {
		mine := texts(t, root, language)
		for _, other := range languages {
			theirs := texts(t, root, other)
			for _, key := range slices.Sorted(maps.Keys(theirs)) {
				text, ok := mine[key]
				if !ok {
					t.Errorf("%s exists in %s and not in %s", key, other, language)
				} else if strings.TrimSpace(text) == "" && theirs[key] != "" {
					t.Errorf("%s is empty in %s", key, language)
				} else if !samePlaceholders(text, theirs[key]) {
					t.Errorf("%s has other placeholders in %s than in %s", key, language, other)
				}
			}
		}
	}
}

func TestATextThatCountsHasBothForms(t *testing.T) {
	dutch := texts(t, open(t).root, "nl")
	for _, key := range slices.Sorted(maps.Keys(dutch)) {
		stem, ok := strings.CutSuffix(key, ".one")
		if _, pair := dutch[stem+".other"]; ok && !pair {
			t.Errorf("%s exists and %s.other does not", key, stem)
		}
	}
}

// The toolkit has no Dutch of its own, so its buttons speak Dutch only if we
// have every one of its words.
func TestOurDutchCoversTheWordsOfTheToolkit(t *testing.T) {
	h := open(t)
	find := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2")
	find.Dir = h.root
	dir, err := find.Output()
	if err != nil {
		t.Fatalf("find the toolkit: %v", err)
	}
	content, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	toolkit := map[string]any{}
	if err := json.Unmarshal(content, &toolkit); err != nil {
		t.Fatal(err)
	}
	dutch := texts(t, h.root, "nl")
	for _, key := range slices.Sorted(maps.Keys(toolkit)) {
		if _, ok := dutch["fyne."+key]; !ok {
			t.Errorf("nl has no text for fyne.%s", key)
		}
	}
}

func samePlaceholders(a, b string) bool {
	return slices.Equal(placeholders(a), placeholders(b))
}

func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

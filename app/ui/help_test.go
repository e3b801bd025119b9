package ui

import (
	"strings"
	"testing"

	"keukentafel/app/manual"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/consents"
	"keukentafel/app/ui/screen/contributions"
	"keukentafel/app/ui/screen/plan"
	"keukentafel/app/ui/screen/table"
	"keukentafel/app/words"
)

func TestEveryPlaceAndEveryTabHasAPageOfTheManual(t *testing.T) {
	var everywhere []route.Route
	for _, name := range []route.Name{route.Today, route.Families, route.Dossier, route.Table, route.Partners, route.Post, route.Slice,
		route.Settings, route.Retention, route.Policy, route.Rights, route.Notes} {
		everywhere = append(everywhere, route.Route{Name: name})
	}
	for _, tab := range tabIDs() {
		everywhere = append(everywhere, route.Route{Name: route.Dossier, Tab: tab})
	}
	pages := map[string]bool{}
	for _, r := range everywhere {
		page := PageOf(r)
		pages[page] = true
		for _, l := range words.Langs() {
			if _, err := manual.Read(l, page); err != nil {
				t.Errorf("%s %s: %v", r.Name, r.Tab, err)
			}
		}
	}
	if want := len(everywhere) - 1; len(pages) != want { // the dossier without a tab is its overview
		t.Errorf("%d places have %d pages", want, len(pages))
	}
}

// keysOf are the names of all keys of the program, as a page may call them.
func keysOf(l words.Lang) map[string]bool {
	known := map[string]bool{}
	add := func(name string) {
		for _, part := range strings.FieldsFunc(strings.NewReplacer(" – ", "|", " or ", "|").Replace(name), func(r rune) bool { return r == '|' }) {
			known[part] = true
		}
	}
	s := &Shell{look: look{language: string(l)}}
	for _, g := range s.keyGroups() {
		for _, k := range g.Keys {
			add(k.Keys)
		}
	}
	bring := contributions.New(contributions.Needs{Frame: route.Frame{Words: l}})
	for _, screen := range []route.Keyed{&plan.Screen{}, &table.Screen{}, &consents.Screen{}, bring} {
		for _, k := range screen.Keys() {
			if len(k.Keys) < 3 || strings.Contains(k.Keys, "+") || k.Keys == "Enter" || strings.HasPrefix(k.Keys, "Page") {
				add(k.Keys)
			}
		}
	}
	for key, text := range l.Area("keys") {
		if strings.HasPrefix(key, "name.") {
			add(text)
		}
	}
	return known
}

func TestEveryKeyThatTheManualNamesIsAKeyOfTheProgram(t *testing.T) {
	for _, l := range words.Langs() {
		known, named := keysOf(l), 0
		for _, name := range manual.Names() {
			p, err := manual.Read(l, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range p.Blocks {
				for _, s := range b.Spans {
					if s.Key {
						named++
						if !known[s.Text] {
							t.Errorf("%s/%s names %s, which does nothing", l, name, s.Text)
						}
					}
				}
			}
		}
		if named < 60 {
			t.Errorf("%s: the manual names %d keys", l, named)
		}
	}
}

func TestEveryShortcutSaysWhatItDoesInBothLanguages(t *testing.T) {
	for _, l := range words.Langs() {
		s := &Shell{look: look{language: string(l)}}
		seen := map[string]bool{}
		for _, g := range s.keyGroups() {
			for _, k := range g.Keys {
				if k.Does == "" || strings.Contains(k.Does, "⟦") || strings.Contains(k.Does, "{") || seen[k.Keys] {
					t.Errorf("%s: %s %q", l, k.Keys, k.Does)
				}
				seen[k.Keys] = true
			}
		}
		if len(seen) < len(s.shortcuts()) {
			t.Errorf("%s: %d of %d shortcuts are told", l, len(seen), len(s.shortcuts()))
		}
	}
}

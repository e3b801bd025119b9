package vault

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func find(t *testing.T, v *Vault, words string) []casework.Hit {
	t.Helper()
	var hits []casework.Hit
	must(t, v.Search(t.Context(), words, func(h casework.Hit) bool { hits = append(hits, h); return true }))
	slices.SortFunc(hits, func(a, b casework.Hit) int { return strings.Compare(string(a.Family), string(b.Family)) })
	return hits
}

func searchable(t *testing.T) *Vault {
	t.Helper()
	v, _, _ := newVault(t)
	for n, text := range []family.Text{
		"Zoë zei: \"ik wil naar de Ĳsclub in Curaçao\" <3 & dat\nwas alles",
		"opa Łukasz bakt smørrebrød op de Weiße Straße",
		"de kat van de buren, en daarna nog heel veel woorden over het huis, de tuin, de schuur en de fiets die er staat",
	} {
		d := consent.Dossier{Family: family.Family{ID: familyID(n)}, Changed: testClock}
		d.Plan.State = family.PlanDraft
		d.Plan.Statements = []family.Statement{{ID: "s-draft", Kind: family.KindQuote, Text: text}}
		d.Versions = []family.Version{{Number: 2, AdoptedBy: family.Text("Fatma" + strings.Repeat("h", n))}}
		save(t, v, d)
	}
	return v
}

func TestSearchFindsNothingWhereNothingIs(t *testing.T) {
	v := searchable(t)
	for _, words := range []string{
		"", "   ", "giraffe", "zoe giraffe", "draft", "quote", "statement", "Number", "f-000001", "s-draft", "\u0301", "zoe kat",
	} {
		if hits := find(t, v, words); len(hits) != 0 {
			t.Errorf("%q found %d", words, len(hits))
		}
	}
}

func TestSearchFindsWordsHoweverTheyAreTyped(t *testing.T) {
	v := searchable(t)
	for words, want := range map[string]family.FamilyID{
		"zoe": familyID(0), "ZOË": familyID(0), "Zoe\u0308": familyID(0), "ijsclub": familyID(0), "ĲSCLUB": familyID(0),
		"curacao": familyID(0), `"ik`: familyID(0), "<3": familyID(0), "&": familyID(0), "alles zoe": familyID(0),
		"lukasz": familyID(1), "smorrebrod": familyID(1), "strasse": familyID(1), "weisse STRAẞE": familyID(1),
		"kat": familyID(2), "schuur fatmahh": familyID(2),
	} {
		hits := find(t, v, words)
		if len(hits) != 1 || hits[0].Family != want {
			t.Errorf("%q: %d hits", words, len(hits))
		}
	}
	if n := len(find(t, v, "fatma")); n != 3 {
		t.Errorf("fatma: %d", n)
	}
}

func TestAHitTellsWhereAndShowsTheWordsAround(t *testing.T) {
	v := searchable(t)
	if h := find(t, v, "curacao")[0]; h.Where != "plan" || h.Around != `Zoë zei: "ik wil naar de Ĳsclub in Curaçao" <3 & dat was alles` {
		t.Errorf("%s: %s", h.Where, string(h.Around))
	}
	if h := find(t, v, "tuin")[0]; h.Around != "… heel veel woorden over het huis, de tuin, de schuur en de fiets die er staat" {
		t.Errorf("%s", string(h.Around))
	}
	if h := find(t, v, "kat")[0]; h.Around != "de kat van de buren, en daarna nog heel veel …" {
		t.Errorf("%s", string(h.Around))
	}
	if h := find(t, v, "fatmahh")[0]; h.Where != "version 2" || h.Around != "Fatmahh" {
		t.Errorf("%s: %s", h.Where, string(h.Around))
	}
}

func TestSearchStopsWhenAskedTo(t *testing.T) {
	v := searchable(t)
	count := 0
	must(t, v.Search(t.Context(), "fatma", func(casework.Hit) bool { count++; return false }))
	if count != 1 {
		t.Errorf("%d hits after stop", count)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err := v.Search(ctx, "fatma", func(casework.Hit) bool { cancel(); return true })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestSearchFindsTheRestOfADamagedVaultAndTells(t *testing.T) {
	v, dir, _ := newVault(t)
	for n := range 3 {
		save(t, v, dossierOf(n, 500))
	}
	must(t, v.Lock())
	behindItsBack(t, dir, `UPDATE part SET body = zeroblob(400) WHERE id = (SELECT min(id) FROM part)`)
	v = mustReopen(t, dir)
	count := 0
	err := v.Search(t.Context(), "sanne", func(casework.Hit) bool { count++; return true })
	if !errors.Is(err, ErrDamaged) || count != 2 {
		t.Errorf("%d found, %v", count, err)
	}
}

func TestFoldingEightBytesAtOnceIsTheSameAsOneByOne(t *testing.T) {
	for c := range 128 {
		for at := range 8 {
			text := []byte("zZaA@[`{")
			text[at] = byte(c)
			if got := string(fold(nil, text)); got != strings.ToLower(string(text)) {
				t.Fatalf("%q becomes %q", text, got)
			}
		}
	}
}

func FuzzAWordIsFoundInItsOwnText(f *testing.F) {
	f.Add("Zoë Ĳssel", "ss")
	f.Add("aﬀ ſ ǅ İ", "i")
	f.Add("\xff\xfeé", "E")
	f.Fuzz(func(t *testing.T, text, word string) {
		folded := fold(nil, []byte(word))
		if len(folded) == 0 || !utf8.ValidString(text+word) || !utf8.ValidString(word) {
			return // what the codec stores is always valid
		}
		if got := fold(nil, []byte(text+word+text)); !strings.Contains(string(got), string(folded)) {
			t.Fatalf("%q is not in %q", folded, got)
		}
		if shown := around(text+word+text, folded); !utf8.ValidString(string(shown)) {
			t.Fatalf("%q cut in the middle of a letter", string(shown))
		}
	})
}

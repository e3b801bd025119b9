package finder_test

import (
	"strings"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/finder"
)

func few() *finder.Index {
	return finder.New([]finder.Entry{
		{Kind: finder.Person, Title: "Sanne de Wit", Under: "De Wit, Vechtstede"},
		{Kind: finder.Family, Title: "De Wit", Under: "Vechtstede", Also: "Sanne de Wit, Karim Bouali"},
		{Kind: finder.Family, Title: "Öztürk-Yıldız", Under: "Utrecht", Also: "Çağla Öztürk"},
		{Kind: finder.Family, Title: "Kowalski", Under: "Zeist", Also: "Łukasz Kowalski"},
		{Kind: finder.Command, Title: "Aan tafel met De Wit", Only: "tafel table"},
		{Kind: finder.Command, Title: "Vergrendelen"},
	})
}

func titles(list []finder.Found) string {
	var found []string
	for _, f := range list {
		found = append(found, f.Title)
	}
	return strings.Join(found, " | ")
}

func TestNothingTypedFindsNothing(t *testing.T) {
	for _, typed := range []string{"", "  ", "-", "..."} {
		if found := few().Find(typed, 10); len(found) != 0 {
			t.Errorf("%q finds %s", typed, titles(found))
		}
	}
}

func TestAWordThatNothingHasFindsNothing(t *testing.T) {
	for _, typed := range []string{"wit zeist", "giraffe", "de wit giraffe", "witt"} {
		if found := few().Find(typed, 10); len(found) != 0 {
			t.Errorf("%q finds %s", typed, titles(found))
		}
	}
}

func TestAccentsCapitalsAndOrderDoNotMatter(t *testing.T) {
	for typed, want := range map[string]string{
		"oztu": "Öztürk-Yıldız", "YILDIZ oztürk": "Öztürk-Yıldız", "cagla": "Öztürk-Yıldız", "lukasz": "Kowalski", "ŁUK": "Kowalski",
		"vechtstede wit": "De Wit", "wit de": "De Wit", "bouali": "De Wit", "sanne": "Sanne de Wit", "vergr": "Vergrendelen",
	} {
		found := few().Find(typed, 10)
		if len(found) == 0 || found[0].Title != want {
			t.Errorf("%q finds %q", typed, titles(found))
		}
	}
}

func TestOneSlipInALongWordIsForgivenAndTold(t *testing.T) {
	for _, typed := range []string{"kowlaski", "kowaski", "kowallski", "kovalski", "kowals"} {
		found := few().Find(typed, 10)
		if len(found) != 1 || found[0].Title != "Kowalski" || found[0].Near != (typed != "kowals") {
			t.Errorf("%q finds %q", typed, titles(found))
		}
	}
	for _, typed := range []string{"kwo", "kolw", "kwlaski", "xowalski"} {
		if found := few().Find(typed, 10); len(found) != 0 {
			t.Errorf("two slips, a short word or another first letter: %q finds %q", typed, titles(found))
		}
	}
}

func TestWhatStandsElsewhereIsSaid(t *testing.T) {
	found := few().Find("bouali", 1)
	if len(found) != 1 || found[0].Why != "bouali" {
		t.Errorf("found %+v", found)
	}
	if found := few().Find("kowalski", 1); found[0].Why != "" {
		t.Errorf("it says %q of its own name", found[0].Why)
	}
}

func TestATableIsOfferedOnlyToWhoAsksForOne(t *testing.T) {
	if said := titles(few().Find("wit", 10)); strings.Contains(said, "tafel") {
		t.Errorf("found %s", said)
	}
	if found := few().Find("tafel wit", 10); len(found) != 1 || found[0].Title != "Aan tafel met De Wit" {
		t.Errorf("found %s", titles(found))
	}
}

func TestTheSameWordsFindTheSame(t *testing.T) {
	x := many(300)
	first := titles(x.Find("de", 12))
	for range 5 {
		if again := titles(x.Find("de", 12)); again != first {
			t.Fatalf("%s, and then %s", first, again)
		}
	}
}

func TestWhatIsTypedNeverBreaksIt(t *testing.T) {
	x := few()
	for _, typed := range []string{"\xff\xfe", "ı\u0307", "مرحبا", "ሰላም ልጅ", strings.Repeat("w", 5000), "İİİİİİ", "ß"} {
		for i := range len(typed) {
			x.Find(typed[:i], 3)
		}
	}
}

// many are the entries of so many invented families, as the shell makes them.
func many(families int) *finder.Index { return finder.New(entries(families)) }

func entries(families int) []finder.Entry {
	var list []finder.Entry
	for d := range samples.Families(families, 3, family.Date("2026-11-24")) {
		name, town := string(d.Family.Name), string(d.Family.Town)
		list = append(list, finder.Entry{Kind: finder.Family, Title: name, Under: town},
			finder.Entry{Kind: finder.Command, Title: "Aan tafel met " + name, Under: town, Only: "tafel table"})
		for _, p := range d.Family.Persons {
			list = append(list, finder.Entry{Kind: finder.Person, Title: string(p.Name()), Under: name + ", " + town})
		}
	}
	return list
}

func BenchmarkAKeyWith5000Families(b *testing.B) {
	list := entries(5000)
	x := finder.New(list)
	for _, typed := range []string{"d", "jan", "oztu", "kowlaski", "tafel jansen", "wit vechtstede"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				x.Find(typed, 12)
			}
		})
		b.Run("plain/"+typed, func(b *testing.B) {
			for b.Loop() {
				plain(list, typed)
			}
		})
	}
	b.Logf("%d entries", len(list))
}

// plain is what a program does without an index: strings.Contains.
func plain(list []finder.Entry, typed string) int {
	count := 0
	typed = strings.ToLower(typed)
	for _, e := range list {
		if strings.Contains(strings.ToLower(e.Title+" "+e.Under), typed) {
			count++
		}
	}
	return count
}

func BenchmarkMakingReady5000Families(b *testing.B) {
	list := entries(5000)
	for b.Loop() {
		finder.New(list)
	}
	b.ReportMetric(float64(len(list)), "entries")
}

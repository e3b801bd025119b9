package casework

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"keukentafel/app/family"
)

// shown writes pieces as a coordinator reads them: [-gone-] and [+come+].
func shown(list []Piece) string {
	var said []string
	for _, p := range list {
		switch p.Kind {
		case Removed:
			said = append(said, "[-"+p.Text+"-]")
		case Added:
			said = append(said, "[+"+p.Text+"+]")
		default:
			said = append(said, p.Text)
		}
	}
	return strings.Join(said, " ")
}

func TestTwoTextsWithLittleInCommonAreToldAsOneGoneAndOneCome(t *testing.T) {
	got := shown(CompareWords("Daan gaat elke dag naar school.", "Oma Riet komt op de vrijdag naar het zwembad."))
	want := "[-Daan gaat elke dag naar school.-] [+Oma Riet komt op de vrijdag naar het zwembad.+]"
	if got != want {
		t.Errorf("it reads %s", got)
	}
}

func TestOnlyTheWordsThatChangedInsideASentenceAreMarked(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"Daan gaat twee dagen naar school.", "Daan gaat vier dagen naar school.", "Daan gaat [-twee-] [+vier+] dagen naar school."},
		{"Rust in huis.", "Rust in huis. Elke avond.", "Rust in huis. [+Elke avond.+]"},
		{"Samen eten en praten", "eten en praten", "[-Samen-] eten en praten"},
		{"een\ntwee", "een\ndrie", "een \n [-twee-] [+drie+]"},
		{"", "nieuw", "[+nieuw+]"},
		{"oud", "", "[-oud-]"},
		{"gelijk", "gelijk", "gelijk"},
		{"", "", ""},
	} {
		if got := shown(CompareWords(c.before, c.after)); got != c.want {
			t.Errorf("%q to %q reads %s", c.before, c.after, got)
		}
	}
}

func TestBothTextsCanAlwaysBeReadBackFromThePieces(t *testing.T) {
	dice := rand.New(rand.NewPCG(4, 2))
	write := func(n int) string {
		var list []string
		for range n {
			list = append(list, fmt.Sprint("w", dice.IntN(1+n/2)))
		}
		return strings.Join(list, " ")
	}
	for i := range 300 {
		a := write(dice.IntN(60))
		b := strings.ReplaceAll(a, "w1 ", "nieuw ")
		if i%2 == 0 {
			b = write(dice.IntN(60))
		}
		if i == 299 {
			a, b = write(3000), write(3000)
		}
		var before, after []string
		for _, p := range CompareWords(a, b) {
			if p.Kind != Added {
				before = append(before, p.Text)
			}
			if p.Kind != Removed {
				after = append(after, p.Text)
			}
		}
		if strings.Join(before, " ") != a || strings.Join(after, " ") != b {
			t.Fatalf("text %d cannot be read back", i)
		}
	}
}

func TestAGoalThatWentToTheTopIsToldAsMovedAndTheOthersAreNot(t *testing.T) {
	a, b, c := family.Goal{ID: "a", Words: "een"}, family.Goal{ID: "b", Words: "twee"}, family.Goal{ID: "c", Words: "drie"}
	found, err := ComparePlans(context.Background(), family.Family{}, planOf(a, b, c), family.Family{}, planOf(c, a, b))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range found {
		want := Same
		if x.Item == "goal" && x.ID == "c" {
			want = Moved
		}
		if x.Kind != want {
			t.Errorf("%s %s is %s", x.Item, x.ID, x.Kind)
		}
		if x.ID == "c" && (x.Was != 3 || x.Place != 1) {
			t.Errorf("it went from %d to %d", x.Was, x.Place)
		}
	}
}

func TestAComparisonThatNobodyWaitsForStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := ComparePlans(ctx, family.Family{}, planOf(), family.Family{}, planOf()); err == nil {
		t.Error("it went on")
	}
}

// story is a text of n words, of which one in so many was changed.
func story(n, changed int) string {
	var list []string
	for i := range n {
		word := fmt.Sprint("woord", i%700)
		if changed > 0 && i%changed == 0 {
			word = fmt.Sprint("anders", i)
		}
		list = append(list, word)
		if i%12 == 11 {
			list = append(list, "\n")
		}
	}
	return strings.Join(list, " ")
}

// BenchmarkWords5000 compares two texts of 5,000 words.
func BenchmarkWords5000(b *testing.B) {
	for name, changed := range map[string]int{"few": 100, "many": 5} {
		before, after := story(5000, 0), story(5000, changed)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				CompareWords(before, after)
			}
		})
	}
}

// BenchmarkLines5000 is the plain way to compare with: whole lines, in a table.
func BenchmarkLines5000(b *testing.B) {
	before, after := strings.Split(story(5000, 0), "\n"), strings.Split(story(5000, 100), "\n")
	for b.Loop() {
		common := make([][]int, len(before)+1)
		common[0] = make([]int, len(after)+1)
		for i := range before {
			common[i+1] = make([]int, len(after)+1)
			for j := range after {
				common[i+1][j+1] = max(common[i][j+1], common[i+1][j])
				if before[i] == after[j] {
					common[i+1][j+1] = common[i][j] + 1
				}
			}
		}
	}
}

// BenchmarkPlans300 compares two versions with 300 statements each, of which
// a third was changed.
func BenchmarkPlans300(b *testing.B) {
	var before, after family.Plan
	for i := range 300 {
		s := family.Statement{ID: family.StatementID(fmt.Sprint("s", i)), Text: family.Text(story(40, 0)), On: family.DateOf(time.Unix(0, 0))}
		before.Statements = append(before.Statements, s)
		if i%3 == 0 {
			s.Text = family.Text(story(40, 9))
		}
		after.Statements = append(after.Statements, s)
	}
	for b.Loop() {
		found, err := ComparePlans(context.Background(), family.Family{}, before, family.Family{}, after)
		if err != nil {
			b.Fatal(err)
		}
		for _, x := range found {
			if x.Kind == Changed {
				CompareWords(string(x.Before), string(x.After))
			}
		}
	}
}

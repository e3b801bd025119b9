package words

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestAFingerprintIsReadAloudInWords(t *testing.T) {
	got := Spoken("00ff1080")
	list := spokenWords()
	if want := []string{list[0], list[255], list[16], list[128]}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if Spoken("geen vingerafdruk") != nil {
		t.Error("something else has words too")
	}
}

// The first and the last word, and some between, stand here again: who changes
// the order makes two versions of the program read different words.
func TestTheOrderOfTheSpokenWordsNeverChanges(t *testing.T) {
	got := Spoken("0001327fc8fe")
	if want := strings.Fields("aankomst abrikoos camera kermis rolstoel zwaluw"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSpokenWordsAreShortPlainAndAllDifferent(t *testing.T) {
	list := spokenWords()
	if len(list) != 256 || !slices.IsSorted(list) {
		t.Fatalf("%d words", len(list))
	}
	plain := regexp.MustCompile(`^[a-z]{3,9}$`)
	for i, word := range list {
		if !plain.MatchString(word) {
			t.Errorf("%s cannot be typed plainly", word)
		}
		for _, other := range list[:i] {
			if distance(word, other) < 2 {
				t.Errorf("%s and %s look alike", word, other)
			}
			if sound(word) == sound(other) || distance(sound(word), sound(other)) < 2 {
				t.Errorf("%s and %s sound alike", word, other)
			}
		}
	}
}

func TestNobodyBlushesOverASpokenWord(t *testing.T) {
	for _, part := range strings.Fields("dood moord bloed poep plas kut lul neuk hoer seks borst tiet kanker tyfus pest slet drol nazi oorlog wapen pistool bom drugs dronken gek dom lelijk straf slaan") {
		for _, word := range spokenWords() {
			if strings.Contains(word, part) && word != "borstel" && word != "pompoen" {
				t.Errorf("%s holds %s", word, part)
			}
		}
	}
}

func TestWhatSoundsAlikeIsFound(t *testing.T) {
	for _, pair := range [][2]string{{"hart", "hard"}, {"meid", "mijt"}, {"zee", "see"}, {"kou", "cau"}, {"licht", "ligt"}, {"vaar", "faar"}, {"bord", "bort"}} {
		if sound(pair[0]) != sound(pair[1]) {
			t.Errorf("%s sounds as %s, %s as %s", pair[0], sound(pair[0]), pair[1], sound(pair[1]))
		}
	}
}

// sound is roughly how a Dutch word sounds on a bad line.
func sound(word string) string {
	s := strings.NewReplacer("sch", "sg", "ch", "g", "ij", "y", "ei", "y", "ou", "au", "ie", "i", "qu", "kw", "x", "ks", "ph", "f", "th", "t", "dt", "t", "ck", "k").Replace(word)
	s = regexp.MustCompile(`c([eiy])`).ReplaceAllString(s, "s$1")
	s = strings.NewReplacer("c", "k", "v", "f", "z", "s", "q", "k", "b", "p", "d", "t", "m", "n").Replace(s)
	var out []rune
	for _, r := range s {
		if len(out) == 0 || out[len(out)-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next := min(row[j]+1, row[j+1]+1, diagonal+cost)
			diagonal, row[j+1] = row[j+1], next
		}
	}
	return row[len(b)]
}

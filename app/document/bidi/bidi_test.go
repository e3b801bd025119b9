package bidi

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// seen is how a line looks, from left to right; brackets are not mirrored here.
func seen(text string, base Level) string {
	letters := []rune(text)
	levels := Levels(letters, base)
	Trail(levels, func(i int) bool { return letters[i] == ' ' }, base)
	var out strings.Builder
	for _, i := range Order(levels) {
		out.WriteRune(letters[i])
	}
	return out.String()
}

func TestWordsStandInTheOrderThatTheyAreRead(t *testing.T) {
	// Hebrew letters, since they have one form; what is seen was checked against GNU FriBidi.
	for _, c := range []struct {
		what string
		text string
		base Level
		want string
	}{
		{"only Dutch", "Noor gaat naar school.", LeftToRight, "Noor gaat naar school."},
		{"a name in a Dutch line", "Vader אבג דהו belt", LeftToRight, "Vader והד גבא belt"},
		{"a name with a role", "אבג דהו (vader)", LeftToRight, "והד גבא (vader)"},
		{"a role in brackets", "אבג (דהו) belt", LeftToRight, ")והד( גבא belt"},
		{"a number in a name", "belt אבג 12 דהו", LeftToRight, "belt והד 12 גבא"},
		{"a date after a name", "אבג 12-11-2026", LeftToRight, "12-11-2026 גבא"},
		{"an amount", "אבג €50", LeftToRight, "€50 גבא"},
		{"a paragraph of its own", "אבג Noor דהו.", RightToLeft, ".והד Noor גבא"},
		{"a number of its own", "אבג 12, דהו", RightToLeft, "והד ,12 גבא"},
		{"a full stop after a name", "Dit is אבג.", LeftToRight, "Dit is גבא."},
		{"a space at the end", "אבג ", RightToLeft, " גבא"},
	} {
		if got := seen(c.text, c.base); got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}

func TestAParagraphHasTheDirectionOfMostOfIt(t *testing.T) {
	for text, want := range map[string]Level{
		"": LeftToRight, "12": LeftToRight, "Noor": LeftToRight, "محمد": RightToLeft, "محمد (vader)": LeftToRight,
		"“أريد أن ينام Noor جيدا كل ليلة”": RightToLeft, "Zij zegt: محمد": LeftToRight,
	} {
		if got := Base([]rune(text)); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
	if HasLeftward([]rune("Daniëlle ፀጋይ Ωμέγα 12%")) || !HasLeftward([]rune("a ١")) || !HasLeftward([]rune("ב")) {
		t.Error("which letters go from right to left is wrong")
	}
}

func TestEveryLetterHasOnePlace(t *testing.T) {
	letters := rapid.SliceOf(rapid.SampledFrom([]rune("ab אבגم١٢12+-.,:€%()[]{}«\u0301\u064e /")))
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		levels := Levels(text, Level(rapid.IntRange(0, 1).Draw(t, "base")))
		order := Order(levels)
		slices.Sort(order)
		for i, at := range order {
			if i != at {
				t.Fatalf("place %d is taken by %d", i, at)
			}
		}
	})
}

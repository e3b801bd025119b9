package casework

import "strings"

// Piece is a stretch of words of two texts: that both have, that only the
// older has, or that only the newer has. Kind is Same, Removed or Added.
type Piece struct {
	Kind ChangeKind
	Text string // words with a space between them; a line end is a "\n"
}

// CompareWords tells what changed inside a text, word by word: the fewest
// words gone and come, or near to that for long texts. The older text is what
// is Same and Removed together, the newer what is Same and Added. White space
// between words counts as one space, a line end as a word of its own. Texts
// that have little in common are one piece gone and one come.
func CompareWords(before, after string) []Piece {
	a, b := wordsOf(before), wordsOf(after)
	marks := matchWords(a, b)
	if len(marks)*4 < max(len(a), len(b)) {
		marks = nil
	}
	return pieces(a, b, meaningful(a, b, marks))
}

// wordsOf splits a text into words; a line end is a word.
func wordsOf(text string) []string {
	var list []string
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			list = append(list, "\n")
		}
		list = append(list, strings.Fields(line)...)
	}
	return list
}

// match is a word that both texts have: its place in each.
type match struct{ a, b int }

// matchWords finds the words that stay, in order.
func matchWords(a, b []string) []match {
	front := 0
	for front < len(a) && front < len(b) && a[front] == b[front] {
		front++
	}
	back := 0
	for back < len(a)-front && back < len(b)-front && a[len(a)-1-back] == b[len(b)-1-back] {
		back++
	}
	var found []match
	for i := range front {
		found = append(found, match{i, i})
	}
	for _, m := range anchored(a[front:len(a)-back], b[front:len(b)-back]) {
		found = append(found, match{m.a + front, m.b + front})
	}
	for i := back; i > 0; i-- {
		found = append(found, match{len(a) - i, len(b) - i})
	}
	return found
}

// meaningful lets go of a lone small word that happens to stand in both, with
// words gone and come on either side: "de" keeps no two sentences together.
func meaningful(a, b []string, list []match) []match {
	var kept []match
	for i, m := range list {
		before, after := match{-1, -1}, match{len(a), len(b)}
		if i > 0 {
			before = list[i-1]
		}
		if i+1 < len(list) {
			after = list[i+1]
		}
		loose := m.a-before.a > 1 && m.b-before.b > 1 && after.a-m.a > 1 && after.b-m.b > 1
		if !loose || len([]rune(a[m.a])) > 3 {
			kept = append(kept, m)
		}
	}
	return kept
}

// pieces joins what stays, goes and comes into stretches.
func pieces(a, b []string, stays []match) []Piece {
	var found []Piece
	add := func(kind ChangeKind, list []string) {
		switch {
		case len(list) == 0:
		case len(found) > 0 && found[len(found)-1].Kind == kind:
			found[len(found)-1].Text += " " + strings.Join(list, " ")
		default:
			found = append(found, Piece{kind, strings.Join(list, " ")})
		}
	}
	at := match{}
	for i := 0; i < len(stays); {
		m, n := stays[i], 1
		for i+n < len(stays) && stays[i+n] == (match{m.a + n, m.b + n}) {
			n++
		}
		add(Removed, a[at.a:m.a])
		add(Added, b[at.b:m.b])
		add(Same, a[m.a:m.a+n])
		at = match{m.a + n, m.b + n}
		i += n
	}
	add(Removed, a[at.a:])
	add(Added, b[at.b:])
	return found
}

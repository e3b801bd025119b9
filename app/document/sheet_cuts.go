package document

import (
	"strings"

	"keukentafel/app/words"
)

// cut is how much one version of the sheet has room for.
type cut struct {
	runes    int // of one text
	name     int // runes of one name
	goals    int
	actions  int // of one goal
	partners int
	picture  float64 // part of the height of the page; 0 is on the back
}

const whole = 1 << 30

// cuts go from everything to what always fits on one page. Actions go before
// goals, since a goal is what the family wants; long texts are shortened before
// something is left out whole.
var cuts = [...]cut{
	{whole, whole, whole, whole, whole, 0.3},
	{whole, whole, whole, whole, whole, 0.22},
	{160, 60, whole, whole, 8, 0.22},
	{160, 60, whole, whole, 8, 0},
	{110, 50, 8, 4, 6, 0},
	{80, 40, 8, 3, 5, 0},
	{60, 30, 8, 2, 4, 0},
	{60, 30, 8, 1, 4, 0},
	{60, 30, 6, 1, 3, 0},
	{40, 20, 4, 1, 2, 0},
}

// shorten cuts between words if it can, and shows with dots that it did. The
// lines of the text are joined, so that the number of characters says how much
// room it takes.
func shorten(text string, limit int) (short string, shortened bool) {
	runes := []rune(text)
	if limit == whole || len(runes) <= limit && !strings.ContainsAny(text, "\r\n") {
		return text, false
	}
	runes = []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= limit {
		return string(runes), false
	}
	kept := string(runes[:limit])
	if space := strings.LastIndex(kept, " "); space > len(kept)/2 {
		kept = kept[:space]
	}
	return strings.TrimRight(kept, " ,.;:") + "…", true
}

// leftOut counts what one version of the sheet does not show.
type leftOut struct {
	goals, actions, partners int
	shortened                bool
}

// sentence says what is not on the sheet, and is empty when all is there.
func (l leftOut) sentence(lang words.Lang) string {
	var parts []string
	if l.goals > 0 {
		parts = append(parts, lang.N("document.sheet.left.goals", l.goals))
	}
	if l.actions > 0 {
		parts = append(parts, lang.N("document.sheet.left.actions", l.actions))
	}
	if l.partners > 0 {
		parts = append(parts, lang.N("document.sheet.left.partners", l.partners))
	}
	var sentences []string
	if len(parts) > 0 {
		sentences = append(sentences, lang.T("document.sheet.left", "delen", lang.List(parts)))
	}
	if l.shortened {
		sentences = append(sentences, lang.T("document.sheet.shortened"))
	}
	return strings.Join(sentences, " ")
}

package office

import (
	"strings"
	"unicode/utf8"

	"keukentafel/app/document"
)

// About how wide a letter in a cell is, in points, and the white beside a text.
const (
	letterWide = 5.4
	boldWide   = 6.0
	cellWhite  = 12.0
)

// widths are those of the columns of a table, in points: their shares, but no
// narrower than the longest word, for a date must not be cut. A word of a
// quarter of the page may be, and all words where they have no room.
func widths(b document.Table) []float64 {
	wide, least := make([]float64, len(b.Columns)), make([]float64, len(b.Columns))
	total := 0.0
	for i, c := range b.Columns {
		wide[i] = 1
		if c.Share > 0 {
			wide[i] = c.Share
		}
		total += wide[i]
		least[i] = wordWidth(document.Strong(c.Title))
		for _, row := range b.Rows {
			if i < len(row.Cells) {
				least[i] = max(least[i], wordWidth(row.Cells[i]))
			}
		}
		least[i] = min(least[i]+cellWhite, textWidth/4)
	}
	missing, spare, needed := 0.0, 0.0, 0.0
	for i := range wide {
		wide[i] *= textWidth / total
		missing += max(0, least[i]-wide[i])
		spare += max(0, wide[i]-least[i])
		needed += least[i]
	}
	if needed > textWidth || spare == 0 {
		return wide
	}
	for i := range wide {
		if wide[i] < least[i] {
			wide[i] = least[i]
		} else {
			wide[i] -= missing * (wide[i] - least[i]) / spare
		}
	}
	return wide
}

// wordWidth is about how wide the longest word is that must not be cut.
func wordWidth(runs []document.Run) float64 {
	longest := 0.0
	for _, r := range runs {
		letter := letterWide
		if r.Bold {
			letter = boldWide
		}
		for _, word := range strings.FieldsFunc(r.Text, func(r rune) bool { return r == ' ' || r == '\n' }) {
			longest = max(longest, float64(utf8.RuneCountInString(word))*letter)
		}
	}
	return longest
}

// tall tells whether a row has so much in it that it must be allowed to go on
// over the end of a page; a low one is easier to read in one piece.
func tall(row document.Row) bool {
	for _, cell := range row.Cells {
		text := said(cell)
		if utf8.RuneCountInString(text) > 400 || strings.Count(text, "\n") > 8 {
			return true
		}
	}
	return false
}

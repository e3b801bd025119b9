package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/document"
	"keukentafel/app/document/bidi"
)

// atom is the smallest stretch of text that is kept whole if it can be.
type atom struct {
	hand  hand
	word  word
	space word // the space after it; no glyphs when the next atom is glued on
	open  bool // the line may end after this atom
	last  bool // the line must end after this atom

	text   string // of the word
	where  string
	breaks wordBreak

	base, level, spaceLevel bidi.Level
}

func (a atom) width() float64      { return float64(a.word.width) * a.hand.size / unitsPerEm }
func (a atom) spaceWidth() float64 { return float64(a.space.width) * a.hand.size / unitsPerEm }

// passage is text with its look, ready to be shaped.
type passage struct {
	runs  []document.Run
	hand  hand
	where string
}

// stretch is text in one hand without a line end in it.
type stretch struct {
	text   []rune
	hand   hand
	where  string
	base   bidi.Level
	levels []bidi.Level // nil when all is read from left to right
}

func (t *typefaces) atoms(p passage) ([]atom, error) {
	var all []atom
	for i, row := range p.rows() {
		if i > 0 {
			all = endLine(all, p.hand)
		}
		direct(row)
		for _, s := range row {
			var err error
			if all, err = t.appendStretch(all, s); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// rows are the stretches between the line ends that somebody typed.
func (p passage) rows() [][]stretch {
	rows := [][]stretch{nil}
	for _, run := range p.runs {
		h := p.hand.linked(run)
		switch {
		case run.Bold:
			h.face = semibold
		case run.Italic:
			h.face = italic
		}
		where := p.where
		if run.Where != "" {
			where = run.Where
		}
		for i, text := range strings.Split(document.Clean(run.Text), "\n") {
			if i > 0 {
				rows = append(rows, nil)
			}
			if text != "" {
				last := len(rows) - 1
				rows[last] = append(rows[last], stretch{text: []rune(text), hand: h, where: where})
			}
		}
	}
	return rows
}

// direct settles in which direction the letters of a row are read.
func direct(row []stretch) {
	if !slices.ContainsFunc(row, func(s stretch) bool { return bidi.HasLeftward(s.text) }) {
		return
	}
	var text []rune
	for _, s := range row {
		text = append(text, s.text...)
	}
	base := bidi.Base(text)
	for i := range row {
		row[i].base = base
		row[i].levels = stretchLevels(row[i].text, base)
	}
}

// stretchLevels settles each stretch by itself: a name and the day after it
// are two things, and must not change places.
func stretchLevels(text []rune, base bidi.Level) []bidi.Level {
	own := bidi.Base(text)
	levels := bidi.Levels(text, own)
	if base.Leftward() && !own.Leftward() {
		for i := range levels {
			levels[i] += 2
		}
	}
	isSpace := func(i int) bool { return text[i] == ' ' }
	bidi.Trail(levels, isSpace, base)
	for i := 0; i < len(levels) && isSpace(i); i++ {
		levels[i] = base
	}
	return levels
}

func (s stretch) level(i int) bidi.Level {
	if s.levels == nil {
		return bidi.LeftToRight
	}
	return s.levels[i]
}

func endLine(all []atom, h hand) []atom {
	if len(all) == 0 || all[len(all)-1].last {
		return append(all, atom{hand: h, open: true, last: true})
	}
	all[len(all)-1].open, all[len(all)-1].last = true, true
	return all
}

// appendStretch adds the words of a stretch.
func (t *typefaces) appendStretch(all []atom, s stretch) ([]atom, error) {
	if s.text[0] == ' ' && len(all) > 0 && !all[len(all)-1].open {
		before := &all[len(all)-1]
		space, err := t.shape(before.hand.face, " ", s.where)
		if err != nil {
			return nil, err
		}
		before.space, before.spaceLevel, before.open = space, s.level(0), true
	}
	for _, piece := range pieces(s.text) {
		var err error
		if all, err = t.appendPiece(all, s, piece); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// appendPiece adds a word, cut where the direction changes, and its space.
func (t *typefaces) appendPiece(all []atom, s stretch, piece extent) ([]atom, error) {
	end := piece.end
	for end > piece.start && s.text[end-1] == ' ' {
		end--
	}
	for start := piece.start; start < end; {
		until := start + 1
		for until < end && s.level(until) == s.level(start) {
			until++
		}
		text := string(s.text[start:until])
		shaped, err := t.shapeTowards(s.hand.face, text, s.where, s.level(start).Leftward())
		if err != nil {
			return nil, err
		}
		next := atom{hand: s.hand, word: shaped, text: text, where: s.where, base: s.base, level: s.level(start)}
		if !isName(s.where) && !shaped.leftward {
			next.breaks = t.breaks(text)
		}
		all = append(all, next)
		start = until
	}
	if end == piece.start {
		return all, nil
	}
	final := &all[len(all)-1]
	final.open = endsWithBreak(s.text[piece.start:piece.end])
	if end < piece.end {
		space, err := t.shape(s.hand.face, " ", s.where)
		if err != nil {
			return nil, err
		}
		final.space, final.spaceLevel = space, s.level(end)
	}
	return all, nil
}

// breaks remembers where words may be broken.
func (t *typefaces) breaks(text string) wordBreak {
	if utf8.RuneCountInString(text) < shortestWord {
		return wordBreak{}
	}
	found, ok := t.broke[text]
	if !ok {
		found = wordBreaks(t.lang, text)
		t.broke[text] = found
	}
	return found
}

// extent is a part of a text.
type extent struct{ start, end int }

// pieces cuts a text after each space and after hyphens inside words. Rows of
// spaces count as one, spaces in front are left out.
func pieces(text []rune) []extent {
	start := 0
	for start < len(text) && text[start] == ' ' {
		start++
	}
	var found []extent
	for i := start; i < len(text); i++ {
		end := i + 1
		switch r := text[i]; {
		case end == len(text), r == ' ' && text[end] != ' ' && !glued(text[start:i], text[end]):
		case isHyphen(r) && i > start && unicode.IsLetter(text[i-1]) && unicode.IsLetter(text[end]):
		default:
			continue
		}
		found = append(found, extent{start, end})
		start = end
	}
	return found
}

func isHyphen(r rune) bool { return r == '-' || r == '–' || r == '/' }

func endsWithBreak(piece []rune) bool {
	last := piece[len(piece)-1]
	return last == ' ' || isHyphen(last)
}

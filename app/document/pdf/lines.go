package pdf

import (
	"strings"
	"unicode"

	"keukentafel/app/document"
)

// atom is the smallest stretch of text that is kept whole if it can be.
type atom struct {
	hand  hand
	word  word
	space word // the space after it; no glyphs when the next atom is glued on
	open  bool // the line may end after this atom
	last  bool // the line must end after this atom
}

func (a atom) width() float64      { return float64(a.word.width) * a.hand.size / unitsPerEm }
func (a atom) spaceWidth() float64 { return float64(a.space.width) * a.hand.size / unitsPerEm }

// line is text that stands next to each other.
type line struct {
	atoms []atom
	width float64
}

// passage is text with its look, ready to be shaped.
type passage struct {
	runs  []document.Run
	hand  hand
	where string
}

func (t *typefaces) atoms(p passage) ([]atom, error) {
	var all []atom
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
		for i, row := range strings.Split(document.Clean(run.Text), "\n") {
			if i > 0 {
				all = endLine(all, h)
			}
			var err error
			if all, err = t.appendRow(all, row, h, where); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

func endLine(all []atom, h hand) []atom {
	if len(all) == 0 || all[len(all)-1].last {
		return append(all, atom{hand: h, open: true, last: true})
	}
	all[len(all)-1].open, all[len(all)-1].last = true, true
	return all
}

// appendRow adds one row of text without line ends.
func (t *typefaces) appendRow(all []atom, row string, h hand, where string) ([]atom, error) {
	if strings.HasPrefix(row, " ") && len(all) > 0 && !all[len(all)-1].open {
		before := &all[len(all)-1]
		space, err := t.shape(before.hand.face, " ", where)
		if err != nil {
			return nil, err
		}
		before.space, before.open = space, true
	}
	for _, piece := range pieces(row) {
		text := strings.TrimRight(piece, " ")
		shaped, err := t.shape(h.face, text, where)
		if err != nil {
			return nil, err
		}
		next := atom{hand: h, word: shaped, open: endsWithBreak(piece)}
		if len(text) < len(piece) {
			if next.space, err = t.shape(h.face, " ", where); err != nil {
				return nil, err
			}
		}
		all = append(all, next)
	}
	return all, nil
}

// pieces cuts a row after each space and after hyphens inside words. Rows of
// spaces count as one, spaces in front are left out.
func pieces(row string) []string {
	var found []string
	runes := []rune(strings.TrimLeft(row, " "))
	start := 0
	for i, r := range runes {
		end := i + 1
		switch {
		case end == len(runes), r == ' ' && runes[end] != ' ':
		case isHyphen(r) && i > start && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[end]):
		default:
			continue
		}
		found = append(found, string(runes[start:end]))
		start = end
	}
	return found
}

func isHyphen(r rune) bool { return r == '-' || r == '–' || r == '/' }

func endsWithBreak(piece string) bool {
	last := rune(0)
	for _, r := range piece {
		last = r
	}
	return last == ' ' || isHyphen(last)
}

// breaker fills lines of one width.
type breaker struct {
	room  float64
	lines []line
	atoms []atom
	used  float64 // with the last space
}

// breakLines gives at least one line.
func breakLines(atoms []atom, room float64) []line {
	b := breaker{room: room}
	start := 0
	for i, a := range atoms {
		if a.open || i == len(atoms)-1 {
			b.add(atoms[start : i+1])
			start = i + 1
		}
		if a.last {
			b.end()
		}
	}
	if len(b.atoms) > 0 || len(b.lines) == 0 {
		b.end()
	}
	return b.lines
}

// add puts atoms that belong together on this line or on the next.
func (b *breaker) add(unit []atom) {
	width := unitWidth(unit)
	if b.used+width > b.room && len(b.atoms) > 0 {
		b.end()
	}
	for _, a := range unit {
		if width > b.room {
			a = b.pour(a)
		}
		b.put(a)
	}
}

// unitWidth leaves out the space at the end: it may hang over.
func unitWidth(unit []atom) float64 {
	total := 0.0
	for i, a := range unit {
		total += a.width()
		if i < len(unit)-1 {
			total += a.spaceWidth()
		}
	}
	return total
}

// pour fills lines with the signs of a word that is longer than a line, and
// gives back the rest.
func (b *breaker) pour(a atom) atom {
	for b.used+a.width() > b.room {
		head, tail := splitWord(a.word, (b.room-b.used)*unitsPerEm/a.hand.size)
		if len(head.glyphs) == 0 && len(b.atoms) == 0 {
			head, tail = splitWord(a.word, float64(a.word.glyphs[0].advance))
		}
		if len(head.glyphs) > 0 {
			b.put(atom{hand: a.hand, word: head})
		}
		b.end()
		a.word = tail
		if len(tail.glyphs) == 0 {
			break
		}
	}
	return a
}

func splitWord(w word, room float64) (head, tail word) {
	for i, g := range w.glyphs {
		// A sign without width is an accent on the sign before it.
		if g.advance > 0 && float64(head.width+g.advance) > room {
			tail.glyphs = w.glyphs[i:]
			tail.width = w.width - head.width
			return head, tail
		}
		head.glyphs = append(head.glyphs, g)
		head.width += g.advance
	}
	return head, tail
}

func (b *breaker) put(a atom) {
	b.atoms = append(b.atoms, a)
	b.used += a.width() + a.spaceWidth()
}

func (b *breaker) end() {
	width := b.used
	if n := len(b.atoms); n > 0 {
		width -= b.atoms[n-1].spaceWidth()
	}
	b.lines = append(b.lines, line{atoms: b.atoms, width: width})
	b.atoms, b.used = nil, 0
}

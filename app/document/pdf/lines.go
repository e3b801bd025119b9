package pdf

import (
	"slices"

	"keukentafel/app/document/bidi"
)

// line is text that stands next to each other.
type line struct {
	atoms  []atom // as they are read
	width  float64
	indent float64 // white before it: of a text that is read from right to left
}

// breaker fills lines of one width.
type breaker struct {
	faces  *typefaces
	room   float64
	lines  []line
	atoms  []atom
	used   float64 // with the last space
	broken int     // lines above that end inside a word
}

// breakLines gives at least one line.
func (t *typefaces) breakLines(atoms []atom, room float64) ([]line, error) {
	b := breaker{faces: t, room: room}
	start := 0
	for i, a := range atoms {
		if a.open || i == len(atoms)-1 {
			if err := b.add(atoms[start:i+1], i == len(atoms)-1); err != nil {
				return nil, err
			}
			start = i + 1
		}
		if a.last {
			b.end()
		}
	}
	if len(b.atoms) > 0 || len(b.lines) == 0 {
		b.end()
	}
	b.alignRight()
	return b.lines, nil
}

// add puts atoms that belong together on this line or on the next.
func (b *breaker) add(unit []atom, final bool) error {
	width := unitWidth(unit)
	if b.used+width > b.room {
		rest, ok, err := b.hyphenate(unit, width, final)
		switch {
		case err != nil:
			return err
		case ok:
			return b.add(rest, final)
		case len(b.atoms) > 0:
			b.end()
			return b.add(unit, final)
		}
	}
	for _, a := range unit {
		if width > b.room {
			var err error
			if a, err = b.pour(a); err != nil {
				return err
			}
		}
		b.put(a)
	}
	return nil
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

// A word is broken when the line would otherwise stay empty for more than this
// part of its width; there are never three broken lines in a row.
const (
	emptiest    = 0.14
	mostBroken  = 2
	emptiestEnd = 70.0 // points: enough of a gap on any line
)

// hyphenate fills the line with the first part of a word, when that helps, and
// gives back the rest.
func (b *breaker) hyphenate(unit []atom, width float64, final bool) (rest []atom, ok bool, err error) {
	room := b.room - b.used
	tooLong := width > b.room
	if !tooLong && (final || b.broken >= mostBroken || room < min(b.room*emptiest, emptiestEnd)) {
		return nil, false, nil
	}
	for i := len(unit) - 1; i >= 0; i-- {
		a := unit[i]
		left := room - unitWidth(unit[:i])
		if i > 0 {
			left -= unit[i-1].spaceWidth()
		}
		if left <= 0 || !tooLong && (a.breaks.capital || a.hand.face == semibold) {
			continue
		}
		head, tail, ok, err := b.faces.cut(a, left)
		if err != nil || !ok {
			if err != nil {
				return nil, false, err
			}
			continue
		}
		for _, before := range unit[:i] {
			b.put(before)
		}
		b.put(head)
		b.end()
		b.broken++
		return append([]atom{tail}, unit[i+1:]...), true, nil
	}
	return nil, false, nil
}

// cut breaks a word at the last place where its first part fits.
func (t *typefaces) cut(a atom, room float64) (head, tail atom, ok bool, err error) {
	for _, at := range slices.Backward(a.breaks.places) {
		first, err := t.broken(a.hand.face, a.text[:at], a.where)
		if err != nil {
			return atom{}, atom{}, false, err
		}
		head = atom{hand: a.hand, word: first, where: a.where, base: a.base, level: a.level}
		if head.width() > room {
			continue
		}
		tail = a
		tail.text = a.text[at:]
		if tail.word, err = t.shapeTowards(a.hand.face, tail.text, a.where, false); err != nil {
			return atom{}, atom{}, false, err
		}
		tail.breaks = wordBreak{capital: a.breaks.capital}
		for _, later := range a.breaks.places {
			if later > at {
				tail.breaks.places = append(tail.breaks.places, later-at)
			}
		}
		return head, tail, true, nil
	}
	return atom{}, atom{}, false, nil
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
	b.atoms, b.used, b.broken = nil, 0, 0
}

// longestName is in words. A name that is read from right to left stays where
// names stand; a text of its own stands at the right.
const longestName = 4

func (b *breaker) alignRight() {
	for i, l := range b.lines {
		if len(l.atoms) == 0 || l.atoms[0].base != bidi.RightToLeft || len(b.lines) == 1 && len(l.atoms) <= longestName {
			continue
		}
		b.lines[i].indent = max(0, b.room-l.width)
	}
}

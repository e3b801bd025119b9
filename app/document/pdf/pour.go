package pdf

import (
	"unicode"

	"keukentafel/app/document/bidi"
)

// pour fills lines with the signs of a word that is longer than a line, and
// gives back the rest.
func (b *breaker) pour(a atom) (atom, error) {
	for b.used+a.width() > b.room {
		head, tail, err := b.faces.split(a, b.room-b.used, len(b.atoms) == 0)
		if err != nil {
			return atom{}, err
		}
		if len(head.word.glyphs) > 0 {
			b.put(head)
		}
		b.end()
		a = tail
		if len(a.word.glyphs) == 0 {
			break
		}
	}
	return a, nil
}

// split cuts a word anywhere; with force at least one sign comes off.
func (t *typefaces) split(a atom, room float64, force bool) (head, tail atom, err error) {
	if a.word.leftward {
		return t.splitLeftward(a, room, force)
	}
	head = atom{hand: a.hand, base: a.base, level: a.level}
	tail = a
	tail.text, tail.breaks = "", wordBreak{}
	units := room * unitsPerEm / a.hand.size
	head.word, tail.word = splitWord(a.word, units)
	if len(head.word.glyphs) == 0 && force {
		head.word, tail.word = splitWord(a.word, float64(a.word.glyphs[0].advance))
	}
	return head, tail, nil
}

func splitWord(w word, room float64) (head, tail word) {
	for i, g := range w.glyphs {
		// A sign without width is an accent on the sign before it.
		if g.advance > 0 && float64(head.width+g.advance) > room && i > 0 || g.advance > 0 && float64(g.advance) > room && i == 0 {
			tail.glyphs = w.glyphs[i:]
			tail.width = w.width - head.width
			return head, tail
		}
		head.glyphs = append(head.glyphs, g)
		head.width += g.advance
	}
	return head, tail
}

// splitLeftward shapes both parts again: joined letters change at the cut.
func (t *typefaces) splitLeftward(a atom, room float64, force bool) (head, tail atom, err error) {
	letters := []rune(a.text)
	part := func(text []rune) (atom, error) {
		shaped, err := t.shapeTowards(a.hand.face, string(text), a.where, true)
		return atom{hand: a.hand, word: shaped, text: string(text), where: a.where, base: a.base, level: a.level}, err
	}
	fits, above := 0, len(letters)
	for fits+1 < above {
		middle := (fits + above) / 2
		tried, err := part(letters[:middle])
		if err != nil {
			return atom{}, atom{}, err
		}
		if tried.width() <= room {
			fits = middle
		} else {
			above = middle
		}
	}
	if fits == 0 && force {
		fits = 1
	}
	for fits > 0 && fits < len(letters) && unicode.Is(unicode.Mn, letters[fits]) {
		fits++
	}
	if fits == 0 {
		return atom{base: a.base, level: bidi.RightToLeft}, a, nil
	}
	if head, err = part(letters[:fits]); err != nil {
		return atom{}, atom{}, err
	}
	if fits == len(letters) {
		head.space, head.spaceLevel = a.space, a.spaceLevel
		return head, atom{hand: a.hand, base: a.base, level: a.level}, nil
	}
	rest, err := part(letters[fits:])
	tail = a
	tail.word, tail.text = rest.word, rest.text
	return head, tail, err
}

package pdf

import (
	"fmt"
	"slices"

	"keukentafel/app/document/bidi"
)

// standing is a word or a space with its place on the line.
type standing struct {
	hand  hand
	word  word
	level bidi.Level
	left  float64
}

// leftward tells whether anything on the line is read from right to left.
func (l line) leftward() bool {
	for _, a := range l.atoms {
		if a.base.Leftward() || a.level > 0 || a.spaceLevel > 0 {
			return true
		}
	}
	return false
}

// placed gives the words and spaces as they are read, each with its place. A
// space at the end of the line hangs over.
func (l line) placed() []standing {
	var all []standing
	direction, spaces := bidi.LeftToRight, map[int]bool{}
	for _, a := range l.atoms {
		direction = a.base
		if len(a.word.glyphs) > 0 {
			all = append(all, standing{hand: a.hand, word: a.word, level: a.level})
		}
		if len(a.space.glyphs) > 0 {
			spaces[len(all)] = true
			all = append(all, standing{hand: a.hand, word: a.space, level: a.spaceLevel})
		}
	}
	levels := make([]bidi.Level, len(all))
	for i := range all {
		levels[i] = all[i].level
	}
	bidi.Trail(levels, func(i int) bool { return spaces[i] }, direction)
	left := 0.0
	for n, i := range bidi.Order(levels) {
		width := float64(all[i].word.width) * all[i].hand.size / unitsPerEm
		if n == 0 && direction.Leftward() && spaces[i] && i == len(all)-1 {
			left = -width
		}
		all[i].left = left
		left += width
	}
	return all
}

// ordered draws a line of which words are read from right to left. They are
// drawn in the order of reading, so that whoever reads the file hears them so.
func (c *canvas) ordered(l line, left, foot float64) {
	c.out.WriteString("BT\n")
	for _, s := range l.placed() {
		fmt.Fprintf(c.out, "1 0 0 1 %s %s Tm %s rg\n", num(left+s.left), num(paperHeight-foot), s.hand.colour)
		if s.word.leftward {
			c.joined(s)
			continue
		}
		face := c.faces.faces[s.hand.face]
		fmt.Fprintf(c.out, "%s %s Tf\n", face.InternalName(), num(s.hand.size))
		show := showing{out: c.out, number: face.MapGlyph, size: s.hand.size}
		show.word(s.word)
		show.end()
	}
	c.out.WriteString("ET\n")
}

// joined draws a word from its right end to its left.
func (c *canvas) joined(s standing) {
	pen, right, current := 0, s.word.width, -1
	for _, g := range slices.Backward(s.word.glyphs) {
		font, code := g.id/joinedCodes, g.id%joinedCodes+1
		if font != current {
			fmt.Fprintf(c.out, "/%s %s Tf\n", joinedName(s.hand.face, font), num(s.hand.size))
			current = font
		}
		right -= g.advance
		fmt.Fprintf(c.out, "[%d<%02X>]TJ\n", pen-right, code)
		pen = right + g.advance
	}
}

package pdf

import (
	"math"

	"keukentafel/app/document"
)

// field is one cell: its lines, where it stands and what it is.
type field struct {
	lines   []line
	left    float64
	element *element // nil: decoration
}

// band is the look of a row of fields.
type band struct {
	frame
	hand        hand
	top, bottom float64 // white inside
	ground      colour  // "" for none
	rule        colour  // under the row, "" for none
}

// gridRow makes one slab per line of the highest field, so that a long row can
// go on over the page. Short rows are kept whole.
func gridRow(fields []field, look band) []*slab {
	count := 1
	for _, f := range fields {
		count = max(count, len(f.lines))
	}
	slabs := make([]*slab, count)
	for i := range slabs {
		slabs[i] = gridSlab(fields, look, i, count)
	}
	const kept = 10
	if count <= kept {
		hold(slabs)
	} else {
		guard(slabs)
	}
	return slabs
}

func gridSlab(fields []field, look band, i, count int) *slab {
	s := &slab{height: leading(look.hand)}
	inset := 0.0
	if i == 0 {
		inset = look.top
		s.height += look.top
	}
	if i == count-1 {
		s.height += look.bottom
	}
	s.draw = func(c *canvas, top float64) {
		if look.ground != "" {
			// A hair of overlap: else viewers show a seam between two strips.
			c.fill(box{look.left, top, look.width, s.height + seam(i, count)}, look.ground)
		}
		if look.rule != "" && i == count-1 {
			c.fill(box{look.left, top + s.height - 0.6, look.width, 0.6}, look.rule)
		}
		for _, f := range fields {
			if i < len(f.lines) {
				c.text(f.element, f.lines[i], f.left, top+inset+baseline(look.hand))
			}
		}
	}
	return s
}

func seam(i, count int) float64 {
	if i < count-1 {
		return 0.3
	}
	return 0
}

// columns gives every column its share, but never less than its longest word
// when others can spare the room.
func columns(shares, longest []float64, room float64) []float64 {
	total := 0.0
	for _, share := range shares {
		total += share
	}
	widths := make([]float64, len(shares))
	short, spare := 0.0, 0.0
	for i, share := range shares {
		widths[i] = room * share / total
		longest[i] = math.Min(longest[i], room*0.4)
		short += math.Max(0, longest[i]-widths[i])
		spare += math.Max(0, widths[i]-longest[i])
	}
	if short == 0 || spare == 0 {
		return widths
	}
	given := math.Min(short, spare)
	for i := range widths {
		if lack := longest[i] - widths[i]; lack > 0 {
			widths[i] += given * lack / short
		} else {
			widths[i] += given * lack / spare
		}
	}
	return widths
}

// longestWord is the width below which a word of the passage must be broken.
func (c *composer) longestWord(p passage) (float64, error) {
	atoms, err := c.faces.atoms(p)
	if err != nil {
		return 0, err
	}
	longest := 0.0
	for _, a := range atoms {
		longest = math.Max(longest, a.width())
	}
	return longest, nil
}

func (c *composer) keyValues(b document.KeyValues) error {
	h := c.style.body()
	keyHand := hand{face: semibold, size: h.size, colour: ink}
	keyWidth := c.width * 0.26
	list := c.root.add("L")
	for _, pair := range b.Pairs {
		keys, err := c.lines(passage{document.Plain(pair.Key), keyHand, pair.Where}, keyWidth-c.style.of(10))
		if err != nil {
			return err
		}
		values, err := c.lines(passage{pair.Value, h, pair.Where}, c.width-keyWidth)
		if err != nil {
			return err
		}
		item := list.add("LI")
		c.put(0, gridRow([]field{
			{keys, c.left, item.add("Lbl")},
			{values, c.left + keyWidth, item.add("LBody")},
		}, band{frame: c.frame, hand: h}))
		c.space = c.style.of(3)
	}
	c.space = c.style.of(7)
	return nil
}

package office

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// mostColours is how many a picture of one byte a dot can have.
const mostColours = 256

// withFewColours is a drawing in the colours that it uses most, which makes its
// file a quarter; only the soft edges of lines and letters take the nearest one.
func withFewColours(full *image.NRGBA) *image.Paletted {
	counts := map[color.NRGBA]int{}
	eachRun(full, func(at, length int, c color.NRGBA) { counts[c] += length })
	used := make([]color.NRGBA, 0, len(counts))
	for c := range counts {
		used = append(used, c)
	}
	slices.SortFunc(used, func(a, b color.NRGBA) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(value(a), value(b)))
	})
	palette := make(color.Palette, 0, mostColours)
	for _, c := range used[:min(len(used), mostColours)] {
		palette = append(palette, c)
	}
	nearest := make(map[color.NRGBA]uint8, len(used))
	for _, c := range used {
		nearest[c] = uint8(palette.Index(c))
	}
	few := image.NewPaletted(full.Rect, palette)
	eachRun(full, func(at, length int, c color.NRGBA) {
		index := nearest[c]
		for i := range length {
			few.Pix[at+i] = index
		}
	})
	return few
}

// eachRun sees the dots that are alike and beside each other at once, from the
// first dot of the picture on.
func eachRun(m *image.NRGBA, see func(at, length int, c color.NRGBA)) {
	at := func(i int) color.NRGBA { return color.NRGBA{m.Pix[i*4], m.Pix[i*4+1], m.Pix[i*4+2], m.Pix[i*4+3]} }
	start := 0
	for i := range len(m.Pix) / 4 {
		if c := at(start); at(i) != c {
			see(start, i-start, c)
			start = i
		}
	}
	if len(m.Pix) > 0 {
		see(start, len(m.Pix)/4-start, at(start))
	}
}

func value(c color.NRGBA) uint32 {
	return uint32(c.R)<<24 | uint32(c.G)<<16 | uint32(c.B)<<8 | uint32(c.A)
}

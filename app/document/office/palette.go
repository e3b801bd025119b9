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
	each(full, func(_, _ int, c color.NRGBA) { counts[c]++ })
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
	var last color.NRGBA
	index := nearest[last] // 0 when it is not used, and then never asked for
	each(full, func(x, y int, c color.NRGBA) {
		if c != last {
			last, index = c, nearest[c]
		}
		few.Pix[few.PixOffset(x, y)] = index
	})
	return few
}

func each(m *image.NRGBA, see func(x, y int, c color.NRGBA)) {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			see(x, y, m.NRGBAAt(x, y))
		}
	}
}

func value(c color.NRGBA) uint32 {
	return uint32(c.R)<<24 | uint32(c.G)<<16 | uint32(c.B)<<8 | uint32(c.A)
}

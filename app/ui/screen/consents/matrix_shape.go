package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Measures before zoom.
const (
	nameWidth   = 212
	fieldWidth  = 176
	largeWidth  = 116
	headHeight  = 72
	rowHeight   = 78
	largeHeight = 92
	bandHeight  = 30
	barHeight   = 12
)

// px makes a measure grow with the text, on whole pixels so that nothing blurs.
func px(f float32) float32 { return float32(int(f * theme.Size(theme.SizeNameText) / 16)) }

// shape is where everything of a matrix stands.
type shape struct {
	names, head, row, wide, height float32
	tops                           []float32 // of the rows
}

// least is the width of a column when there are many.
func (s sheet) least() float32 {
	if s.large {
		return px(largeWidth)
	}
	return px(fieldWidth)
}

// shapeFor measures a sheet in a width.
func shapeFor(s sheet, width float32) shape {
	made := shape{names: px(nameWidth), head: px(headHeight), row: px(rowHeight), wide: s.least()}
	if s.large {
		made.row = px(largeHeight)
	}
	if room := width - made.names; len(s.columns) > 0 && room > made.wide*float32(len(s.columns)) {
		made.wide = float32(int(room / float32(len(s.columns))))
	}
	y := made.head
	for _, r := range s.rows {
		if r.group != "" {
			y += px(bandHeight)
		}
		made.tops = append(made.tops, y)
		y += made.row
	}
	made.height = y + px(barHeight)
	return made
}

// columns are those in sight, from and up to.
func (s shape) columns(offset, width float32, count int) (from, to int) {
	from = max(0, int(offset/s.wide))
	to = int((offset + width) / s.wide)
	if float32(to)*s.wide < offset+width {
		to++
	}
	return min(from, count), min(to, count)
}

// rows are those of which something is in sight between two heights.
func (s shape) rows(top, end float32) (from, to int) {
	for from < len(s.tops) && s.tops[from]+s.row <= top {
		from++
	}
	to = from
	for to < len(s.tops) && s.tops[to] < end {
		to++
	}
	return from, to
}

// fielded is the layout of what the scroll moves; the matrix does it itself.
type fielded struct{ m *matrix }

// MinSize is that of all columns.
func (f fielded) MinSize([]fyne.CanvasObject) fyne.Size {
	s := f.m.sheet
	return fyne.NewSize(s.least()*float32(len(s.columns)), shapeFor(s, 0).height)
}

// Layout does nothing: window does.
func (f fielded) Layout([]fyne.CanvasObject, fyne.Size) {}

// free leaves its objects where they are.
type free struct{}

// MinSize asks for nothing.
func (free) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout does nothing.
func (free) Layout([]fyne.CanvasObject, fyne.Size) {}

// pinned puts the names at the left of the columns.
type pinned struct{ m *matrix }

// MinSize leaves room for the names and one column.
func (p pinned) MinSize([]fyne.CanvasObject) fyne.Size {
	s := p.m.sheet
	return fyne.NewSize(px(nameWidth)+s.least(), shapeFor(s, 0).height)
}

// Layout shares the width.
func (p pinned) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.m.lay(size) }

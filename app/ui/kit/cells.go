package kit

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CellSize is how cells stand: so many beside each other, with side and gap in
// pixels before zoom.
type CellSize struct {
	Columns   int
	Side, Gap float32
}

// Cells shows marks in fixed places, all in one picture, so that thousands of
// them cost little. It takes no focus and no pointer: who holds it does.
type Cells struct {
	widget.BaseWidget
	size   CellSize
	stamps *Stamps
	marks  []Mark
	at     int
	raster *canvas.Raster
}

// NewCells makes cells without marks.
func NewCells(size CellSize, stamps *Stamps) *Cells {
	c := &Cells{size: size, stamps: stamps, at: -1}
	c.raster = canvas.NewRaster(c.draw)
	c.ExtendBaseWidget(c)
	return c
}

// NewMark makes one mark of a size in pixels before zoom.
func NewMark(m Mark, side float32) *Cells {
	c := NewCells(CellSize{Columns: 1, Side: side}, NewStamps())
	c.Set([]Mark{m}, -1)
	return c
}

// Set shows other marks, one of which is chosen; -1 is none.
func (c *Cells) Set(marks []Mark, chosen int) {
	if c.at == chosen && slices.Equal(c.marks, marks) {
		return
	}
	c.marks, c.at = marks, chosen
	c.raster.Refresh()
}

// At is the cell at a position, or -1.
func (c *Cells) At(p fyne.Position) int {
	step := c.step()
	column, row := int(p.X/step), int(p.Y/step)
	i := row*c.size.Columns + column
	if p.X < 0 || p.Y < 0 || column >= c.size.Columns || i >= len(c.marks) {
		return -1
	}
	return i
}

func (c *Cells) step() float32 {
	l := looksOf(c)
	return l.scaled(c.size.Side) + l.scaled(c.size.Gap)
}

func (c *Cells) rows() int { return (len(c.marks) + c.size.Columns - 1) / c.size.Columns }

// MinSize is that of all cells.
func (c *Cells) MinSize() fyne.Size {
	gap := looksOf(c).scaled(c.size.Gap)
	return fyne.NewSize(c.step()*float32(min(c.size.Columns, max(len(c.marks), 1)))-gap, c.step()*float32(max(c.rows(), 1))-gap)
}

// draw puts the stamps in their places, on whole dots of the screen.
func (c *Cells) draw(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if len(c.marks) == 0 || c.raster.Size().Width <= 0 {
		return picture
	}
	dots := float32(width) / c.raster.Size().Width
	l := looksOf(c)
	side, step := int(whole(l.scaled(c.size.Side)*dots)), c.step()*dots
	for i, m := range c.marks {
		x, y := int(whole(step*float32(i%c.size.Columns))), int(whole(step*float32(i/c.size.Columns)))
		drawing := c.stamps.of(stampOf(l, m, side, i == c.at))
		draw.Draw(picture, image.Rect(x, y, x+side, y+side), drawing, image.Point{}, draw.Src)
	}
	return picture
}

func stampOf(l looks, m Mark, side int, chosen bool) stamp {
	tone := m.Tone()
	k := stamp{mark: m, side: side, ground: plain(l.color(tone.soft())), ink: plain(l.color(tone.strong()))}
	if m == MarkNone {
		k.ground, k.ink = color.NRGBA{}, plain(l.color(ColorBorder)) // says nothing, so it is quiet
	}
	if border := l.color(ColorQuietBorder); border != l.color(ColorQuiet) && m != MarkNone {
		k.border = plain(border)
	}
	if chosen {
		k.ringing = plain(l.color(ColorRing))
	}
	return k
}

func plain(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

// CreateRenderer is called by Fyne.
func (c *Cells) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{c.raster}, min: c.MinSize,
		layout: func(fyne.Size) { c.raster.Resize(c.MinSize()) },
		paint:  func() { c.raster.Refresh() },
	})
}

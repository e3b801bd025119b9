package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// SheetZoom is how large the sheets of a Sheets are.
type SheetZoom float32

// Zooms that follow the window; any other is so many times as wide as the room.
const (
	SheetReal  SheetZoom = 0  // as large as on paper, when that fits in the room
	SheetWidth SheetZoom = -1 // as wide as the room
	SheetWhole SheetZoom = -2 // one sheet fits in the room
)

// The least and the most that one comes to step by step.
const (
	leastSheet = 0.25
	mostSheet  = 4
)

// mostDots is how many dots wide a picture is asked for at most; a larger sheet
// shows it larger.
const mostDots = 2600

// Sheets are sheets of paper under each other, of which pictures are made
// elsewhere when they come near. It takes the focus itself: the arrow keys, Page
// Up, Page Down, Home and End move it, plus and minus make it larger or smaller.
type Sheets struct {
	widget.BaseWidget
	// Wanted hears that the picture of a sheet is needed, so many dots wide;
	// answer with Put, also much later.
	Wanted func(sheet, dots int)
	// OnMoved hears that another sheet is in sight, or that the zoom changed.
	OnMoved func()
	// Says is what a sheet says, for who cannot see it; may be nil.
	Says    func(sheet int) string
	name    string
	ratios  []float32 // height of each sheet, for a width of one
	real    float32   // width of the widest sheet, in points
	leaves  []*leaf
	zoom    SheetZoom
	inner   *container.Scroll
	holder  *fyne.Container
	width   float32 // of a sheet
	sight   int
	focused bool
}

// leaf is one sheet.
type leaf struct {
	paper *canvas.Rectangle
	wait  *canvas.Text // says that the picture is being made
	image *canvas.Image
	dots  int // that were asked for
}

const (
	sheetGap = 16
	waitSize = 15
)

// NewSheets makes sheets of such sizes, in points; the name is read aloud.
func NewSheets(name string, sizes []fyne.Size) *Sheets {
	s := &Sheets{name: name}
	s.holder = &fyne.Container{Layout: sheetLayout{s}}
	for _, size := range sizes {
		s.real = max(s.real, size.Width)
		s.ratios = append(s.ratios, size.Height/max(size.Width, 1))
		l := &leaf{paper: canvas.NewRectangle(color.White), image: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}}
		l.wait = &canvas.Text{Color: color.NRGBA{R: 0x52, G: 0x60, B: 0x6d, A: 0xff}, TextSize: waitSize, Alignment: fyne.TextAlignCenter}
		l.image.Hide()
		s.leaves = append(s.leaves, l)
		s.holder.Objects = append(s.holder.Objects, l.paper, l.wait, l.image)
	}
	s.inner = container.NewScroll(s.holder)
	s.inner.OnScrolled = func(fyne.Position) { s.moved() }
	s.ExtendBaseWidget(s)
	return s
}

// Waiting sets what stands on a sheet until its picture is there, so that it
// does not pass for empty paper.
func (s *Sheets) Waiting(text string) {
	for _, l := range s.leaves {
		l.wait.Text = text
	}
}

// Put puts the picture of a sheet in, unless another size is wanted meanwhile.
func (s *Sheets) Put(sheet, dots int, picture image.Image) {
	l := s.leaves[sheet]
	if l.dots != dots {
		return
	}
	l.image.Image = picture
	l.image.Show()
	l.image.Refresh()
}

// Sheet is which one is in sight, from 0.
func (s *Sheets) Sheet() int { return s.sight }

// Zoom is how large the sheets are.
func (s *Sheets) Zoom() SheetZoom { return s.zoom }

// SetZoom makes the sheets larger or smaller; what was in sight stays there.
func (s *Sheets) SetZoom(zoom SheetZoom) {
	sheet, part := s.sight, float32(0)
	if height := s.height(sheet); height > 0 {
		part = max(0, (s.inner.Offset.Y-s.top(sheet))/height)
	}
	s.zoom = zoom
	s.fit()
	s.inner.ScrollToOffset(fyne.NewPos(max(0, (s.holder.MinSize().Width-s.inner.Size().Width)/2), s.top(sheet)+part*s.height(sheet)))
	s.inner.Refresh()
	s.moved()
}

// Larger and Smaller go one step.
func (s *Sheets) Larger() { s.step(1.25) }

// Smaller goes one step.
func (s *Sheets) Smaller() { s.step(1 / 1.25) }

func (s *Sheets) step(times float32) {
	now := s.width / max(s.room(), 1)
	s.SetZoom(SheetZoom(max(leastSheet, min(now*times, mostSheet))))
}

// Go brings a sheet in sight.
func (s *Sheets) Go(sheet int) {
	s.scrollTo(s.top(max(0, min(sheet, len(s.leaves)-1))))
}

// room is how wide a sheet is that fills the room.
func (s *Sheets) room() float32 { return s.inner.Size().Width - 2*sheetGap }

// fit works out how wide the sheets are.
func (s *Sheets) fit() {
	switch s.zoom {
	case SheetReal:
		s.width = min(s.room(), looksOf(s).scaled(s.real*4/3)) // 96 dots to the inch
	case SheetWidth:
		s.width = s.room()
	case SheetWhole:
		s.width = s.room()
		for _, r := range s.ratios {
			s.width = min(s.width, (s.inner.Size().Height-2*sheetGap)/max(r, 0.01))
		}
	default:
		s.width = s.room() * float32(s.zoom)
	}
	s.width = whole(max(s.width, 40))
}

func (s *Sheets) height(sheet int) float32 {
	if sheet >= len(s.ratios) {
		return 0
	}
	return whole(s.width * s.ratios[sheet])
}

// top is where a sheet begins, with a bit of the gap above it.
func (s *Sheets) top(sheet int) float32 {
	var at float32
	for i := range sheet {
		at += s.height(i) + sheetGap
	}
	return at
}

func (s *Sheets) scrollTo(offset float32) {
	most := max(0, s.holder.MinSize().Height-s.inner.Size().Height)
	s.inner.ScrollToOffset(fyne.NewPos(s.inner.Offset.X, max(0, min(offset, most))))
	s.moved()
}

// moved asks for the pictures that come near and lets go of those far away.
func (s *Sheets) moved() {
	if s.inner.Size().Width <= 0 || len(s.leaves) == 0 {
		return
	}
	before, room := s.sight, s.inner.Size().Height
	middle := s.inner.Offset.Y + room/2
	s.sight = len(s.leaves) - 1
	for i := range s.leaves {
		if s.top(i)+s.height(i)+sheetGap > middle {
			s.sight = i
			break
		}
	}
	dots := s.dots()
	for i, l := range s.leaves {
		near := s.top(i) < s.inner.Offset.Y+1.5*room && s.top(i)+s.height(i) > s.inner.Offset.Y-room/2
		switch {
		case !near:
			if l.dots != 0 {
				l.dots, l.image.Image = 0, nil
				l.image.Hide()
			}
		case l.dots != dots:
			l.dots = dots
			if s.Wanted != nil {
				s.Wanted(i, dots)
			}
		}
	}
	if s.OnMoved != nil && before != s.sight {
		s.OnMoved()
	}
}

// dots is how many dots of the screen a sheet is wide.
func (s *Sheets) dots() int {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		scale = c.Scale()
	}
	return min(int(s.width*scale+0.5), mostDots)
}

// sheetLayout puts the sheets under each other, in the middle.
type sheetLayout struct{ s *Sheets }

func (y sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	s := y.s
	return fyne.NewSize(s.width+2*sheetGap, s.top(len(s.leaves))+sheetGap)
}

func (y sheetLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := y.s
	left := whole(max(sheetGap, (size.Width-s.width)/2))
	for i, l := range s.leaves {
		at, height := sheetGap+s.top(i), s.height(i)
		put(l.paper, left-1, at-1, s.width+2, height+2)
		put(l.wait, left, at+height*0.2, s.width, 2*waitSize)
		put(l.image, left, at, s.width, height)
	}
}

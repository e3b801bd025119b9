package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// NoMark is the value of a Scale before anybody gave a mark.
const NoMark = -1

// Scale asks for a mark from 0 to 10, with words at both ends. The keys 0 to 9
// give that mark, the arrow keys one more or less, End gives 10.
type Scale struct {
	press
	OnChanged func(mark int)
	mark      int
	row       *fyne.Container
	low, high *Text
	parts     []*scalePart
}

// NewScale makes a scale without a mark.
func NewScale(low, high string) *Scale {
	s := &Scale{mark: NoMark, row: place(scaleRow{}, nil)}
	s.low = Caption(low)
	s.high = NewText(high, Style{Size: SizeCaption, Color: ColorMuted, Align: fyne.TextAlignTrailing})
	for n := 0; n <= 10; n++ {
		part := &scalePart{mark: n}
		part.act = func() { s.give(n) }
		part.ExtendBaseWidget(part)
		s.parts = append(s.parts, part)
		s.row.Add(part)
	}
	s.label = func() string { return strconv.Itoa(s.mark) }
	s.keys = s.typed
	s.extend(s)
	return s
}

// Mark is the mark, or NoMark.
func (s *Scale) Mark() int { return s.mark }

// SetMark gives a mark without telling so.
func (s *Scale) SetMark(mark int) {
	s.mark = mark
	s.Refresh()
}

func (s *Scale) give(mark int) {
	if s.disabled || s.mark == mark {
		return
	}
	s.SetMark(mark)
	if s.OnChanged != nil {
		s.OnChanged(mark)
	}
}

// TypedRune gives the mark of a digit.
func (s *Scale) TypedRune(r rune) {
	if r >= '0' && r <= '9' {
		s.give(int(r - '0'))
	}
}

func (s *Scale) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.give(min(s.mark+1, 10))
	case fyne.KeyLeft, fyne.KeyDown:
		s.give(max(s.mark-1, 0))
	case fyne.KeyHome:
		s.give(0)
	case fyne.KeyEnd:
		s.give(10)
	default:
		return false
	}
	return true
}

// Tapped does nothing: a number takes the tap.
func (s *Scale) Tapped(*fyne.PointEvent) {}

// Cursor is ordinary between the numbers.
func (s *Scale) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// NaturalWidth gives every number room to be hit with a thumb.
func (s *Scale) NaturalWidth() float32 { return 11*looksOf(s).scaled(48) + 60 }

// MinSize is eleven narrow numbers.
func (s *Scale) MinSize() fyne.Size {
	return fyne.NewSize(s.row.MinSize().Width, s.row.MinSize().Height+s.words())
}

func (s *Scale) words() float32 {
	if s.low.String() == "" && s.high.String() == "" {
		return 0
	}
	return s.low.MinSize().Height + 4
}

// CreateRenderer is called by Fyne.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{s.row, s.low, s.high}, min: s.MinSize,
		layout: func(size fyne.Size) {
			wide := min(size.Width, s.NaturalWidth())
			height := size.Height - s.words()
			put(s.row, 0, 0, wide, height)
			put(s.low, 0, height+4, wide/2, s.low.MinSize().Height)
			put(s.high, wide/2, height+4, wide/2, s.high.MinSize().Height)
		},
		paint: func() {
			for _, part := range s.parts {
				part.chosen = part.mark == s.mark
				part.ringed = s.focused && (part.chosen || s.mark == NoMark && part.mark == 0)
				part.Refresh()
			}
		},
	})
}

// scalePart is one number; the scale has the focus, the number the pointer.
type scalePart struct {
	pointed
	mark           int
	chosen, ringed bool
}

// MinSize is narrow enough for eleven beside each other in a small window.
func (p *scalePart) MinSize() fyne.Size {
	l := looksOf(p)
	return fyne.NewSize(l.scaled(24), l.scaled(46))
}

// CreateRenderer is called by Fyne.
func (p *scalePart) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	text := canvas.NewText(strconv.Itoa(p.mark), color.Black)
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, text, ring}, min: p.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			layRing(ring, size, 8)
			centredWide(text, 0, size.Width, size.Height)
		},
		paint: func() {
			l := looksOf(p)
			fill, stroke := fyne.ThemeColorName(ColorInput), fyne.ThemeColorName(ColorBorder)
			style := Style{Size: SizeHeading, Align: fyne.TextAlignCenter}
			switch {
			case p.chosen:
				fill, stroke = ColorPrimary, ColorPrimary
				style.Color, style.Bold = ColorOnPrimary, true
			case p.hovered:
				fill = ColorHovered
			}
			fillPlane(plane, l, fill, stroke)
			ring.StrokeColor = l.color(ColorRing)
			show(ring, p.ringed)
			styled(text, l, style)
		},
	})
}

// scaleRow is equal columns with a gap that gives way.
type scaleRow struct{}

func (scaleRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	part := objects[0].MinSize()
	return fyne.NewSize(float32(len(objects))*(part.Width+2)-2, part.Height)
}

func (scaleRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	count := float32(len(objects))
	gap := min(6, max(2, whole(size.Width/count/8)))
	width := (size.Width - gap*(count-1)) / count
	for i, o := range objects {
		left, right := whole(float32(i)*(width+gap)), whole(float32(i)*(width+gap)+width)
		put(o, left, 0, right-left, size.Height)
	}
}

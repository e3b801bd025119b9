package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/words"
)

// Stepper shows the steps of something and where one is. Every step may be
// chosen. In a narrow window it shows one line: "Stap 2 van 7: Doelen".
type Stepper struct {
	press
	OnChosen func(i int)
	lang     words.Lang
	parts    []*stepPart
	row      *fyne.Container
	line     *Text
	at       int
}

// NewStepper makes a stepper at its first step.
func NewStepper(l words.Lang, labels []string, chosen func(i int)) *Stepper {
	s := &Stepper{lang: l, OnChosen: chosen, row: Across(6), line: Strong("")}
	for i, label := range labels {
		part := &stepPart{number: i + 1, text: label}
		part.act = func() { s.choose(i) }
		part.ExtendBaseWidget(part)
		s.parts = append(s.parts, part)
		s.row.Add(part)
	}
	s.label = s.where
	s.keys = s.typed
	s.extend(s)
	return s
}

// At is the number of the step, from 0.
func (s *Stepper) At() int { return s.at }

// Set goes to a step without telling so.
func (s *Stepper) Set(i int) {
	s.at = max(0, min(i, len(s.parts)-1))
	s.Refresh()
}

func (s *Stepper) choose(i int) {
	if i < 0 || i >= len(s.parts) || i == s.at {
		return
	}
	s.Set(i)
	if s.OnChosen != nil {
		s.OnChosen(i)
	}
}

func (s *Stepper) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight:
		s.choose(s.at + 1)
	case fyne.KeyLeft:
		s.choose(s.at - 1)
	default:
		return false
	}
	return true
}

func (s *Stepper) where() string {
	return s.lang.T("kit.step.where", "step", s.at+1, "steps", len(s.parts), "name", s.parts[s.at].text)
}

// Tapped does nothing: a step takes the tap.
func (s *Stepper) Tapped(*fyne.PointEvent) {}

// NaturalWidth is that of all steps on one line.
func (s *Stepper) NaturalWidth() float32 { return naturalWidth(s.row) }

// MinSize is that of the single line.
func (s *Stepper) MinSize() fyne.Size {
	return fyne.NewSize(s.line.MinSize().Width, looksOf(s).scaled(40))
}

// CreateRenderer is called by Fyne.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{s.row, s.line}, min: s.MinSize,
		layout: func(size fyne.Size) {
			narrow := naturalWidth(s.row) > size.Width
			show(s.row, !narrow)
			show(s.line, narrow)
			s.row.Resize(size)
			height := s.line.MinSize().Height
			put(s.line, 0, (size.Height-height)/2, size.Width, height)
		},
		paint: func() {
			s.line.Set(s.where())
			for i, part := range s.parts {
				part.now, part.done = i == s.at, i < s.at
				part.ringed = s.focused && i == s.at
				part.Refresh()
			}
		},
	})
}

// stepPart is one step; the stepper has the focus, the step the pointer.
type stepPart struct {
	pointed
	number            int
	text              string
	now, done, ringed bool
}

func (p *stepPart) style() Style {
	if p.now {
		return Style{Bold: true, Color: ColorPrimary}
	}
	return Style{Color: ColorMuted}
}

// MinSize has room for the bold text, so that nothing moves when it is chosen.
func (p *stepPart) MinSize() fyne.Size {
	l := looksOf(p)
	return fyne.NewSize(whole(l.measure(p.text, Style{Bold: true}).Width)+l.scaled(28)+24, l.scaled(40))
}

// CreateRenderer is called by Fyne.
func (p *stepPart) CreateRenderer() fyne.WidgetRenderer {
	plane, disc := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	count, text := canvas.NewText("", color.Black), canvas.NewText(p.text, color.Black)
	tick := NewIcon(IconCheck, ColorOnPrimary)
	tick.Side = 16
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, disc, count, tick, text}, min: p.MinSize,
		layout: func(size fyne.Size) {
			side := looksOf(p).scaled(28)
			plane.Resize(size)
			put(disc, 6, (size.Height-side)/2, side, side)
			centredWide(count, 6, side, size.Height)
			centred(tick, 6+(side-tick.MinSize().Width)/2, size.Height)
			centred(text, side+14, size.Height)
		},
		paint: func() { p.paint(plane, disc, []*canvas.Text{count, text}, tick) },
	})
}

func (p *stepPart) paint(plane, disc *canvas.Rectangle, texts []*canvas.Text, tick *Icon) {
	l := looksOf(p)
	fill := fyne.ThemeColorName("")
	if p.hovered {
		fill = ColorQuietHover
	}
	fillPlane(plane, l, fill, "")
	if p.ringed {
		plane.StrokeColor, plane.StrokeWidth = l.color(ColorRing), 2
	}
	number := Style{Bold: true, Align: fyne.TextAlignCenter, Color: ColorMuted}
	fill = ColorQuiet
	if p.now || p.done {
		fill, number.Color = ColorPrimary, ColorOnPrimary
	}
	fillPlane(disc, l, fill, ColorQuietBorder)
	disc.CornerRadius = l.scaled(28) / 2
	texts[0].Text = strconv.Itoa(p.number)
	styled(texts[0], l, number)
	show(texts[0], !p.done)
	show(tick, p.done)
	tick.Refresh()
	styled(texts[1], l, p.style())
}

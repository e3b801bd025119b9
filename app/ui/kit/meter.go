package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// meterSteps is the number of steps of a Meter.
const meterSteps = 5

// Meter shows how good something is that is being typed: a bar of five steps, a
// sign and words in the same tone, and advice under them.
type Meter struct {
	widget.BaseWidget
	steps  *steps
	sign   *Icon
	text   *Paragraph
	advice *Paragraph
	box    *fyne.Container
}

// NewMeter makes an empty meter.
func NewMeter() *Meter {
	m := &Meter{steps: newSteps(), sign: NewIcon(IconNone, ColorMuted), text: NewParagraph("", Style{}), advice: NewParagraph("", Style{})}
	m.sign.Side = 16
	m.box = Down(6, m.steps, Across(6, AtTop(InsetBy(Edges{Top: 3}, m.sign)), Grow(m.text)), m.advice)
	m.ExtendBaseWidget(m)
	m.Set(0, Neutral, "", "")
	return m
}

// Set fills the bar, from 0 to 1, and says in words what it means. Neutral has
// no sign; the advice may be empty.
func (m *Meter) Set(share float32, tone Tone, text, advice string) {
	m.steps.set(share, tone)
	m.sign.Name, m.sign.Color = tone.sign(), tone.strong()
	if tone == Neutral {
		m.sign.Name = IconNone
	}
	show(m.sign, tone != Neutral)
	style := Style{Size: SizeCaption, Color: ColorMuted}
	if tone != Neutral {
		style = Style{Size: SizeCaption, Bold: true, Color: tone.strong()}
	}
	m.text.SetStyle(style)
	m.text.Set(text)
	m.advice.SetStyle(Style{Size: SizeCaption, Color: ColorMuted})
	m.advice.Set(advice)
	show(m.text, text != "")
	show(m.advice, advice != "")
	m.sign.Refresh()
	m.box.Refresh()
	m.Refresh()
}

// Share is how far the bar is filled.
func (m *Meter) Share() float32 { return m.steps.share }

// Tone is what the meter says now.
func (m *Meter) Tone() Tone { return m.steps.tone }

// HeightAt is the height at a width.
func (m *Meter) HeightAt(width float32) float32 { return heightAt(m.box, width) }

// NaturalWidth is a comfortable line.
func (m *Meter) NaturalWidth() float32 { return looksOf(m).scaled(240) }

func (m *Meter) parts() []fyne.CanvasObject { return []fyne.CanvasObject{m.box} }

// CreateRenderer is called by Fyne.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.box) }

// steps is the bar of a Meter. An empty step keeps a line around it, so that
// full and empty differ without their colour.
type steps struct {
	widget.BaseWidget
	share float32
	tone  Tone
}

func newSteps() *steps {
	s := &steps{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *steps) set(share float32, tone Tone) {
	s.share, s.tone = max(0, min(share, 1)), tone
	s.Refresh()
}

// full is how many steps are filled: the last one only when it is all there.
func (s *steps) full() int { return int(s.share*meterSteps + 0.001) }

// CreateRenderer is called by Fyne.
func (s *steps) CreateRenderer() fyne.WidgetRenderer {
	const height, gap = 8, 4
	planes := make([]fyne.CanvasObject, meterSteps)
	for i := range planes {
		plane := canvas.NewRectangle(color.Transparent)
		plane.CornerRadius, plane.StrokeWidth = height/2, 1
		planes[i] = plane
	}
	return drawn(sketch{
		owner: s, objects: planes,
		min: func() fyne.Size { return fyne.NewSize(60, height) },
		layout: func(size fyne.Size) {
			width := (size.Width - gap*(meterSteps-1)) / meterSteps
			for i, plane := range planes {
				put(plane, float32(i)*(width+gap), (size.Height-height)/2, width, height)
			}
		},
		paint: func() {
			l := looksOf(s)
			for i, o := range planes {
				plane := o.(*canvas.Rectangle)
				plane.FillColor, plane.StrokeColor = l.color(ColorCard), l.color(ColorBorder)
				if i < s.full() {
					plane.FillColor, plane.StrokeColor = l.color(s.tone.strong()), l.color(s.tone.strong())
				}
			}
		},
	})
}

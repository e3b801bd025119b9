package network

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// ecogram draws app/picture's shapes in the colours of the theme, as large as
// the text is.
type ecogram struct {
	widget.BaseWidget
	lang    words.Lang
	family  family.Family
	today   family.Date
	drawing picture.Drawing
	width   float32 // for which the drawing was made
	zoom    float32
}

func newEcogram(l words.Lang, f family.Family, today family.Date) *ecogram {
	e := &ecogram{lang: l, family: f, today: today}
	e.ExtendBaseWidget(e)
	return e
}

// widest and tallest are the measures of a picture that is pleasant to read.
const (
	usualWidth = 760
	tallest    = 330
)

// at makes the drawing for a width, once.
func (e *ecogram) at(width float32) picture.Drawing {
	zoom := e.Theme().Size(theme.SizeNameText) / 16
	if e.width != width || e.zoom != zoom {
		paper := picture.Paper{Width: float64(width / zoom), Height: min(tallest, float64(width/zoom)*0.4), Words: e.lang, On: e.today, Measure: measured}
		e.drawing, e.width, e.zoom = picture.Ecogram(e.family, paper), width, zoom
	}
	return e.drawing
}

func measured(text string, size float64, bold bool) float64 {
	return float64(fyne.MeasureText(text, float32(size), fyne.TextStyle{Bold: bold}).Width)
}

// words is what the picture shows, for who cannot see it.
func (e *ecogram) words() string { return string(e.at(usualWidth).Description) }

// String is what the picture shows.
func (e *ecogram) String() string { return e.words() }

// AccessibilityLabel is what the picture shows.
func (e *ecogram) AccessibilityLabel() string { return e.words() }

// AccessibilityRole is that of a text: the picture is read in words.
func (e *ecogram) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HeightAt is the height at a width.
func (e *ecogram) HeightAt(width float32) float32 {
	return float32(e.at(width).Height) * e.zoom
}

// NaturalWidth is comfortable.
func (e *ecogram) NaturalWidth() float32 { return usualWidth }

// MinSize lets the picture become small.
func (e *ecogram) MinSize() fyne.Size {
	width := e.Size().Width
	if width <= 0 {
		width = usualWidth
	}
	return fyne.NewSize(200, e.HeightAt(width))
}

// CreateRenderer is called by Fyne.
func (e *ecogram) CreateRenderer() fyne.WidgetRenderer {
	r := &drawn{of: e}
	r.Layout(e.Size())
	return r
}

// drawn shows a drawing with the canvas of Fyne.
type drawn struct {
	of      *ecogram
	objects []fyne.CanvasObject
}

func (r *drawn) Destroy()                     {}
func (r *drawn) MinSize() fyne.Size           { return r.of.MinSize() }
func (r *drawn) Objects() []fyne.CanvasObject { return r.objects }

func (r *drawn) Refresh() {
	r.Layout(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *drawn) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	d := r.of.at(size.Width)
	r.objects = nil
	for _, l := range d.Lines {
		r.line(l)
	}
	for _, c := range d.Circles {
		r.circle(c)
	}
	for _, t := range d.Texts {
		r.text(t)
	}
}

func (r *drawn) by(length float64) float32 { return float32(length) * r.of.zoom }

func (r *drawn) pos(p picture.Point) fyne.Position { return fyne.NewPos(r.by(p.X), r.by(p.Y)) }

func (r *drawn) line(l picture.Line) {
	line := canvas.NewLine(r.color("kit-strong-", l.Tone))
	line.StrokeWidth = r.by(l.Width)
	line.Position1, line.Position2 = r.pos(l.From), r.pos(l.To)
	r.objects = append(r.objects, line)
}

func (r *drawn) circle(c picture.Circle) {
	circle := canvas.NewCircle(r.color("kit-soft-", c.Tone))
	circle.StrokeColor, circle.StrokeWidth = r.color("kit-strong-", c.Tone), 1.5
	circle.Move(r.pos(picture.Point{X: c.Centre.X - c.Radius, Y: c.Centre.Y - c.Radius}))
	circle.Resize(fyne.NewSquareSize(r.by(2 * c.Radius)))
	r.objects = append(r.objects, circle)
}

func (r *drawn) text(t picture.Text) {
	text := canvas.NewText(string(t.Words), r.color("kit-strong-", t.Tone))
	text.TextSize, text.TextStyle = r.by(t.Size), fyne.TextStyle{Bold: t.Bold}
	size := text.MinSize()
	at := r.pos(t.At())
	switch t.Anchor {
	case picture.AnchorMiddle:
		at.X -= size.Width / 2
	case picture.AnchorEnd:
		at.X -= size.Width
	case picture.AnchorStart:
	}
	text.Move(fyne.NewPos(at.X, r.by(t.Top)+(r.by(t.Height)-size.Height)/2))
	text.Resize(size)
	r.objects = append(r.objects, text)
}

// color is the strong or soft colour of a tone; the kit names them so.
func (r *drawn) color(strength string, tone picture.Tone) color.Color {
	name := fyne.ThemeColorName(strength + string(tone))
	if tone == picture.ToneText {
		name = kit.ColorText
	}
	return r.of.Theme().Color(name, theme.VariantLight)
}
